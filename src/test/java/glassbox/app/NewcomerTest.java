package glassbox.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import glassbox.dataset.KeptDrawings;
import glassbox.exchange.OwnRecipes;
import glassbox.lesson.Lesson;
import glassbox.lesson.Question;
import glassbox.settings.Settings;
import glassbox.ui.shell.ShellView;
import glassbox.viewmodel.learn.LearnViewModel;
import glassbox.viewmodel.learn.LessonPlace;
import glassbox.viewmodel.learn.QuestionModel;
import glassbox.viewmodel.shell.PageId;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Somebody opens Glassbox for the first time and goes through the first three lessons, without a mouse. */
@ExtendWith(ApplicationExtension.class)
class NewcomerTest {
    private static final int MOST_STOPS = 80;

    private Window window;
    private Scene scene;

    @Start
    void show(Stage stage) {
        window = new Window(
                Settings.DEFAULTS,
                true,
                Platform::runLater,
                new OwnRecipes(Path.of("no-recipes")),
                new KeptDrawings(Path.of("no-drawings")),
                null);
        ShellView shell = new ShellView(window.pages(), window.shell());
        shell.openPage();
        scene = new Scene(shell, 1000, 700);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    @Test
    void theFirstThreeLessonsAreGoneThroughByKeysAlone(FxRobot robot) throws Exception {
        LearnViewModel model = window.learn();
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> model.placeProperty().get() != null);
        assertEquals(PageId.LEARN, window.shell().pageProperty().get());
        List<Lesson> lessons = model.courseProperty().get().lessons().subList(0, 3);
        int steps = lessons.stream().mapToInt(lesson -> lesson.steps().size()).sum();
        for (int i = 0; i < steps; i++) {
            LessonPlace here = model.placeProperty().get();
            QuestionModel question = model.questionProperty().get();
            if (question != null) {
                answer(robot, question);
                assertTrue(question.revealedProperty().get(), here.words());
                assertTrue(question.isRight(), here.lesson().id() + " " + here.words());
            }
            robot.push(KeyCode.SPACE);
            assertNotEquals(here, model.placeProperty().get(), "Space goes on");
        }
        for (Lesson lesson : lessons) {
            assertTrue(model.standing(lesson).done(), lesson.id());
        }
        assertEquals(
                model.courseProperty().get().lessons().get(3),
                model.placeProperty().get().lesson());
        robot.push(KeyCode.LEFT);
        assertEquals(lessons.get(2), model.placeProperty().get().lesson());
        assertEquals(
                lessons.get(2).id(),
                window.shell().settings(1000, 700, false).lessons().lesson());
        assertNull(window.shell().messages().noticeProperty().get());
    }

    private void answer(FxRobot robot, QuestionModel question) {
        switch (question.question()) {
            case Question.Choice choice ->
                robot.push(List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5)
                        .get(choice.right()));
            case Question.Numeric numeric -> {
                for (int stop = 0; stop < MOST_STOPS && !isNumberField(scene.getFocusOwner()); stop++) {
                    robot.push(KeyCode.TAB);
                }
                assertTrue(isNumberField(scene.getFocusOwner()), "Tab reaches the field for the number");
                robot.write(numeric.expected().replace('−', '-')).push(KeyCode.ENTER);
            }
        }
    }

    private static boolean isNumberField(Node node) {
        return node != null && "number-answer".equals(node.getId());
    }
}
