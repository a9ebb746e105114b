package glassbox.engine.loss;

import java.util.Optional;

import glassbox.engine.ops.TensorOps;
import glassbox.engine.tensor.Tensor;

/**
 * How wrong a prediction is, as one number per mini-batch: the mean over its samples. Losses have no state. Scores are
 * [capacity, classes], of which the first {@code batch} rows count; labels are class indices.
 */
public sealed interface Loss permits SoftmaxCrossEntropyLoss {
    /** The loss in a few words, as in {@code cross-entropy}. */
    String description();

    /**
     * The kind of the layer that ends the network and that this loss computes together with itself: it then reads that
     * layer's input, and the backward pass starts below that layer. Empty when the loss reads the network's output.
     */
    Optional<String> fusedLayer();

    /** The mean loss of the batch. */
    double mean(TensorOps ops, Tensor scores, int[] labels, int batch);

    /** Fills {@code gradient} with the gradient of {@link #mean} by the scores. */
    void gradient(TensorOps ops, Tensor scores, int[] labels, int batch, Tensor gradient);
}
