package glassbox.engine.ops;

import glassbox.engine.tensor.Size2d;

/**
 * Where the pixels of a sample go in a larger frame of zeros, so that a sliding window needs no special case at the
 * border and every {@code phases}-th column of a row lies side by side: column x of a row is stored at {@code (x mod
 * phases)}·planes + x / phases. A window that moves {@code phases} columns at a time then moves by one number.
 *
 * @param channels pictures in a sample
 * @param picture the size of each
 * @param spread how far apart neighbouring pixels come to stand: 1×1 if they stay neighbours
 * @param top the frame's row of the first pixel; what lies outside is left out
 * @param left the frame's column of the first pixel
 * @param frame the size of the frame
 * @param phases how the frame's columns are dealt out
 */
record Frames(int channels, Size2d picture, Size2d spread, int top, int left, Size2d frame, int phases) {
    /** The frame that the forward pass of a convolution slides over. */
    static Frames padded(WindowGeometry window, int channels) {
        int stride = window.stride().width();
        return new Frames(
                channels,
                window.input(),
                Size2d.square(1),
                window.padding().height(),
                window.padding().width(),
                Size2d.of(
                        (window.outputHeight() - 1) * window.stride().height()
                                + window.kernel().height(),
                        (window.outputWidth() - 1) * stride + window.kernel().width()),
                stride);
    }

    /** The frame of output gradients that gives the input gradient when the turned filters slide over it. */
    static Frames spread(WindowGeometry window, int channels) {
        Size2d kernel = window.kernel();
        return new Frames(
                channels,
                Size2d.of(window.outputHeight(), window.outputWidth()),
                window.stride(),
                kernel.height() - 1 - window.padding().height(),
                kernel.width() - 1 - window.padding().width(),
                Size2d.of(
                        window.input().height() + kernel.height() - 1,
                        window.input().width() + kernel.width() - 1),
                1);
    }

    /** Whether a frame is the very picture: a window can slide over it where it lies, as long as it reads nothing behind it. */
    boolean isPicture() {
        return phases == 1 && frame.equals(picture) && spread.area() == 1 && top == 0 && left == 0;
    }

    /** From one row of a frame to the next. */
    int rowStep() {
        return Math.ceilDiv(frame.width(), phases);
    }

    /** Numbers in a sample. */
    int sampleSize() {
        return channels * picture.area();
    }

    /** Numbers in a sample's frames, and a vector's more that may be read. */
    int size() {
        return Math.addExact(
                Math.multiplyExact(Math.multiplyExact(channels * phases, frame.height()), rowStep()),
                TileProduct.LANES);
    }

    /** For each weight of a filter [channels, rows, columns] where the pixel under it stands, the window being top left. */
    int[] offsets(Size2d kernel) {
        int[] offsets = new int[channels * kernel.area()];
        int at = 0;
        for (int c = 0; c < channels; c++) {
            for (int k = 0; k < kernel.height(); k++) {
                for (int l = 0; l < kernel.width(); l++) {
                    offsets[at++] = offset(c, k, l);
                }
            }
        }
        return offsets;
    }

    /** Where the pixel of this row and column of the frame stands. */
    int offset(int channel, int row, int column) {
        return ((channel * phases + column % phases) * frame.height() + row) * rowStep() + column / phases;
    }

    /**
     * For each output position, row by row, where in the frame its window begins.
     *
     * @param rowStride how many rows of the frame the window moves down; to the right it moves by one stored number
     */
    int[] positions(int rowStride, Size2d output) {
        int[] positions = new int[output.area()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = i / output.width() * rowStride * rowStep() + i % output.width();
        }
        return positions;
    }

    /** Copies the sample that begins at {@code from}; the zeros around and between are left as they are. */
    void fill(float[] x, int from, float[] frames) {
        if (holdsWholeRows()) {
            copyRows(x, from, frames);
            return;
        }
        int first = Math.max(0, Math.ceilDiv(-left, spread.width()));
        int end = Math.clamp(Math.ceilDiv(frame.width() - left, spread.width()), first, picture.width());
        for (int c = 0; c < channels; c++) {
            for (int row = 0; row < picture.height(); row++) {
                int y = top + row * spread.height();
                if (y >= 0 && y < frame.height()) {
                    fillRow(x, from + (c * picture.height() + row) * picture.width(), first, end, c, y, frames);
                }
            }
        }
    }

    private boolean holdsWholeRows() {
        return phases == 1
                && spread.area() == 1
                && top >= 0
                && left >= 0
                && top + picture.height() <= frame.height()
                && left + picture.width() <= frame.width();
    }

    private void copyRows(float[] x, int from, float[] frames) {
        int width = picture.width();
        int at = from;
        for (int c = 0; c < channels; c++) {
            int to = offset(c, top, left);
            for (int row = 0; row < picture.height(); row++) {
                System.arraycopy(x, at, frames, to, width);
                at += width;
                to += frame.width();
            }
        }
    }

    private void fillRow(float[] x, int from, int first, int end, int c, int y, float[] frames) {
        int to = (c * phases * frame.height() + y) * rowStep() + left;
        if (phases == 1 && spread.width() == 1) {
            System.arraycopy(x, from + first, frames, to + first, end - first);
            return;
        }
        int step = frame.height() * rowStep();
        for (int i = first; i < end; i++) {
            int column = left + i * spread.width();
            frames[to - left + column % phases * step + column / phases] = x[from + i];
        }
    }
}
