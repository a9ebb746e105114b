package glassbox.engine.ops;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

import static glassbox.engine.ops.TileProduct.FUSED;
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

    /**
     * The sum of the squares of one block, in one part per lane of four vectors and one of what is left over. Nothing is
     * handed to a method of our own, as in {@link RowDots}.
     */
    static float sumOfSquares(int block, int count, float[] values) {
        int from = block * BLOCK;
        int to = Math.min(from + BLOCK, count);
        int end = to - (to - from) % (4 * LANES);
        FloatVector sums0 = FloatVector.zero(SPECIES);
        FloatVector sums1 = sums0;
        FloatVector sums2 = sums0;
        FloatVector sums3 = sums0;
        for (int i = from; i < end; i += 4 * LANES) {
            FloatVector a = FloatVector.fromArray(SPECIES, values, i);
            FloatVector b = FloatVector.fromArray(SPECIES, values, i + LANES);
            FloatVector c = FloatVector.fromArray(SPECIES, values, i + 2 * LANES);
            FloatVector d = FloatVector.fromArray(SPECIES, values, i + 3 * LANES);
            sums0 = FUSED ? a.fma(a, sums0) : sums0.add(a.mul(a));
            sums1 = FUSED ? b.fma(b, sums1) : sums1.add(b.mul(b));
            sums2 = FUSED ? c.fma(c, sums2) : sums2.add(c.mul(c));
            sums3 = FUSED ? d.fma(d, sums3) : sums3.add(d.mul(d));
        }
        FloatVector lanes = sums0.add(sums1).add(sums2.add(sums3));
        if (LANES >= 16) {
            lanes = lanes.add(lanes.rearrange(LaneSum.BY_8));
        }
        if (LANES >= 8) {
            lanes = lanes.add(lanes.rearrange(LaneSum.BY_4));
        }
        lanes = lanes.add(lanes.rearrange(LaneSum.BY_2));
        float sum = lanes.add(lanes.rearrange(LaneSum.BY_1)).lane(0);
        for (int i = end; i < to; i++) {
            sum += values[i] * values[i];
        }
        return sum;
    }
}
