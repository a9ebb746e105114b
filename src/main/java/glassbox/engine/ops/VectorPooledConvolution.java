package glassbox.engine.ops;

import org.jspecify.annotations.Nullable;

/** {@link PooledConvolution} in vectors. */
final class VectorPooledConvolution implements PooledConvolution {
    private final int windows;
    private final PooledSliding forward;
    private final PooledFilterGradient filterGradient;
    private final int[] first;

    /** A plan for a layer that fits, for batches of up to {@code capacity} samples. */
    VectorPooledConvolution(
            WindowGeometry window, WindowGeometry pooling, int channels, int filters, int capacity, Workers workers) {
        this.windows = pooling.outputArea();
        this.forward = new PooledSliding(window, pooling, filters, workers);
        this.filterGradient = new PooledFilterGradient(window, channels, filters, capacity, workers);
        this.first = new int[capacity * filters * windows];
    }

    static boolean fits(WindowGeometry window, WindowGeometry pooling, int channels) {
        return PooledSliding.fits(window, pooling, channels) && PooledFilterGradient.fits(window, channels);
    }

    @Override
    public void forward(int batch, float[] x, float[] w, float @Nullable [] b, float[] y) {
        forward.run(batch, x, w, b, y, first);
    }

    @Override
    public void filterGradient(int batch, float[] x, float[] dy, float[] dw) {
        filterGradient.run(windows, batch, x, dy, first, dw);
    }

    @Override
    public long bytes() {
        return forward.bytes() + filterGradient.bytes() + 4L * first.length;
    }
}
