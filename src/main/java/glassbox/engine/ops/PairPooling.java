package glassbox.engine.ops;

import glassbox.engine.tensor.Size2d;

/**
 * Max pooling of 2 × 2 pixels side by side without a branch: which of two pixels is larger is the sign bit of their
 * difference. Where a maximum stands in training pictures is as good as random, so that a processor guesses every other
 * branch wrong. The first of equal values counts, as in the plain loops; only among infinities it may be another one.
 */
final class PairPooling {
    private static final Size2d TWO = Size2d.square(2);

    private PairPooling() {}

    static boolean fits(WindowGeometry window) {
        return window.kernel().equals(TWO)
                && window.stride().equals(TWO)
                && window.padding().equals(Size2d.square(0));
    }

    /** As {@link TensorOps#maxPool}, for the pictures {@code from} to {@code to - 1} of batch times channels. */
    static void max(WindowGeometry window, int from, int to, float[] x, float[] y, int[] first) {
        int width = window.input().width();
        int area = window.input().area();
        int rows = window.outputHeight();
        int columns = window.outputWidth();
        for (int plane = from; plane < to; plane++) {
            for (int p = 0; p < rows; p++) {
                int output = (plane * rows + p) * columns;
                int corner = plane * area + 2 * p * width;
                for (int q = 0; q < columns; q++) {
                    int at = corner + 2 * q;
                    int top = at + less(x[at], x[at + 1]);
                    int bottom = at + width + less(x[at + width], x[at + width + 1]);
                    int best = top + less(x[top], x[bottom]) * (bottom - top);
                    y[output + q] = x[best];
                    first[output + q] = best - plane * area;
                }
            }
        }
    }

    /** 1 if a is less than b, else 0. */
    private static int less(float a, float b) {
        return Float.floatToRawIntBits(a - b) >>> (Integer.SIZE - 1);
    }
}
