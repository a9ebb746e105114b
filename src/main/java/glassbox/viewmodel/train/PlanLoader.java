package glassbox.viewmodel.train;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import glassbox.dataset.DatasetCatalogue;
import glassbox.engine.training.TrainingPlan;
import glassbox.recipe.Recipe;
import glassbox.viewmodel.support.Background;
import glassbox.viewmodel.support.LatestValue;

/** Makes training plans of recipes beside the screen, which takes reading the digits. Used on the screen's thread. */
final class PlanLoader {
    /** Test checks within an epoch: enough for a curve, few enough to cost training little time. */
    private static final int CHECKS_PER_EPOCH = 2;

    private final Background background;
    private final Executor screen;
    private final DatasetCatalogue catalogue;
    private @Nullable Future<TrainingPlan> task;
    private int done;
    private int total;

    private record Progress(int done, int total) {}

    PlanLoader(Background background, Executor screen, DatasetCatalogue catalogue) {
        this.background = background;
        this.screen = screen;
        this.catalogue = catalogue;
    }

    /** How many digits are in memory. */
    int done() {
        return done;
    }

    /** How many there will be; 0 before that is known. */
    int total() {
        return total;
    }

    /** After how many training images the test digits are read again. */
    static int testEvery(Recipe recipe) {
        return Math.max(1, recipe.images().training() / CHECKS_PER_EPOCH);
    }

    /** Loads; then exactly one of {@code loaded} and {@code refused} hears, with a sentence; neither after a cancel. */
    void load(Recipe recipe, Runnable progressed, Consumer<TrainingPlan> loaded, Consumer<String> refused) {
        done = 0;
        total = 0;
        LatestValue<Progress> progress = new LatestValue<>(screen, now -> {
            done = now.done();
            total = now.total();
            progressed.run();
        });
        task = background.run(
                () -> recipe.plan(catalogue, testEvery(recipe), (now, all) -> progress.accept(new Progress(now, all))),
                loaded,
                error -> refused.accept(sentence(error)));
    }

    /** Stops loading. */
    void cancel() {
        if (task != null) {
            task.cancel(true);
        }
    }

    private static String sentence(Throwable error) {
        if (error instanceof IOException || error instanceof IllegalArgumentException) {
            return String.valueOf(error.getMessage());
        }
        throw new IllegalStateException("Loading the digits met an error in the program.", error);
    }
}
