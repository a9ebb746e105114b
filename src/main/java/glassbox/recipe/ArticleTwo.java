package glassbox.recipe;

import java.util.List;

import glassbox.dataset.DatasetKey;
import glassbox.engine.data.PixelScaling;
import glassbox.engine.data.SampleOrder;
import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.Initializer;
import glassbox.engine.layer.ReluSpec;
import glassbox.engine.layer.SoftmaxSpec;
import glassbox.engine.loss.SoftmaxCrossEntropyLoss;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.optimizer.SgdSpec;
import glassbox.engine.tensor.Shape;
import glassbox.engine.training.TrainingConfig;

/** Article 2: one convolution of 32 large filters, ReLU and a dense layer, without pooling. */
final class ArticleTwo {
    private static final int FILTERS = 32;
    private static final int KERNEL = 7;
    private static final int PADDING = 1;

    private ArticleTwo() {}

    static List<Recipe> recipes() {
        return List.of(im2col());
    }

    /** Expected: measured with PyTorch from 3 seeds. */
    static List<Reproduction> reproductions() {
        return List.of(Reproduction.of(im2col(), null, new Reproduction.Range(0.9742, 0.9769), ""));
    }

    /**
     * Convolutions as products of matrices; the name is that of the method. Trained on the first 20,480 images, as the
     * program did (its published training accuracies are multiples of 1/20,480), for the 25 epochs that were published of
     * the 50 planned. Two things differ: the images are shuffled anew every epoch, not once; and pixels are taken as 0 to 1,
     * since the range of the article's file is not known.
     */
    private static Recipe im2col() {
        int side = 28 + 2 * PADDING - KERNEL + 1;
        double denseScale = Math.sqrt(2.0 / (FILTERS * side * side));
        Initializer zeros = new Initializer.Zeros();
        NetworkSpec network = new NetworkSpec(
                Shape.of(1, 28, 28),
                List.of(
                        Conv2dSpec.padded(
                                FILTERS, KERNEL, PADDING, new Initializer.Normal(Math.sqrt(2.0 / FILTERS)), zeros),
                        new ReluSpec(),
                        new FlattenSpec(),
                        new DenseSpec(10, new Initializer.Normal(denseScale), zeros),
                        new SoftmaxSpec()));
        return new Recipe(
                "mnist-im2col",
                "Thirty-two large filters",
                network,
                new ImageChoice(DatasetKey.MNIST, 20_480, 10_000),
                new PixelScaling(255, 0),
                TrainingConfig.of(new SoftmaxCrossEntropyLoss(), new SgdSpec(0.01))
                        .withOrder(SampleOrder.SHUFFLED)
                        .withBatchSize(64)
                        .withEpochs(25),
                PublishedFigures.ofAccuracy("article 2", 0.9771));
    }
}
