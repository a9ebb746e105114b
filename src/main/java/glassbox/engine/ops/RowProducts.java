package glassbox.engine.ops;

import jdk.incubator.vector.FloatVector;

import static glassbox.engine.ops.LaneSum.total;
import static glassbox.engine.ops.TileProduct.FUSED;
import static glassbox.engine.ops.TileProduct.LANES;
import static glassbox.engine.ops.TileProduct.SPECIES;
import static glassbox.engine.ops.TileProduct.plus;

/** A column times a row, and a matrix times a single column: the gradients of a dense layer that learns from one sample. */
final class RowProducts {
    private static final int CHAINS = 4;

    private RowProducts() {}

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
