package glassbox.engine.ops;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;

import static glassbox.engine.ops.TileProduct.FUSED;
import static glassbox.engine.ops.TileProduct.LANES;
import static glassbox.engine.ops.TileProduct.SPECIES;

/**
 * A matrix of short rows times a single column: the gradient by the input of a dense layer with few outputs, for one
 * sample. A row fits into a vector, and adding up one vector's lanes takes longer than multiplying. So the products of as many
 * rows as there are lanes are added together: first vectors become one with half as many lanes for each of two rows, then two
 * of those one with a quarter for each of four, until every row has one lane. Rows are paired so that they come out in order.
 */
final class RowDots {
    private static final int HALF = LANES / 2;
    private static final int QUARTER = LANES / 4;
    private static final VectorMask<Float> EVERY_HALF = everySecond(HALF);
    private static final VectorMask<Float> EVERY_QUARTER = everySecond(QUARTER);
    private static final VectorMask<Float> EVERY_TWO = everySecond(2);
    private static final VectorMask<Float> EVERY_ONE = everySecond(1);
    private static final VectorShuffle<Float> HALVES = swapped(HALF);
    private static final VectorShuffle<Float> QUARTERS = swapped(QUARTER);
    private static final VectorShuffle<Float> TWOS = swapped(2);
    private static final VectorShuffle<Float> ONES = swapped(1);
    /** Rows at a time; what is kept of them between the two loops stays in the nearest cache. */
    private static final int BLOCK = 16 * LANES;

    private final int rows;
    private final int columns;
    private final float[] column = new float[LANES];
    /** Vectors with four lanes for each row or, with shorter vectors, two or one. */
    private final float[] folded = new float[BLOCK * QUARTER];

    /** For a matrix of so many rows of at most one vector. */
    RowDots(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /** y[rows] = w[rows, columns] · x[columns]. */
    void run(float[] w, float[] x, float[] y) {
        System.arraycopy(x, 0, column, 0, columns);
        // Whole vectors are read, so not the last rows.
        int end = Math.max(0, rows - Math.ceilDiv(LANES, columns)) / LANES * LANES;
        for (int from = 0; from < end; from += BLOCK) {
            int to = Math.min(from + BLOCK, end);
            fold(from, to, w);
            finish(from, to, y);
        }
        for (int i = end; i < rows; i++) {
            float sum = 0;
            for (int j = 0; j < columns; j++) {
                sum = FUSED ? Math.fma(w[i * columns + j], x[j], sum) : sum + w[i * columns + j] * x[j];
            }
            y[i] = sum;
        }
    }

    /*
     * In both loops pairs of neighbouring runs of lanes are added up: a's stand in the places of the first runs, b's in those
     * of the second runs, a.blend(b, second).add(b.blend(a, second).rearrange(swapped)). It is written out each time, because
     * vectors that cross a call of our own become objects wherever Java thinks it has inlined enough.
     */

    private void fold(int from, int to, float[] w) {
        FloatVector right = FloatVector.fromArray(SPECIES, column, 0);
        int quarter = QUARTER * columns;
        int out = 0;
        for (int row = from; row < to; row += LANES) {
            for (int i = row; i < row + QUARTER; i++) {
                int at = i * columns;
                FloatVector a = FloatVector.fromArray(SPECIES, w, at).mul(right);
                FloatVector b =
                        FloatVector.fromArray(SPECIES, w, at + 2 * quarter).mul(right);
                FloatVector near =
                        a.blend(b, EVERY_HALF).add(b.blend(a, EVERY_HALF).rearrange(HALVES));
                FloatVector c = FloatVector.fromArray(SPECIES, w, at + quarter).mul(right);
                FloatVector d =
                        FloatVector.fromArray(SPECIES, w, at + 3 * quarter).mul(right);
                FloatVector far =
                        c.blend(d, EVERY_HALF).add(d.blend(c, EVERY_HALF).rearrange(HALVES));
                near.blend(far, EVERY_QUARTER)
                        .add(far.blend(near, EVERY_QUARTER).rearrange(QUARTERS))
                        .intoArray(folded, out);
                out += LANES;
            }
        }
    }

    private void finish(int from, int to, float[] y) {
        int at = 0;
        for (int row = from; row < to; row += LANES) {
            FloatVector sums = FloatVector.fromArray(SPECIES, folded, at);
            if (LANES == 16) {
                FloatVector b = FloatVector.fromArray(SPECIES, folded, at + 2 * LANES);
                FloatVector c = FloatVector.fromArray(SPECIES, folded, at + LANES);
                FloatVector d = FloatVector.fromArray(SPECIES, folded, at + 3 * LANES);
                FloatVector ab =
                        sums.blend(b, EVERY_TWO).add(b.blend(sums, EVERY_TWO).rearrange(TWOS));
                FloatVector cd = c.blend(d, EVERY_TWO).add(d.blend(c, EVERY_TWO).rearrange(TWOS));
                sums = ab.blend(cd, EVERY_ONE).add(cd.blend(ab, EVERY_ONE).rearrange(ONES));
            } else if (LANES == 8) {
                FloatVector b = FloatVector.fromArray(SPECIES, folded, at + LANES);
                sums = sums.blend(b, EVERY_ONE).add(b.blend(sums, EVERY_ONE).rearrange(ONES));
            }
            sums.intoArray(y, row);
            at += QUARTER * LANES;
        }
    }

    private static VectorMask<Float> everySecond(int run) {
        boolean[] lanes = new boolean[LANES];
        for (int lane = 0; lane < LANES; lane++) {
            lanes[lane] = lane / run % 2 == 1;
        }
        return VectorMask.fromArray(SPECIES, lanes, 0);
    }

    private static VectorShuffle<Float> swapped(int run) {
        return VectorShuffle.fromOp(SPECIES, lane -> lane ^ run);
    }

    /** How much memory the plan holds. */
    long bytes() {
        return 4L * (column.length + folded.length);
    }
}
