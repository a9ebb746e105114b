package glassbox.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
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
import glassbox.dataset.LoadProgress;
import glassbox.engine.ops.TensorOps;
import glassbox.engine.training.Evaluator;
import glassbox.engine.training.Trainer;
import glassbox.engine.training.TrainingPlan;
import glassbox.recipe.Recipe;
import glassbox.recipe.Recipes;
import glassbox.ui.page.train.TrainPage;
import glassbox.ui.theme.Theme;
import glassbox.viewmodel.train.Phase;
import glassbox.viewmodel.train.TrainViewModel;

/**
 * How much the window slows training down, and training the window: the standard recipe on the Train page at full speed,
 * with everything on it drawn, and in turn the trainer as the command line runs it, which reads the test digits after each
 * epoch. Each turn takes some seconds. It asserts nothing; its figures are those of the machine it runs on, and say
 * something only where nothing else runs on it.
 *
 * <p>{@code mvn test -Dtest=TrainingInTheWindowBenchmark}; in a real window: {@code xvfb-run mvn test -Pwindow
 * -Dtest=TrainingInTheWindowBenchmark}.
 */
@ExtendWith(ApplicationExtension.class)
class TrainingInTheWindowBenchmark {
    private static final int WARM_UP = 2;
    private static final int ROUNDS = 7;
    private static final long SECONDS = 4;

    private final DatasetCatalogue catalogue = new DatasetCatalogue();
    private final Recipe recipe = Recipes.standard().withEpochs(Recipe.MOST_EPOCHS);
    private final List<Double> gaps = new ArrayList<>();
    private TrainViewModel model;
    private boolean measuring;

    @Start
    void show(Stage stage) {
        model = new TrainViewModel(Platform::runLater, catalogue, List.of(recipe));
        Scene scene = new Scene(new TrainPage(model).content(), 1352, 804);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
        new AnimationTimer() {
            private long before;

            @Override
            public void handle(long now) {
                if (measuring && before != 0) {
                    gaps.add((now - before) / 1e6);
                }
                before = measuring ? now : 0;
            }
        }.start();
    }

    @Stop
    void close() {
        model.close();
    }

    /**
     * One turn of both.
     *
     * @param bare images a second of the trainer
     * @param window images a second of the window
     * @param screen how much of one processor the screen's threads took meanwhile
     */
    private record Round(double bare, double window, double screen) {
        double share() {
            return window / bare;
        }
    }

    @Test
    void compare(FxRobot robot) throws Exception {
        waitFor(Phase.PAUSED);
        TrainingPlan plan = recipe.plan(catalogue, 0, LoadProgress.SILENT);
        Trainer trainer =
                new Trainer(plan, TensorOps.onThreads(Runtime.getRuntime().availableProcessors()));
        Evaluator evaluator = new Evaluator(plan);
        List<Round> rounds = new ArrayList<>();
        List<Double> longest = new ArrayList<>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            gaps.clear();
            double bare = bare(trainer, plan, evaluator);
            Round now = window(robot, bare);
            List<Double> sorted = gaps.stream().sorted().toList();
            System.out.printf(
                    Locale.ROOT,
                    "bare %,.0f images/s; window %,.0f images/s = %.1f %%; the screen takes %.0f %% of a processor; pulses"
                            + " %d, gap median %.0f, 99th percentile %.0f, longest %.0f ms%s%n",
                    now.bare(),
                    now.window(),
                    100 * now.share(),
                    100 * now.screen(),
                    sorted.size(),
                    sorted.get(sorted.size() / 2),
                    sorted.get(sorted.size() * 99 / 100),
                    sorted.getLast(),
                    round < WARM_UP ? " (warming up)" : "");
            if (round >= WARM_UP) {
                rounds.add(now);
                longest.add(sorted.getLast());
            }
        }
        System.out.printf(
                Locale.ROOT,
                "share of the medians %.1f %%, median of the shares %.1f %%; longest gap %.0f ms, of the median round %.0f"
                        + " ms%n",
                100 * median(rounds, Round::window) / median(rounds, Round::bare),
                100 * median(rounds, Round::share),
                longest.stream().mapToDouble(gap -> gap).max().orElse(0),
                median(longest, gap -> gap));
    }

    private static <T> double median(List<T> values, ToDoubleFunction<T> of) {
        double[] sorted = values.stream().mapToDouble(of).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static double bare(Trainer trainer, TrainingPlan plan, Evaluator evaluator) {
        long images = trainer.imagesSeen();
        long start = System.nanoTime();
        while (seconds(start) < SECONDS) {
            trainer.advance();
            if (trainer.step() % plan.stepsPerEpoch() == 0) {
                evaluator.evaluate(trainer.weights(), trainer.imagesSeen());
            }
        }
        return (trainer.imagesSeen() - images) / seconds(start);
    }

    private Round window(FxRobot robot, double bare) throws Exception {
        long images = seen();
        long screen = screenMillis();
        long start = System.nanoTime();
        robot.interact(() -> {
            measuring = true;
            model.transport().play();
        });
        waitFor(Phase.RUNNING);
        boolean _ = new CountDownLatch(1).await(SECONDS, TimeUnit.SECONDS);
        robot.interact(() -> {
            measuring = false;
            model.transport().pause();
        });
        waitFor(Phase.PAUSED);
        double seconds = seconds(start);
        return new Round(bare, (seen() - images) / seconds, (screenMillis() - screen) / 1e3 / seconds);
    }

    private static long screenMillis() throws IOException {
        return ThreadTime.of("JavaFX Appl") + ThreadTime.of("QuantumRend");
    }

    private long seen() {
        return model.readout().imagesSeenProperty().get();
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private void waitFor(Phase phase) throws Exception {
        WaitForAsyncUtils.waitFor(
                120, TimeUnit.SECONDS, () -> model.phaseProperty().get() == phase);
    }
}
