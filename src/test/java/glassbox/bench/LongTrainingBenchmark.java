package glassbox.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
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
import glassbox.exchange.KeptRuns;
import glassbox.recipe.Recipe;
import glassbox.recipe.Recipes;
import glassbox.ui.page.train.TrainPage;
import glassbox.ui.theme.Theme;
import glassbox.viewmodel.train.Phase;
import glassbox.viewmodel.train.RunKeeping;
import glassbox.viewmodel.train.TrainViewModel;

/**
 * Whether training at full speed on the Train page, saved as it goes on, stays as fast and takes no more memory: each minute
 * it prints images a second, the heap after a collection and the resident memory. It asserts nothing.
 *
 * <p>{@code MINUTES=60 mvn test -Dtest=LongTrainingBenchmark}; 5 minutes without the variable.
 */
@ExtendWith(ApplicationExtension.class)
class LongTrainingBenchmark {
    @TempDir
    static Path folder;

    private TrainViewModel model;

    @Start
    void show(Stage stage) {
        Recipe endless = Recipes.standard().withEpochs(Recipe.MOST_EPOCHS);
        model = new TrainViewModel(
                Platform::runLater,
                new DatasetCatalogue(),
                FXCollections.observableArrayList(endless),
                recipe -> false,
                recipe -> {},
                new RunKeeping(new KeptRuns(folder), System.err::println));
        Scene scene = new Scene(new TrainPage(model).content(), 1352, 804);
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
    void trainForMinutes(FxRobot robot) throws Exception {
        String asked = System.getenv("MINUTES");
        int minutes = asked == null ? 5 : Integer.parseInt(asked);
        WaitForAsyncUtils.waitFor(
                120, TimeUnit.SECONDS, () -> model.phaseProperty().get() == Phase.PAUSED);
        robot.interact(model.transport()::play);
        List<Double> speeds = new ArrayList<>();
        CountDownLatch never = new CountDownLatch(1);
        for (int minute = 1; minute <= minutes; minute++) {
            long images = model.readout().imagesSeenProperty().get();
            long start = System.nanoTime();
            boolean _ = never.await(1, TimeUnit.MINUTES);
            double seconds = (System.nanoTime() - start) / 1e9;
            speeds.add((model.readout().imagesSeenProperty().get() - images) / seconds);
            System.gc();
            long heap =
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            System.out.printf(
                    Locale.ROOT,
                    "minute %d: %,.0f images/s, heap after collection %,d MB, resident %s%n",
                    minute,
                    speeds.getLast(),
                    heap >> 20,
                    resident());
        }
        System.out.printf(
                Locale.ROOT, "the last minute was %.0f %% of the first%n", 100 * speeds.getLast() / speeds.getFirst());
    }

    /** Only Linux tells. */
    private static String resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        return !Files.exists(status)
                ? "unknown"
                : Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS"))
                        .map(line -> line.replaceAll("[^0-9]", ""))
                        .map(kilobytes -> Long.parseLong(kilobytes) / 1024 + " MB")
                        .findFirst()
                        .orElse("unknown");
    }
}
