package glassbox.recipe;

import java.util.List;

import glassbox.dataset.DatasetKey;
import glassbox.engine.data.Augmentation;
import glassbox.engine.data.PixelScaling;
import glassbox.engine.data.SampleOrder;
import glassbox.engine.layer.BatchNorm2dSpec;
import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.Initializer;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.layer.MaxPool2dSpec;
import glassbox.engine.layer.ReluSpec;
import glassbox.engine.layer.SoftmaxSpec;
import glassbox.engine.loss.SoftmaxCrossEntropyLoss;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.optimizer.AdamSpec;
import glassbox.engine.optimizer.LearningRateSchedule;
import glassbox.engine.tensor.Shape;
import glassbox.engine.training.TrainingConfig;

/**
 * LeNet-5 (Y. LeCun, L. Bottou, Y. Bengio, P. Haffner, "Gradient-based learning applied to document recognition", 1998) with
 * what is usual today: ReLU, maxima where pictures shrink, every filter looking at all channels, softmax at the end.
 */
final class LeNetFive {
    private static final Initializer HE = new Initializer.He(Initializer.Spread.NORMAL);
    private static final Initializer ZEROS = new Initializer.Zeros();

    private LeNetFive() {}

    static List<Recipe> recipes() {
        return List.of(plain(), augmented(), reader());
    }

    /** Expected: what these recipes aim at. */
    static List<Reproduction> reproductions() {
        return List.of(
                Reproduction.of(plain(), null, new Reproduction.Range(0.990, 1), ""),
                Reproduction.of(augmented(), null, new Reproduction.Range(0.994, 1), ""));
    }

    private static Recipe plain() {
        NetworkSpec network = new NetworkSpec(
                Shape.of(1, 28, 28),
                List.of(
                        Conv2dSpec.padded(6, 5, 2, HE, ZEROS),
                        new ReluSpec(),
                        MaxPool2dSpec.square(2),
                        Conv2dSpec.padded(16, 5, 0, HE, ZEROS),
                        new ReluSpec(),
                        MaxPool2dSpec.square(2),
                        new FlattenSpec(),
                        dense(120),
                        new ReluSpec(),
                        dense(84),
                        new ReluSpec(),
                        dense(10),
                        new SoftmaxSpec()));
        return recipe("lenet-5", "LeNet-5", network, config(0.002, 5));
    }

    /** More filters, each convolution normalised, and digits that are never the same twice. */
    private static Recipe augmented() {
        return recipe(
                "lenet-5-augmented",
                "LeNet-5, augmented",
                larger(),
                config(0.003, 18).withAugmentation(new Augmentation(2, 10, 0.1, 0.8, 4)));
    }

    /** The same network for the drawing pad: it also learns from pen strokes, and from more hands than MNIST's writers had. */
    static Recipe reader() {
        return new Recipe(
                "pen-reader",
                "Pen reader",
                larger(),
                new ImageChoice(DatasetKey.MNIST_AND_STROKES, 80_000, 10_000),
                new PixelScaling(255, 0),
                config(0.003, 20)
                        .withAugmentation(new Augmentation(1, 10, 0.1, 0.8, 4, new Augmentation.Hand(0.15, 0.1, 0.4))),
                null);
    }

    private static NetworkSpec larger() {
        return new NetworkSpec(
                Shape.of(1, 28, 28),
                List.of(
                        Conv2dSpec.padded(24, 5, 2, HE, null),
                        BatchNorm2dSpec.common(),
                        new ReluSpec(),
                        MaxPool2dSpec.square(2),
                        Conv2dSpec.padded(48, 5, 0, HE, null),
                        BatchNorm2dSpec.common(),
                        new ReluSpec(),
                        MaxPool2dSpec.square(2),
                        new FlattenSpec(),
                        dense(120),
                        new ReluSpec(),
                        dense(84),
                        new ReluSpec(),
                        dense(10),
                        new SoftmaxSpec()));
    }

    private static LayerSpec dense(int outputs) {
        return new DenseSpec(outputs, HE, ZEROS);
    }

    private static TrainingConfig config(double learningRate, int epochs) {
        return TrainingConfig.of(new SoftmaxCrossEntropyLoss(), new AdamSpec(learningRate))
                .withSchedule(new LearningRateSchedule.Cosine(0))
                .withOrder(SampleOrder.SHUFFLED)
                .withBatchSize(64)
                .withEpochs(epochs);
    }

    private static Recipe recipe(String name, String title, NetworkSpec network, TrainingConfig config) {
        return new Recipe(
                name,
                title,
                network,
                new ImageChoice(DatasetKey.MNIST, 60_000, 10_000),
                new PixelScaling(255, 0),
                config,
                null);
    }
}
