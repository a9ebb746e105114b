package glassbox.engine.ops;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

import glassbox.engine.tensor.Size2d;

import static glassbox.engine.ops.TileProduct.LANES;
import static glassbox.engine.ops.TileProduct.SPECIES;

/**
 * Max pooling of 2 × 2 pixels side by side, a vector of windows at a time and without a branch: where a maximum stands in
 * training pictures is as good as random, so that a processor guesses every other branch wrong. The left and the right
 * pixels of the windows are two vectors each, of the upper and of the lower row. The first of equal values counts, as in the
 * plain loops.
 */
final class PairPooling {
    private static final Size2d TWO = Size2d.square(2);
    private static final Size2d NOTHING = Size2d.square(0);
    private static final VectorSpecies<Integer> PLACES = VectorSpecies.of(int.class, SPECIES.vectorShape());
    private static final IntVector LEFT = IntVector.zero(PLACES).addIndex(2);
    private static final IntVector RIGHT = LEFT.add(1);

    private PairPooling() {}

    static boolean fits(WindowGeometry window) {
        return window.kernel().equals(TWO)
                && window.stride().equals(TWO)
                && window.padding().equals(NOTHING);
    }

    /** Whether windows cover the pictures, so that the gradient can be written row by row. */
    static boolean covers(WindowGeometry window) {
        return fits(window)
                && window.input().height() % 2 == 0
                && window.input().width() % 2 == 0;
    }

    /** As {@link TensorOps#maxPool}, for these of batch times channels pictures. */
    static void max(WindowGeometry window, int from, int to, float[] x, float[] y, int[] first) {
        int width = window.input().width();
        int area = window.input().area();
        int rows = window.outputHeight();
        int columns = window.outputWidth();
        int xEnd = to * area;
        int yEnd = to * rows * columns;
        for (int plane = from; plane < to; plane++) {
            for (int p = 0; p < rows; p++) {
                int out = (plane * rows + p) * columns;
                int place = 2 * p * width;
                int in = plane * area + place;
                int q = 0;
                // What a vector writes beyond its row is overwritten by the next row, if there is one.
                while (q < columns && out + q + LANES <= yEnd && in + 2 * q + width + 2 * LANES <= xEnd) {
                    vector(in + 2 * q, width, out + q, place + 2 * q, x, y, first);
                    q += LANES;
                }
                for (; q < columns; q++) {
                    single(in + 2 * q, width, out + q, place + 2 * q, x, y, first);
                }
            }
        }
    }

    /** As {@link TensorOps#maxPoolGradientToFirst}, for these of batch times channels pictures that windows cover. */
    static void gradientToFirst(WindowGeometry window, int from, int to, float[] dy, int[] first, float[] dx) {
        int width = window.input().width();
        int area = window.input().area();
        int rows = window.outputHeight();
        int columns = window.outputWidth();
        int xEnd = to * area;
        int yEnd = to * rows * columns;
        for (int plane = from; plane < to; plane++) {
            for (int p = 0; p < rows; p++) {
                int out = (plane * rows + p) * columns;
                int place = 2 * p * width;
                int in = plane * area + place;
                int q = 0;
                while ((q == 0 || q + LANES <= columns)
                        && out + q + LANES <= yEnd
                        && in + 2 * q + width + 2 * LANES <= xEnd) {
                    gradientVector(in + 2 * q, width, out + q, place + 2 * q, dy, first, dx);
                    q += LANES;
                }
                // A row's later vectors must not spill: that would be into the lower row, which is there already.
                for (; q < columns; q++) {
                    int at = in + 2 * q;
                    dx[at] = 0;
                    dx[at + 1] = 0;
                    dx[at + width] = 0;
                    dx[at + width + 1] = 0;
                    dx[plane * area + first[out + q]] = dy[out + q];
                }
            }
        }
    }

    /** What it writes beyond the upper row is overwritten by the lower row, and what beyond that by the next upper row. */
    private static void gradientVector(int in, int width, int out, int place, float[] dy, int[] first, float[] dx) {
        FloatVector none = FloatVector.zero(SPECIES);
        FloatVector gradient = FloatVector.fromArray(SPECIES, dy, out);
        IntVector places = IntVector.fromArray(PLACES, first, out).sub(LEFT).sub(place);
        FloatVector left =
                none.blend(gradient, places.compare(VectorOperators.EQ, 0).cast(SPECIES));
        FloatVector right =
                none.blend(gradient, places.compare(VectorOperators.EQ, 1).cast(SPECIES));
        Lanes.firstHalf(left, right).intoArray(dx, in);
        Lanes.secondHalf(left, right).intoArray(dx, in + LANES);
        left = none.blend(gradient, places.compare(VectorOperators.EQ, width).cast(SPECIES));
        right = none.blend(
                gradient, places.compare(VectorOperators.EQ, width + 1).cast(SPECIES));
        Lanes.firstHalf(left, right).intoArray(dx, in + width);
        Lanes.secondHalf(left, right).intoArray(dx, in + width + LANES);
    }

    private static void vector(int in, int width, int out, int place, float[] x, float[] y, int[] first) {
        FloatVector upper = FloatVector.fromArray(SPECIES, x, in);
        FloatVector upper2 = FloatVector.fromArray(SPECIES, x, in + LANES);
        FloatVector lower = FloatVector.fromArray(SPECIES, x, in + width);
        FloatVector lower2 = FloatVector.fromArray(SPECIES, x, in + width + LANES);
        FloatVector left = Lanes.even(upper, upper2);
        FloatVector right = Lanes.odd(upper, upper2);
        VectorMask<Float> atRight = right.compare(VectorOperators.GT, left);
        FloatVector top = left.blend(right, atRight);
        left = Lanes.even(lower, lower2);
        right = Lanes.odd(lower, lower2);
        VectorMask<Float> atRightBelow = right.compare(VectorOperators.GT, left);
        FloatVector bottom = left.blend(right, atRightBelow);
        VectorMask<Float> below = bottom.compare(VectorOperators.GT, top);
        top.blend(bottom, below).intoArray(y, out);
        IntVector above = LEFT.blend(RIGHT, atRight.cast(PLACES));
        IntVector under = LEFT.blend(RIGHT, atRightBelow.cast(PLACES)).add(width);
        above.blend(under, below.cast(PLACES)).add(place).intoArray(first, out);
    }

    private static void single(int in, int width, int out, int place, float[] x, float[] y, int[] first) {
        int top = x[in + 1] > x[in] ? 1 : 0;
        int bottom = width + (x[in + width + 1] > x[in + width] ? 1 : 0);
        int best = x[in + bottom] > x[in + top] ? bottom : top;
        y[out] = x[in + best];
        first[out] = place + best;
    }
}
