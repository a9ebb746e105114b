package glassbox.engine.loss;

import java.util.Optional;

import glassbox.engine.ops.TensorOps;
import glassbox.engine.tensor.Tensor;

/**
 * How wrong a prediction is, as one number per mini-batch: the mean over its samples. Losses have no state. Scores are
 * [capacity, outputs], of which the first {@code batch} rows count; labels are class indices. There is an output for each
 * class, or a single one that tells class 1 from class 0.
 */
public sealed interface Loss permits SoftmaxCrossEntropyLoss, BinaryCrossEntropyLoss, MeanSquaredErrorLoss {
    /** The loss in a few words, as in {@code cross-entropy}; no two losses share them. */
    String description();

    /**
     * The kind of the layer that ends the network and that this loss computes together with itself: it then reads that
     * layer's input, and the backward pass starts below that layer. Empty when the loss reads the network's output.
     */
    Optional<String> fusedLayer();

    /** The fewest outputs it can judge: 1, or 2 if it compares the classes' outputs with one another. */
    int leastOutputs();

    /** The mean loss of the batch. */
    double mean(TensorOps ops, Tensor scores, int[] labels, int batch);

    /** Fills {@code gradient} with the gradient of {@link #mean} by the scores. */
    void gradient(TensorOps ops, Tensor scores, int[] labels, int batch, Tensor gradient);
}
