package glassbox.viewmodel.learn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import glassbox.lesson.Course;
import glassbox.lesson.Glossary;
import glassbox.lesson.Lesson;
import glassbox.lesson.Question;
import glassbox.lesson.Step;
import glassbox.lesson.WidgetCall;
import glassbox.settings.LessonProgress;

/**
 * State and commands of the Learn page: the course, the lesson and step that are open, its widget and its question, and how
 * far one has come. Used on the screen's thread.
 */
public final class LearnViewModel implements AutoCloseable {
    private final ReadOnlyObjectWrapper<Course> course =
            new ReadOnlyObjectWrapper<>(this, "course", new Course(List.of(), new Glossary(List.of()), List.of()));
    private final ReadOnlyObjectWrapper<@Nullable LessonPlace> place = new ReadOnlyObjectWrapper<>(this, "place");
    private final ReadOnlyObjectWrapper<@Nullable QuestionModel> question =
            new ReadOnlyObjectWrapper<>(this, "question");
    private final ObjectProperty<LessonProgress> progress;
    private final BooleanSupplier still;
    private final LessonStage stage;
    private final Map<Step, Tally> tallies = new HashMap<>();
    private final ObjectProperty<Consumer<Destination>> opener =
            new SimpleObjectProperty<>(this, "opener", destination -> {});
    private final ObjectProperty<Consumer<String>> pageOpener =
            new SimpleObjectProperty<>(this, "pageOpener", page -> {});

    /**
     * A page without a course so far.
     *
     * @param bench what widgets work with
     * @param kinds the kinds of widget there are
     * @param progress how far one has come; kept up to date
     * @param still whether nothing should move by itself
     */
    public LearnViewModel(
            WidgetBench bench, List<WidgetKind> kinds, ObjectProperty<LessonProgress> progress, BooleanSupplier still) {
        this.stage = new LessonStage(bench, kinds);
        this.progress = progress;
        this.still = still;
    }

    /** All lessons; none before they were read. */
    public ReadOnlyObjectProperty<Course> courseProperty() {
        return course.getReadOnlyProperty();
    }

    /** The lesson and step that are open; null while there are none. */
    public ReadOnlyObjectProperty<@Nullable LessonPlace> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** The open step's question, or null. */
    public ReadOnlyObjectProperty<@Nullable QuestionModel> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /** The open step's widget. */
    public LessonStage stage() {
        return stage;
    }

    /**
     * How far one has come in a lesson.
     *
     * @param seen the share of its steps up to the furthest that was seen, from 0 to 1
     * @param done whether it was seen to its end
     */
    public record Standing(double seen, boolean done) {}

    /** How far one has come in a lesson. */
    public Standing standing(Lesson lesson) {
        Integer furthest = progress.get().furthest().get(lesson.id());
        double seen = furthest == null
                ? 0
                : Math.min(1, (furthest + 1.0) / lesson.steps().size());
        return new Standing(seen, progress.get().done().contains(lesson.id()));
    }

    /** Who shows the page that goes on from a widget. */
    public ObjectProperty<Consumer<Destination>> openerProperty() {
        return opener;
    }

    /** Who shows a page of Glassbox, by its key. */
    public ObjectProperty<Consumer<String>> pageOpenerProperty() {
        return pageOpener;
    }

    /** Teaches this course: stays in the step that is open, or opens the one that was left last, or the first. */
    public void teach(Course read) {
        LessonPlace before = place.get();
        course.set(read);
        if (read.lessons().isEmpty()) {
            return;
        }
        String id = before == null ? progress.get().lesson() : before.lesson().id();
        int index = before == null ? progress.get().step() : before.index();
        Lesson lesson = read.lesson(id).orElse(null);
        if (lesson == null) {
            open(read.lessons().getFirst(), 0);
        } else if (before == null || !before.lesson().equals(lesson)) {
            open(lesson, Math.min(index, lesson.steps().size() - 1));
        }
    }

    /** Opens a lesson where one left it, from its start if one has seen all of it. Nothing if there is none of this id. */
    public void openLesson(String id) {
        course.get().lesson(id).ifPresent(lesson -> {
            boolean again = progress.get().done().contains(id);
            int seen = progress.get().furthest().getOrDefault(id, 0);
            open(lesson, again ? 0 : Math.min(seen, lesson.steps().size() - 1));
        });
    }

    /** Opens a step of a lesson, counted from 0; the nearest there is. */
    public void open(Lesson lesson, int index) {
        LessonPlace next =
                new LessonPlace(lesson, Math.clamp(index, 0, lesson.steps().size() - 1));
        LessonProgress further = progress.get().at(lesson.id(), next.index());
        progress.set(next.last() ? further.finished(lesson.id()) : further);
        question.set(null);
        stage.show(next.step().widget());
        place.set(next);
        question.set(ask(next.step()));
    }

    /** Opens a step of the open lesson. */
    public void openStep(int index) {
        LessonPlace here = place.get();
        if (here != null) {
            open(here.lesson(), index);
        }
    }

    /** Goes on: to the answer of a question that is open, else to the next step. */
    public void on() {
        QuestionModel asked = question.get();
        if (asked != null && !asked.revealedProperty().get()) {
            asked.reveal();
        } else {
            forward();
        }
    }

    /** The next step, also that of the next lesson; stays at the very end. */
    public void forward() {
        LessonPlace here = place.get();
        if (here != null && !here.last()) {
            open(here.lesson(), here.index() + 1);
        } else {
            lessonAfter().ifPresent(next -> open(next, 0));
        }
    }

    /** The step before, also that of the lesson before; stays at the very beginning. */
    public void back() {
        LessonPlace here = place.get();
        if (here != null && here.index() > 0) {
            open(here.lesson(), here.index() - 1);
        } else {
            lessonBefore().ifPresent(lesson -> open(lesson, lesson.steps().size() - 1));
        }
    }

    /** The lesson after the open one. */
    public Optional<Lesson> lessonAfter() {
        return beside(1);
    }

    /** The lesson before the open one. */
    public Optional<Lesson> lessonBefore() {
        return beside(-1);
    }

    /** Goes on from the widget where it leads. */
    public void openDestination() {
        Widget shown = stage.widgetProperty().get();
        Destination there = shown == null ? null : shown.destination();
        if (there != null) {
            opener.get().accept(there);
        }
    }

    @Override
    public void close() {
        stage.close();
    }

    private Optional<Lesson> beside(int step) {
        LessonPlace here = place.get();
        List<Lesson> all = course.get().lessons();
        int there = here == null ? -1 : all.indexOf(here.lesson()) + step;
        return there >= 0 && there < all.size() ? Optional.of(all.get(there)) : Optional.empty();
    }

    private @Nullable QuestionModel ask(Step step) {
        Question asked = step.question();
        if (asked == null) {
            return null;
        }
        Tally tally = tallies.computeIfAbsent(
                step, one -> new Tally(QuestionModel.options(asked).size()));
        return new QuestionModel(asked, tally, () -> revealed(asked.reveal()));
    }

    private void revealed(@Nullable WidgetCall call) {
        if (call != null) {
            stage.reveal(call, still.getAsBoolean());
        }
    }
}
