package glassbox.engine.ops;

import glassbox.engine.tensor.Size2d;

import static glassbox.engine.ops.TileProduct.LANES;
import static glassbox.engine.ops.Winograd.OUTPUT;
import static glassbox.engine.ops.Winograd.POINTS;
import static glassbox.engine.ops.Winograd.TILE;

/**
 * The input of a convolution seen by {@link Winograd}: some rows of tiles at a time, as many as stay in the second cache, as
 * values at points [point, tile, channel]. For one thread.
 */
final class WinogradTiles {
    /** About so many tiles at a time. */
    private static final int BLOCK = 56;

    private final PixelFrame frame;
    private final int across;
    private final int down;
    private final int rows;
    private final float[] values;
    /** The columns of pixels under a row of tiles, transformed. */
    private final float[] columns;

    /**
     * Room for one sample.
     *
     * @param frames where the sample goes; its pixels stay neighbours
     * @param output the size of an output picture
     */
    WinogradTiles(Frames frames, Size2d output) {
        this.across = Math.ceilDiv(output.width(), OUTPUT);
        this.down = Math.ceilDiv(output.height(), OUTPUT);
        this.rows = Math.clamp(BLOCK / across, 1, down);
        Size2d size = Size2d.of(down * OUTPUT + TILE - OUTPUT, across * OUTPUT + TILE - OUTPUT);
        this.frame = new PixelFrame(frames.channels(), frames.picture(), frames.top(), frames.left(), size);
        this.columns = new float[TILE * frame.rowStep()];
        this.values = new float[Math.multiplyExact(POINTS, pointStep(frame.step()))];
    }

    /** Whether this way of computing fits: 5 × 5 filters that move by one pixel, and channels enough to fill vectors. */
    static boolean fits(Frames frames, Size2d kernel, int rowStride, int filters) {
        return kernel.equals(Size2d.square(Winograd.KERNEL))
                && rowStride == 1
                && frames.phases() == 1
                && frames.spread().equals(Size2d.square(1))
                && frames.top() >= 0
                && frames.left() >= 0
                && frames.channels() >= 16
                && filters >= 16;
    }

    /** Tiles in a row. */
    int across() {
        return across;
    }

    /** Rows of tiles. */
    int down() {
        return down;
    }

    /** Rows of tiles at a time. */
    int rows() {
        return rows;
    }

    /** Tiles at a time, at most. */
    int most() {
        return rows * across;
    }

    /** From one tile to the next. */
    int step() {
        return frame.step();
    }

    /**
     * From one point to the next where a tile has so many numbers at each: a vector more than it needs, as the same tile's
     * points would else fall into few places of the nearest cache.
     */
    int pointStep(int tileStep) {
        return most() * tileStep + LANES;
    }

    /** What {@link #transform} has computed [point, tile, channel], points {@link #pointStep} apart. */
    float[] values() {
        return values;
    }

    /** Takes the sample that begins at {@code from}. */
    void fill(float[] x, int from) {
        frame.fill(x, from);
    }

    /** Computes the values of these rows of tiles. */
    void transform(int from, int to) {
        for (int row = from; row < to; row++) {
            transformColumns(row * OUTPUT * frame.rowStep());
            transformRows((row - from) * across * frame.step());
        }
    }

    /** Neighbouring tiles share columns of pixels. */
    private void transformColumns(int from) {
        int step = frame.rowStep();
        Winograd.input(1, step / LANES, frame.numbers(), from, 0, step, columns, 0, 0, step);
    }

    private void transformRows(int to) {
        int step = frame.step();
        int point = pointStep(step);
        for (int row = 0; row < TILE; row++) {
            int from = row * frame.rowStep();
            int at = to + row * TILE * point;
            Winograd.input(across, step / LANES, columns, from, OUTPUT * step, step, values, at, step, point);
        }
    }

    /** How much memory it holds. */
    long bytes() {
        return frame.bytes() + 4L * (values.length + columns.length);
    }
}
