package glassbox.engine.ops;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

import static glassbox.engine.ops.TileProduct.LANES;
import static glassbox.engine.ops.TileProduct.SPECIES;
import static glassbox.engine.ops.TileProduct.plus;

/**
 * A single row times a matrix: the forward pass of a dense layer with one sample. The matrix is stored row by row and read
 * once, so it is its way through the memory that counts: as much of a row at a time as there are registers, and of long
 * rows those that meet a 0, as many do behind a ReLU, not at all. Sums run over the other rows in order, so they are the same
 * bits as with all of them, if all weights are finite. For one thread at a time.
 */
final class RowForward {
    private static final int MOST = 8;
    /** Whether there are registers for twice as many. */
    private static final boolean REGISTERS = SPECIES.vectorBitSize() == 512;

    /** The rows that meet no 0. */
    private final int[] counting;

    /** For a matrix of this size. */
    RowForward(int rows, int columns) {
        this.counting = new int[columns < MOST * LANES ? 0 : rows];
    }

    /** y[columns] = x[rows] · w[rows, columns]. */
    void run(int rows, int columns, float[] x, float[] w, float[] y) {
        int j = 0;
        if (counting.length > 0) {
            int count = count(rows, x);
            for (; REGISTERS && j + 2 * MOST * LANES <= columns; j += 2 * MOST * LANES) {
                sixteenVectors(count, columns, j, x, w, y);
            }
            for (; j + MOST * LANES <= columns; j += MOST * LANES) {
                eightVectors(count, columns, j, x, w, y);
            }
        }
        for (; j + 2 * LANES <= columns; j += 2 * LANES) {
            twoVectors(rows, columns, j, x, w, y);
        }
        for (; j < columns; j += LANES) {
            oneVector(rows, columns, j, x, w, y);
        }
    }

    private int count(int rows, float[] x) {
        int count = 0;
        for (int i = 0; i < rows; i++) {
            counting[count] = i;
            count += x[i] == 0 ? 0 : 1;
        }
        return count;
    }

    private void eightVectors(int count, int columns, int j, float[] x, float[] w, float[] y) {
        FloatVector sum0 = FloatVector.zero(SPECIES);
        FloatVector sum1 = sum0;
        FloatVector sum2 = sum0;
        FloatVector sum3 = sum0;
        FloatVector sum4 = sum0;
        FloatVector sum5 = sum0;
        FloatVector sum6 = sum0;
        FloatVector sum7 = sum0;
        for (int k = 0; k < count; k++) {
            int i = counting[k];
            int at = i * columns + j;
            FloatVector left = FloatVector.broadcast(SPECIES, x[i]);
            sum0 = plus(sum0, left, FloatVector.fromArray(SPECIES, w, at));
            sum1 = plus(sum1, left, FloatVector.fromArray(SPECIES, w, at + LANES));
            sum2 = plus(sum2, left, FloatVector.fromArray(SPECIES, w, at + 2 * LANES));
            sum3 = plus(sum3, left, FloatVector.fromArray(SPECIES, w, at + 3 * LANES));
            sum4 = plus(sum4, left, FloatVector.fromArray(SPECIES, w, at + 4 * LANES));
            sum5 = plus(sum5, left, FloatVector.fromArray(SPECIES, w, at + 5 * LANES));
            sum6 = plus(sum6, left, FloatVector.fromArray(SPECIES, w, at + 6 * LANES));
            sum7 = plus(sum7, left, FloatVector.fromArray(SPECIES, w, at + 7 * LANES));
        }
        sum0.intoArray(y, j);
        sum1.intoArray(y, j + LANES);
        sum2.intoArray(y, j + 2 * LANES);
        sum3.intoArray(y, j + 3 * LANES);
        sum4.intoArray(y, j + 4 * LANES);
        sum5.intoArray(y, j + 5 * LANES);
        sum6.intoArray(y, j + 6 * LANES);
        sum7.intoArray(y, j + 7 * LANES);
    }

    private void sixteenVectors(int count, int columns, int j, float[] x, float[] w, float[] y) {
        FloatVector sum0 = FloatVector.zero(SPECIES);
        FloatVector sum1 = sum0;
        FloatVector sum2 = sum0;
        FloatVector sum3 = sum0;
        FloatVector sum4 = sum0;
        FloatVector sum5 = sum0;
        FloatVector sum6 = sum0;
        FloatVector sum7 = sum0;
        FloatVector sum8 = sum0;
        FloatVector sum9 = sum0;
        FloatVector sum10 = sum0;
        FloatVector sum11 = sum0;
        FloatVector sum12 = sum0;
        FloatVector sum13 = sum0;
        FloatVector sum14 = sum0;
        FloatVector sum15 = sum0;
        for (int k = 0; k < count; k++) {
            int i = counting[k];
            int at = i * columns + j;
            FloatVector left = FloatVector.broadcast(SPECIES, x[i]);
            sum0 = plus(sum0, left, FloatVector.fromArray(SPECIES, w, at));
            sum1 = plus(sum1, left, FloatVector.fromArray(SPECIES, w, at + LANES));
            sum2 = plus(sum2, left, FloatVector.fromArray(SPECIES, w, at + 2 * LANES));
            sum3 = plus(sum3, left, FloatVector.fromArray(SPECIES, w, at + 3 * LANES));
            sum4 = plus(sum4, left, FloatVector.fromArray(SPECIES, w, at + 4 * LANES));
            sum5 = plus(sum5, left, FloatVector.fromArray(SPECIES, w, at + 5 * LANES));
            sum6 = plus(sum6, left, FloatVector.fromArray(SPECIES, w, at + 6 * LANES));
            sum7 = plus(sum7, left, FloatVector.fromArray(SPECIES, w, at + 7 * LANES));
            sum8 = plus(sum8, left, FloatVector.fromArray(SPECIES, w, at + 8 * LANES));
            sum9 = plus(sum9, left, FloatVector.fromArray(SPECIES, w, at + 9 * LANES));
            sum10 = plus(sum10, left, FloatVector.fromArray(SPECIES, w, at + 10 * LANES));
            sum11 = plus(sum11, left, FloatVector.fromArray(SPECIES, w, at + 11 * LANES));
            sum12 = plus(sum12, left, FloatVector.fromArray(SPECIES, w, at + 12 * LANES));
            sum13 = plus(sum13, left, FloatVector.fromArray(SPECIES, w, at + 13 * LANES));
            sum14 = plus(sum14, left, FloatVector.fromArray(SPECIES, w, at + 14 * LANES));
            sum15 = plus(sum15, left, FloatVector.fromArray(SPECIES, w, at + 15 * LANES));
        }
        sum0.intoArray(y, j);
        sum1.intoArray(y, j + LANES);
        sum2.intoArray(y, j + 2 * LANES);
        sum3.intoArray(y, j + 3 * LANES);
        sum4.intoArray(y, j + 4 * LANES);
        sum5.intoArray(y, j + 5 * LANES);
        sum6.intoArray(y, j + 6 * LANES);
        sum7.intoArray(y, j + 7 * LANES);
        sum8.intoArray(y, j + 8 * LANES);
        sum9.intoArray(y, j + 9 * LANES);
        sum10.intoArray(y, j + 10 * LANES);
        sum11.intoArray(y, j + 11 * LANES);
        sum12.intoArray(y, j + 12 * LANES);
        sum13.intoArray(y, j + 13 * LANES);
        sum14.intoArray(y, j + 14 * LANES);
        sum15.intoArray(y, j + 15 * LANES);
    }

    private static void twoVectors(int rows, int columns, int j, float[] x, float[] w, float[] y) {
        FloatVector sum0 = FloatVector.zero(SPECIES);
        FloatVector sum1 = sum0;
        for (int i = 0; i < rows; i++) {
            int at = i * columns + j;
            sum0 = plus(sum0, x[i], FloatVector.fromArray(SPECIES, w, at));
            sum1 = plus(sum1, x[i], FloatVector.fromArray(SPECIES, w, at + LANES));
        }
        sum0.intoArray(y, j);
        sum1.intoArray(y, j + LANES);
    }

    private static void oneVector(int rows, int columns, int j, float[] x, float[] w, float[] y) {
        VectorMask<Float> mask = SPECIES.indexInRange(0, Math.min(LANES, columns - j));
        FloatVector sum = FloatVector.zero(SPECIES);
        for (int i = 0; i < rows; i++) {
            sum = plus(sum, x[i], FloatVector.fromArray(SPECIES, w, i * columns + j, mask));
        }
        sum.intoArray(y, j, mask);
    }

    /** How much memory it holds. */
    long bytes() {
        return 4L * counting.length;
    }
}
