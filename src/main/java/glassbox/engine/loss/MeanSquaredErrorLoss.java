package glassbox.engine.loss;

import java.util.Optional;

import glassbox.engine.ops.TensorOps;
import glassbox.engine.tensor.Tensor;

/**
 * Mean squared error between the network's output y and a target t: the mean of (y − t)² over all samples and outputs; the
 * gradient by the output is 2·(y − t), divided by their number. A single output's target is the label 0 or 1; several
 * outputs' targets are 1 at the label and 0 elsewhere. It reads whatever the network gives, so no layer is fused with it.
 */
public record MeanSquaredErrorLoss() implements Loss {
    @Override
    public String description() {
        return "mean squared error";
    }

    @Override
    public Optional<String> fusedLayer() {
        return Optional.empty();
    }

    @Override
    public int leastOutputs() {
        return 1;
    }

    @Override
    public double mean(TensorOps ops, Tensor scores, int[] labels, int batch) {
        int outputs = scores.shape().size(1);
        return ops.squaredError(batch, outputs, scores.data(), labels) / ((double) batch * outputs);
    }

    @Override
    public void gradient(TensorOps ops, Tensor scores, int[] labels, int batch, Tensor gradient) {
        int outputs = scores.shape().size(1);
        float scale = 2f / ((float) batch * outputs);
        ops.squaredErrorGradient(batch, outputs, scores.data(), labels, scale, gradient.data());
    }
}
