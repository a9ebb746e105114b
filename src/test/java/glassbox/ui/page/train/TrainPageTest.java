package glassbox.ui.page.train;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

import glassbox.dataset.DatasetCatalogue;
import glassbox.recipe.Recipes;
import glassbox.ui.Snapshots;
import glassbox.ui.control.FocusOrder;
import glassbox.ui.control.MetricChart;
import glassbox.ui.control.TrainingScrubber;
import glassbox.ui.theme.Theme;
import glassbox.viewmodel.train.ChartChoices.Along;
import glassbox.viewmodel.train.CompareViewModel;
import glassbox.viewmodel.train.FilterRows;
import glassbox.viewmodel.train.LearningRate;
import glassbox.viewmodel.train.Phase;
import glassbox.viewmodel.train.RunCurves;
import glassbox.viewmodel.train.TrainViewModel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

@ExtendWith(ApplicationExtension.class)
class TrainPageTest {
    private static final DatasetCatalogue CATALOGUE = new DatasetCatalogue();

    private TrainViewModel model;
    private TrainPage page;

    @TempDir
    Path saved;

    @Start
    void show(Stage stage) {
        model = new TrainViewModel(
                Platform::runLater,
                CATALOGUE,
                List.of(Recipes.standard().withTrainingImages(300).withEpochs(3)));
        page = new TrainPage(model, (owner, title, kind, name) -> saved.resolve(name));
        Scene scene = new Scene(page.content(), 968, 604);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
    }

    @Stop
    void close() {
        model.close();
    }

    @Test
    void playGrowsTheCurveAndPauseStopsIt(FxRobot robot) throws Exception {
        ready();
        int[] before = chartPixels(robot);
        robot.interact(() -> model.settings().speedProperty().set(20));
        robot.clickOn("Play");
        await(() -> curves().loss().training().size() > 20);
        robot.clickOn("Pause");
        await(() -> phase() == Phase.PAUSED);
        long then = seen();
        assertTrue(then > 0 && then < 900, () -> "paused after " + then);
        await(() -> !Arrays.equals(before, chartPixels(robot)));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(then, seen());
    }

    @Test
    void stepGoesOneImageOrToTheEpochsEnd(FxRobot robot) throws Exception {
        ready();
        robot.clickOn("Step");
        await(() -> phase() == Phase.PAUSED && seen() == 1);
        robot.push(KeyCode.RIGHT);
        await(() -> phase() == Phase.PAUSED && seen() == 2);
        robot.clickOn("Epoch").clickOn("Step");
        await(() -> phase() == Phase.PAUSED && seen() == 300);
        robot.push(KeyCode.E);
        await(() -> phase() == Phase.PAUSED && seen() == 600);
        assertEquals("Paused.", text(robot, ".status > .semi-bold"));
    }

    @Test
    void layersOfOneStepAreGoneThroughByKeyAndButton(FxRobot robot) throws Exception {
        ready();
        robot.push(KeyCode.RIGHT).push(KeyCode.L);
        await(() -> robot.lookup("#walk-headline").tryQuery().isPresent()
                && text(robot, "#walk-headline").equals("The image"));
        robot.clickOn("Layer").clickOn("Step");
        assertEquals("Forward through Conv", text(robot, "#walk-headline"));
        assertEquals(
                "Conv 3×3, 8 filters: 8 maps of 26 × 26",
                text(robot, "#walk-sentence").split(", from")[0]);
        assertEquals(1, seen(), "the step is not taken yet");
        robot.clickOn(robot.lookup(".jump.back").<Node>query());
        assertEquals("The image", text(robot, "#walk-headline"));
        robot.interact(() -> model.walk().goTo(10));
        await(() -> text(robot, "#walk-headline").equals("Back through Conv"));
        robot.push(KeyCode.L);
        await(() -> phase() == Phase.PAUSED && seen() == 2);
        assertEquals("The weights change", text(robot, "#walk-headline"));
        robot.push(new KeyCodeCombination(KeyCode.L, KeyCombination.SHIFT_DOWN));
        await(() -> phase() == Phase.PAUSED && seen() == 1);
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(robot.lookup("#walk-headline").tryQuery().isPresent());
        assertEquals(1, seen());
    }

    @Test
    void anotherRunOfTheChartsIsPutOnScreenAndTheOneThereStaysBesideIt(FxRobot robot) throws Exception {
        ready();
        assertFalse(robot.lookup("#other-runs").query().isVisible());
        robot.push(KeyCode.E);
        await(() -> phase() == Phase.PAUSED && seen() == 300);
        robot.interact(() -> model.travel().goTo(100));
        await(() -> phase() == Phase.PAUSED && seen() == 100);
        robot.interact(() -> model.settings().typeLearningRate("0.05"));
        RunCurves branch = curves();
        robot.clickOn("#other-runs").push(KeyCode.DOWN).push(KeyCode.ENTER);
        await(() -> curves() != branch);
        robot.clickOn("#other-runs").push(KeyCode.DOWN).push(KeyCode.ENTER);
        await(() -> curves() == branch);
        assertEquals(0.05, model.settings().learningRateProperty().get());
    }

    @Test
    void startOverReturnsToTheSameFiltersAndCanBeTakenBack(FxRobot robot) throws Exception {
        ready();
        FilterRows start = model.readout().filtersProperty().get();
        robot.push(KeyCode.E);
        await(() -> phase() == Phase.PAUSED && seen() == 300);
        robot.push(KeyCode.HOME);
        await(() -> seen() == 0);
        await(() -> start.equals(model.readout().filtersProperty().get()));
        robot.clickOn("Settings").clickOn("Restore the last run");
        await(() -> seen() == 300);
    }

    @Test
    void learningRateIsTypedAndRefusedInASentence(FxRobot robot) throws Exception {
        ready();
        robot.clickOn("Settings");
        TextField field = robot.lookup("#learning-rate").query();
        retype(robot, field, "0.02");
        assertEquals(0.02, model.settings().learningRateProperty().get());
        retype(robot, field, "fast");
        assertEquals(0.02, model.settings().learningRateProperty().get());
        assertTrue(model.settings().problemProperty().get().contains("“fast” is not"));
        robot.interact(() -> Snapshots.write(page.content(), "train-settings-sheet"));
        robot.clickOn(field).push(KeyCode.SPACE);
        assertFalse(model.transport().playingProperty().get(), "Space belongs to the field");
        robot.push(KeyCode.ESCAPE);
        assertEquals("0.02", field.getText());
        assertEquals("", model.settings().problemProperty().get());
    }

    @Test
    void keysPlayAndSetTheSpeed(FxRobot robot) throws Exception {
        ready();
        robot.write("-");
        assertEquals(5000, model.settings().speedProperty().get());
        robot.write("---------");
        robot.push(KeyCode.SPACE);
        await(() -> phase() == Phase.RUNNING && seen() > 0);
        robot.push(KeyCode.SPACE);
        await(() -> phase() == Phase.PAUSED);
    }

    @Test
    void captionTellsWhatIsUnderThePointer(FxRobot robot) throws Exception {
        ready();
        await(() -> !model.readout().score(8).isEmpty());
        robot.moveTo("#digits");
        await(() -> page.caption().get().startsWith("Test digit "));
        robot.push(KeyCode.E);
        await(() -> phase() == Phase.PAUSED && seen() == 300);
        MetricChart chart = robot.lookup("#loss-chart").query();
        tabTo(robot, chart);
        robot.push(KeyCode.LEFT);
        assertTrue(
                page.caption().get().startsWith("Loss at image 29"),
                page.caption().get());
    }

    @Test
    void runsAreComparedSideBySideAndEscapeLeadsBack(FxRobot robot) throws Exception {
        ready();
        robot.clickOn("Settings").clickOn("#compare-runs");
        CompareViewModel compare = model.compare();
        await(() -> compare.phaseProperty().get() == Phase.PAUSED);
        robot.push(KeyCode.SPACE);
        await(() -> compare.phaseProperty().get() == Phase.FINISHED);
        assertEquals(0, seen(), "the one run waits");
        assertEquals(4, robot.lookup(".contestant").queryAll().size());
        for (Theme theme : Theme.values()) {
            robot.interact(() -> theme.applyTo(page.content().getScene()));
            look(robot, 968, 604, "train-compare-1024-" + theme);
            look(robot, 1352, 804, "train-compare-1440-" + theme);
        }
        MetricChart chart = robot.lookup("#loss-1").query();
        tabTo(robot, chart);
        robot.push(KeyCode.LEFT);
        assertTrue(
                page.caption().get().contains("Conv frozen: Loss at image 8"),
                page.caption().get());
        robot.push(KeyCode.ESCAPE);
        assertTrue(Double.isNaN(compare.charts().probeProperty().get()));
        robot.push(KeyCode.ESCAPE);
        await(() -> robot.lookup("#loss-chart").query().getParent().isVisible()
                && !robot.lookup("#leave-comparison")
                        .query()
                        .getParent()
                        .getParent()
                        .getParent()
                        .isVisible());
    }

    @Test
    void chartsAreLookedAtInOtherWaysAndSaved(FxRobot robot) throws Exception {
        ready();
        robot.push(KeyCode.E);
        await(() -> phase() == Phase.PAUSED && seen() == 300);
        int[] linear = chartPixels(robot);
        robot.clickOn("log");
        await(() -> !Arrays.equals(linear, chartPixels(robot)));
        int[] overImages = chartPixels(robot);
        robot.clickOn("#chart-menu").clickOn("Count seconds");
        assertEquals(Along.SECONDS, model.charts().alongProperty().get());
        await(() -> !Arrays.equals(overImages, chartPixels(robot)));
        MetricChart chart = robot.lookup("#accuracy-chart").query();
        tabTo(robot, chart);
        robot.push(KeyCode.LEFT);
        assertTrue(
                page.caption().get().matches("Loss at \\d+\\.\\d seconds: .*Accuracy at .*"),
                page.caption().get());
        for (Theme theme : Theme.values()) {
            robot.interact(() -> theme.applyTo(page.content().getScene()));
            look(robot, 968, 604, "train-log-1024-" + theme);
        }
        robot.clickOn("#chart-menu").clickOn("Save as picture…");
        await(() -> page.caption().get().equals("Saved charts.png."));
        assertTrue(Files.size(saved.resolve("charts.png")) > 1000);
        robot.clickOn("#chart-menu").clickOn("Save as table…");
        await(() -> page.caption().get().equals("Saved charts.csv."));
        assertEquals(
                1 + 300 + 3, Files.readAllLines(saved.resolve("charts.csv")).size());
    }

    private static void tabTo(FxRobot robot, Node node) {
        robot.interact(() -> FocusOrder.visit(node));
        assertTrue(node.isFocusVisible(), () -> "Tab does not come to " + node);
    }

    @Test
    void theRunIsDrivenBackByButtonKeysAndScrubber(FxRobot robot) throws Exception {
        ready();
        robot.push(KeyCode.E);
        await(() -> phase() == Phase.PAUSED && seen() == 300);
        robot.push(KeyCode.LEFT);
        await(() -> phase() == Phase.PAUSED && seen() == 299);
        robot.clickOn(robot.lookup(".transport .back").queryAs(Button.class));
        await(() -> phase() == Phase.PAUSED && seen() == 298);
        TrainingScrubber scrubber = robot.lookup(".training-scrubber").query();
        Bounds bounds = scrubber.localToScreen(scrubber.getBoundsInLocal());
        robot.clickOn(bounds.getMinX() + bounds.getWidth() / 6, bounds.getCenterY());
        await(() -> phase() == Phase.PAUSED && Math.abs(seen() - 150) <= 2);
        for (Theme theme : Theme.values()) {
            robot.interact(() -> theme.applyTo(page.content().getScene()));
            look(robot, 968, 604, "train-back-1024-" + theme);
            look(robot, 1352, 804, "train-back-1440-" + theme);
        }
        tabTo(robot, scrubber);
        robot.push(KeyCode.END);
        await(() -> phase() == Phase.PAUSED && seen() == 300);
        robot.push(KeyCode.HOME);
        await(() -> phase() == Phase.PAUSED && seen() == 0);
        assertTrue(robot.lookup(".transport .back").queryAs(Button.class).isDisabled());
        assertTrue(scrubber.getAccessibleText().startsWith("Image 0 of 900"), scrubber.getAccessibleText());
    }

    @Test
    void isToBeLookedAtInBothThemesAndSizes(FxRobot robot) throws Exception {
        ready();
        robot.push(KeyCode.E);
        await(() -> phase() == Phase.PAUSED && seen() == 300);
        robot.push(KeyCode.RIGHT);
        await(() -> phase() == Phase.PAUSED && seen() == 301);
        for (Theme theme : Theme.values()) {
            robot.interact(() -> theme.applyTo(page.content().getScene()));
            look(robot, 968, 604, "train-page-1024-" + theme);
            look(robot, 1352, 804, "train-page-1440-" + theme);
        }
    }

    @Test
    void blownUpNumbersOfferToGoBackWithASmallerLearningRate(FxRobot robot) throws Exception {
        ready();
        robot.push(KeyCode.E);
        await(() -> phase() == Phase.PAUSED && seen() == 300);
        robot.interact(() -> model.settings().typeLearningRate("1"));
        robot.push(KeyCode.SPACE);
        await(() -> phase() == Phase.FAILED);
        for (Theme theme : Theme.values()) {
            robot.interact(() -> theme.applyTo(page.content().getScene()));
            look(robot, 968, 604, "train-blown-up-1024-" + theme);
            look(robot, 1352, 804, "train-blown-up-1440-" + theme);
        }
        look(robot, 968, 604, "train-blown-up");
        long failed = seen();
        robot.clickOn("Go back 20 steps, with 0.005");
        await(() -> seen() != failed && (phase() == Phase.FINISHED || phase() == Phase.FAILED));
        assertEquals(
                "0.005",
                LearningRate.words(model.settings().learningRateProperty().get()));
        assertEquals(1, model.ghostsProperty().get().size());
    }

    @Test
    void atItsEndThereIsNothingToPlay(FxRobot robot) throws Exception {
        ready();
        robot.push(KeyCode.SPACE);
        await(() -> phase() == Phase.FINISHED);
        robot.interact(() -> Snapshots.write(page.content(), "train-page-finished"));
        assertTrue(robot.lookup("Play").query().isDisabled());
        robot.clickOn(".rewind");
        await(() -> phase() == Phase.PAUSED && seen() == 0);
        assertFalse(robot.lookup("Play").query().isDisabled());
    }

    @Test
    void anotherRateThanBackThenIsABranchBesideTheRunItLeft(FxRobot robot) throws Exception {
        ready();
        robot.push(KeyCode.E);
        await(() -> phase() == Phase.PAUSED && seen() == 300);
        robot.interact(() -> model.travel().goTo(150));
        await(() -> phase() == Phase.PAUSED && seen() == 150);
        robot.interact(() -> model.settings().typeLearningRate("0.05"));
        robot.push(KeyCode.E);
        await(() -> phase() == Phase.PAUSED && seen() == 300);
        for (Theme theme : Theme.values()) {
            robot.interact(() -> theme.applyTo(page.content().getScene()));
            look(robot, 968, 604, "train-branch-1024-" + theme);
            look(robot, 1352, 804, "train-branch-1440-" + theme);
        }
    }

    private void look(FxRobot robot, int width, int height, String name) throws TimeoutException {
        robot.interact(() -> {
            Stage stage = (Stage) page.content().getScene().getWindow();
            stage.setWidth(width + stage.getWidth() - stage.getScene().getWidth());
            stage.setHeight(height + stage.getHeight() - stage.getScene().getHeight());
        });
        await(() -> ((Region) page.content()).getWidth() == width && ((Region) page.content()).getHeight() == height);
        robot.interact(() -> {
            assertTrue(Snapshots.write(page.content(), name) > 100);
        });
    }

    private static void retype(FxRobot robot, TextField field, String words) {
        robot.clickOn(field);
        robot.interact(field::selectAll);
        robot.write(words).push(KeyCode.ENTER);
    }

    private void ready() throws TimeoutException {
        await(() -> phase() == Phase.PAUSED
                && !model.readout().filtersProperty().get().now().isEmpty());
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> page.content().getScene().getWindow().requestFocus());
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private int[] chartPixels(FxRobot robot) {
        int[][] pixels = new int[1][];
        robot.interact(
                () -> pixels[0] = Snapshots.pixels(robot.lookup("#loss-chart").query()));
        return pixels[0];
    }

    private static String text(FxRobot robot, String query) {
        Labeled label = robot.lookup(query).query();
        return label.getText();
    }

    private Phase phase() {
        return model.phaseProperty().get();
    }

    private long seen() {
        return model.readout().imagesSeenProperty().get();
    }

    private RunCurves curves() {
        RunCurves curves = model.curvesProperty().get();
        assertNotNull(curves);
        return curves;
    }
}
