package glassbox.ui.page.network;

import java.util.ArrayList;
import java.util.List;

import glassbox.dataset.DatasetKey;
import glassbox.engine.layer.BatchNorm2dSpec;
import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.DropoutSpec;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.Initializer;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.layer.MaxPool2dSpec;
import glassbox.engine.layer.ReluSpec;
import glassbox.engine.layer.SigmoidSpec;
import glassbox.engine.layer.SoftmaxSpec;
import glassbox.engine.layer.TanhSpec;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.network.Weights;
import glassbox.engine.tensor.Shape;
import glassbox.engine.tensor.Size2d;
import glassbox.recipe.ImageChoice;
import glassbox.recipe.Recipe;
import glassbox.recipe.Recipes;
import glassbox.recipe.TrainedModel;

/** Networks of many kinds for the page, not trained. */
final class Networks {
    private Networks() {}

    /** Two times conv, ReLU and pool, then three dense layers. */
    static TrainedModel lenet() {
        return model(
                DatasetKey.MNIST,
                conv(6, 5, 2, 0.2),
                new ReluSpec(),
                MaxPool2dSpec.square(2),
                conv(16, 5, 0, 0.08),
                new ReluSpec(),
                MaxPool2dSpec.square(2),
                new FlattenSpec(),
                dense(120, 0.05),
                new ReluSpec(),
                dense(84, 0.1),
                new ReluSpec(),
                dense(10, 0.15),
                new SoftmaxSpec());
    }

    /** Four dense layers. */
    static TrainedModel denseOnly() {
        return model(
                DatasetKey.MNIST,
                new FlattenSpec(),
                dense(64, 0.05),
                new TanhSpec(),
                dense(32, 0.15),
                new TanhSpec(),
                dense(16, 0.2),
                new TanhSpec(),
                dense(10, 0.3),
                new SoftmaxSpec());
    }

    /** 32 filters with batch normalisation, down to maps of one pixel, and one output. */
    static TrainedModel manyMaps() {
        return model(
                DatasetKey.FASHION_MNIST,
                conv(32, 7, 0, 0.1),
                BatchNorm2dSpec.common(),
                new ReluSpec(),
                MaxPool2dSpec.square(2),
                conv(512, 11, 0, 0.02),
                new DropoutSpec(0.5),
                new FlattenSpec(),
                dense(10, 0.05),
                new SoftmaxSpec());
    }

    /** The smallest pictures, to be followed by hand, and a single output for each of a few classes. */
    static TrainedModel shapes() {
        return model(
                DatasetKey.SHAPES,
                conv(4, 2, 0, 0.5),
                new ReluSpec(),
                new FlattenSpec(),
                dense(3, 0.4),
                new SigmoidSpec());
    }

    /** Colour pictures. */
    static TrainedModel colour() {
        return model(
                DatasetKey.CIFAR_10,
                conv(16, 3, 1, 0.2),
                new ReluSpec(),
                MaxPool2dSpec.square(2),
                conv(32, 3, 1, 0.1),
                new ReluSpec(),
                MaxPool2dSpec.square(2),
                new FlattenSpec(),
                dense(10, 0.05),
                new SoftmaxSpec());
    }

    private static Conv2dSpec conv(int filters, int kernel, int padding, double scale) {
        return new Conv2dSpec(
                filters,
                Size2d.square(kernel),
                Size2d.square(1),
                Size2d.square(padding),
                new Initializer.Normal(scale),
                new Initializer.Normal(0.05));
    }

    private static DenseSpec dense(int outputs, double scale) {
        return new DenseSpec(outputs, new Initializer.Normal(scale), new Initializer.Normal(0.05));
    }

    private static TrainedModel model(DatasetKey data, LayerSpec... layers) {
        Recipe standard = Recipes.standard();
        Shape input = data.sampleShape();
        NetworkSpec network = new NetworkSpec(input, new ArrayList<>(List.of(layers)));
        Recipe recipe = new Recipe(
                "test",
                "Test",
                network,
                new ImageChoice(data, 60, 30),
                standard.preprocessing(),
                standard.config(),
                null);
        return new TrainedModel(recipe, Weights.initial(network, 7), 0, null);
    }
}
