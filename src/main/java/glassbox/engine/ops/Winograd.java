package glassbox.engine.ops;

import jdk.incubator.vector.FloatVector;

import static glassbox.engine.ops.TileProduct.LANES;
import static glassbox.engine.ops.TileProduct.SPECIES;
import static glassbox.engine.ops.TileProduct.plus;

/**
 * Convolution with 5 × 5 filters by fewer products: 36 for 2 × 2 outputs instead of 100, after Winograd (1980) in the form of
 * Lavin and Gray, "Fast Algorithms for Convolutional Neural Networks" (2016). Along one axis two outputs y of six pixels d and
 * five weights g are y = Aᵀ((G g) ⊙ (Bᵀ d)): both are read as polynomials, whose values at six points are multiplied. Along two
 * axes each matrix is applied to columns and to rows; sums over input channels are taken between the two, so that it pays
 * with many channels on both sides.
 *
 * <p>The points are 0, ±3/4, ±3/2 and infinity, as the usual 0, ±1, ±2 make rounding errors several times as large. With 32
 * channels and 64 filters on 14 × 14 pixels errors were measured against double arithmetic, beside the sum of the terms' sizes: at
 * most 4e-7 in outputs and 8e-7 in the filters' gradient, on the whole two and four times those of direct sums. The four outputs of a
 * tile round differently, so equal pixels may give outputs one rounding apart.
 */
final class Winograd {
    /** The width and height of a filter. */
    static final int KERNEL = 5;
    /** The width and height of a tile of outputs. */
    static final int OUTPUT = 2;
    /** The width and height of the pixels under it. */
    static final int TILE = KERNEL + OUTPUT - 1;
    /** How many products there are for a tile, filter and channel. */
    static final int POINTS = TILE * TILE;

    private static final float NEAR = 0.75f;
    private static final float FAR = 1.5f;
    private static final float NEAR2 = NEAR * NEAR;
    private static final float FAR2 = FAR * FAR;

    private Winograd() {}

    /** G [point, weight]: the values of the weights' polynomial, each divided by what the point has too much. */
    static float[][] weightMatrix() {
        double[] points = {0, NEAR, -NEAR, FAR, -FAR};
        float[][] matrix = new float[TILE][KERNEL];
        for (int i = 0; i < points.length; i++) {
            double apart = 1;
            for (int j = 0; j < points.length; j++) {
                apart *= i == j ? 1 : points[i] - points[j];
            }
            for (int j = 0; j < KERNEL; j++) {
                matrix[i][j] = (float) (Math.pow(points[i], j) / apart);
            }
        }
        matrix[TILE - 1][KERNEL - 1] = 1;
        return matrix;
    }

    /**
     * Bᵀ d for tiles of {@code count} vectors side by side: six numbers d, {@code step} apart, to six that are {@code toStep} apart.
     * Compiled by itself, as it is too large to be taken into another method; there not all of its vectors would be kept in registers.
     *
     * @param next from one tile to the next
     * @param toNext from one tile's results to the next
     */
    static void input(
            int tiles,
            int count,
            float[] from,
            int at,
            int next,
            int step,
            float[] to,
            int toAt,
            int toNext,
            int toStep) {
        FloatVector near = FloatVector.broadcast(SPECIES, NEAR);
        FloatVector far = FloatVector.broadcast(SPECIES, FAR);
        FloatVector near2 = FloatVector.broadcast(SPECIES, -NEAR2);
        FloatVector far2 = FloatVector.broadcast(SPECIES, -FAR2);
        FloatVector both = FloatVector.broadcast(SPECIES, -NEAR2 - FAR2);
        FloatVector product = FloatVector.broadcast(SPECIES, NEAR2 * FAR2);
        for (int tile = 0; tile < tiles; tile++) {
            for (int i = 0; i < count; i++) {
                int in = at + tile * next + i * LANES;
                int out = toAt + tile * toNext + i * LANES;
                FloatVector d0 = FloatVector.fromArray(SPECIES, from, in);
                FloatVector d1 = FloatVector.fromArray(SPECIES, from, in + step);
                FloatVector d2 = FloatVector.fromArray(SPECIES, from, in + 2 * step);
                FloatVector d3 = FloatVector.fromArray(SPECIES, from, in + 3 * step);
                FloatVector d4 = FloatVector.fromArray(SPECIES, from, in + 4 * step);
                FloatVector d5 = FloatVector.fromArray(SPECIES, from, in + 5 * step);
                plus(plus(d4, both, d2), product, d0).intoArray(to, out);
                FloatVector even = plus(d4, far2, d2);
                FloatVector odd = plus(d3, far2, d1).mul(near);
                even.add(odd).intoArray(to, out + toStep);
                even.sub(odd).intoArray(to, out + 2 * toStep);
                even = plus(d4, near2, d2);
                odd = plus(d3, near2, d1).mul(far);
                even.add(odd).intoArray(to, out + 3 * toStep);
                even.sub(odd).intoArray(to, out + 4 * toStep);
                plus(plus(d5, both, d3), product, d1).intoArray(to, out + 5 * toStep);
            }
        }
    }

    /**
     * Aᵀ m for {@code count} vectors side by side: six numbers m, {@code step} apart, to two that are {@code toStep} apart; in
     * {@code tiles} places that are {@code next} and {@code toNext} apart.
     */
    static void output(
            int tiles,
            int count,
            float[] from,
            int at,
            int next,
            int step,
            float[] to,
            int toAt,
            int toNext,
            int toStep) {
        FloatVector near = FloatVector.broadcast(SPECIES, NEAR);
        FloatVector far = FloatVector.broadcast(SPECIES, FAR);
        for (int tile = 0; tile < tiles; tile++) {
            for (int i = 0; i < count; i++) {
                int in = at + tile * next + i * LANES;
                int out = toAt + tile * toNext + i * LANES;
                FloatVector m0 = FloatVector.fromArray(SPECIES, from, in);
                FloatVector m1 = FloatVector.fromArray(SPECIES, from, in + step);
                FloatVector m2 = FloatVector.fromArray(SPECIES, from, in + 2 * step);
                FloatVector m3 = FloatVector.fromArray(SPECIES, from, in + 3 * step);
                FloatVector m4 = FloatVector.fromArray(SPECIES, from, in + 4 * step);
                FloatVector m5 = FloatVector.fromArray(SPECIES, from, in + 5 * step);
                m1.add(m2).add(m3.add(m4)).add(m0).intoArray(to, out);
                plus(plus(m5, far, m3.sub(m4)), near, m1.sub(m2)).intoArray(to, out + toStep);
            }
        }
    }

    /** A y: a vector's lanes of two numbers, {@code step} apart, to six that are {@code toStep} apart. */
    static void outputGradient(float[] from, int at, int step, float[] to, int toAt, int toStep) {
        FloatVector y0 = FloatVector.fromArray(SPECIES, from, at);
        FloatVector y1 = FloatVector.fromArray(SPECIES, from, at + step);
        y0.intoArray(to, toAt);
        plus(y0, NEAR, y1).intoArray(to, toAt + toStep);
        plus(y0, -NEAR, y1).intoArray(to, toAt + 2 * toStep);
        plus(y0, FAR, y1).intoArray(to, toAt + 3 * toStep);
        plus(y0, -FAR, y1).intoArray(to, toAt + 4 * toStep);
        y1.intoArray(to, toAt + 5 * toStep);
    }

    /**
     * matrix · s for a vector's lanes of numbers s[matrix columns], {@code step} apart.
     *
     * @param turned whether the matrix is read with its axes swapped
     */
    static void product(
            float[][] matrix, boolean turned, float[] from, int at, int step, float[] to, int toAt, int toStep) {
        int rows = turned ? matrix[0].length : matrix.length;
        int columns = turned ? matrix.length : matrix[0].length;
        for (int i = 0; i < rows; i++) {
            FloatVector sum = FloatVector.zero(SPECIES);
            for (int j = 0; j < columns; j++) {
                float factor = turned ? matrix[j][i] : matrix[i][j];
                sum = plus(sum, factor, FloatVector.fromArray(SPECIES, from, at + j * step));
            }
            sum.intoArray(to, toAt + i * toStep);
        }
    }

    /** Room for one tile of a vector's lanes each. */
    static float[] room() {
        return new float[POINTS * LANES];
    }
}
