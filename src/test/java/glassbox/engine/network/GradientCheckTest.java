package glassbox.engine.network;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.Initializer;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.layer.MaxPool2dSpec;
import glassbox.engine.layer.MaxPoolTies;
import glassbox.engine.layer.Parameter;
import glassbox.engine.layer.Pass;
import glassbox.engine.layer.SoftmaxSpec;
import glassbox.engine.loss.SoftmaxCrossEntropyLoss;
import glassbox.engine.ops.TensorOps;
import glassbox.engine.tensor.SeededRandom;
import glassbox.engine.tensor.Shape;
import glassbox.engine.tensor.Size2d;
import glassbox.engine.tensor.Tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Backward passes against central differences: (L(w + h) − L(w − h)) / 2h for every single parameter of small random
 * networks, with a batch that does not fill the network's capacity. The step is small enough that no window of the pooling
 * layer changes its largest value.
 */
class GradientCheckTest {
    private static final int BATCH = 3;
    private static final int CAPACITY = 5;
    private static final float STEP = 0x1p-11f;
    private static final Initializer SPREAD = new Initializer.Normal(0.3);

    private final SoftmaxCrossEntropyLoss loss = new SoftmaxCrossEntropyLoss();
    private final int[] labels = {2, 0, 1};

    static Stream<Arguments> networks() {
        return Stream.of(
                        List.of(new FlattenSpec(), new DenseSpec(3, SPREAD, SPREAD), new SoftmaxSpec()),
                        List.of(
                                conv(4, 3, 1, 0),
                                new MaxPool2dSpec(Size2d.of(3, 2), Size2d.of(2, 1), MaxPoolTies.FIRST),
                                new FlattenSpec(),
                                new DenseSpec(3, SPREAD, null),
                                new SoftmaxSpec()),
                        List.of(
                                conv(3, 2, 2, 1),
                                new Conv2dSpec(2, Size2d.of(3, 2), Size2d.of(1, 2), Size2d.of(2, 1), SPREAD, SPREAD),
                                new FlattenSpec(),
                                new DenseSpec(4, SPREAD, SPREAD),
                                new DenseSpec(3, SPREAD, SPREAD),
                                new SoftmaxSpec()),
                        List.of(
                                new FlattenSpec(),
                                new DenseSpec(5, SPREAD, SPREAD),
                                new SoftmaxSpec(),
                                new DenseSpec(3, SPREAD, SPREAD),
                                new SoftmaxSpec()))
                .flatMap(layers -> Stream.of(TensorOps.reference(), TensorOps.selected())
                        .distinct()
                        .map(ops -> Arguments.of(layers, ops)));
    }

    private static LayerSpec conv(int filters, int kernel, int stride, int padding) {
        return new Conv2dSpec(
                filters, Size2d.square(kernel), Size2d.square(stride), Size2d.square(padding), SPREAD, SPREAD);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void everyParameterGradientIsTheSlopeOfTheLoss(List<LayerSpec> layers, TensorOps ops) {
        Network network = new Network(new NetworkSpec(Shape.of(2, 7, 6), layers), CAPACITY, ops);
        network.load(Weights.initial(network.spec(), 5));
        new Initializer.Normal(1).fill(network.input(), new SeededRandom(6));
        int last = layers.size() - 1;
        network.forward(BATCH, Pass.training(0, 0));
        loss.gradient(ops, network.activation(last), labels, BATCH, network.gradient(last));
        network.backward(BATCH, last);
        assertTrue(!network.parameters().isEmpty());
        for (Map.Entry<String, Parameter> entry : network.parameters().entrySet()) {
            Tensor value = entry.getValue().value();
            Tensor gradient = entry.getValue().gradient().copy();
            for (int i = 0; i < value.data().length; i++) {
                assertEquals(slope(network, last, ops, value, i), gradient.data()[i], 1e-3, entry.getKey() + " " + i);
            }
        }
    }

    private double slope(Network network, int last, TensorOps ops, Tensor value, int index) {
        float kept = value.data()[index];
        value.data()[index] = kept + STEP;
        network.forward(BATCH, Pass.training(0, 0));
        double above = loss.mean(ops, network.activation(last), labels, BATCH);
        value.data()[index] = kept - STEP;
        network.forward(BATCH, Pass.training(0, 0));
        double below = loss.mean(ops, network.activation(last), labels, BATCH);
        value.data()[index] = kept;
        return (above - below) / (2 * STEP);
    }
}
