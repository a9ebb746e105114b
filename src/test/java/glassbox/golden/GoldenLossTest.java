package glassbox.golden;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import glassbox.engine.layer.Layer;
import glassbox.engine.layer.LayerContext;
import glassbox.engine.layer.Pass;
import glassbox.engine.layer.SigmoidSpec;
import glassbox.engine.loss.BinaryCrossEntropyLoss;
import glassbox.engine.loss.MeanSquaredErrorLoss;
import glassbox.engine.ops.TensorOps;
import glassbox.engine.tensor.Tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Losses that compare each output with its own target, together with the sigmoid below them, against reference numbers. */
class GoldenLossTest {
    private static final double TOLERANCE = 1e-4;

    @TestFactory
    Stream<DynamicTest> sigmoidWithBinaryCrossEntropy() {
        return GoldenTest.each("sigmoid_bce.json", (reference, ops) -> {
            Tensor logits = GoldenTensor.of(reference.get("z")).tensor();
            int samples = logits.shape().size(0);
            int outputs = logits.shape().size(1);
            int[] labels = labels(reference);
            BinaryCrossEntropyLoss loss = new BinaryCrossEntropyLoss();
            assertNear(reference, "loss_mean", loss.mean(ops, logits, labels, samples));
            assertNear(reference, "loss_sum", ops.binaryCrossEntropy(samples, outputs, logits.data(), labels));
            Tensor gradient = Tensor.zeros(logits.shape());
            loss.gradient(ops, logits, labels, samples, gradient);
            GoldenTensor.of(reference.get("dz_mean")).assertNear("dz_mean", gradient, TOLERANCE);
            ops.binaryCrossEntropyGradient(samples, outputs, logits.data(), labels, 1, gradient.data());
            GoldenTensor.of(reference.get("dz_sum")).assertNear("dz_sum", gradient, TOLERANCE);
            Tensor output = Tensor.zeros(logits.shape());
            sigmoid(logits, ops).forward(logits, output, samples, Pass.INFERENCE);
            GoldenTensor.of(reference.get("a")).assertNear("a", output, TOLERANCE);
            double[] each = GoldenTensor.of(reference.get("loss_per_sample")).values();
            for (int n = 0; n < samples && outputs == 1; n++) {
                float[] one = {logits.get(n, 0)};
                double found = ops.binaryCrossEntropy(1, 1, one, new int[] {labels[n]});
                GoldenTensor.assertNear("loss of sample " + n, each[n], found, TOLERANCE);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> sigmoidWithMeanSquaredError() {
        return GoldenTest.each("sigmoid_mse.json", (reference, ops) -> {
            Tensor z = GoldenTensor.of(reference.get("z")).tensor();
            int samples = z.shape().size(0);
            int[] labels = labels(reference);
            Layer sigmoid = sigmoid(z, ops);
            Tensor output = Tensor.zeros(z.shape());
            sigmoid.forward(z, output, samples, Pass.training(0, 0));
            GoldenTensor.of(reference.get("a")).assertNear("a", output, TOLERANCE);
            MeanSquaredErrorLoss loss = new MeanSquaredErrorLoss();
            assertNear(reference, "loss", loss.mean(ops, output, labels, samples));
            Tensor gradient = Tensor.zeros(z.shape());
            loss.gradient(ops, output, labels, samples, gradient);
            GoldenTensor.of(reference.get("da")).assertNear("da", gradient, TOLERANCE);
            Tensor below = Tensor.zeros(z.shape());
            sigmoid.backward(z, output, gradient, below, samples);
            GoldenTensor.of(reference.get("dz")).assertNear("dz", below, TOLERANCE);
        });
    }

    private static Layer sigmoid(Tensor z, TensorOps ops) {
        return new SigmoidSpec()
                .create(new LayerContext(0, z.shape().dropFirst(), z.shape().size(0), ops));
    }

    private static void assertNear(JsonObject reference, String name, double found) {
        GoldenTensor.assertNear(name, reference.get(name).getAsDouble(), found, TOLERANCE);
    }

    /** The class of each row of targets: the target itself if it is the only one, else where the 1 stands. */
    private static int[] labels(JsonObject reference) {
        GoldenTensor target = GoldenTensor.of(reference.get("target"));
        int outputs = target.shape().size(1);
        return IntStream.range(0, target.shape().size(0))
                .map(n -> label(target.values(), n * outputs, outputs))
                .toArray();
    }

    private static int label(double[] targets, int from, int outputs) {
        int[] ones =
                IntStream.range(0, outputs).filter(j -> targets[from + j] == 1).toArray();
        if (outputs == 1) {
            return ones.length;
        }
        assertEquals(1, ones.length, "a one among the targets of a sample");
        return ones[0];
    }
}
