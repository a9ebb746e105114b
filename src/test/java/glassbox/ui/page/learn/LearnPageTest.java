package glassbox.ui.page.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import glassbox.dataset.DatasetCatalogue;
import glassbox.settings.LessonProgress;
import glassbox.ui.FocusGuard;
import glassbox.ui.Snapshots;
import glassbox.ui.StyleErrors;
import glassbox.ui.theme.Theme;
import glassbox.viewmodel.learn.LearnViewModel;
import glassbox.viewmodel.learn.LessonPlace;
import glassbox.viewmodel.learn.TestCourse;
import glassbox.viewmodel.learn.WidgetBench;
import glassbox.viewmodel.support.Background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

@ExtendWith(ApplicationExtension.class)
class LearnPageTest {
    private final ObjectProperty<LessonProgress> progress = new SimpleObjectProperty<>(LessonProgress.NONE);
    private LearnPage page;
    private Background background;
    private LearnViewModel model;
    private Scene scene;
    private Stage stage;
    private StyleErrors errors;

    @Start
    void show(Stage shown) {
        errors = new StyleErrors();
        background = new Background("learn-page-test", Platform::runLater);
        WidgetBench bench = new WidgetBench(Platform::runLater, background, new DatasetCatalogue(), name -> {
            throw new IllegalArgumentException(name);
        });
        model = new LearnViewModel(bench, TestCourse.kinds(), progress, () -> true);
        model.teach(TestCourse.course());
        page = new LearnPage(model);
        scene = new Scene(page.content(), 968, 604);
        Theme.LIGHT.applyTo(scene);
        stage = shown;
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(model::close);
        background.close();
        errors.close();
        assertEquals(List.of(), errors.found());
    }

    private String where() {
        LessonPlace place = model.placeProperty().get();
        return place.lesson().id() + " " + (place.index() + 1);
    }

    private String reading() {
        return model.stage().widgetProperty().get().reading();
    }

    private String title() {
        return ((Label) find("#lesson-title")).getText();
    }

    private Node find(String query) {
        return scene.getRoot().lookup(query);
    }

    private Button option(int number) {
        return scene.getRoot().lookupAll("#option-" + number).stream()
                .filter(LearnPageTest::isSeen)
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @Test
    void spaceGoesThroughALessonAndShowsAnswersOnTheWay(FxRobot robot) {
        assertEquals("A grid of numbers", title());
        robot.push(KeyCode.SPACE);
        assertEquals("first 2", where());
        robot.push(KeyCode.SPACE);
        assertEquals("first 2", where());
        assertTrue(model.questionProperty().get().revealedProperty().get());
        robot.push(KeyCode.SPACE).push(KeyCode.SPACE).push(KeyCode.SPACE);
        assertEquals("second 1", where());
        assertEquals("Sliding a filter", title());
        robot.push(KeyCode.LEFT).push(KeyCode.PAGE_UP);
        assertEquals("first 2", where());
        robot.push(KeyCode.RIGHT).push(KeyCode.HOME);
        assertEquals("first 1", where());
        robot.push(KeyCode.PAGE_DOWN);
        assertEquals("first 2", where());
    }

    @Test
    void aNumberIsAnAnswerWhileAQuestionIsOpen(FxRobot robot) {
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.DIGIT4);
        assertFalse(model.questionProperty().get().revealedProperty().get(), "there is no fourth answer");
        robot.push(KeyCode.DIGIT3);
        assertEquals(2, model.questionProperty().get().chosenProperty().get());
        assertEquals("above zero, chosen, not right", option(3).getAccessibleText());
        assertEquals("below zero, right", option(1).getAccessibleText());
    }

    @Test
    void shiftAndANumberCountsAHand(FxRobot robot) {
        robot.push(KeyCode.RIGHT);
        robot.press(KeyCode.SHIFT).push(KeyCode.DIGIT1).push(KeyCode.DIGIT1).release(KeyCode.SHIFT);
        assertEquals(
                List.of(2, 0, 0),
                model.questionProperty().get().tally().countsProperty().get());
        assertFalse(model.questionProperty().get().revealedProperty().get());
        Button more = scene.getRoot().lookupAll(".tally > .button").stream()
                .filter(LearnPageTest::isSeen)
                .map(Button.class::cast)
                .filter(button -> button.getAccessibleText().equals("One hand more for exactly 0"))
                .findFirst()
                .orElseThrow();
        robot.clickOn(more);
        assertEquals(
                List.of(2, 1, 0),
                model.questionProperty().get().tally().countsProperty().get());
    }

    @Test
    void aNumberIsTypedAndRefusedOrTaken(FxRobot robot) {
        robot.interact(() -> model.openStep(2));
        TextField field = (TextField) find("#number-answer");
        robot.clickOn(field).write("two").push(KeyCode.ENTER);
        assertTrue(model.questionProperty().get().complaintProperty().get().startsWith("“two” is not a number"));
        robot.interact(field::clear);
        robot.write("-0.25").push(KeyCode.ENTER);
        assertTrue(model.questionProperty().get().isRight());
        robot.push(KeyCode.SPACE);
        assertEquals("second 1", where(), "the keys belong to the page again");
    }

    @Test
    void commaAndPointWalkAndEnterPlays(FxRobot robot) throws Exception {
        robot.push(KeyCode.PERIOD).push(KeyCode.PERIOD).push(KeyCode.COMMA);
        assertEquals("window 1", reading());
        assertEquals("Window 2 of 4", ((Label) find("#walk-words")).getText());
        robot.interact(() -> find("#place-on").requestFocus());
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> reading().equals("window 3"));
        assertFalse(model.stage().walkProperty().get().playingProperty().get());
    }

    @Test
    void theStageBeginsAtOnePlaceThroughoutALesson(FxRobot robot) {
        List<Bounds> places = new ArrayList<>();
        for (int step = 0; step < 3; step++) {
            int now = step;
            robot.interact(() -> model.openStep(now));
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(() -> {
                scene.getRoot().layout();
                places.add(find(".stage-row").localToScene(find(".stage-row").getLayoutBounds()));
            });
        }
        for (Bounds place : places) {
            assertEquals(places.getFirst().getMinX(), place.getMinX());
            assertEquals(places.getFirst().getMinY(), place.getMinY());
            assertEquals(places.getFirst().getWidth(), place.getWidth());
            assertTrue(place.getHeight() > 150, places.toString());
        }
    }

    @Test
    void aTermShowsItsMeaningAndTheCardLeavesWithIt(FxRobot robot) {
        Node term = scene.getRoot().lookupAll(".term").stream()
                .filter(LearnPageTest::isSeen)
                .findFirst()
                .orElseThrow();
        robot.moveTo(term);
        assertTrue(find("#term-card").isVisible());
        assertEquals("filter: A small grid of weights.", find("#term-card").getAccessibleText());
        robot.moveTo(find("#lesson-title"));
        assertFalse(find("#term-card").isVisible());
    }

    @Test
    void valuesBesideTheSourceFollowTheWalk(FxRobot robot) {
        robot.interact(() -> model.openLesson("second"));
        assertTrue(find("#code").isVisible());
        assertEquals(List.of("20"), gutter());
        robot.push(KeyCode.PERIOD);
        assertEquals(List.of("30"), gutter());
        robot.interact(() -> model.openLesson("first"));
        assertFalse(find("#code").isVisible());
    }

    private List<String> gutter() {
        return scene.getRoot().lookupAll(".code-line > .value").stream()
                .map(value -> ((Label) value).getText())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    @Test
    void theListOpensOverANarrowPageAndEscClosesIt(FxRobot robot) {
        assertFalse(isSeen(find(".lesson-list")));
        robot.clickOn("#open-lessons");
        Node list = scene.getRoot().lookupAll(".lesson-list.over").iterator().next();
        assertTrue(isSeen(list));
        robot.push(KeyCode.SPACE);
        assertEquals("first 1", where(), "keys are the list's");
        robot.push(KeyCode.DOWN);
        assertEquals("first 1", where(), "a lesson is opened by Enter");
        robot.push(KeyCode.ENTER);
        assertEquals("second 1", where());
        assertTrue(scene.getRoot().lookupAll(".lesson-list.over").stream().noneMatch(LearnPageTest::isSeen));
    }

    @Test
    void aTeachersMistakesStandBelowTheListWithFileAndLine(FxRobot robot) {
        robot.interact(() -> model.teach(TestCourse.withProblems()));
        robot.clickOn("#open-lessons");
        List<String> foot = scene.getRoot().lookupAll(".lesson-list.over > .foot > .label").stream()
                .map(label -> ((Labeled) label).getText())
                .toList();
        assertEquals(
                List.of(
                        "2 mistakes in your lessons",
                        "mine.md, line 4: There is no lesson edge.",
                        "mine.md, line 9: This step says 71 words; 60 are the most."),
                foot);
    }

    @Test
    void whatAWidgetRefusesIsSaidOnTheStage(FxRobot robot) {
        robot.interact(() -> model.openLesson("third"));
        assertTrue(isSeen(find("#widget-problem")));
        assertEquals(
                "a.md, line 1: at is 7, but must be a whole number from 0 to 3.",
                ((Label) find("#widget-problem")).getText());
        assertNull(model.stage().widgetProperty().get());
    }

    @Test
    void aClickOnADotOpensItsStep(FxRobot robot) {
        robot.clickOn("#step-3");
        assertEquals("first 3", where());
        robot.clickOn("#step-back");
        assertEquals("first 2", where());
        assertEquals("Answer", ((Button) find("#step-on")).getText());
        robot.clickOn("#step-on");
        assertEquals("Next", ((Button) find("#step-on")).getText());
        robot.clickOn("#lesson-after");
        assertEquals("second 1", where());
    }

    @Test
    void everythingCanBeReachedNamedAndExplained(FxRobot robot) {
        for (int lesson = 0; lesson < 3; lesson++) {
            for (int step = 0; step < 2; step++) {
                int at = lesson;
                int now = step;
                robot.interact(() -> {
                    model.open(TestCourse.course().lessons().get(at), now);
                    scene.getRoot().applyCss();
                    scene.getRoot().layout();
                    assertEquals(List.of(), FocusGuard.missing(scene.getRoot()));
                });
            }
        }
    }

    @Test
    void beforeAClassNoTypeIsSmall(FxRobot robot) {
        robot.interact(() -> {
            page.setPresented(true);
            model.openStep(1);
        });
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            Snapshots.write(scene.getRoot(), "learn-presented");
            for (Node label : scene.getRoot().lookupAll(".label")) {
                Label words = label instanceof Label one ? one : null;
                if (words != null
                        && isSeen(words)
                        && !words.getText().isEmpty()
                        && !words.getStyleClass().contains("key-cap")) {
                    assertTrue(words.getFont().getSize() >= 22, words + " " + words.getFont());
                }
            }
        });
        robot.push(KeyCode.RIGHT);
        assertEquals("first 2", where(), "a clicker's key shows the answer first");
        robot.push(KeyCode.RIGHT);
        assertEquals("first 3", where());
    }

    @Test
    void bothThemesAreDrawn(FxRobot robot) {
        for (Theme theme : Theme.values()) {
            for (int lesson = 0; lesson < 3; lesson++) {
                int at = lesson;
                robot.interact(() -> {
                    theme.applyTo(scene);
                    model.open(TestCourse.course().lessons().get(at), 1);
                });
                WaitForAsyncUtils.waitForFxEvents();
                robot.interact(() ->
                        assertTrue(Snapshots.write(scene.getRoot(), "learn-" + at + "-" + theme) > 50, "lesson " + at));
            }
        }
        robot.interact(() -> assertTrue(((Region) scene.getRoot()).getWidth() > 900));
    }
}
