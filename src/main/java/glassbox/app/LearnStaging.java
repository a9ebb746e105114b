package glassbox.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import glassbox.lesson.Course;
import glassbox.lesson.Lesson;
import glassbox.lesson.LessonProblem;
import glassbox.lesson.Question;
import glassbox.lesson.SourcePlace;
import glassbox.lesson.Step;
import glassbox.viewmodel.learn.LearnViewModel;
import glassbox.viewmodel.learn.QuestionModel;
import glassbox.viewmodel.learn.Widget;

/** Brings the Learn page into the states its pictures show. */
final class LearnStaging {
    private static final String LESSON = "sliding-a-filter";

    private final Window window;

    LearnStaging(Window window) {
        this.window = window;
    }

    /** The first question of the lesson that slides a filter, as it is asked. */
    void lesson() throws IOException {
        Lesson lesson = course().lesson(LESSON).orElse(course().lessons().getFirst());
        show(lesson, first(lesson, step -> step.question() instanceof Question.Choice));
    }

    /** What follows, one state on the other. */
    List<Staging.Scene> scenes() {
        return List.of(
                new Staging.Scene("learn-tally", this::tally),
                new Staging.Scene("learn-answered", this::answered),
                new Staging.Scene("learn-code", this::code),
                new Staging.Scene("learn-mistake", this::mistake));
    }

    /** The first and the last step of each lesson. */
    List<Staging.Scene> everyLesson() throws IOException {
        List<Staging.Scene> scenes = new ArrayList<>();
        int number = 0;
        for (Lesson lesson : course().lessons()) {
            number++;
            String name = "lesson-%02d-%s".formatted(number, lesson.id());
            scenes.add(new Staging.Scene(name + "-first", () -> show(lesson, 0)));
            scenes.add(new Staging.Scene(
                    name + "-last", () -> show(lesson, lesson.steps().size() - 1)));
        }
        return scenes;
    }

    private void tally() throws IOException {
        LearnViewModel model = model();
        ScreenThread.run(() -> {
            QuestionModel question =
                    Objects.requireNonNull(model.questionProperty().get());
            question.tally().add(0, 14);
            question.tally().add(1, 3);
            question.tally().add(2, 8);
        });
    }

    private void answered() throws IOException {
        LearnViewModel model = model();
        ScreenThread.run(() -> {
            QuestionModel question =
                    Objects.requireNonNull(model.questionProperty().get());
            question.choose(question.right().orElse(0) == 2 ? 1 : 2);
            question.tally().openProperty().set(false);
        });
    }

    private void code() throws IOException {
        for (Lesson lesson : course().lessons()) {
            int at = first(lesson, step -> step.code() != null);
            if (lesson.steps().get(at).code() != null) {
                show(lesson, at);
                return;
            }
        }
    }

    private void mistake() throws IOException {
        LearnViewModel model = model();
        Course course = course();
        SourcePlace place = new SourcePlace("my-lesson.md", 12);
        Course with = new Course(
                course.chapters(),
                course.glossary(),
                List.of(
                        new LessonProblem(place, "There is no widget called sldie. Write slide."),
                        new LessonProblem(
                                new SourcePlace("my-lesson.md", 31), "This step says 71 words; 60 are the most.")));
        ScreenThread.run(() -> model.teach(with));
        lesson();
    }

    private void show(Lesson lesson, int step) throws IOException {
        LearnViewModel model = model();
        ScreenThread.run(() -> model.open(lesson, step));
        Widget widget = ScreenThread.call(() -> model.stage().widgetProperty().get());
        if (widget != null) {
            ScreenThread.until(widget.readyProperty(), ready -> ready);
        }
    }

    private LearnViewModel model() throws IOException {
        return ScreenThread.call(window::learn);
    }

    private Course course() throws IOException {
        LearnViewModel model = model();
        ScreenThread.until(model.placeProperty(), Objects::nonNull);
        return ScreenThread.call(() -> model.courseProperty().get());
    }

    private static int first(Lesson lesson, java.util.function.Predicate<Step> wanted) {
        for (int i = 0; i < lesson.steps().size(); i++) {
            if (wanted.test(lesson.steps().get(i))) {
                return i;
            }
        }
        return 0;
    }
}
