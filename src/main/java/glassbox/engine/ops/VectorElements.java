package glassbox.engine.ops;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

import static glassbox.engine.ops.TileProduct.LANES;
import static glassbox.engine.ops.TileProduct.SPECIES;

/** Operations that treat each of the numbers {@code from} to {@code to - 1} alone; the same bits as the plain loops. */
final class VectorElements {
    private static final int BLOCK = 16_384;

    private VectorElements() {}

    /** y = 0 where x is at most 0, else x; what is not a number stays visible. */
    static void relu(int from, int to, float[] x, float[] y) {
        int end = from + SPECIES.loopBound(to - from);
        for (int i = from; i < end; i += LANES) {
            FloatVector value = FloatVector.fromArray(SPECIES, x, i);
            value.blend(0, value.compare(VectorOperators.LE, 0)).intoArray(y, i);
        }
        for (int i = end; i < to; i++) {
            y[i] = x[i] <= 0 ? 0 : x[i];
        }
    }

    /** dx = dy where x is above 0, else 0. */
    static void reluGradient(int from, int to, float[] x, float[] dy, float[] dx) {
        int end = from + SPECIES.loopBound(to - from);
        FloatVector none = FloatVector.zero(SPECIES);
        for (int i = from; i < end; i += LANES) {
            FloatVector value = FloatVector.fromArray(SPECIES, x, i);
            none.blend(FloatVector.fromArray(SPECIES, dy, i), value.compare(VectorOperators.GT, 0))
                    .intoArray(dx, i);
        }
        for (int i = end; i < to; i++) {
            dx[i] = x[i] > 0 ? dy[i] : 0;
        }
    }

    /** y = y + factor · x. */
    static void addScaled(int from, int to, float factor, float[] x, float[] y) {
        int end = from + SPECIES.loopBound(to - from);
        for (int i = from; i < end; i += LANES) {
            FloatVector step = FloatVector.fromArray(SPECIES, x, i).mul(factor);
            FloatVector.fromArray(SPECIES, y, i).add(step).intoArray(y, i);
        }
        for (int i = end; i < to; i++) {
            y[i] += factor * x[i];
        }
    }

    /** y = factor · x, for {@code count} numbers from {@code from} and {@code to} on. */
    static void scale(int count, float factor, float[] x, int from, float[] y, int to) {
        int whole = SPECIES.loopBound(count);
        for (int i = 0; i < whole; i += LANES) {
            FloatVector.fromArray(SPECIES, x, from + i).mul(factor).intoArray(y, to + i);
        }
        for (int i = whole; i < count; i++) {
            y[to + i] = factor * x[from + i];
        }
    }

    /** How many blocks the sum of the squares of so many numbers is taken in, each with a sum of its own. */
    static int blocks(int count) {
        return Math.ceilDiv(count, BLOCK);
    }

    /** The sum of the squares of one block, in one part per lane of four vectors and one of what is left over. */
    static float sumOfSquares(int block, int count, float[] values) {
        int from = block * BLOCK;
        int to = Math.min(from + BLOCK, count);
        int end = to - (to - from) % (4 * LANES);
        FloatVector sums0 = FloatVector.zero(SPECIES);
        FloatVector sums1 = sums0;
        FloatVector sums2 = sums0;
        FloatVector sums3 = sums0;
        for (int i = from; i < end; i += 4 * LANES) {
            sums0 = plusSquares(sums0, values, i);
            sums1 = plusSquares(sums1, values, i + LANES);
            sums2 = plusSquares(sums2, values, i + 2 * LANES);
            sums3 = plusSquares(sums3, values, i + 3 * LANES);
        }
        float sum = LaneSum.total(sums0.add(sums1).add(sums2.add(sums3)));
        for (int i = end; i < to; i++) {
            sum += values[i] * values[i];
        }
        return sum;
    }

    private static FloatVector plusSquares(FloatVector sums, float[] values, int at) {
        FloatVector part = FloatVector.fromArray(SPECIES, values, at);
        return TileProduct.plus(sums, part, part);
    }
}
