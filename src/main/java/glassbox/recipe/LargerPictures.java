package glassbox.recipe;

import java.util.ArrayList;
import java.util.List;

import glassbox.dataset.DatasetKey;
import glassbox.dataset.Split;
import glassbox.engine.data.Augmentation;
import glassbox.engine.data.SampleOrder;
import glassbox.engine.data.StandardisationSpec;
import glassbox.engine.layer.BatchNorm2dSpec;
import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.DropoutSpec;
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
import glassbox.engine.training.TrainingConfig;

/** Ten kinds of clothes, and ten kinds of coloured photographs: deeper networks for harder pictures. */
final class LargerPictures {
    private static final Initializer HE = new Initializer.He(Initializer.Spread.NORMAL);
    private static final Initializer ZEROS = new Initializer.Zeros();

    private LargerPictures() {}

    static List<Recipe> recipes() {
        return List.of(clothes(), photographs());
    }

    /** Expected: what the recipe aims at. */
    static List<Reproduction> reproductions() {
        return List.of(Reproduction.of(clothes(), null, new Reproduction.Range(0.91, 1), ""));
    }

    private static Recipe clothes() {
        List<LayerSpec> layers = new ArrayList<>();
        layers.addAll(convolution(16));
        layers.add(MaxPool2dSpec.square(2));
        layers.addAll(convolution(32));
        layers.add(MaxPool2dSpec.square(2));
        layers.addAll(reading(0.3));
        return recipe("fashion-10", "Ten kinds of clothes", DatasetKey.FASHION_MNIST, layers, 8, Augmentation.NONE);
    }

    /** The photographs are not shipped with Glassbox. */
    private static Recipe photographs() {
        List<LayerSpec> layers = new ArrayList<>();
        for (int filters : new int[] {32, 64, 128}) {
            layers.addAll(convolution(filters));
            layers.add(MaxPool2dSpec.square(2));
        }
        layers.addAll(reading(0.4));
        return recipe(
                "cifar-10",
                "Ten kinds of photographs",
                DatasetKey.CIFAR_10,
                layers,
                20,
                new Augmentation(3, 5, 0.1, 0, 0));
    }

    private static List<LayerSpec> convolution(int filters) {
        return List.of(Conv2dSpec.padded(filters, 3, 1, HE, null), BatchNorm2dSpec.common(), new ReluSpec());
    }

    private static List<LayerSpec> reading(double dropout) {
        return List.of(
                new FlattenSpec(),
                new DenseSpec(128, HE, ZEROS),
                new ReluSpec(),
                new DropoutSpec(dropout),
                new DenseSpec(10, HE, ZEROS),
                new SoftmaxSpec());
    }

    private static Recipe recipe(
            String name, String title, DatasetKey data, List<LayerSpec> layers, int epochs, Augmentation augmentation) {
        return new Recipe(
                name,
                title,
                new NetworkSpec(data.sampleShape(), layers),
                new ImageChoice(data, data.samples(Split.TRAINING), data.samples(Split.TEST)),
                new StandardisationSpec(StandardisationSpec.Per.CHANNEL),
                TrainingConfig.of(new SoftmaxCrossEntropyLoss(), new AdamSpec(0.002))
                        .withSchedule(new LearningRateSchedule.Cosine(0))
                        .withOrder(SampleOrder.SHUFFLED)
                        .withBatchSize(64)
                        .withEpochs(epochs)
                        .withAugmentation(augmentation),
                null);
    }
}
