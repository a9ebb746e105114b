package glassbox.ui.control;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import glassbox.ui.Snapshots;
import glassbox.ui.theme.Theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@ExtendWith(ApplicationExtension.class)
class MetricChartTest {
    private static final int END = 50_000;

    private final MetricChart loss = new MetricChart();
    private final MetricChart accuracy = new MetricChart();
    private final HBox root = new HBox(loss, accuracy);

    private record Points(double[] x, double[] y) implements ChartCurve {
        static Points of(int step, int until, java.util.function.DoubleUnaryOperator function) {
            double[] x = new double[until / step + 1];
            double[] y = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                x[i] = i * (double) step;
                y[i] = function.applyAsDouble(x[i]);
            }
            return new Points(x, y);
        }

        @Override
        public int size() {
            return x.length;
        }

        @Override
        public double x(int index) {
            return x[index];
        }

        @Override
        public double y(int index) {
            return y[index];
        }
    }

    @Start
    void show(Stage stage) {
        Random random = new Random(2);
        loss.titleProperty().set("Loss");
        loss.readingProperty().set("0.27");
        loss.noteProperty().set("on 400 test digits");
        loss.setLegend(true);
        accuracy.titleProperty().set("Accuracy");
        accuracy.readingProperty().set("93.3%");
        accuracy.noteProperty().set("of test digits right");
        loss.setAxis(ChartAxis.covering(2.3, 0));
        loss.setReference("article", 0.2451, "0.25");
        accuracy.setReference("article", 0.9325, "93.3%");
        loss.setRuns(List.of(
                run(RunLook.NOW, "this run", 28_000, 3000, random),
                run(RunLook.SECOND, "η 0.02", 40_000, 6000, random),
                run(RunLook.THIRD, "last run", 9_000, 9000, random)));
        accuracy.setRuns(loss.runs().stream()
                .map(run -> new ChartRun(
                        run.name(),
                        run.look(),
                        ChartCurve.EMPTY,
                        turned(run.training()),
                        turned(run.test()),
                        turned(run.validation())))
                .toList());
        loss.setBand(new ChartBand(
                "20 seeds",
                Points.of(5000, END, x -> 0.15 + 2 * Math.exp(-x / 2800)),
                Points.of(5000, END, x -> 0.25 + 2.1 * Math.exp(-x / 3600))));
        for (MetricChart chart : List.of(loss, accuracy)) {
            chart.setSpan(ChartSpan.epochs(10, 5000));
            chart.setNow(28_000);
            chart.setFlags(List.of(new ChartFlag(12_000, "learning rate 0.01"), new ChartFlag(24_000, "conv1 frozen")));
        }
        accuracy.probeProperty().bindBidirectional(loss.probeProperty());
        Scene scene = new Scene(root, 1000, 330);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    private static ChartRun run(RunLook look, String name, int until, double speed, Random random) {
        ChartCurve training =
                Points.of(25, until, x -> 0.2 + 2.1 * Math.exp(-x / speed) + 0.03 * random.nextGaussian());
        ChartCurve test = Points.of(1000, until, x -> 0.25 + 2.05 * Math.exp(-x / speed));
        ChartCurve validation =
                look == RunLook.NOW ? Points.of(1000, until, x -> 0.32 + 2 * Math.exp(-x / speed)) : ChartCurve.EMPTY;
        ChartCurve raw = look == RunLook.NOW
                ? Points.of(25, until, x -> (0.2 + 2 * Math.exp(-x / speed)) * -Math.log(1 - random.nextDouble()))
                : ChartCurve.EMPTY;
        return new ChartRun(name, look, raw, training, test, validation);
    }

    private static ChartCurve turned(ChartCurve curve) {
        double[] x = new double[curve.size()];
        double[] y = new double[curve.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = curve.x(i);
            y[i] = 1 - curve.y(i) / 2.6;
        }
        return new Points(x, y);
    }

    @Test
    void isToBeLookedAtInBothThemesWithAndWithoutCrossHairAndOnALogarithmicScale(FxRobot robot) {
        for (Theme theme : Theme.values()) {
            robot.interact(() -> {
                theme.applyTo(root.getScene());
                root.setStyle("-fx-background-color: -gb-surface");
                loss.probeProperty().set(Double.NaN);
                loss.setAxis(ChartAxis.covering(2.3, 0));
            });
            look(robot, "charts-" + theme);
            robot.interact(() -> {
                loss.setAxis(ChartAxis.logarithmic(0.15, 2.3));
                loss.probeProperty().set(8_000);
            });
            look(robot, "charts-log-crosshair-" + theme);
        }
    }

    private void look(FxRobot robot, String name) {
        robot.interact(() -> {});
        robot.interact(() -> assertTrue(Snapshots.write(root, name) > 50));
    }

    @Test
    void bothChartsReadTheSamePlaceInASentence(FxRobot robot) {
        assertEquals("", loss.sentence());
        assertTrue(
                loss.getAccessibleText()
                        .endsWith("learning rate 0.01 at image 12,000, epoch 3; conv1 frozen at image"
                                + " 24,000, epoch 5"),
                loss.getAccessibleText());
        robot.interact(() -> FocusOrder.visit(accuracy));
        robot.push(KeyCode.LEFT);
        assertTrue(loss.probeProperty().get() < 28_000);
        robot.interact(() -> loss.probeProperty().set(12_000));
        assertTrue(
                accuracy.sentence()
                        .matches(
                                "Accuracy at image 12,000, epoch 3: this run training 9\\d\\.\\d%, test"
                                        + " 8\\d\\.\\d%, validation \\d\\d\\.\\d%; η 0\\.02 training .* Changed here: learning rate 0\\.01\\."),
                accuracy.sentence());
        assertEquals(loss.sentence(), loss.getAccessibleText());
        assertFalse(loss.sentence().contains("last run"), "a run that has not come so far is not read");
        robot.push(KeyCode.ESCAPE);
        assertTrue(Double.isNaN(loss.probeProperty().get()));
    }

    @Test
    void shiftAndArrowGoTenTimesAsFar(FxRobot robot) {
        robot.interact(() -> FocusOrder.visit(loss));
        robot.interact(() -> loss.probeProperty().set(20_000));
        robot.push(KeyCode.LEFT);
        double near = 20_000 - loss.probeProperty().get();
        robot.interact(() -> loss.probeProperty().set(20_000));
        robot.push(KeyCode.SHIFT, KeyCode.LEFT);
        assertEquals(10 * near, 20_000 - loss.probeProperty().get(), 1e-6);
    }

    @Test
    void singleMeasurementsLieUnderTheCurves(FxRobot robot) {
        int[][] with = new int[2][];
        robot.interact(() -> with[0] = Snapshots.pixels(loss));
        robot.interact(() -> loss.setRuns(loss.runs().stream()
                .map(run -> new ChartRun(
                        run.name(), run.look(), ChartCurve.EMPTY, run.training(), run.test(), run.validation()))
                .toList()));
        robot.interact(() -> {});
        robot.interact(() -> with[1] = Snapshots.pixels(loss));
        assertFalse(Arrays.equals(with[0], with[1]));
    }

    @Test
    void logarithmicAxisHasRoundLinesAndClampsWhatIsBelow() {
        ChartAxis two = ChartAxis.logarithmic(0.15, 2.3);
        assertEquals(
                List.of("0.1", "0.2", "0.5", "1", "2", "5"),
                two.lines().stream().map(two::label).toList());
        assertEquals(0, two.part(0));
        assertEquals(1, two.part(9));
        assertEquals(0.5, two.part(Math.sqrt(0.1 * 5)), 1e-9);
        ChartAxis many = ChartAxis.logarithmic(2e-6, 50);
        assertTrue(many.lines().size() <= 8, () -> many.lines().toString());
        assertEquals("1e−4", many.label(many.lines().getFirst()));
        assertTrue(ChartAxis.logarithmic(Double.POSITIVE_INFINITY, 0).lines().size() > 1);
    }

    @Test
    void differencesLieAroundZeroWithTheirSign() {
        ChartAxis points = ChartAxis.around(0.13, ChartAxis.Scale.POINTS);
        assertEquals(
                List.of("−20", "−10", "0", "+10", "+20"),
                points.lines().stream().map(points::label).toList());
        assertEquals("+1.3", points.words(0.013));
    }

    @Test
    void secondsEndAtARoundNumber() {
        ChartSpan short_ = ChartSpan.seconds(13);
        assertEquals(14, short_.end());
        assertEquals("2", short_.mark(1));
        assertEquals("seconds", short_.unitWord());
        ChartSpan long_ = ChartSpan.seconds(3000);
        assertEquals("minutes", long_.unitWord());
        assertEquals("10", long_.mark(1));
        assertTrue(long_.end() >= 3000);
        assertEquals("12.3 seconds", short_.words(12.34));
        assertEquals("image 5,001, epoch 2", ChartSpan.epochs(10, 5000).words(5001));
    }
}
