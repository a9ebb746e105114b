package glassbox.golden;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import glassbox.engine.layer.AvgPool2dSpec;
import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.Initializer;
import glassbox.engine.layer.Layer;
import glassbox.engine.layer.LayerContext;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.layer.MaxPool2dSpec;
import glassbox.engine.layer.MaxPoolTies;
import glassbox.engine.layer.Pass;
import glassbox.engine.layer.ReluSpec;
import glassbox.engine.layer.SigmoidSpec;
import glassbox.engine.layer.SoftmaxSpec;
import glassbox.engine.layer.TanhSpec;
import glassbox.engine.loss.SoftmaxCrossEntropyLoss;
import glassbox.engine.ops.TensorOps;
import glassbox.engine.tensor.Size2d;
import glassbox.engine.tensor.Tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Every layer against reference numbers, with the plain arithmetic and with the one picked for this machine. */
class GoldenTest {
    static final List<TensorOps> BOTH =
            Stream.of(TensorOps.reference(), TensorOps.selected()).distinct().toList();

    static final GoldenFolder FOLDER = GoldenFolder.chosen();
    private static final Initializer ZEROS = new Initializer.Zeros();
    private static final double TOLERANCE = 1e-4;
    private static final double BIG_TOLERANCE = 1e-3;

    @Test
    void theFormulaOfBigTensorsGivesThePublishedNumbers() {
        JsonObject check = GoldenFolder.SHIPPED.file("formula_check.json");
        double[] expected = GoldenTensor.doubles(check.get("values"));
        assertArrayEquals(
                expected,
                GoldenTensor.formula(
                        check.get("seed").getAsLong(), check.get("scale").getAsDouble(), expected.length));
    }

    @TestFactory
    Stream<DynamicTest> convolution() {
        return each("conv2d.json", (reference, ops) -> checkConvolution(reference, ops, TOLERANCE));
    }

    @TestFactory
    Stream<DynamicTest> bigConvolution() {
        return each("conv2d_big.json", (reference, ops) -> checkConvolution(reference, ops, BIG_TOLERANCE));
    }

    private static void checkConvolution(JsonObject reference, TensorOps ops, double tolerance) {
        JsonObject attributes = reference.getAsJsonObject("attrs");
        boolean bias = attributes.get("bias").getAsBoolean();
        Conv2dSpec spec = new Conv2dSpec(
                GoldenTensor.of(reference.get("w")).shape().size(0),
                size(attributes, "kernel"),
                size(attributes, "stride"),
                size(attributes, "padding"),
                ZEROS,
                bias ? ZEROS : null);
        checkLayer(spec, reference, "dx", ops, tolerance);
    }

    @TestFactory
    Stream<DynamicTest> maxPooling() {
        return each("maxpool2d.json", (reference, ops) -> {
            for (MaxPoolTies ties : MaxPoolTies.values()) {
                JsonObject attributes = reference.getAsJsonObject("attrs");
                LayerSpec spec = new MaxPool2dSpec(size(attributes, "kernel"), size(attributes, "stride"), ties);
                checkLayer(spec, reference, ties == MaxPoolTies.FIRST ? "dx_first" : "dx_all", ops, TOLERANCE);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> averagePooling() {
        return each("avgpool2d.json", (reference, ops) -> {
            JsonObject attributes = reference.getAsJsonObject("attrs");
            LayerSpec spec = new AvgPool2dSpec(size(attributes, "kernel"), size(attributes, "stride"));
            checkLayer(spec, reference, "dx", ops, TOLERANCE);
        });
    }

    @TestFactory
    Stream<DynamicTest> activationFunctions() {
        return each("activations.json", (reference, ops) -> {
            LayerSpec spec = switch (reference.get("op").getAsString()) {
                case "relu" -> new ReluSpec();
                case "sigmoid" -> new SigmoidSpec();
                case "tanh" -> new TanhSpec();
                case String other -> throw new AssertionError("An unknown activation function: " + other);
            };
            checkLayer(spec, reference, "dx", ops, TOLERANCE);
        });
    }

    @TestFactory
    Stream<DynamicTest> sigmoidUnderMeanSquaredError() {
        return each("sigmoid_mse.json", (reference, ops) -> {
            Tensor activation = checkSigmoid(reference, ops);
            Tensor gradient = Tensor.zeros(activation.shape());
            Tensor upstream = GoldenTensor.of(reference.get("da")).tensor();
            layer(new SigmoidSpec(), activation, ops)
                    .backward(
                            activation,
                            activation,
                            upstream,
                            gradient,
                            upstream.shape().size(0));
            GoldenTensor.of(reference.get("dz")).assertNear("dz", gradient, TOLERANCE);
        });
    }

    @TestFactory
    Stream<DynamicTest> sigmoidUnderBinaryCrossEntropy() {
        return each("sigmoid_bce.json", GoldenTest::checkSigmoid);
    }

    private static Tensor checkSigmoid(JsonObject reference, TensorOps ops) {
        Tensor z = GoldenTensor.of(reference.get("z")).tensor();
        Tensor activation = Tensor.zeros(z.shape());
        layer(new SigmoidSpec(), z, ops).forward(z, activation, z.shape().size(0), Pass.INFERENCE);
        GoldenTensor.of(reference.get("a")).assertNear("a", activation, TOLERANCE);
        return activation;
    }

    @TestFactory
    Stream<DynamicTest> dense() {
        return each("dense.json", (reference, ops) -> {
            int outputs = reference.getAsJsonObject("attrs").get("outputs").getAsInt();
            boolean bias = reference.get("b").isJsonObject();
            checkLayer(new DenseSpec(outputs, ZEROS, bias ? ZEROS : null), reference, "dx", ops, TOLERANCE);
        });
    }

    @TestFactory
    Stream<DynamicTest> softmaxWithCrossEntropy() {
        return each("softmax_ce.json", (reference, ops) -> {
            Tensor logits = GoldenTensor.of(reference.get("logits")).tensor();
            int samples = logits.shape().size(0);
            int classes = logits.shape().size(1);
            int[] labels = GoldenTensor.ints(reference.getAsJsonObject("labels").get("data"));
            SoftmaxCrossEntropyLoss loss = new SoftmaxCrossEntropyLoss();
            GoldenTensor.assertNear(
                    "mean loss",
                    reference.get("loss_mean").getAsDouble(),
                    loss.mean(ops, logits, labels, samples),
                    TOLERANCE);
            GoldenTensor.assertNear(
                    "summed loss",
                    reference.get("loss_sum").getAsDouble(),
                    ops.crossEntropy(samples, classes, logits.data(), labels),
                    TOLERANCE);
            Tensor gradient = Tensor.zeros(logits.shape());
            loss.gradient(ops, logits, labels, samples, gradient);
            GoldenTensor.of(reference.get("dlogits_mean")).assertNear("dlogits_mean", gradient, TOLERANCE);
            ops.crossEntropyGradient(samples, classes, logits.data(), labels, 1, gradient.data());
            GoldenTensor.of(reference.get("dlogits_sum")).assertNear("dlogits_sum", gradient, TOLERANCE);
            Tensor probabilities = Tensor.zeros(logits.shape());
            layer(new SoftmaxSpec(), logits, ops).forward(logits, probabilities, samples, Pass.INFERENCE);
            GoldenTensor.of(reference.get("probs")).assertNear("probs", probabilities, TOLERANCE);
            checkLossesOneByOne(reference, logits, labels, ops);
        });
    }

    private static void checkLossesOneByOne(JsonObject reference, Tensor logits, int[] labels, TensorOps ops) {
        double[] expected = GoldenTensor.of(reference.get("loss_per_sample")).values();
        int classes = logits.shape().size(1);
        assertEquals(expected.length, labels.length);
        for (int n = 0; n < labels.length; n++) {
            float[] row = new float[classes];
            System.arraycopy(logits.data(), n * classes, row, 0, classes);
            double found = ops.crossEntropy(1, classes, row, new int[] {labels[n]});
            GoldenTensor.assertNear("loss of sample " + n, expected[n], found, TOLERANCE);
        }
    }

    /** Runs a layer forward and back over x and dy; its parameters are w and, if it has two, b. */
    private static void checkLayer(
            LayerSpec spec, JsonObject reference, String inputGradient, TensorOps ops, double tolerance) {
        Tensor x = GoldenTensor.of(reference.get("x")).tensor();
        int batch = x.shape().size(0);
        Layer layer = layer(spec, x, ops);
        List<String> names = List.of("w", "b").subList(0, layer.parameters().size());
        for (String name : names) {
            Tensor given = GoldenTensor.of(reference.get(name)).tensor();
            Tensor value = layer.parameters().get(names.indexOf(name)).value();
            assertEquals(given.shape(), value.shape(), name);
            System.arraycopy(given.data(), 0, value.data(), 0, given.data().length);
        }
        GoldenTensor expected = GoldenTensor.of(reference.get("y"));
        Tensor y = Tensor.zeros(spec.outputShape(x.shape().dropFirst()).prepend(batch));
        layer.forward(x, y, batch, Pass.training(0, 0));
        expected.assertNear("y", y, tolerance);
        Tensor dx = Tensor.zeros(x.shape());
        layer.backward(x, y, GoldenTensor.of(reference.get("dy")).tensor(), dx, batch);
        GoldenTensor.of(reference.get(inputGradient)).assertNear(inputGradient, dx, tolerance);
        for (String name : names) {
            GoldenTensor.of(reference.get("d" + name))
                    .assertNear(
                            "d" + name,
                            layer.parameters().get(names.indexOf(name)).gradient(),
                            tolerance);
        }
    }

    private static Layer layer(LayerSpec spec, Tensor x, TensorOps ops) {
        return spec.create(new LayerContext(0, x.shape().dropFirst(), x.shape().size(0), ops));
    }

    private static Size2d size(JsonObject attributes, String name) {
        int[] sizes = GoldenTensor.ints(attributes.get(name));
        return Size2d.of(sizes[0], sizes[1]);
    }

    static Stream<DynamicTest> each(String file, BiConsumer<JsonObject, TensorOps> check) {
        return FOLDER.cases(file).stream()
                .flatMap(reference -> BOTH.stream()
                        .map(ops -> DynamicTest.dynamicTest(
                                reference.get("name").getAsString() + ", " + ops.name(),
                                () -> check.accept(reference, ops))));
    }
}
