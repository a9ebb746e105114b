package glassbox.ui.page.draw;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.Split;
import glassbox.exchange.ShippedModel;
import glassbox.recipe.TrainedModel;
import glassbox.ui.Snapshots;
import glassbox.ui.StyleErrors;
import glassbox.ui.control.DrawingPad;
import glassbox.ui.control.FeatureMapStrip;
import glassbox.ui.control.PictureView;
import glassbox.ui.control.ProbabilityBars;
import glassbox.ui.control.WhyOverlay;
import glassbox.ui.control.Words;
import glassbox.ui.theme.Theme;
import glassbox.viewmodel.draw.AlikeModel;
import glassbox.viewmodel.draw.Aspect;
import glassbox.viewmodel.draw.DrawViewModel;
import glassbox.viewmodel.draw.WhyModel;
import glassbox.viewmodel.support.Background;
import glassbox.viewmodel.support.PacedWorker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

@ExtendWith(ApplicationExtension.class)
class DrawPageTest {
    private static final double[][] FOUR = {
        {226, 120},
        {190, 146},
        {165, 178},
        {152, 207},
        {148, 232},
        {150, 250},
        {163, 267},
        {188, 278},
        {220, 282},
        {259, 278},
        {294, 267},
        {324, 249},
        {338, 236}
    };

    private final PacedWorker worker = new PacedWorker("test-reading", 30);
    private final ObjectProperty<TrainedModel> network = new SimpleObjectProperty<>();
    private DrawViewModel model;
    private final Background background = new Background("test-alike", Platform::runLater);
    private AlikeModel alike;
    private WhyModel why;
    private DrawPage page;
    private DrawPage large;

    @Start
    void show(Stage stage) {
        network.set(ShippedModel.get());
        model = new DrawViewModel(Platform::runLater, worker, network);
        why = new WhyModel(Platform::runLater, worker, network, model.readingProperty());
        alike = new AlikeModel(
                Platform::runLater,
                worker,
                background,
                () -> new DatasetCatalogue().mnist(Split.TEST),
                network,
                model.readingProperty());
        page = new DrawPage(model, why, alike);
        Scene scene = new Scene(page.content(), 968, 604);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void stop() {
        worker.close();
        background.close();
    }

    @Test
    void anEmptyPadSaysThatThereIsNothingToRead(FxRobot robot) {
        assertEquals("Nothing to read yet", headline(robot));
        assertEquals("Probabilities: nothing is read yet", bars(robot).getAccessibleText());
        assertFalse(pictures(robot).getFirst().isVisible());
        assertTrue(robot.lookup("Clear").queryButton().isDisabled());
        assertEquals("", page.caption().get());
    }

    @Test
    void aOneDrawnWithTheMouseIsRead(FxRobot robot) throws TimeoutException {
        drawOne(robot);
        waitFor("It reads a 1.", robot);
        assertTrue(detail(robot).matches("[>]?\\d+[.]\\d% sure[.] Runner-up: \\d, .*"), detail(robot));
        assertTrue(bars(robot).getAccessibleText().contains("1 "), bars(robot).getAccessibleText());
        PictureView seen = pictures(robot).getFirst();
        assertTrue(seen.isVisible());
        assertEquals(28, seen.raster().rows());
        assertEquals(255, seen.raster().max());
        FeatureMapStrip strip = robot.lookup(".feature-map-strip").queryAs(FeatureMapStrip.class);
        assertTrue(strip.getAccessibleText().startsWith("Conv: 8 maps of 26 × 26, colours"), strip.getAccessibleText());
        assertFalse(page.caption().get().isEmpty());
    }

    @Test
    void itSaysWhyAndWhatItWouldTake(FxRobot robot) throws TimeoutException {
        drawOne(robot);
        waitFor("It reads a 1.", robot);
        WhyOverlay overlay = robot.lookup(".why-overlay").queryAs(WhyOverlay.class);
        assertNull(overlay.map());
        robot.clickOn("Hide");
        waitForWords("Orange: hide this and a 1 gets weaker", robot);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> overlay.map() != null);
        robot.clickOn("Nudge");
        waitForWords("Orange: this ink adds to the score of a 1", robot);
        assertTrue(robot.lookup("Grad-CAM").tryQuery().isEmpty());
        robot.interact(() -> network.set(null));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> overlay.map() == null);
        robot.interact(() -> network.set(ShippedModel.get()));
        waitFor("It reads a 1.", robot);
        robot.clickOn("What it takes");
        robot.interact(() ->
                robot.lookup(".takes .digit").nth(7).queryAs(ToggleButton.class).fire());
        waitForWords("So little makes a 7 of it", robot);
        robot.interact(() ->
                robot.lookup(".takes .digit").nth(7).queryAs(ToggleButton.class).fire());
        assertEquals(7, why.wantedProperty().get());
    }

    @Test
    void aStepSwitchedOffChangesTheBarsAndIsTakenBack(FxRobot robot) throws TimeoutException {
        drawOne(robot);
        waitFor("It reads a 1.", robot);
        String before = bars(robot).getAccessibleText();
        robot.clickOn("Step by step").clickOn("Invert");
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> bars(robot).getAccessibleText().contains("with every step: 0"));
        assertTrue(bars(robot).getAccessibleText().endsWith(before.substring(before.indexOf(':'))));
        assertFalse(bars(robot).getAccessibleText().startsWith(before));
        robot.clickOn("#all-steps");
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> bars(robot).getAccessibleText().equals(before));
    }

    @Test
    void theDigitsMostAlikeAreFound(FxRobot robot) throws TimeoutException {
        drawOne(robot);
        waitFor("It reads a 1.", robot);
        robot.interact(() -> model.aspectProperty().set(Aspect.ALIKE));
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> robot.lookup(".alike-digit .picture-view").queryAll().stream()
                                .filter(picture -> picture.getAccessibleText().contains(", a 1, alike: 9"))
                                .count()
                        >= 5);
    }

    @Test
    void undoRedoAndClear(FxRobot robot) throws TimeoutException {
        drawOne(robot);
        waitFor("It reads a 1.", robot);
        robot.clickOn("Undo");
        waitFor("Nothing to read yet", robot);
        robot.clickOn(pad(robot)).press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        robot.interact(() -> assertEquals(0, strokes()));
        drawOne(robot);
        robot.clickOn("Clear");
        robot.interact(() -> assertEquals(0, strokes()));
        robot.interact(pad(robot)::requestFocus);
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        robot.interact(() -> assertEquals(1, strokes()));
        waitFor("It reads a 1.", robot);
        robot.press(KeyCode.CONTROL).type(KeyCode.Y).release(KeyCode.CONTROL);
        robot.interact(() -> assertEquals(0, strokes()));
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        robot.type(KeyCode.DELETE);
        robot.interact(() -> assertEquals(0, strokes()));
    }

    @Test
    void aDotIsNotRead(FxRobot robot) throws TimeoutException {
        robot.clickOn(pad(robot));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> detail(robot).contains("only a dot"));
        assertEquals("Nothing to read yet", headline(robot));
    }

    @Test
    void theKeyboardDrawsAndClears(FxRobot robot) throws TimeoutException {
        robot.interact(pad(robot)::requestFocus);
        robot.type(KeyCode.UP, 9).type(KeyCode.SPACE).type(KeyCode.DOWN, 18).type(KeyCode.SPACE);
        waitFor("It reads a 1.", robot);
        robot.type(KeyCode.DELETE);
        waitFor("Nothing to read yet", robot);
    }

    @Test
    void theBrushSliderChangesTheInk(FxRobot robot) throws TimeoutException {
        drawOne(robot);
        waitFor("It reads a 1.", robot);
        double thin = ink(robot);
        Slider brush = robot.lookup("#brush").queryAs(Slider.class);
        assertEquals("Brush size", brush.getAccessibleText());
        robot.interact(brush::requestFocus);
        robot.type(KeyCode.END);
        assertEquals(DrawViewModel.THICKEST, brush.getValue());
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> ink(robot) > 1.2 * thin);
    }

    @Test
    void anotherNetworkReadsTheDrawingAgain(FxRobot robot) throws TimeoutException {
        drawOne(robot);
        waitFor("It reads a 1.", robot);
        robot.interact(() -> network.set(null));
        waitFor("No network yet", robot);
        robot.interact(() -> network.set(ShippedModel.get()));
        waitFor("It reads a 1.", robot);
    }

    @Test
    void theCaptionExplainsWhatThePointerIsOn(FxRobot robot) {
        robot.moveTo(bars(robot));
        assertTrue(
                page.caption().get().startsWith("How probable"), page.caption().get());
        robot.moveTo(pad(robot));
        assertEquals("", page.caption().get());
        assertFalse(page.keyHints().isEmpty());
    }

    @Test
    void looksRightInBothThemesAndSizes(FxRobot robot) throws TimeoutException {
        try (StyleErrors errors = new StyleErrors()) {
            snapshot(robot, page, "draw-small-empty");
            robot.interact(this::drawFour);
            waitFor("It reads a", robot);
            snapshot(robot, page, "draw-small");
            robot.interact(() -> {
                // Wider than the test's screen, hence in no window.
                large = new DrawPage(model, why, alike);
                Theme.LIGHT.applyTo(new Scene(large.content(), 1352, 804));
            });
            snapshot(robot, large, "draw-large");
            robot.interact(() -> Theme.DARK.applyTo(large.content().getScene()));
            snapshot(robot, large, "draw-large-dark");
            robot.interact(model::clear);
            waitFor("Nothing to read yet", robot);
            snapshot(robot, large, "draw-large-dark-empty");
            assertEquals(List.of(), errors.found());
        }
    }

    private void drawFour() {
        model.penDown(FOUR[0][0], FOUR[0][1]);
        for (double[] point : FOUR) {
            model.penMoved(point[0], point[1]);
        }
        model.penDown(356, 118);
        model.penMoved(348, 225);
        model.penMoved(340, 300);
        model.penMoved(322, 420);
        model.penLifted();
    }

    private void drawOne(FxRobot robot) {
        Node pad = pad(robot);
        Point2D top = pad.localToScreen(210, 80);
        Point2D bottom = pad.localToScreen(190, 330);
        robot.moveTo(top).press(MouseButton.PRIMARY).moveTo(bottom).release(MouseButton.PRIMARY);
    }

    private static void waitFor(String headline, FxRobot robot) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> headline(robot).startsWith(headline));
    }

    private static void waitForWords(String start, FxRobot robot) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> robot.lookup(".words").queryAllAs(Words.class).stream()
                        .anyMatch(words -> words.isVisible() && words.getText().startsWith(start)));
    }

    private static String headline(FxRobot robot) {
        return robot.lookup(".headline .words")
                .queryAllAs(Words.class)
                .iterator()
                .next()
                .getText();
    }

    private static String detail(FxRobot robot) {
        return robot.lookup(".headline .words").queryAllAs(Words.class).stream()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .getText();
    }

    private static ProbabilityBars bars(FxRobot robot) {
        return robot.lookup(".probability-bars").queryAs(ProbabilityBars.class);
    }

    private static DrawingPad pad(FxRobot robot) {
        return robot.lookup(".drawing-pad").queryAs(DrawingPad.class);
    }

    private static List<PictureView> pictures(FxRobot robot) {
        return List.copyOf(robot.lookup(".seen .picture-view").queryAllAs(PictureView.class));
    }

    private static double ink(FxRobot robot) {
        double sum = 0;
        for (float value : pictures(robot).getFirst().raster().toArray()) {
            sum += value;
        }
        return sum;
    }

    private int strokes() {
        return model.drawingProperty().get().strokes().size();
    }

    private static void snapshot(FxRobot robot, DrawPage page, String name) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            page.content().applyCss();
            page.content().layout();
            assertTrue(Snapshots.write(page.content(), name) > 20, name);
        });
    }
}
