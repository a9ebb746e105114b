package glassbox.engine.ops;

import org.jspecify.annotations.Nullable;

import glassbox.engine.tensor.Size2d;

import static glassbox.engine.ops.TileProduct.LANES;

/** Filters slid over framed pictures: one direction of a convolution. */
interface Sliding {
    /**
     * The plan with fewer products, or else the one that leaves fewer lanes idle: vectors of neighbouring filters, or of
     * neighbouring positions.
     *
     * @param frames where the input goes
     * @param kernel the size of a filter
     * @param rowStride how many rows of the frame the window moves down; to the right it moves by one stored number
     * @param output the size of an output picture
     * @param filters how many filters there are
     */
    static Sliding plan(Frames frames, Size2d kernel, int rowStride, Size2d output, int filters, Workers workers) {
        if (FewFilters.fits(filters, output)) {
            return new FewFilters(frames, kernel, rowStride, output, filters, workers);
        }
        if (WinogradTiles.fits(frames, kernel, rowStride, filters)) {
            return new WinogradSliding(frames, output, filters, workers);
        }
        return busyLanes(filters) > busyLanes(output.area())
                ? new FilledSliding(frames, kernel, rowStride, output, filters, workers)
                : new SlidingFilters(frames, kernel, rowStride, output, filters, workers);
    }

    private static double busyLanes(int count) {
        return (double) count / (Math.ceilDiv(count, LANES) * LANES);
    }

    /** y[N, filters, output] from x[N, channels, picture], w[filters, channels, kernel] and b[filters] or none. */
    void run(int batch, float[] x, float[] w, float @Nullable [] b, float[] y);

    /** How much memory the plan holds. */
    long bytes();
}
