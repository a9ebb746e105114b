package glassbox.engine.ops;

import java.util.Arrays;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

import glassbox.engine.tensor.Size2d;

import static glassbox.engine.ops.TileProduct.LANES;
import static glassbox.engine.ops.TileProduct.SPECIES;
import static glassbox.engine.ops.TileProduct.plus;

/**
 * Sums of pixel times output gradient for each weight of each filter of a convolution, a vector of parts each, in vectors
 * along the rows. The last vector of a row reaches back over the one before, and what was counted there is left out. Three
 * weights meet four filters at a time, or, where there are one or two filters of 3 × 3 weights, all of them one filter.
 */
final class RowGradientTile {
    private static final int WEIGHTS = 3;
    private static final int FILTERS = 4;

    private final int[] pixels;
    /** Whether a filter has 3 × 3 weights, the pixels of whose rows are neighbours. */
    private final boolean square;

    private final int down;
    private final int filters;
    private final int width;
    private final int height;
    private final int area;
    /** 1 where the last vector of a row counts, else 0. */
    private final float[] counts = new float[LANES];

    /**
     * Tiles for filters of a layer.
     *
     * @param pixels for each weight of a filter where the pixel under it stands, the window being top left
     * @param down from one row of the picture to the next
     * @param output the size of the output, at least a vector wide
     */
    RowGradientTile(int[] pixels, int down, Size2d output, int filters) {
        this.pixels = pixels;
        this.square = isSquare(pixels, down);
        this.down = down;
        this.filters = filters;
        this.width = output.width();
        this.height = output.height();
        this.area = output.area();
        Arrays.fill(counts, LANES - 1 - (width - 1) % LANES, LANES, 1);
    }

    /**
     * Adds one sample's products.
     *
     * @param picture holds the sample from {@code from} on
     * @param dy holds its output gradients from {@code gradients} on
     * @param sum a vector for each [weight of a filter, filter]
     */
    void add(float[] picture, int from, float[] dy, int gradients, float[] sum) {
        if (filters < WEIGHTS && square) {
            for (int o = 0; o < filters; o++) {
                nineByOne(picture, from, dy, gradients, sum, o);
            }
            return;
        }
        for (int i = 0; i < pixels.length; i += WEIGHTS) {
            for (int o = 0; o < filters; o += FILTERS) {
                threeByFour(picture, from, dy, gradients, sum, i, o);
            }
        }
    }

    private static boolean isSquare(int[] pixels, int down) {
        int[] square = {0, 1, 2, down, down + 1, down + 2, 2 * down, 2 * down + 1, 2 * down + 2};
        return Arrays.equals(pixels, square);
    }

    private VectorMask<Float> counted() {
        return FloatVector.fromArray(SPECIES, counts, 0).compare(VectorOperators.GT, 0);
    }

    /** The weight so many places after another; those that are missing are computed as the last one once more. */
    private int weight(int first, int after) {
        return Math.min(first + after, pixels.length - 1);
    }

    private int filter(int first, int after) {
        return Math.min(first + after, filters - 1);
    }

    private void threeByFour(float[] picture, int from, float[] dy, int gradients, float[] sum, int i, int o) {
        VectorMask<Float> counted = counted();
        FloatVector none = FloatVector.zero(SPECIES);
        int p0 = from + pixels[i];
        int p1 = from + pixels[weight(i, 1)];
        int p2 = from + pixels[weight(i, 2)];
        int g0 = gradients + o * area;
        int g1 = gradients + filter(o, 1) * area;
        int g2 = gradients + filter(o, 2) * area;
        int g3 = gradients + filter(o, 3) * area;
        int s = (i * filters + o) * LANES;
        int t = (weight(i, 1) * filters + o) * LANES;
        int u = (weight(i, 2) * filters + o) * LANES;
        int second = (filter(o, 1) - o) * LANES;
        int third = (filter(o, 2) - o) * LANES;
        int fourth = (filter(o, 3) - o) * LANES;
        FloatVector s0 = FloatVector.fromArray(SPECIES, sum, s);
        FloatVector s1 = FloatVector.fromArray(SPECIES, sum, s + second);
        FloatVector s2 = FloatVector.fromArray(SPECIES, sum, s + third);
        FloatVector s3 = FloatVector.fromArray(SPECIES, sum, s + fourth);
        FloatVector t0 = FloatVector.fromArray(SPECIES, sum, t);
        FloatVector t1 = FloatVector.fromArray(SPECIES, sum, t + second);
        FloatVector t2 = FloatVector.fromArray(SPECIES, sum, t + third);
        FloatVector t3 = FloatVector.fromArray(SPECIES, sum, t + fourth);
        FloatVector u0 = FloatVector.fromArray(SPECIES, sum, u);
        FloatVector u1 = FloatVector.fromArray(SPECIES, sum, u + second);
        FloatVector u2 = FloatVector.fromArray(SPECIES, sum, u + third);
        FloatVector u3 = FloatVector.fromArray(SPECIES, sum, u + fourth);
        for (int row = 0; row < height; row++) {
            for (int j = 0; j < width; j += LANES) {
                int column = Math.min(j, width - LANES);
                FloatVector d0 = FloatVector.fromArray(SPECIES, dy, g0 + column);
                FloatVector d1 = FloatVector.fromArray(SPECIES, dy, g1 + column);
                FloatVector d2 = FloatVector.fromArray(SPECIES, dy, g2 + column);
                FloatVector d3 = FloatVector.fromArray(SPECIES, dy, g3 + column);
                if (j > column) {
                    d0 = none.blend(d0, counted);
                    d1 = none.blend(d1, counted);
                    d2 = none.blend(d2, counted);
                    d3 = none.blend(d3, counted);
                }
                FloatVector pixel = FloatVector.fromArray(SPECIES, picture, p0 + column);
                s0 = plus(s0, pixel, d0);
                s1 = plus(s1, pixel, d1);
                s2 = plus(s2, pixel, d2);
                s3 = plus(s3, pixel, d3);
                pixel = FloatVector.fromArray(SPECIES, picture, p1 + column);
                t0 = plus(t0, pixel, d0);
                t1 = plus(t1, pixel, d1);
                t2 = plus(t2, pixel, d2);
                t3 = plus(t3, pixel, d3);
                pixel = FloatVector.fromArray(SPECIES, picture, p2 + column);
                u0 = plus(u0, pixel, d0);
                u1 = plus(u1, pixel, d1);
                u2 = plus(u2, pixel, d2);
                u3 = plus(u3, pixel, d3);
            }
            g0 += width;
            g1 += width;
            g2 += width;
            g3 += width;
            p0 += down;
            p1 += down;
            p2 += down;
        }
        s0.intoArray(sum, s);
        s1.intoArray(sum, s + second);
        s2.intoArray(sum, s + third);
        s3.intoArray(sum, s + fourth);
        t0.intoArray(sum, t);
        t1.intoArray(sum, t + second);
        t2.intoArray(sum, t + third);
        t3.intoArray(sum, t + fourth);
        u0.intoArray(sum, u);
        u1.intoArray(sum, u + second);
        u2.intoArray(sum, u + third);
        u3.intoArray(sum, u + fourth);
    }

    /** One filter of 3 × 3 weights. */
    private void nineByOne(float[] picture, int from, float[] dy, int gradients, float[] sum, int o) {
        VectorMask<Float> counted = counted();
        FloatVector none = FloatVector.zero(SPECIES);
        int step = filters * LANES;
        int at = o * LANES;
        int p0 = from + pixels[0];
        int p1 = from + pixels[3];
        int p2 = from + pixels[6];
        int g = gradients + o * area;
        FloatVector s0 = FloatVector.fromArray(SPECIES, sum, at);
        FloatVector s1 = FloatVector.fromArray(SPECIES, sum, at + step);
        FloatVector s2 = FloatVector.fromArray(SPECIES, sum, at + 2 * step);
        FloatVector s3 = FloatVector.fromArray(SPECIES, sum, at + 3 * step);
        FloatVector s4 = FloatVector.fromArray(SPECIES, sum, at + 4 * step);
        FloatVector s5 = FloatVector.fromArray(SPECIES, sum, at + 5 * step);
        FloatVector s6 = FloatVector.fromArray(SPECIES, sum, at + 6 * step);
        FloatVector s7 = FloatVector.fromArray(SPECIES, sum, at + 7 * step);
        FloatVector s8 = FloatVector.fromArray(SPECIES, sum, at + 8 * step);
        for (int row = 0; row < height; row++) {
            for (int j = 0; j < width; j += LANES) {
                int column = Math.min(j, width - LANES);
                FloatVector d = FloatVector.fromArray(SPECIES, dy, g + column);
                if (j > column) {
                    d = none.blend(d, counted);
                }
                s0 = plus(s0, d, FloatVector.fromArray(SPECIES, picture, p0 + column));
                s1 = plus(s1, d, FloatVector.fromArray(SPECIES, picture, p0 + column + 1));
                s2 = plus(s2, d, FloatVector.fromArray(SPECIES, picture, p0 + column + 2));
                s3 = plus(s3, d, FloatVector.fromArray(SPECIES, picture, p1 + column));
                s4 = plus(s4, d, FloatVector.fromArray(SPECIES, picture, p1 + column + 1));
                s5 = plus(s5, d, FloatVector.fromArray(SPECIES, picture, p1 + column + 2));
                s6 = plus(s6, d, FloatVector.fromArray(SPECIES, picture, p2 + column));
                s7 = plus(s7, d, FloatVector.fromArray(SPECIES, picture, p2 + column + 1));
                s8 = plus(s8, d, FloatVector.fromArray(SPECIES, picture, p2 + column + 2));
            }
            g += width;
            p0 += down;
            p1 += down;
            p2 += down;
        }
        s0.intoArray(sum, at);
        s1.intoArray(sum, at + step);
        s2.intoArray(sum, at + 2 * step);
        s3.intoArray(sum, at + 3 * step);
        s4.intoArray(sum, at + 4 * step);
        s5.intoArray(sum, at + 5 * step);
        s6.intoArray(sum, at + 6 * step);
        s7.intoArray(sum, at + 7 * step);
        s8.intoArray(sum, at + 8 * step);
    }
}
