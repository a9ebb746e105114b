package glassbox.engine.ops;

import jdk.incubator.vector.FloatVector;

import glassbox.engine.tensor.Size2d;

import static glassbox.engine.ops.TileProduct.LANES;
import static glassbox.engine.ops.TileProduct.SPECIES;

/**
 * A framed sample once more for each column of the window: of every row only what this column meets on the window's way
 * from left to right, and the rows so that what it meets below follows at once. One weight's pixels for all output
 * positions then lie in one piece, which vectors run through without a thought for the ends of rows. For one thread.
 */
final class WindowColumns {
    private final Frames frames;
    private final Size2d kernel;
    private final int rowStride;
    private final int rowsPerPhase;
    private final int width;
    private final float[] frame;
    private final float[] columns;

    /**
     * Room for one sample.
     *
     * @param frames where the sample goes first
     * @param kernel the size of the window
     * @param rowStride how many rows of the frame the window moves down; to the right it moves by one stored number
     * @param output how many places the window finds
     */
    WindowColumns(Frames frames, Size2d kernel, int rowStride, Size2d output) {
        this.frames = frames;
        this.kernel = kernel;
        this.rowStride = rowStride;
        this.rowsPerPhase = Math.ceilDiv(frames.frame().height(), rowStride);
        this.width = output.width();
        this.frame = new float[frames.size()];
        this.columns = new float
                [Math.addExact(
                        Math.multiplyExact(frames.channels() * kernel.width() * rowStride, rowsPerPhase * width),
                        LANES)];
    }

    /** What {@link #fill} has filled. */
    float[] numbers() {
        return columns;
    }

    /** For each weight of a filter [channels, rows, columns] where its pixels begin. */
    int[] offsets() {
        int[] offsets = new int[frames.channels() * kernel.area()];
        for (int i = 0; i < offsets.length; i++) {
            int channel = i / kernel.area();
            offsets[i] = row(channel, i % kernel.width(), i % kernel.area() / kernel.width());
        }
        return offsets;
    }

    /** Where a row of the frame is stored, as it is seen by one column of the window. */
    private int row(int channel, int column, int row) {
        int phase = (channel * kernel.width() + column) * rowStride + row % rowStride;
        return (phase * rowsPerPhase + row / rowStride) * width;
    }

    /** Takes the sample that begins at {@code from}. */
    void fill(float[] x, int from) {
        frames.fill(x, from, frame);
        int height = frames.frame().height();
        int step = frames.rowStep();
        // [lesson unroll]
        for (int channel = 0; channel < frames.channels(); channel++) {
            for (int column = 0; column < kernel.width(); column++) {
                int first = frames.offset(channel, 0, column);
                for (int phase = 0; phase < rowStride; phase++) {
                    int to = row(channel, column, phase);
                    for (int row = phase; row < height; row += rowStride) {
                        copyRow(first + row * step, to);
                        to += width;
                    }
                }
            }
        }
        // [end lesson]
    }

    /** Copies whole vectors; what they spill is overwritten by the next row. */
    private void copyRow(int from, int to) {
        for (int i = 0; i < width; i += LANES) {
            FloatVector.fromArray(SPECIES, frame, from + i).intoArray(columns, to + i);
        }
    }

    /** How much memory it holds. */
    long bytes() {
        return 4L * (frame.length + columns.length);
    }
}
