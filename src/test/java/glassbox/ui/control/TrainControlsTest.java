package glassbox.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import glassbox.raster.Raster;
import glassbox.ui.Snapshots;
import glassbox.ui.theme.Theme;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@ExtendWith(ApplicationExtension.class)
class TrainControlsTest {
    private final MetricChart loss = new MetricChart();
    private final MetricChart accuracy = new MetricChart();
    private final TrainingScrubber scrubber = new TrainingScrubber();
    private final FilterStrip filters = new FilterStrip();
    private final DigitGrid digits = new DigitGrid();
    private final Points training = new Points();
    private final Points test = new Points();
    private Transport transport;
    private VBox root = new VBox();

    private static final class Points implements ChartCurve {
        private final List<double[]> points = new ArrayList<>();

        void add(double x, double y) {
            points.add(new double[] {x, y});
        }

        @Override
        public int size() {
            return points.size();
        }

        @Override
        public double x(int index) {
            return points.get(index)[0];
        }

        @Override
        public double y(int index) {
            return points.get(index)[1];
        }
    }

    @Start
    void show(Stage stage) {
        transport = new Transport(
                1, 10_000, speed -> speed >= 10_000 ? "as fast as it can" : Math.round(speed) + " images/s");
        Random random = new Random(1);
        for (int i = 0; i <= 28000; i += 50) {
            training.add(i, 0.2 + 2.1 * Math.exp(-i / 3000.0) + 0.03 * random.nextGaussian());
            if (i % 1000 == 0) {
                test.add(i, 0.25 + 2.05 * Math.exp(-i / 3500.0));
            }
        }
        loss.titleProperty().set("Loss");
        loss.readingProperty().set("0.27");
        loss.noteProperty().set("on 400 test digits");
        loss.setAxis(ChartAxis.covering(2.3, 2.4));
        loss.setReference("article", 0.2451, "0.25");
        loss.setLegend(true);
        accuracy.titleProperty().set("Accuracy");
        accuracy.readingProperty().set("93.3%");
        accuracy.noteProperty().set("of test digits right");
        accuracy.setReference("article", 0.9325, "93.3%");
        for (MetricChart chart : List.of(loss, accuracy)) {
            chart.setSpan(ChartSpan.epochs(10, 5000));
            chart.setRuns(List.of(ChartRun.of("this run", RunLook.NOW, training, test)));
            chart.setNow(28000);
        }
        scrubber.setPlan(10, 5000, 500);
        scrubber.setSeen(28000);
        List<Raster> start = new ArrayList<>();
        List<Raster> now = new ArrayList<>();
        double[] moved = new double[8];
        List<DigitCard> cards = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            int number = i;
            if (i < 8) {
                start.add(Raster.generate(3, 3, (r, c) -> (float) random.nextGaussian() / 9));
                now.add(Raster.generate(3, 3, (r, c) -> (float) random.nextGaussian() / 3));
                moved[i] = random.nextDouble();
            }
            Raster ring = Raster.generate(28, 28, (r, c) -> Math.hypot(r - 13.5, c - 13.5) < 6 + number % 5 ? 255 : 20);
            cards.add(new DigitCard(
                    List.of(ring), "" + i % 10, i == 15 ? DigitCard.UNREAD : i % 5 == 1 ? "9" : "" + i % 10, .9f));
        }
        filters.show(start, now, moved);
        digits.show(cards);
        digits.setPrefHeight(216);
        HBox charts = new HBox(loss, accuracy);
        HBox middle = new HBox(8, filters, digits);
        root = new VBox(20, charts, middle, scrubber, transport);
        Scene scene = new Scene(root, 1000, 740);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void areToBeLookedAtInBothThemes(FxRobot robot) {
        for (Theme theme : Theme.values()) {
            robot.interact(() -> theme.applyTo(root.getScene()));
            robot.interact(() -> assertTrue(Snapshots.write(root, "train-controls-" + theme) > 100));
        }
    }

    @Test
    void chartGrowsWithItsCurves(FxRobot robot) {
        robot.interact(() -> {
            int[] before = Snapshots.pixels(loss);
            assertArrayEquals(before, Snapshots.pixels(loss));
            for (int i = 28000; i < 50000; i += 100) {
                training.add(i, 0.2);
            }
            loss.refresh();
        });
        robot.interact(() -> {});
        int[][] after = new int[1][];
        robot.interact(() -> after[0] = Snapshots.pixels(loss));
        robot.interact(() -> assertFalse(java.util.Arrays.equals(Snapshots.pixels(accuracy), after[0])));
    }

    @Test
    void chartsProbeFollowsPointerAndArrowKeys(FxRobot robot) {
        robot.moveTo(loss);
        double pointed = loss.probeProperty().get();
        assertTrue(pointed > 20_000 && pointed < 35_000, () -> "pointed at " + pointed);
        robot.moveTo(filters);
        assertTrue(Double.isNaN(loss.probeProperty().get()));
        robot.interact(loss::requestFocus);
        robot.push(KeyCode.LEFT);
        double stepped = loss.probeProperty().get();
        double pixels = (28_000 - stepped) * loss.getWidth() / 50_000;
        assertTrue(pixels >= 1 && pixels < 2, () -> "a pixel of the plot, in pixels of the chart: " + pixels);
        robot.push(KeyCode.ESCAPE);
        assertTrue(Double.isNaN(loss.probeProperty().get()));
    }

    @Test
    void scrubberSaysHowFarTheRunIs() {
        assertEquals("Image 28,000 of 50,000, epoch 6 of 10", scrubber.getAccessibleText());
    }

    @Test
    void digitsAreChosenByPointerAndKeys(FxRobot robot) {
        assertEquals("16 test digits, 3 read wrong", digits.getAccessibleText());
        robot.interact(digits::requestFocus);
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        assertEquals("A 1, read as 9, 90.0% sure.", digits.getAccessibleText());
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN);
        assertEquals("A 5, not read yet.", digits.getAccessibleText());
        robot.push(KeyCode.ESCAPE);
        assertEquals(-1, digits.chosenProperty().get());
    }

    @Test
    void picturesOfThreeChannelsAreShownInColour(FxRobot robot) {
        Raster full = Raster.generate(28, 28, (r, c) -> 255);
        Raster none = Raster.generate(28, 28, (r, c) -> 0);
        robot.interact(() -> digits.show(List.of(new DigitCard(List.of(full, none, none), "cat", "cat", .9f))));
        robot.interact(() -> {});
        robot.interact(() ->
                assertTrue(java.util.Arrays.stream(Snapshots.pixels(digits)).anyMatch(pixel -> pixel == 0xFFFF0000)));
    }

    @Test
    void transportAsksForPlayAndForStepsOfTheChosenSize(FxRobot robot) {
        List<Object> asked = new ArrayList<>();
        transport.setOnPlay(() -> asked.add("play"));
        transport.setOnStep(asked::add);
        robot.clickOn("Play").clickOn("Step").clickOn("Epoch").clickOn("Step");
        assertEquals(List.of("play", Transport.Step.IMAGE, Transport.Step.EPOCH), asked);
        robot.interact(() -> transport.playingProperty().set(true));
        robot.clickOn("Pause");
        assertEquals("play", asked.getLast());
    }

    @Test
    void transportStepsByBatchesWhereAStepHasSeveralImages(FxRobot robot) {
        List<Object> asked = new ArrayList<>();
        transport.setOnStep(asked::add);
        transport.setOnBack(asked::add);
        transport.setOnRewind(() -> asked.add("rewind"));
        robot.interact(() -> {
            transport.batchedProperty().set(true);
            transport.backableProperty().set(true);
        });
        robot.clickOn("Batch").clickOn("Step").clickOn(".back").clickOn(".rewind");
        assertEquals(List.of(Transport.Step.BATCH, Transport.Step.BATCH, "rewind"), asked);
        robot.clickOn("Epoch");
        robot.interact(() -> transport.batchedProperty().set(false));
        assertEquals(Transport.Step.EPOCH, transport.stepProperty().get());
        robot.clickOn("Image");
        assertEquals(Transport.Step.IMAGE, transport.stepProperty().get());
    }

    @Test
    void transportLocksWhatCannotBeDone(FxRobot robot) {
        robot.interact(() -> {
            transport.playableProperty().set(false);
            transport.steppableProperty().set(false);
        });
        assertTrue(robot.lookup("Play").query().isDisabled());
        assertTrue(robot.lookup("Step").query().isDisabled());
    }

    @Test
    void speedGoesFromTheTurtleToTheRabbit(FxRobot robot) {
        assertEquals(10_000, transport.speedProperty().get());
        robot.interact(() -> transport.speedProperty().set(20));
        robot.lookup("20 images/s").query();
        javafx.scene.control.Slider slider = robot.lookup(".slider").query();
        robot.interact(() -> slider.setValue(0));
        assertEquals(1, transport.speedProperty().get());
    }

    @Test
    void filterStripRefusesUnequalRows() {
        Raster filter = Raster.of(1, 1, 1f);
        assertThrows(
                IllegalArgumentException.class,
                () -> filters.show(List.of(filter), List.of(filter), new double[] {1, 2}));
    }

    @Test
    void axisEndsAtARoundNumberAboveTheValue() {
        assertEquals(2.4, ChartAxis.covering(Double.NaN, 2.4).max());
        assertEquals(2.4, ChartAxis.covering(2.31, 2.4).max());
        assertEquals(4, ChartAxis.covering(2.5, 2.4).max());
        assertEquals(20, ChartAxis.covering(12.5, 2.4).max());
        ChartAxis blownUp = ChartAxis.covering(8.5e11, 2.4);
        assertEquals(
                List.of("0", "1e12", "2e12", "3e12", "4e12"),
                blownUp.lines().stream().map(blownUp::label).toList());
        assertEquals("0.6", ChartAxis.covering(1, 2.4).label(0.6));
        assertEquals("75%", ChartAxis.SHARE.label(0.75));
    }

    @Test
    void curvesAreSearchedByPlace() {
        assertEquals(-1, ChartCurve.EMPTY.indexAt(5));
        assertEquals(0, test.indexAt(999));
        assertEquals(1, test.indexAt(1000));
        assertEquals(28, test.indexAt(1e9));
    }
}
