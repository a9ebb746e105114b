package glassbox.viewmodel.learn;

import java.util.concurrent.Executor;
import java.util.function.Function;

import glassbox.dataset.DatasetCatalogue;
import glassbox.recipe.TrainedModel;
import glassbox.viewmodel.support.Background;

/**
 * What widgets work with.
 *
 * @param screen runs work on the screen's thread
 * @param background computes what takes time
 * @param data the data sets there are
 * @param shipped reads a network that comes with Glassbox, by its name; takes time
 * @param runs training runs that are done
 */
public record WidgetBench(
        Executor screen,
        Background background,
        DatasetCatalogue data,
        Function<String, TrainedModel> shipped,
        RunShelf runs) {
    /** A bench with an empty shelf of runs. */
    public WidgetBench(
            Executor screen, Background background, DatasetCatalogue data, Function<String, TrainedModel> shipped) {
        this(screen, background, data, shipped, new RunShelf());
    }
}
