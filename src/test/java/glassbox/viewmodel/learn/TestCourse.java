package glassbox.viewmodel.learn;

import java.util.List;
import java.util.Map;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;

import glassbox.lesson.Block;
import glassbox.lesson.Chapter;
import glassbox.lesson.CodeExcerpt;
import glassbox.lesson.Course;
import glassbox.lesson.Glossary;
import glassbox.lesson.Inline;
import glassbox.lesson.Lesson;
import glassbox.lesson.LessonProblem;
import glassbox.lesson.Question;
import glassbox.lesson.SourcePlace;
import glassbox.lesson.Step;
import glassbox.lesson.WidgetCall;

/** A small course about a widget that walks over four windows, for tests of what teaches courses. */
public final class TestCourse {
    private TestCourse() {}

    /** The widget of its steps: {@code windows}, with the parameter {@code at}, a place from 0 to 3. */
    public static final class Windows implements Widget {
        private final Walk walk = new Walk(at -> "Window " + (at + 1) + " of 4");
        private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(true);
        private boolean closed;

        @Override
        public void show(WidgetParameters parameters) {
            parameters.allow("at");
            walk.set(4, parameters.whole("at", 0, 0, 3));
        }

        @Override
        public ObservableValue<Boolean> readyProperty() {
            return ready.getReadOnlyProperty();
        }

        @Override
        public double value(String name) {
            if (!name.equals("sum")) {
                throw new IllegalArgumentException("There is no " + name);
            }
            return walk.positionProperty().get() * 10;
        }

        @Override
        public String reading() {
            return "window " + walk.positionProperty().get();
        }

        @Override
        public Walk walk() {
            return walk;
        }

        @Override
        public Destination destination() {
            return new Destination.ToTrain("shapes");
        }

        @Override
        public void close() {
            closed = true;
        }

        /** Whether nobody uses it any more. */
        public boolean isClosed() {
            return closed;
        }
    }

    /** The kinds of widget it needs. */
    public static List<WidgetKind> kinds() {
        return List.of(
                new WidgetKind("windows", "Four windows.", Map.of(), Map.of(), bench -> new Windows()),
                new WidgetKind("other", "Four windows.", Map.of(), Map.of(), bench -> new Windows()));
    }

    /** Three lessons in two chapters: three steps with questions, two with source, and one that is wrong. */
    public static Course course() {
        Lesson first = new Lesson(
                "first",
                "A grid of numbers",
                List.of(
                        step(1, "windows", "0", null, null),
                        step(2, "windows", "1", choice("3"), null),
                        step(3, "windows", "3", number(), null)));
        Lesson second = new Lesson(
                "second",
                "Sliding a filter",
                List.of(step(1, "windows", "2", null, code()), step(2, "other", "1", null, code())));
        Lesson third = new Lesson(
                "third",
                "A wrong one",
                List.of(step(1, "windows", "7", null, null), step(2, "sldie", "0", null, null)));
        Glossary glossary = new Glossary(
                List.of(new Glossary.Entry("filter", List.of(new Inline.Plain("A small grid of weights.")), "w")));
        return new Course(
                List.of(new Chapter("Seeing", List.of(first, second)), new Chapter("Your lessons", List.of(third))),
                glossary,
                List.of());
    }

    /** The same with two mistakes in a teacher's files. */
    public static Course withProblems() {
        Course course = course();
        return new Course(
                course.chapters(),
                course.glossary(),
                List.of(
                        new LessonProblem(new SourcePlace("mine.md", 4), "There is no lesson edge."),
                        new LessonProblem(new SourcePlace("mine.md", 9), "This step says 71 words; 60 are the most.")));
    }

    private static Step step(int line, String widget, String at, Question question, CodeExcerpt code) {
        return new Step(
                List.of(
                        new Block.Paragraph(List.of(
                                new Inline.Plain("A "),
                                new Inline.TermLink("filter", "filter"),
                                new Inline.Plain(" is small. Its sum is "),
                                new Inline.Stated("10", "sum"),
                                new Inline.Plain(", step " + line + "."))),
                        new Block.Formula("w_{ij} ← w_{ij} − η · ∂L/∂w^2")),
                new WidgetCall(widget, Map.of("at", at), new SourcePlace("a.md", line)),
                question,
                code,
                new SourcePlace("a.md", line));
    }

    private static Question choice(String to) {
        return new Question.Choice(
                List.of(new Inline.Plain("The next output will be…")),
                List.of("below zero", "exactly 0", "above zero"),
                0,
                List.of(new Inline.Plain("The left column is brighter.")),
                new WidgetCall("windows", Map.of("at", to), new SourcePlace("a.md", 5)));
    }

    private static Question number() {
        return new Question.Numeric(
                List.of(new Inline.Plain("What is the sum?")),
                "−0.25",
                "sum",
                List.of(new Inline.Plain("Four quarters, one below zero.")),
                null);
    }

    private static CodeExcerpt code() {
        return new CodeExcerpt(List.of(new CodeExcerpt.Listing(
                "NumPy",
                List.of(
                        new CodeExcerpt.Line("for row in range(2):", List.of()),
                        new CodeExcerpt.Line("    total = total + row  # grows", List.of("sum"))))));
    }
}
