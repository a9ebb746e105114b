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
            return new WinogradSliding(frames, output, filters, false, workers);
        }
        return busyLanes(filters) > busyLanes(output.area())
                ? new FilledSliding(frames, kernel, rowStride, output, filters, false, workers)
                : new SlidingFilters(frames, kernel, rowStride, output, filters, workers);
    }

    /** With fewer lanes busy with filters, lanes along the pictures and a pooling of its own are faster: measured. */
    double WORTH_POOLING = 0.75;

    private static double busyLanes(int count) {
        return (double) count / (Math.ceilDiv(count, LANES) * LANES);
    }

    /**
     * The plan that also takes the largest of 2 × 2 outputs side by side, so that its result is y[N, filters, output / 2]; or
     * null if there is none, as for odd sizes, or none that gains by it.
     */
    static @Nullable Sliding planPooled(
            Frames frames, Size2d kernel, int rowStride, Size2d output, int filters, Workers workers) {
        if (output.height() % 2 != 0 || output.width() % 2 != 0) {
            return null;
        }
        if (WinogradTiles.fits(frames, kernel, rowStride, filters)) {
            return new WinogradSliding(frames, output, filters, true, workers);
        }
        return busyLanes(filters) < WORTH_POOLING
                ? null
                : new FilledSliding(frames, kernel, rowStride, output, filters, true, workers);
    }

    /**
     * y[N, filters, output] from x[N, channels, picture], w[filters, channels, kernel] and b[filters] or none.
     *
     * @param rectify whether negative results become 0
     */
    void run(int batch, float[] x, float[] w, float @Nullable [] b, boolean rectify, float[] y);

    /** How much memory the plan holds. */
    long bytes();
}
