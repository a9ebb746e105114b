package glassbox.recipe;

import java.util.List;

import glassbox.dataset.DatasetKey;
import glassbox.engine.data.PixelScaling;
import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.Initializer;
import glassbox.engine.layer.MaxPool2dSpec;
import glassbox.engine.layer.SoftmaxSpec;
import glassbox.engine.loss.SoftmaxCrossEntropyLoss;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.optimizer.SgdSpec;
import glassbox.engine.tensor.Shape;
import glassbox.engine.training.TrainingConfig;

/** Article 1: one layer of eight filters and a dense layer, one image at a time, in the order of the files. */
final class ArticleOne {
    private static final int FILTERS = 8;

    private ArticleOne() {}

    static List<Recipe> recipes() {
        return List.of(eightFilters());
    }

    /**
     * The published loss and accuracy come from a program whose backward pass reaches the filters for the last class only; a
     * right one does better (0.948 ± 0.005). Where several pixels of a window are its maximum, the gradient goes to the first
     * one, not to all of them as in the article; the accuracies do not differ by more than the seeds'.
     */
    private static Recipe eightFilters() {
        int pooled = FILTERS * 13 * 13;
        NetworkSpec network = new NetworkSpec(
                Shape.of(1, 28, 28),
                List.of(
                        Conv2dSpec.valid(FILTERS, 3, new Initializer.Normal(1.0 / 9)),
                        MaxPool2dSpec.square(2),
                        new FlattenSpec(),
                        new DenseSpec(10, new Initializer.Normal(1.0 / pooled), new Initializer.Zeros()),
                        new SoftmaxSpec()));
        return new Recipe(
                "mnist-8-filters",
                "Eight filters",
                network,
                new ImageChoice(DatasetKey.MNIST, 5_000, 400),
                new PixelScaling(255, -0.5f),
                TrainingConfig.of(new SoftmaxCrossEntropyLoss(), new SgdSpec(0.005))
                        .withEpochs(10),
                new PublishedFigures("article 1", 0.2451, 0.9325));
    }
}
