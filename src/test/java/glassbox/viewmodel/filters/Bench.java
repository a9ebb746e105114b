package glassbox.viewmodel.filters;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import glassbox.dataset.DatasetCatalogue;
import glassbox.engine.data.ByteDataset;
import glassbox.engine.network.Weights;
import glassbox.engine.tensor.Shape;
import glassbox.raster.Raster;
import glassbox.recipe.Recipe;
import glassbox.recipe.Recipes;
import glassbox.recipe.TrainedModel;
import glassbox.viewmodel.support.Background;

import static org.junit.jupiter.api.Assertions.assertNotNull;

/** A Filters page without a screen: what would run on the screen's thread waits in a queue and runs on the test's. */
final class Bench implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;

    private final BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
    private final Background background = new Background("bench", screen::add);
    final ObjectProperty<@Nullable TrainedModel> network = new SimpleObjectProperty<>();
    final FiltersViewModel page;

    /** The page with the pictures that Glassbox ships; the house is there. */
    Bench() {
        this(PictureSources.shipped(new DatasetCatalogue()));
    }

    Bench(PictureSources sources) {
        page = new FiltersViewModel(sources, network, background);
        settle();
    }

    /** Runs what arrives on the screen until nothing is under way any more and the first output is there. */
    void settle() {
        until(() -> page.sumProperty().get() != null && screen.isEmpty());
    }

    /** Runs what arrives on the screen until something holds. */
    void until(BooleanSupplier holds) {
        while (!holds.getAsBoolean()) {
            try {
                Runnable next = screen.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                assertNotNull(next, "Nothing arrived on the screen for " + PATIENCE_SECONDS + " seconds.");
                next.run();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    /** Waits for an output that was made of this picture and differs from {@code before}. */
    FilterOutput newOutput(@Nullable FilterOutput before) {
        until(() -> output() != before);
        return output();
    }

    /** Does something and waits for the output that it leads to. */
    FilterOutput after(Runnable action) {
        FilterOutput before = output();
        action.run();
        return newOutput(before);
    }

    FilterOutput output() {
        return page.output().outputProperty().get();
    }

    Raster numbers() {
        return output().pixels();
    }

    @Override
    public void close() {
        background.close();
    }

    /** A network with its initial weights. */
    static TrainedModel network(long seed) {
        Recipe recipe = Recipes.standard();
        return new TrainedModel(recipe, Weights.initial(recipe.network(), seed), 0, null);
    }

    /** Three digits of 2 × 2 pixels. */
    static ByteDataset threeDigits() {
        return new ByteDataset(
                Shape.of(1, 2, 2), List.of("a", "b"), new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, new byte[] {
                    0, 1, 0
                });
    }
}
