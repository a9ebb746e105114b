package glassbox.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

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
import glassbox.engine.training.Trainer;
import glassbox.recipe.Recipe;
import glassbox.recipe.Recipes;
import glassbox.ui.page.train.TrainPage;
import glassbox.ui.theme.Theme;
import glassbox.viewmodel.train.Phase;
import glassbox.viewmodel.train.TrainViewModel;

/**
 * How much the window slows training down, and training the window: whole runs of the standard recipe on the Train page at
 * full speed, with everything on it drawn, and in turn whole runs of the bare trainer, as the command line does them. It
 * asserts nothing; its figures are those of the machine it runs on.
 *
 * <p>{@code mvn test -Dtest=TrainingInTheWindowBenchmark}; in a real window: {@code xvfb-run mvn test -Pwindow
 * -Dtest=TrainingInTheWindowBenchmark}.
 */
@ExtendWith(ApplicationExtension.class)
class TrainingInTheWindowBenchmark {
    private static final int ROUNDS = 5;

    private final DatasetCatalogue catalogue = new DatasetCatalogue();
    private final Recipe recipe = Recipes.standard();
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
                before = now;
            }
        }.start();
    }

    @Stop
    void close() {
        model.close();
    }

    @Test
    void compare(FxRobot robot) throws Exception {
        waitFor(Phase.PAUSED);
        List<Double> shares = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            gaps.clear();
            double bare = bare();
            long screenBefore = ThreadTime.of("JavaFX Appl");
            long renderBefore = ThreadTime.of("QuantumRend");
            long trainingBefore = ThreadTime.of("training");
            double window = window(robot);
            System.out.printf(
                    "processor ms: screen %d, render %d, training %d%n",
                    ThreadTime.of("JavaFX Appl") - screenBefore,
                    ThreadTime.of("QuantumRend") - renderBefore,
                    ThreadTime.of("training") - trainingBefore);
            List<Double> sorted = gaps.stream().sorted().toList();
            String warm = round == 0 ? " (warming up)" : "";
            System.out.printf(
                    Locale.ROOT,
                    "bare %,.0f images/s; window %,.0f images/s with its test checks = %.0f %%; pulses %d, gap median %.0f, 99th percentile %.0f, longest %.0f ms%s%n",
                    bare,
                    window,
                    100 * window / bare,
                    sorted.size(),
                    sorted.get(sorted.size() / 2),
                    sorted.get(sorted.size() * 99 / 100),
                    sorted.getLast(),
                    warm);
            if (round > 0) {
                shares.add(window / bare);
            }
        }
        Collections.sort(shares);
        System.out.printf(Locale.ROOT, "median share %.0f %%%n", 100 * shares.get(shares.size() / 2));
    }

    private double bare() throws IOException {
        Trainer trainer = new Trainer(recipe.plan(catalogue, 0, LoadProgress.SILENT));
        long start = System.nanoTime();
        while (!trainer.finished()) {
            trainer.advance();
        }
        return perSecond(start);
    }

    private double window(FxRobot robot) throws Exception {
        robot.interact(model::startOver);
        waitFor(Phase.PAUSED);
        long start = System.nanoTime();
        robot.interact(() -> {
            measuring = true;
            model.transport().play();
        });
        waitFor(Phase.FINISHED);
        double speed = perSecond(start);
        robot.interact(() -> measuring = false);
        return speed;
    }

    private double perSecond(long start) {
        return (double) recipe.images().training() * recipe.epochs() / ((System.nanoTime() - start) / 1e9);
    }

    private void waitFor(Phase phase) throws Exception {
        WaitForAsyncUtils.waitFor(
                120, TimeUnit.SECONDS, () -> model.phaseProperty().get() == phase);
    }
}
