package glassbox.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.KeptDrawings;
import glassbox.dataset.LoadProgress;
import glassbox.engine.ops.TensorOps;
import glassbox.engine.training.Trainer;
import glassbox.exchange.KeptRuns;
import glassbox.exchange.OwnRecipes;
import glassbox.recipe.Recipe;
import glassbox.recipe.Recipes;
import glassbox.settings.Settings;
import glassbox.ui.shell.ShellView;
import glassbox.viewmodel.shell.PageId;
import glassbox.viewmodel.train.Phase;
import glassbox.viewmodel.train.TrainViewModel;

/**
 * The whole window, training at full speed on its Train page and saving what it trains, for so many minutes. In turn the
 * window waits and a bare trainer learns, so that what other programs take from the machine can be told from what the window
 * costs. Started by {@code LongTrainingBenchmark} with the options of the application. Each minute it prints images a second
 * of both, the heap after a collection, and the resident memory before the collection and after it.
 */
final class LongTraining {
    private static final int TURNS = 3;
    private static final long BARE_SECONDS = 4;
    private static final long WINDOW_SECONDS = 60 / TURNS - BARE_SECONDS;

    private final TrainViewModel model;
    private final Trainer bare;

    private LongTraining(TrainViewModel model, Trainer bare) {
        this.model = model;
        this.bare = bare;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        int minutes = Integer.parseInt(arguments[1]);
        ScreenThread.startHeadless();
        Window window = ScreenThread.call(() -> new Window(
                Settings.DEFAULTS,
                false,
                Platform::runLater,
                new OwnRecipes(folder.resolve("recipes")),
                new KeptDrawings(folder.resolve("drawings")),
                new KeptRuns(folder.resolve("runs"))));
        ScreenThread.run(() -> open(window));
        ScreenThread.run(window::load);
        Recipe endless = Recipes.standard().called("endless").withEpochs(Recipe.MOST_EPOCHS);
        var plan = endless.plan(new DatasetCatalogue(), 0, LoadProgress.SILENT);
        ScreenThread.run(() -> window.shell()
                .recipes()
                .save(
                        endless,
                        plan.preprocessing(),
                        kept -> window.train().train(endless.name()),
                        System.err::println));
        TrainViewModel model = ScreenThread.call(window::train);
        ScreenThread.until(model.phaseProperty(), phase -> phase == Phase.RUNNING);
        Trainer bare =
                new Trainer(plan, TensorOps.onThreads(Runtime.getRuntime().availableProcessors()));
        new LongTraining(model, bare).watch(minutes);
        ScreenThread.run(window::close);
        System.exit(0);
    }

    private static void open(Window window) {
        window.shell().pageProperty().set(PageId.TRAIN);
        Stage stage = new Stage();
        ShellView shell = new ShellView(window.pages(), window.shell());
        shell.openPage();
        stage.setScene(new Scene(shell, 1440, 900));
        stage.show();
    }

    /** What one minute showed. */
    private record Minute(double window, double bare, long heap, long residentBefore, long residentAfter) {
        double share() {
            return window / bare;
        }
    }

    private void watch(int minutes) throws IOException, InterruptedException {
        List<Minute> all = new ArrayList<>();
        turn();
        for (int minute = 1; minute <= minutes; minute++) {
            Minute now = minute();
            all.add(now);
            System.out.printf(
                    Locale.ROOT,
                    "minute %d: window %,.0f images/s, bare %,.0f images/s, share %.1f %%; heap after collection %,d MB;"
                            + " resident %,d MB, after collection %,d MB%n",
                    minute,
                    now.window(),
                    now.bare(),
                    100 * now.share(),
                    now.heap() >> 20,
                    now.residentBefore() >> 20,
                    now.residentAfter() >> 20);
        }
        Minute first = all.getFirst();
        Minute last = all.getLast();
        System.out.printf(
                Locale.ROOT,
                "the last minute was %.0f %% of the first as it was, %.0f %% beside the bare trainer of its minute%n",
                100 * last.window() / first.window(),
                100 * last.share() / first.share());
        int some = Math.min(10, all.size());
        System.out.printf(
                Locale.ROOT,
                "median share beside the bare trainer: %.1f %% in the first %d minutes, %.1f %% in the last%n",
                100 * medianShare(all.subList(0, some)),
                some,
                100 * medianShare(all.subList(all.size() - some, all.size())));
        List<Minute> settled = all.subList(Math.min(4, all.size() - 1), all.size());
        spread("heap after collection", settled.stream().map(Minute::heap));
        spread("resident", settled.stream().map(Minute::residentBefore));
    }

    private static double medianShare(List<Minute> minutes) {
        double[] sorted = minutes.stream().mapToDouble(Minute::share).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static void spread(String what, Stream<Long> bytes) {
        List<Long> sorted = bytes.sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%s from minute 5 on: %,d to %,d MB, the most %.0f %% above the least%n",
                what,
                sorted.getFirst() >> 20,
                sorted.getLast() >> 20,
                100.0 * sorted.getLast() / sorted.getFirst() - 100);
    }

    private Minute minute() throws IOException, InterruptedException {
        double window = 0;
        double alone = 0;
        for (int turn = 0; turn < TURNS; turn++) {
            double[] speeds = turn();
            window += speeds[0] / TURNS;
            alone += speeds[1] / TURNS;
        }
        long before = resident();
        System.gc();
        long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        return new Minute(window, alone, heap, before, resident());
    }

    /** The window for a while, then the bare trainer; images a second of both. */
    private double[] turn() throws IOException, InterruptedException {
        long images = seen();
        long start = System.nanoTime();
        ScreenThread.run(model.transport()::play);
        ScreenThread.until(model.phaseProperty(), phase -> phase == Phase.RUNNING);
        boolean _ = new CountDownLatch(1).await(WINDOW_SECONDS, TimeUnit.SECONDS);
        ScreenThread.run(model.transport()::pause);
        ScreenThread.until(model.phaseProperty(), phase -> phase == Phase.PAUSED);
        double window = (seen() - images) / seconds(start);
        start = System.nanoTime();
        images = bare.imagesSeen();
        while (seconds(start) < BARE_SECONDS) {
            for (int step = 0; step < 100; step++) {
                bare.advance();
            }
        }
        return new double[] {window, (bare.imagesSeen() - images) / seconds(start)};
    }

    private long seen() throws IOException {
        return ScreenThread.call(() -> model.readout().imagesSeenProperty().get());
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** Bytes; 0 where the system does not tell, which only Linux does. */
    private static long resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        return !Files.exists(status)
                ? 0
                : Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) << 10)
                        .findFirst()
                        .orElse(0);
    }
}
