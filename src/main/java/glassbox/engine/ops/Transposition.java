package glassbox.engine.ops;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;

import static glassbox.engine.ops.TileProduct.LANES;
import static glassbox.engine.ops.TileProduct.SPECIES;

/**
 * Swapping the axes of a matrix within arrays, in squares of as many rows as a vector has lanes. In a square, rows a power of
 * two apart exchange halves, quarters, eighths ... until every number has changed places with its mirror image. For one
 * thread.
 */
final class Transposition {
    private static final VectorShuffle<Float> SWAP_8 = swap(8);
    private static final VectorShuffle<Float> SWAP_4 = swap(4);
    private static final VectorShuffle<Float> SWAP_2 = swap(2);
    private static final VectorShuffle<Float> SWAP_1 = swap(1);
    private static final VectorMask<Float> UPPER_8 = upper(8);
    private static final VectorMask<Float> UPPER_4 = upper(4);
    private static final VectorMask<Float> UPPER_2 = upper(2);
    private static final VectorMask<Float> UPPER_1 = upper(1);

    /** A square on its way. */
    private final float[] half = new float[LANES * LANES];

    /** Each lane changes places with the one this far away. */
    private static VectorShuffle<Float> swap(int distance) {
        return VectorShuffle.fromOp(SPECIES, lane -> (lane ^ distance) % LANES);
    }

    /** The upper half of each group of two times {@code distance} lanes. */
    private static VectorMask<Float> upper(int distance) {
        boolean[] upper = new boolean[LANES];
        for (int lane = 0; lane < LANES; lane++) {
            upper[lane] = (lane & distance) != 0;
        }
        return VectorMask.fromArray(SPECIES, upper, 0);
    }

    /**
     * to[c, r] = from[r, c].
     *
     * @param fromAt where the first number to read stands
     * @param fromStep from one row to the next
     * @param toAt where the first number to write stands
     * @param toStep from one row of the result to the next
     */
    void run(int rows, int columns, float[] from, int fromAt, int fromStep, float[] to, int toAt, int toStep) {
        if (rows < LANES || columns < LANES) {
            one(rows, columns, from, fromAt, fromStep, to, toAt, toStep);
            return;
        }
        // The last squares reach back over the ones before rather than be narrow.
        for (int j = 0; j < rows; j += LANES) {
            int r = Math.min(j, rows - LANES);
            for (int i = 0; i < columns; i += LANES) {
                int c = Math.min(i, columns - LANES);
                square(from, fromAt + r * fromStep + c, fromStep, to, toAt + c * toStep + r, toStep);
            }
        }
    }

    /** Number by number. */
    private static void one(
            int rows, int columns, float[] from, int fromAt, int fromStep, float[] to, int toAt, int toStep) {
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                to[toAt + c * toStep + r] = from[fromAt + r * fromStep + c];
            }
        }
    }

    private void square(float[] from, int fromAt, int fromStep, float[] to, int toAt, int toStep) {
        if (LANES == 16) {
            exchange8And4(from, fromAt, fromStep);
            exchange2And1(half, 0, LANES, to, toAt, toStep);
        } else if (LANES == 8) {
            exchange4(from, fromAt, fromStep);
            exchange2And1(half, 0, LANES, to, toAt, toStep);
        } else {
            exchange2And1(from, fromAt, fromStep, to, toAt, toStep);
        }
    }

    private void exchange8And4(float[] from, int at, int step) {
        for (int r = 0; r < 4; r++) {
            FloatVector a = FloatVector.fromArray(SPECIES, from, at + r * step);
            FloatVector b = FloatVector.fromArray(SPECIES, from, at + (r + 4) * step);
            FloatVector c = FloatVector.fromArray(SPECIES, from, at + (r + 8) * step);
            FloatVector d = FloatVector.fromArray(SPECIES, from, at + (r + 12) * step);
            FloatVector ac = a.blend(c.rearrange(SWAP_8), UPPER_8);
            FloatVector ca = a.rearrange(SWAP_8).blend(c, UPPER_8);
            FloatVector bd = b.blend(d.rearrange(SWAP_8), UPPER_8);
            FloatVector db = b.rearrange(SWAP_8).blend(d, UPPER_8);
            ac.blend(bd.rearrange(SWAP_4), UPPER_4).intoArray(half, r * LANES);
            ac.rearrange(SWAP_4).blend(bd, UPPER_4).intoArray(half, (r + 4) * LANES);
            ca.blend(db.rearrange(SWAP_4), UPPER_4).intoArray(half, (r + 8) * LANES);
            ca.rearrange(SWAP_4).blend(db, UPPER_4).intoArray(half, (r + 12) * LANES);
        }
    }

    private void exchange4(float[] from, int at, int step) {
        for (int r = 0; r < 4; r++) {
            FloatVector a = FloatVector.fromArray(SPECIES, from, at + r * step);
            FloatVector b = FloatVector.fromArray(SPECIES, from, at + (r + 4) * step);
            a.blend(b.rearrange(SWAP_4), UPPER_4).intoArray(half, r * LANES);
            a.rearrange(SWAP_4).blend(b, UPPER_4).intoArray(half, (r + 4) * LANES);
        }
    }

    private static void exchange2And1(float[] from, int at, int step, float[] to, int toAt, int toStep) {
        for (int r = 0; r < LANES; r += 4) {
            FloatVector a = FloatVector.fromArray(SPECIES, from, at + r * step);
            FloatVector b = FloatVector.fromArray(SPECIES, from, at + (r + 1) * step);
            FloatVector c = FloatVector.fromArray(SPECIES, from, at + (r + 2) * step);
            FloatVector d = FloatVector.fromArray(SPECIES, from, at + (r + 3) * step);
            FloatVector ac = a.blend(c.rearrange(SWAP_2), UPPER_2);
            FloatVector ca = a.rearrange(SWAP_2).blend(c, UPPER_2);
            FloatVector bd = b.blend(d.rearrange(SWAP_2), UPPER_2);
            FloatVector db = b.rearrange(SWAP_2).blend(d, UPPER_2);
            ac.blend(bd.rearrange(SWAP_1), UPPER_1).intoArray(to, toAt + r * toStep);
            ac.rearrange(SWAP_1).blend(bd, UPPER_1).intoArray(to, toAt + (r + 1) * toStep);
            ca.blend(db.rearrange(SWAP_1), UPPER_1).intoArray(to, toAt + (r + 2) * toStep);
            ca.rearrange(SWAP_1).blend(db, UPPER_1).intoArray(to, toAt + (r + 3) * toStep);
        }
    }
}
