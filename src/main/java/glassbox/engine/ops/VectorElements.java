package glassbox.engine.ops;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

import static glassbox.engine.ops.TileProduct.LANES;
import static glassbox.engine.ops.TileProduct.SPECIES;

/** Operations that treat each number alone; the same bits as the plain loops. */
final class VectorElements {
    private VectorElements() {}

    /** y = 0 where x is at most 0, else x; what is not a number stays visible. */
    static void relu(int count, float[] x, float[] y) {
        int end = SPECIES.loopBound(count);
        for (int i = 0; i < end; i += LANES) {
            FloatVector value = FloatVector.fromArray(SPECIES, x, i);
            value.blend(0, value.compare(VectorOperators.LE, 0)).intoArray(y, i);
        }
        for (int i = end; i < count; i++) {
            y[i] = x[i] <= 0 ? 0 : x[i];
        }
    }

    /** dx = dy where x is above 0, else 0. */
    static void reluGradient(int count, float[] x, float[] dy, float[] dx) {
        int end = SPECIES.loopBound(count);
        FloatVector none = FloatVector.zero(SPECIES);
        for (int i = 0; i < end; i += LANES) {
            FloatVector value = FloatVector.fromArray(SPECIES, x, i);
            none.blend(FloatVector.fromArray(SPECIES, dy, i), value.compare(VectorOperators.GT, 0))
                    .intoArray(dx, i);
        }
        for (int i = end; i < count; i++) {
            dx[i] = x[i] > 0 ? dy[i] : 0;
        }
    }

    /** y = y + factor · x. */
    static void addScaled(int count, float factor, float[] x, float[] y) {
        int end = SPECIES.loopBound(count);
        for (int i = 0; i < end; i += LANES) {
            FloatVector step = FloatVector.fromArray(SPECIES, x, i).mul(factor);
            FloatVector.fromArray(SPECIES, y, i).add(step).intoArray(y, i);
        }
        for (int i = end; i < count; i++) {
            y[i] += factor * x[i];
        }
    }

    /** The sum of the squares, in one part per lane and one of what is left over. */
    static float sumOfSquares(int count, float[] values) {
        int end = SPECIES.loopBound(count);
        FloatVector sums = FloatVector.zero(SPECIES);
        for (int i = 0; i < end; i += LANES) {
            FloatVector part = FloatVector.fromArray(SPECIES, values, i);
            sums = sums.add(part.mul(part));
        }
        float sum = LaneSum.total(sums);
        for (int i = end; i < count; i++) {
            sum += values[i] * values[i];
        }
        return sum;
    }
}
