package glassbox.recipe;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.Initializer;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.layer.SoftmaxSpec;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.network.Weights;
import glassbox.engine.tensor.Shape;
import glassbox.engine.tensor.Tensor;

/** Networks for pictures of 28 × 28 that are well formed but of no use for reading digits. */
public final class OddModels {
    private OddModels() {}

    /** Its ten outputs are any numbers, as no softmax makes probabilities of them. */
    public static TrainedModel withoutSoftmax() {
        return filled(0.01f, new FlattenSpec(), dense(10));
    }

    /** It knows three classes only. */
    public static TrainedModel ofThreeClasses() {
        return filled(0.01f, new FlattenSpec(), dense(3), new SoftmaxSpec());
    }

    /** Its weights are numbers, but what it computes is none. */
    public static TrainedModel withoutAnAnswer() {
        return filled(3e38f, new FlattenSpec(), dense(10), new SoftmaxSpec());
    }

    private static LayerSpec dense(int outputs) {
        return new DenseSpec(outputs, new Initializer.Zeros(), null);
    }

    private static TrainedModel filled(float weight, LayerSpec... layers) {
        Recipe standard = Recipes.standard();
        NetworkSpec network = new NetworkSpec(Shape.of(1, 28, 28), List.of(layers));
        Recipe recipe =
                new Recipe("odd", "Odd", network, standard.images(), standard.preprocessing(), standard.config(), null);
        Tensor weights = Tensor.zeros(network.parameters().getFirst().shape());
        Arrays.fill(weights.data(), weight);
        return new TrainedModel(recipe, Weights.copyOf(Map.of("dense1.weights", weights)), 0, null);
    }
}
