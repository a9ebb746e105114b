package glassbox.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.Split;
import glassbox.exchange.ShippedModels;
import glassbox.explain.NearestSamples;
import glassbox.raster.DigitCentring;
import glassbox.recipe.Recipe;
import glassbox.recipe.Recipes;
import glassbox.recipe.TrainedModel;
import glassbox.ui.page.draw.DrawPage;
import glassbox.ui.theme.Theme;
import glassbox.viewmodel.draw.AlikeModel;
import glassbox.viewmodel.draw.DrawViewModel;
import glassbox.viewmodel.draw.WhyMap;
import glassbox.viewmodel.draw.WhyModel;
import glassbox.viewmodel.support.Background;
import glassbox.viewmodel.support.PacedWorker;

/**
 * How fast the Draw page answers with the pen reader: from the pen's last point to the frame with the new bars, how many
 * readings a second there are while drawing, why a digit was read, and the training digits most like it. It asserts nothing;
 * its figures are those of the machine it runs on.
 *
 * <p>{@code mvn test -Dtest=DrawPageBenchmark}; without reading 60,000 digits, in 15 s: {@code
 * -Dtest=DrawPageBenchmark#drawing}.
 */
@ExtendWith(ApplicationExtension.class)
class DrawPageBenchmark {
    private static final int ROUNDS = 60;
    private static final int SECONDS = 4;

    private final ObjectProperty<TrainedModel> network = new SimpleObjectProperty<>();
    private final ExecutorService reader = Executors.newSingleThreadExecutor();
    private final PacedWorker reasoner = new PacedWorker("bench-reasons", 1_000);
    private final Background background = new Background("bench", Platform::runLater);
    private DrawViewModel model;
    private WhyModel why;
    private Scene scene;

    @Start
    void show(Stage stage) throws IOException {
        network.set(ShippedModels.read(Recipes.reader().name()));
        model = new DrawViewModel(Platform::runLater, reader, network);
        why = new WhyModel(Platform::runLater, reasoner, network, model.readingProperty());
        AlikeModel alike = new AlikeModel(
                Platform::runLater,
                reasoner,
                background,
                () -> new DatasetCatalogue().mnist(Split.TRAINING),
                network,
                model.readingProperty());
        scene = new Scene(new DrawPage(model, why, alike).content(), 1000, 900);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Stop
    void close() {
        reader.shutdownNow();
        reasoner.close();
        background.close();
    }

    @Test
    void drawing(FxRobot robot) throws Exception {
        List<Double> bars = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            robot.interact(model::clear);
            robot.interact(() -> {
                model.penDown(200, 100);
                model.penMoved(300, 110);
            });
            WaitForAsyncUtils.waitForFxEvents();
            bars.add(untilFrame(robot, model.readingProperty(), () -> {
                model.penMoved(220, 400);
                model.penLifted();
            }));
        }
        report("pen up to bars", bars.subList(ROUNDS / 3, ROUNDS));
        report("pen up to bars, first ten", bars.subList(0, 10));
        whileDrawing(robot);
        for (WhyMap.Way way : WhyMap.Way.values()) {
            List<Double> answers = new ArrayList<>();
            for (int round = 0; round < ROUNDS / 2; round++) {
                robot.interact(() -> why.wayProperty().set(null));
                answers.add(untilFrame(
                        robot, why.mapProperty(), () -> why.wayProperty().set(way)));
            }
            report(way.words(), answers.subList(ROUNDS / 6, ROUNDS / 2));
        }
        List<Double> changes = new ArrayList<>();
        robot.interact(() -> why.searchingProperty().set(true));
        for (int round = 0; round < ROUNDS / 2; round++) {
            int digit = round % 10;
            robot.interact(() -> why.wantedProperty().set(WhyModel.NONE));
            changes.add(untilFrame(
                    robot, why.changeProperty(), () -> why.wantedProperty().set(digit)));
        }
        report("smallest change", changes.subList(ROUNDS / 6, ROUNDS / 2));
    }

    /** A pen that gives 120 points a second, as a tablet does. */
    private void whileDrawing(FxRobot robot) throws InterruptedException {
        int[] readings = new int[1];
        var counting = model.readingProperty().subscribe(reading -> readings[0]++);
        CountDownLatch over = new CountDownLatch(1);
        robot.interact(() -> {
            model.clear();
            model.penDown(250, 250);
            readings[0] = 0;
            long start = System.nanoTime();
            new AnimationTimer() {
                @Override
                public void handle(long ignored) {
                    double seconds = (System.nanoTime() - start) / 1e9;
                    for (int half = 0; half < 2; half++) {
                        double turn = 2 * seconds + half * 0.02;
                        model.penMoved(250 + 120 * Math.cos(turn), 250 + 160 * Math.sin(2 * turn));
                    }
                    if (seconds > SECONDS) {
                        stop();
                        over.countDown();
                    }
                }
            }.start();
        });
        over.await(1, TimeUnit.MINUTES);
        counting.unsubscribe();
        robot.interact(model::penLifted);
        System.out.printf(Locale.ROOT, "readings a second while drawing: %.1f%n", readings[0] / (double) SECONDS);
    }

    @Test
    void mostAlike() throws Exception {
        for (Recipe recipe : List.of(Recipes.reader(), Recipes.standard())) {
            TrainedModel model = ShippedModels.read(recipe.name());
            long start = System.nanoTime();
            NearestSamples samples = NearestSamples.of(
                    recipe.network(),
                    model.weights(),
                    model.preprocessing(),
                    new DatasetCatalogue().mnist(Split.TRAINING),
                    (done, total) -> {});
            System.out.printf(
                    Locale.ROOT,
                    "%s: %,d digits read in %.1f s, their features take %.1f MB%n",
                    recipe.name(),
                    samples.samples(),
                    (System.nanoTime() - start) / 1e9,
                    samples.bytes() / 1e6);
            float[] pixels = new float[DigitCentring.SIDE * DigitCentring.SIDE];
            new DatasetCatalogue().mnist(Split.TEST).copyPixels(0, pixels, 0);
            List<Double> searches = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                long begun = System.nanoTime();
                samples.nearest(pixels, AlikeModel.FOUND);
                searches.add((System.nanoTime() - begun) / 1e6);
            }
            report("most alike, " + recipe.name(), searches.subList(ROUNDS / 3, ROUNDS));
        }
    }

    /** Milliseconds from a change to the pulse that has painted its answer and now hands it to the renderer. */
    private double untilFrame(FxRobot robot, ObservableValue<?> answer, Runnable change) throws InterruptedException {
        WaitForAsyncUtils.waitForFxEvents();
        long[] start = new long[1];
        long[] end = new long[1];
        CountDownLatch shown = new CountDownLatch(1);
        robot.interact(() -> {
            Object before = answer.getValue();
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    Object found = answer.getValue();
                    if (found != null && !found.equals(before)) {
                        end[0] = System.nanoTime();
                        scene.removePostLayoutPulseListener(this);
                        shown.countDown();
                    } else {
                        Platform.requestNextPulse();
                    }
                }
            });
            start[0] = System.nanoTime();
            change.run();
            Platform.requestNextPulse();
        });
        shown.await(1, TimeUnit.MINUTES);
        return (end[0] - start[0]) / 1e6;
    }

    private static void report(String what, List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%s: median %.1f, 95th percentile %.1f, longest %.1f ms of %d%n",
                what,
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100),
                sorted.getLast(),
                sorted.size());
    }
}
