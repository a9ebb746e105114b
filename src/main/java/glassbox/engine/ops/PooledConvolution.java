package glassbox.engine.ops;

import org.jspecify.annotations.Nullable;

/**
 * A convolution and the max pooling behind it as one operation, planned for one layer of a network that learns. It remembers
 * where the first maximum of each window stood. Not for several threads at once. Letters in the shapes are those of {@link
 * TensorOps}; P×Q is the size after pooling.
 */
public interface PooledConvolution {
    /**
     * The largest value of each window of the convolution: y[N,O,P,Q] from x[N,C,H,W], filters w[O,C,K,L] and bias b[O] or
     * none. The very bits of {@link TensorOps#convolve} and {@link TensorOps#maxPool} after each other.
     */
    void forward(int batch, float[] x, float[] w, float @Nullable [] b, float[] y);

    /**
     * Gradient by the filters, summed over the batch: dw[O,C,K,L] from the x[N,C,H,W] of the last forward pass and
     * dy[N,O,P,Q], each of which counts at the first maximum of its window.
     */
    void filterGradient(int batch, float[] x, float[] dy, float[] dw);

    /** How much memory it works in, in bytes. */
    long bytes();
}
