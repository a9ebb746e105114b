package glassbox.engine.optimizer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.Initializer;
import glassbox.engine.layer.Parameter;
import glassbox.engine.network.Network;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.network.Weights;
import glassbox.engine.ops.TensorOps;
import glassbox.engine.tensor.Shape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Optimizers against steps computed by hand and against runs of 200 steps that NumPy made (see generate.py beside them). */
class OptimizerTest {
    private static final String NAME = "dense1.weights";
    private static final Map<String, OptimizerSpec> RUNS = Map.of(
            "sgd", new SgdSpec(0.1),
            "sgd, weight decay", new SgdSpec(0.1, 0, false, 0.01),
            "momentum", new SgdSpec(0.05, 0.9, false, 0),
            "nesterov, weight decay", new SgdSpec(0.05, 0.8, true, 0.02),
            "rmsprop", new RmsPropSpec(0.01),
            "rmsprop, weight decay", new RmsPropSpec(0.005, 0.9, 1e-3, 0.05),
            "adam", new AdamSpec(0.01),
            "adam, weight decay", new AdamSpec(0.01, 0.8, 0.95, 1e-4, 0.03));

    @Test
    void momentumAddsUpVelocity() {
        float[] w = steps(new SgdSpec(0.5, 0.5, false, 0), 1, 1, 1);
        // v = 1, 1.5, 1.75
        assertArrayEquals(new float[] {2 - 0.5f, 1.5f - 0.75f, 0.75f - 0.875f}, w);
    }

    @Test
    void nesterovLooksAhead() {
        float[] w = steps(new SgdSpec(0.5, 0.5, true, 0), 1, 1);
        // 1 + 0.5·1, then 1 + 0.5·1.5
        assertArrayEquals(new float[] {2 - 0.75f, 1.25f - 0.875f}, w);
    }

    @Test
    void weightDecayPullsTowardsZero() {
        assertArrayEquals(
                new float[] {2 - 0.5f * (0.25f * 2), 1.75f * 0.875f}, steps(new SgdSpec(0.5, 0, false, 0.25), 0, 0));
    }

    @Test
    void rmsPropDividesByTheRootOfTheMeanSquare() {
        float[] w = steps(new RmsPropSpec(0.1, 0.75, 1e-8, 0), 2, 2);
        // s = 1, then 1.75
        assertEquals(2 - 0.1 * 2 / 1, w[0], 1e-6);
        assertEquals(1.8 - 0.1 * 2 / Math.sqrt(1.75), w[1], 1e-6);
    }

    @Test
    void adamsFirstStepIsTheLearningRateWhateverTheGradient() {
        for (float gradient : new float[] {1e-3f, 1, 1e3f}) {
            assertEquals(2 - 0.1, steps(new AdamSpec(0.1), gradient)[0], 1e-5);
            assertEquals(2 + 0.1, steps(new AdamSpec(0.1), -gradient)[0], 1e-5);
        }
        // with gradients 1 and then 3
        double m = (0.9 * 0.1 + 0.1 * 3) / (1 - 0.81);
        double s = (0.999 * 0.001 + 0.001 * 9) / (1 - 0.999 * 0.999);
        assertEquals(1.9 - 0.1 * m / Math.sqrt(s), steps(new AdamSpec(0.1), 1, 3)[1], 1e-5);
    }

    @TestFactory
    Stream<DynamicTest> twoHundredStepsGoWhereNumPyGoes() throws IOException {
        JsonObject file = JsonParser.parseString(Files.readString(Path.of("src/test/resources/optimizer/runs.json")))
                .getAsJsonObject();
        assertEquals(RUNS.keySet(), file.getAsJsonObject("runs").keySet());
        return RUNS.entrySet().stream()
                .flatMap(run -> Stream.of(TensorOps.reference(), TensorOps.selected())
                        .map(ops -> DynamicTest.dynamicTest(
                                run.getKey() + ", " + ops.name(),
                                () -> check(file, run.getKey(), run.getValue(), ops))));
    }

    private static void check(JsonObject file, String name, OptimizerSpec spec, TensorOps ops) {
        double[] start = doubles(file.getAsJsonArray("start"));
        Network network = network(start.length);
        Parameter parameter = network.parameters().get(NAME);
        float[] w = parameter.value().data();
        for (int i = 0; i < w.length; i++) {
            w[i] = (float) start[i];
        }
        Optimizer optimizer = spec.create(network.parameters(), ops);
        double[] shown = doubles(file.getAsJsonArray("steps"));
        JsonArray expected = file.getAsJsonObject("runs").getAsJsonArray(name);
        int done = 0;
        for (int row = 0; row < shown.length; row++) {
            for (; done < shown[row]; done++) {
                gradient(file, w, parameter.gradient().data());
                optimizer.update(NAME, spec.learningRate());
            }
            double[] right = doubles(expected.get(row).getAsJsonArray());
            for (int i = 0; i < w.length; i++) {
                assertEquals(
                        right[i],
                        w[i],
                        2e-5 * (1 + Math.abs(right[i])),
                        name + ": w[" + i + "] after " + done + " steps");
            }
        }
    }

    private static void gradient(JsonObject file, float[] w, float[] gradient) {
        double[] b = doubles(file.getAsJsonArray("b"));
        for (int i = 0; i < w.length; i++) {
            double[] row = doubles(file.getAsJsonArray("matrix").get(i).getAsJsonArray());
            double sum = -b[i];
            for (int j = 0; j < w.length; j++) {
                sum += row[j] * w[j];
            }
            gradient[i] = (float) sum;
        }
    }

    private static double[] doubles(JsonArray array) {
        return array.asList().stream()
                .mapToDouble(element -> element.getAsDouble())
                .toArray();
    }

    @Test
    void whatIsKeptIsNamedAfterTheParameter() {
        Network network = network(3);
        assertEquals(
                List.of(NAME + ".mean", NAME + ".squares", NAME + ".steps"),
                List.copyOf(new AdamSpec(0.1)
                        .create(network.parameters(), TensorOps.reference())
                        .state()
                        .keySet()));
        assertTrue(new SgdSpec(0.1)
                .create(network.parameters(), TensorOps.reference())
                .state()
                .isEmpty());
    }

    @Test
    void aRestoredMemoryGoesOnBitByBit() {
        for (OptimizerSpec spec : RUNS.values()) {
            Network one = network(4);
            Network other = network(4);
            Optimizer first = spec.create(one.parameters(), TensorOps.selected());
            Optimizer second = spec.create(other.parameters(), TensorOps.selected());
            update(one, first, 7);
            Weights.copyOf(first.state()).copyTo(second.state());
            other.load(one.weights());
            update(one, first, 5);
            update(other, second, 5);
            assertEquals(one.weights(), other.weights(), spec.description());
            assertEquals(Weights.copyOf(first.state()), Weights.copyOf(second.state()), spec.description());
        }
    }

    private static void update(Network network, Optimizer optimizer, int times) {
        Parameter parameter = network.parameters().get(NAME);
        for (int n = 0; n < times; n++) {
            for (int i = 0; i < parameter.value().data().length; i++) {
                parameter.gradient().data()[i] =
                        (float) Math.sin(n + 2 * i) + parameter.value().data()[i];
            }
            optimizer.update(NAME, 0.1);
        }
    }

    @Test
    void descriptionsSayWhatIsNotUsual() {
        assertEquals("SGD, learning rate 0.1", new SgdSpec(0.1).description());
        assertEquals(
                "SGD, learning rate 0.1, momentum 0.9 (Nesterov), weight decay 0.5",
                new SgdSpec(0.1, 0.9, true, 0.5).description());
        assertEquals("Adam, learning rate 0.001", new AdamSpec(0.001).description());
        assertEquals("RMSProp, learning rate 0.001, smoothing 0.99", new RmsPropSpec(0.001).description());
    }

    @Test
    void numbersOutsideTheirRangesAreRefused() {
        assertRefused("Momentum is a number of at least 0 and below 1, but is 1.0.", () -> new SgdSpec(1, 1, false, 0));
        assertRefused("Nesterov's momentum needs a momentum above 0, but it is 0.", () -> new SgdSpec(1, 0, true, 0));
        assertRefused(
                "A weight decay is a number from 0 to 1, but is NaN.", () -> new SgdSpec(1, 0, false, Double.NaN));
        assertRefused(
                "What keeps a divisor above 0 is above 0 and at most 1, but is 0.0.",
                () -> new AdamSpec(1, 0, 0, 0, 0));
        assertRefused(
                "Adam's beta2 is a number of at least 0 and below 1, but is -0.1.",
                () -> new AdamSpec(1, 0, -0.1, 1, 0));
        assertRefused(
                "A learning rate is a number above 0 and at most 1,000,000, but is 0.0.", () -> new RmsPropSpec(0));
    }

    private static void assertRefused(String sentence, Executable attempt) {
        assertEquals(
                sentence, assertThrows(IllegalArgumentException.class, attempt).getMessage());
    }

    /** The values of a single weight that begins at 2, after each step with these gradients. */
    private static float[] steps(OptimizerSpec spec, float... gradients) {
        Network network = network(1);
        Parameter parameter = network.parameters().get(NAME);
        parameter.value().fill(2);
        Optimizer optimizer = spec.create(network.parameters(), TensorOps.reference());
        float[] values = new float[gradients.length];
        for (int i = 0; i < gradients.length; i++) {
            parameter.gradient().fill(gradients[i]);
            optimizer.update(NAME, spec.learningRate());
            values[i] = parameter.value().data()[0];
        }
        return values;
    }

    private static Network network(int weights) {
        DenseSpec dense = new DenseSpec(1, new Initializer.Zeros(), null);
        return new Network(new NetworkSpec(Shape.of(weights), List.of(dense)), 1);
    }
}
