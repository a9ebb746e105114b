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

    private void fold(int from, int to, float[] w) {
        FloatVector right = FloatVector.fromArray(SPECIES, column, 0);
        int half = HALF * columns;
        int quarter = QUARTER * columns;
        int out = 0;
        for (int row = from; row < to; row += LANES) {
            for (int i = row; i < row + QUARTER; i++) {
                int at = i * columns;
                FloatVector near = added(products(w, at, right), products(w, at + half, right), EVERY_HALF, HALVES);
                at += quarter;
                FloatVector far = added(products(w, at, right), products(w, at + half, right), EVERY_HALF, HALVES);
                added(near, far, EVERY_QUARTER, QUARTERS).intoArray(folded, out);
                out += LANES;
            }
        }
    }

    private static FloatVector products(float[] w, int at, FloatVector right) {
        return FloatVector.fromArray(SPECIES, w, at).mul(right);
    }

    private void finish(int from, int to, float[] y) {
        int at = 0;
        for (int row = from; row < to; row += LANES) {
            sums(at).intoArray(y, row);
            at += QUARTER * LANES;
        }
    }

    private FloatVector sums(int at) {
        return switch (LANES) {
            case 16 -> added(twos(at), twos(at + LANES), EVERY_ONE, ONES);
            case 8 -> added(part(at), part(at + LANES), EVERY_ONE, ONES);
            default -> part(at);
        };
    }

    private FloatVector twos(int at) {
        return added(part(at), part(at + 2 * LANES), EVERY_TWO, TWOS);
    }

    private FloatVector part(int at) {
        return FloatVector.fromArray(SPECIES, folded, at);
    }

    /**
     * Pairs of neighbouring runs of lanes added up, a's in the places of the first runs, b's in those of the second runs.
     *
     * @param second the second run of each pair
     * @param swap exchanges the runs of each pair
     */
    private static FloatVector added(
            FloatVector a, FloatVector b, VectorMask<Float> second, VectorShuffle<Float> swap) {
        return a.blend(b, second).add(b.blend(a, second).rearrange(swap));
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
