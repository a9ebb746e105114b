package glassbox.engine.network;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.Initializer;
import glassbox.engine.layer.MaxPool2dSpec;
import glassbox.engine.layer.Pass;
import glassbox.engine.layer.ReluSpec;
import glassbox.engine.layer.SoftmaxSpec;
import glassbox.engine.ops.TensorOps;
import glassbox.engine.tensor.SeededRandom;
import glassbox.engine.tensor.Shape;
import glassbox.engine.tensor.Size2d;
import glassbox.engine.tensor.Tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class NetworkTest {
    private static final Initializer SPREAD = new Initializer.Normal(0.5);
    private static final NetworkSpec SPEC = new NetworkSpec(
            Shape.of(1, 4, 4),
            List.of(
                    Conv2dSpec.valid(2, 3, SPREAD),
                    new FlattenSpec(),
                    new DenseSpec(3, SPREAD, SPREAD),
                    new SoftmaxSpec()));

    @Test
    void aPartOfTheCapacityGivesTheSameOutputsAsTheSamplesOneByOne() {
        Network many = network(5);
        new Initializer.Normal(1).fill(many.input(), new SeededRandom(2));
        float[] outputs = many.forward(4, Pass.INFERENCE).data().clone();
        Network single = network(1);
        for (int n = 0; n < 4; n++) {
            float[] sample = Arrays.copyOfRange(many.input().data(), n * 16, n * 16 + 16);
            assertArrayEquals(
                    Arrays.copyOfRange(outputs, n * 3, n * 3 + 3),
                    single.trace(sample).output().data());
        }
        assertArrayEquals(new float[3], Arrays.copyOfRange(outputs, 12, 15));
    }

    @Test
    void aNetworkThatOnlyLearnsRectifiesInPlaceWithTheSameBits() {
        NetworkSpec spec = new NetworkSpec(
                Shape.of(1, 6, 6),
                List.of(
                        new ReluSpec(),
                        Conv2dSpec.valid(3, 3, SPREAD),
                        new ReluSpec(),
                        MaxPool2dSpec.square(2),
                        new ReluSpec(),
                        new FlattenSpec(),
                        new DenseSpec(5, SPREAD, SPREAD),
                        new ReluSpec(),
                        new DenseSpec(3, SPREAD, SPREAD)));
        Network plain = new Network(spec, 4);
        Network learning = Network.forTraining(spec, 4, TensorOps.selected());
        for (Network network : List.of(plain, learning)) {
            network.load(Weights.initial(spec, 3));
            new Initializer.Normal(1).fill(network.input(), new SeededRandom(2));
            network.forward(4, Pass.training(0, 0));
            new Initializer.Normal(1).fill(network.gradient(9), new SeededRandom(5));
            network.backward(4, 9);
        }
        assertArrayEquals(plain.output().data(), learning.output().data());
        plain.parameters()
                .forEach((name, parameter) -> assertArrayEquals(
                        parameter.gradient().data(),
                        learning.parameters().get(name).gradient().data()));
        assertSame(learning.activation(2).data(), learning.activation(3).data());
        assertNotSame(learning.activation(4).data(), learning.activation(5).data());
        assertNotSame(plain.activation(2).data(), plain.activation(3).data());
        assertTrue(learning.planTraining().activations() < plain.planTraining().activations());
    }

    @Test
    void gradientsThatAreNotWrittenDownAreTheSameBitsWhenAskedFor() {
        NetworkSpec spec = new NetworkSpec(
                Shape.of(1, 6, 6),
                List.of(
                        Conv2dSpec.valid(3, 3, SPREAD),
                        new ReluSpec(),
                        new FlattenSpec(),
                        new DenseSpec(5, SPREAD, SPREAD),
                        new ReluSpec(),
                        new DenseSpec(3, SPREAD, SPREAD)));
        Network plain = new Network(spec, 2);
        Network learning = Network.forTraining(spec, 2, TensorOps.selected());
        for (int batch = 1; batch <= 2; batch++) {
            for (Network network : List.of(plain, learning)) {
                network.load(Weights.initial(spec, 3));
                new Initializer.Normal(1).fill(network.input(), new SeededRandom(2));
                network.forward(batch, Pass.training(0, 0));
                new Initializer.Normal(1).fill(network.gradient(6), new SeededRandom(5));
                network.backward(batch, 6);
            }
            assertEquals(batch == 1, learning.parameters().get("dense1.weights").factors() != null);
            assertNull(plain.parameters().get("dense1.weights").factors());
            plain.parameters()
                    .forEach((name, parameter) -> assertArrayEquals(
                            parameter.gradient().data(),
                            learning.parameters().get(name).gradient().data()));
            assertNull(learning.parameters().get("dense1.weights").factors());
        }
    }

    @Test
    void aNetworkThatOnlyReadsComesToTheSameBits() {
        Initializer spread = new Initializer.Normal(0.3);
        for (TensorOps ops : List.of(TensorOps.reference(), TensorOps.selected())) {
            NetworkSpec spec = new NetworkSpec(
                    Shape.of(1, 24, 24),
                    List.of(
                            Conv2dSpec.valid(16, 5, spread),
                            new ReluSpec(),
                            MaxPool2dSpec.square(2),
                            new Conv2dSpec(20, Size2d.square(5), Size2d.square(1), Size2d.square(2), spread, spread),
                            new ReluSpec(),
                            MaxPool2dSpec.square(2),
                            Conv2dSpec.valid(3, 2, spread),
                            new ReluSpec(),
                            MaxPool2dSpec.square(2),
                            new FlattenSpec(),
                            new DenseSpec(3, spread, spread)));
            Network plain = new Network(spec, 3, ops);
            Network reading = Network.forReading(spec, 3, ops);
            for (Network network : List.of(plain, reading)) {
                network.load(Weights.initial(spec, 3));
                new Initializer.Normal(1).fill(network.input(), new SeededRandom(2));
                network.forward(3, Pass.INFERENCE);
            }
            for (int layer : List.of(3, 6, 9)) {
                assertArrayEquals(
                        plain.activation(layer).data(),
                        reading.activation(layer).data(),
                        "layer " + layer);
            }
            assertArrayEquals(plain.output().data(), reading.output().data());
            assertThrows(IllegalStateException.class, () -> reading.backward(1, 2));
            assertThrows(IllegalStateException.class, () -> reading.gradient(1));
            assertThrows(IllegalStateException.class, () -> reading.trace(new float[24 * 24]));
            Network learning = Network.forTraining(spec, 1, ops);
            assertThrows(IllegalStateException.class, () -> learning.trace(new float[24 * 24]));
            assertThrows(IllegalStateException.class, () -> learning.traceBack(2));
        }
    }

    @Test
    void batchesBeyondTheCapacityAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> network(2).forward(3, Pass.INFERENCE));
        assertThrows(IllegalArgumentException.class, () -> network(2).forward(0, Pass.INFERENCE));
    }

    @Test
    void aTraceKeepsEveryNumberOfItsPass() {
        Network network = network(1);
        ForwardTrace trace = network.trace(new float[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15});
        assertEquals(7, trace.activation(0).get(0, 1, 3));
        assertEquals(Shape.of(2, 2, 2), trace.activation(1).shape());
        assertArrayEquals(trace.activation(1).data(), trace.activation(2).data());
        float before = trace.activation(1).get(0, 0, 0);
        network.trace(new float[16]);
        assertEquals(before, trace.activation(1).get(0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> network.trace(new float[15]));
    }

    @Test
    void weightsGoOutAndInUnchangedAndStayWhatTheyWere() {
        Network network = network(1);
        Weights weights = network.weights();
        assertEquals(Weights.initial(SPEC, 1), weights);
        network.parameters().get("dense1.bias").value().fill(9);
        assertNotEquals(weights, network.weights());
        weights.values("dense1.bias")[0] = 9;
        network.load(weights);
        assertEquals(Weights.initial(SPEC, 1), network.weights());
        assertEquals(SPEC.parameterCount(), weights.count());
        assertEquals(List.of("conv1.weights", "dense1.weights", "dense1.bias"), weights.names());
    }

    @Test
    void weightsOfAnotherNetworkAreRefusedNamingTheFirstDifference() {
        Network network = network(1);
        Tensor filters = Tensor.zeros(Shape.of(2, 1, 3, 3));
        assertRefused(network, Map.of(), "conv1.weights");
        assertRefused(network, Map.of("conv1.weights", Tensor.zeros(Shape.of(2, 1, 5, 5))), "2×1×5×5");
        Map<String, Tensor> more = Map.of(
                "conv1.weights", filters,
                "dense1.weights", Tensor.zeros(Shape.of(8, 3)),
                "dense1.bias", Tensor.zeros(Shape.of(3)),
                "dense2.bias", Tensor.zeros(Shape.of(3)));
        assertRefused(network, more, "dense2.bias");
    }

    @Test
    void infinitiesAndNotNumbersAreNoticed() {
        Tensor values = Tensor.zeros(Shape.of(2));
        assertTrue(Weights.copyOf(Map.of("a", values)).allFinite());
        values.set(Float.NEGATIVE_INFINITY, 1);
        assertEquals(false, Weights.copyOf(Map.of("a", values)).allFinite());
    }

    private static void assertRefused(Network network, Map<String, Tensor> weights, String part) {
        String message = assertThrows(IllegalArgumentException.class, () -> network.load(Weights.copyOf(weights)))
                .getMessage();
        assertTrue(message.contains(part), message);
    }

    private static Network network(int capacity) {
        Network network = new Network(SPEC, capacity);
        network.load(Weights.initial(SPEC, 1));
        return network;
    }
}
