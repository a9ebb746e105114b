package glassbox.engine.ops;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

import static glassbox.engine.ops.LaneSum.total;
import static glassbox.engine.ops.TileProduct.FUSED;
import static glassbox.engine.ops.TileProduct.LANES;
import static glassbox.engine.ops.TileProduct.SPECIES;
import static glassbox.engine.ops.TileProduct.plus;

/**
 * A single row times a matrix, and a matrix times a single column: what a dense layer does with one sample. The matrix is
 * stored row by row and read once, so it is its way through the memory that counts.
 */
final class RowProducts {
    private static final int CHAINS = 4;

    private RowProducts() {}

    /** y[columns] = x[rows] · w[rows, columns]. Sums run over the rows in order. */
    static void rowTimesMatrix(int rows, int columns, float[] x, float[] w, float[] y) {
        int j = 0;
        for (; j + CHAINS * LANES <= columns; j += CHAINS * LANES) {
            fourVectors(rows, columns, j, x, w, y);
        }
        for (; j < columns; j += LANES) {
            oneVector(rows, columns, j, x, w, y);
        }
    }

    private static void fourVectors(int rows, int columns, int j, float[] x, float[] w, float[] y) {
        FloatVector sum0 = FloatVector.zero(SPECIES);
        FloatVector sum1 = sum0;
        FloatVector sum2 = sum0;
        FloatVector sum3 = sum0;
        for (int i = 0; i < rows; i++) {
            int at = i * columns + j;
            sum0 = plus(sum0, x[i], FloatVector.fromArray(SPECIES, w, at));
            sum1 = plus(sum1, x[i], FloatVector.fromArray(SPECIES, w, at + LANES));
            sum2 = plus(sum2, x[i], FloatVector.fromArray(SPECIES, w, at + 2 * LANES));
            sum3 = plus(sum3, x[i], FloatVector.fromArray(SPECIES, w, at + 3 * LANES));
        }
        sum0.intoArray(y, j);
        sum1.intoArray(y, j + LANES);
        sum2.intoArray(y, j + 2 * LANES);
        sum3.intoArray(y, j + 3 * LANES);
    }

    private static void oneVector(int rows, int columns, int j, float[] x, float[] w, float[] y) {
        VectorMask<Float> mask = SPECIES.indexInRange(0, Math.min(LANES, columns - j));
        FloatVector sum = FloatVector.zero(SPECIES);
        for (int i = 0; i < rows; i++) {
            sum = plus(sum, x[i], FloatVector.fromArray(SPECIES, w, i * columns + j, mask));
        }
        sum.intoArray(y, j, mask);
    }

    /**
     * c[rows, columns] = x[rows] times y[columns]. Whole vectors are stored wherever what they spill is overwritten by the
     * rows after.
     */
    static void columnTimesRow(int rows, int columns, float[] x, float[] y, float[] c) {
        int whole = SPECIES.loopBound(columns);
        int spilling = rows - Math.ceilDiv(LANES, columns);
        FloatVector tail = FloatVector.fromArray(SPECIES, y, whole, SPECIES.indexInRange(whole, columns));
        for (int i = 0; i < rows; i++) {
            int at = i * columns;
            for (int j = 0; j < whole; j += LANES) {
                FloatVector.fromArray(SPECIES, y, j).mul(x[i]).intoArray(c, at + j);
            }
            if (i < spilling) {
                tail.mul(x[i]).intoArray(c, at + whole);
            } else {
                for (int j = whole; j < columns; j++) {
                    c[at + j] = x[i] * y[j];
                }
            }
        }
    }

    /** y[rows] = w[rows, columns] · x[columns]. */
    static void matrixTimesColumn(int rows, int columns, float[] w, float[] x, float[] y) {
        int i = 0;
        for (; i + CHAINS <= rows; i += CHAINS) {
            fourDots(columns, i, w, x, y);
        }
        for (; i < rows; i++) {
            float sum = 0;
            for (int j = 0; j < columns; j++) {
                sum = plusOne(sum, w[i * columns + j], x[j]);
            }
            y[i] = sum;
        }
    }

    private static void fourDots(int columns, int i, float[] w, float[] x, float[] y) {
        int at0 = i * columns;
        int at1 = at0 + columns;
        int at2 = at1 + columns;
        int at3 = at2 + columns;
        float total0 = 0;
        float total1 = 0;
        float total2 = 0;
        float total3 = 0;
        int j = 0;
        if (columns >= LANES) {
            FloatVector sum0 = FloatVector.zero(SPECIES);
            FloatVector sum1 = sum0;
            FloatVector sum2 = sum0;
            FloatVector sum3 = sum0;
            for (; j + LANES <= columns; j += LANES) {
                FloatVector part = FloatVector.fromArray(SPECIES, x, j);
                sum0 = plus(sum0, part, FloatVector.fromArray(SPECIES, w, at0 + j));
                sum1 = plus(sum1, part, FloatVector.fromArray(SPECIES, w, at1 + j));
                sum2 = plus(sum2, part, FloatVector.fromArray(SPECIES, w, at2 + j));
                sum3 = plus(sum3, part, FloatVector.fromArray(SPECIES, w, at3 + j));
            }
            total0 = total(sum0);
            total1 = total(sum1);
            total2 = total(sum2);
            total3 = total(sum3);
        }
        for (; j < columns; j++) {
            total0 = plusOne(total0, w[at0 + j], x[j]);
            total1 = plusOne(total1, w[at1 + j], x[j]);
            total2 = plusOne(total2, w[at2 + j], x[j]);
            total3 = plusOne(total3, w[at3 + j], x[j]);
        }
        y[i] = total0;
        y[i + 1] = total1;
        y[i + 2] = total2;
        y[i + 3] = total3;
    }

    private static float plusOne(float sum, float a, float b) {
        return FUSED ? Math.fma(a, b, sum) : sum + a * b;
    }
}
