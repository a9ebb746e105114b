package glassbox.engine.loss;

import java.util.Optional;

import glassbox.engine.ops.TensorOps;
import glassbox.engine.tensor.Tensor;

/**
 * Mean cross-entropy of the softmax of the logits: −log(p of the right class), in nats. Softmax and logarithm are taken
 * together, so that logits in the thousands do no harm (the log-sum-exp form); the gradient by the logits is p − 1 at the
 * right class and p elsewhere, divided by the batch size.
 */
public record SoftmaxCrossEntropyLoss() implements Loss {
    @Override
    public String description() {
        return "cross-entropy";
    }

    @Override
    public Optional<String> fusedLayer() {
        return Optional.of("softmax");
    }

    @Override
    public int leastOutputs() {
        return 2;
    }

    @Override
    public double mean(TensorOps ops, Tensor scores, int[] labels, int batch) {
        return ops.crossEntropy(batch, classes(scores), scores.data(), labels) / batch;
    }

    @Override
    public void gradient(TensorOps ops, Tensor scores, int[] labels, int batch, Tensor gradient) {
        ops.crossEntropyGradient(batch, classes(scores), scores.data(), labels, 1f / batch, gradient.data());
    }

    private static int classes(Tensor scores) {
        return scores.shape().size(1);
    }
}
