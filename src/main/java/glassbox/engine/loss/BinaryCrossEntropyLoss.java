package glassbox.engine.loss;

import java.util.Optional;

import glassbox.engine.ops.TensorOps;
import glassbox.engine.tensor.Tensor;

/**
 * Binary cross-entropy ("log-loss") of the sigmoid p of the logits: −t·log(p) − (1 − t)·log(1 − p), in nats, averaged over
 * samples and outputs as PyTorch's {@code BCEWithLogitsLoss} does. A single output answers "is it class 1?", so its target t
 * is the label 0 or 1; several outputs each answer "is it mine?", so t is 1 at the label and 0 elsewhere.
 *
 * <p>Sigmoid and logarithm are taken together as max(z, 0) − z·t + log(1 + exp(−|z|)), which is finite for every finite
 * logit; the gradient by the logits is p − t, divided by their number.
 */
public record BinaryCrossEntropyLoss() implements Loss {
    @Override
    public String description() {
        return "binary cross-entropy";
    }

    @Override
    public Optional<String> fusedLayer() {
        return Optional.of("sigmoid");
    }

    @Override
    public int leastOutputs() {
        return 1;
    }

    @Override
    public double mean(TensorOps ops, Tensor scores, int[] labels, int batch) {
        int outputs = scores.shape().size(1);
        return ops.binaryCrossEntropy(batch, outputs, scores.data(), labels) / ((double) batch * outputs);
    }

    @Override
    public void gradient(TensorOps ops, Tensor scores, int[] labels, int batch, Tensor gradient) {
        int outputs = scores.shape().size(1);
        float scale = 1f / ((float) batch * outputs);
        ops.binaryCrossEntropyGradient(batch, outputs, scores.data(), labels, scale, gradient.data());
    }
}
