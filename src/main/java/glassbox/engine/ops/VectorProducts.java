package glassbox.engine.ops;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * The two matrix products behind convolution and dense layers, with as many numbers at once as the machine's vectors hold.
 * Vectors live in local variables only.
 */
final class VectorProducts {
    static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    /** Below this many columns plain loops are as good. */
    private static final int FEWEST_COLUMNS = 4;

    private VectorProducts() {}

    /** A matrix within an array: element (row, column) is {@code values[from + row * rowStep + column * columnStep]}. */
    static final class Matrix {
        private final float[] values;
        private final int from;
        private final int rowStep;
        private final int columnStep;

        private Matrix(float[] values, int from, int rowStep, int columnStep) {
            this.values = values;
            this.from = from;
            this.rowStep = rowStep;
            this.columnStep = columnStep;
        }

        /** A matrix stored row by row. */
        static Matrix rows(float[] values, int from, int columns) {
            return new Matrix(values, from, columns, 1);
        }

        /** The transpose of a matrix stored row by row with {@code columns} columns. */
        static Matrix transposed(float[] values, int from, int columns) {
            return new Matrix(values, from, 1, columns);
        }
    }

    /**
     * c[rows, columns] = a[rows, depth] · b[depth, columns]; b and c are stored row by row. Each sum runs over the depth in
     * order, each product rounded before it is added, so that the result is that of the plain loops bit by bit.
     */
    static void multiply(int rows, int columns, int depth, Matrix a, Matrix b, Matrix c) {
        if (columns < FEWEST_COLUMNS) {
            multiplyPlainly(rows, columns, depth, a, b, c);
        } else if (columns < LANES) {
            narrowRows(rows, columns, depth, a, b, c);
        } else {
            int fours = rows - rows % 4;
            for (int column = 0; column < columns; column += LANES) {
                int j = Math.min(column, columns - LANES);
                for (int i = 0; i < fours; i += 4) {
                    fourRows(i, j, depth, a, b, c);
                }
                for (int i = fours; i < rows; i++) {
                    oneRow(i, j, depth, a, b, c);
                }
            }
        }
    }

    private static void multiplyPlainly(int rows, int columns, int depth, Matrix a, Matrix b, Matrix c) {
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                float sum = 0;
                for (int r = 0; r < depth; r++) {
                    sum += a.values[a.from + i * a.rowStep + r * a.columnStep] * b.values[b.from + r * b.rowStep + j];
                }
                c.values[c.from + i * c.rowStep + j] = sum;
            }
        }
    }

    private static void fourRows(int i, int j, int depth, Matrix a, Matrix b, Matrix c) {
        float[] left = a.values;
        float[] right = b.values;
        int at0 = a.from + i * a.rowStep;
        int at1 = at0 + a.rowStep;
        int at2 = at1 + a.rowStep;
        int at3 = at2 + a.rowStep;
        int step = a.columnStep;
        int from = b.from + j;
        FloatVector sum0 = FloatVector.zero(SPECIES);
        FloatVector sum1 = sum0;
        FloatVector sum2 = sum0;
        FloatVector sum3 = sum0;
        for (int r = 0; r < depth; r++) {
            FloatVector row = FloatVector.fromArray(SPECIES, right, from + r * b.rowStep);
            sum0 = sum0.add(row.mul(left[at0 + r * step]));
            sum1 = sum1.add(row.mul(left[at1 + r * step]));
            sum2 = sum2.add(row.mul(left[at2 + r * step]));
            sum3 = sum3.add(row.mul(left[at3 + r * step]));
        }
        int to = c.from + i * c.rowStep + j;
        sum0.intoArray(c.values, to);
        sum1.intoArray(c.values, to + c.rowStep);
        sum2.intoArray(c.values, to + 2 * c.rowStep);
        sum3.intoArray(c.values, to + 3 * c.rowStep);
    }

    private static void oneRow(int i, int j, int depth, Matrix a, Matrix b, Matrix c) {
        int at = a.from + i * a.rowStep;
        FloatVector sum = FloatVector.zero(SPECIES);
        for (int r = 0; r < depth; r++) {
            FloatVector row = FloatVector.fromArray(SPECIES, b.values, b.from + r * b.rowStep + j);
            sum = sum.add(row.mul(a.values[at + r * a.columnStep]));
        }
        sum.intoArray(c.values, c.from + i * c.rowStep + j);
    }

    /** Rows shorter than a vector. A whole vector is stored wherever what it spills is overwritten by the rows after. */
    private static void narrowRows(int rows, int columns, int depth, Matrix a, Matrix b, Matrix c) {
        VectorMask<Float> mask = SPECIES.indexInRange(0, columns);
        for (int i = 0; i < rows; i++) {
            int at = a.from + i * a.rowStep;
            FloatVector sum = FloatVector.zero(SPECIES);
            for (int r = 0; r < depth; r++) {
                FloatVector row = FloatVector.fromArray(SPECIES, b.values, b.from + r * b.rowStep, mask);
                sum = sum.add(row.mul(a.values[at + r * a.columnStep]));
            }
            if (c.rowStep == columns && (rows - i) * columns >= LANES) {
                sum.intoArray(c.values, c.from + i * columns);
            } else {
                sum.intoArray(c.values, c.from + i * c.rowStep, mask);
            }
        }
    }

    /**
     * c[rows, columns] = c + a[rows, depth] · b[columns, depth] transposed; all three stored row by row. Each sum has one
     * part per vector lane; the parts are added in the order of the lanes, so that the bits are always the same.
     */
    static void addTransposed(int rows, int columns, int depth, Matrix a, Matrix b, Matrix c) {
        float[] parts = new float[4 * LANES];
        for (int i = 0; i < rows; i++) {
            int j = 0;
            for (; j + 4 <= columns && depth >= LANES; j += 4) {
                addFourDots(i, j, depth, a, b, c, parts);
            }
            for (; j < columns; j++) {
                c.values[c.from + i * c.rowStep + j] += dot(i, j, depth, a, b, parts);
            }
        }
    }

    private static void addFourDots(int i, int j, int depth, Matrix a, Matrix b, Matrix c, float[] parts) {
        int left = a.from + i * a.rowStep;
        int right0 = b.from + j * b.rowStep;
        int right1 = right0 + b.rowStep;
        int right2 = right1 + b.rowStep;
        int right3 = right2 + b.rowStep;
        FloatVector sum0 = FloatVector.zero(SPECIES);
        FloatVector sum1 = sum0;
        FloatVector sum2 = sum0;
        FloatVector sum3 = sum0;
        int end = SPECIES.loopBound(depth);
        for (int r = 0; r < end; r += LANES) {
            FloatVector part = FloatVector.fromArray(SPECIES, a.values, left + r);
            sum0 = sum0.add(part.mul(FloatVector.fromArray(SPECIES, b.values, right0 + r)));
            sum1 = sum1.add(part.mul(FloatVector.fromArray(SPECIES, b.values, right1 + r)));
            sum2 = sum2.add(part.mul(FloatVector.fromArray(SPECIES, b.values, right2 + r)));
            sum3 = sum3.add(part.mul(FloatVector.fromArray(SPECIES, b.values, right3 + r)));
        }
        sum0.intoArray(parts, 0);
        sum1.intoArray(parts, LANES);
        sum2.intoArray(parts, 2 * LANES);
        sum3.intoArray(parts, 3 * LANES);
        float total0 = plainDot(i, j, end, depth, a, b);
        float total1 = plainDot(i, j + 1, end, depth, a, b);
        float total2 = plainDot(i, j + 2, end, depth, a, b);
        float total3 = plainDot(i, j + 3, end, depth, a, b);
        for (int lane = 0; lane < LANES; lane++) {
            total0 += parts[lane];
            total1 += parts[LANES + lane];
            total2 += parts[2 * LANES + lane];
            total3 += parts[3 * LANES + lane];
        }
        int to = c.from + i * c.rowStep + j;
        c.values[to] += total0;
        c.values[to + 1] += total1;
        c.values[to + 2] += total2;
        c.values[to + 3] += total3;
    }

    private static float dot(int i, int j, int depth, Matrix a, Matrix b, float[] parts) {
        FloatVector sum = FloatVector.zero(SPECIES);
        int end = SPECIES.loopBound(depth);
        for (int r = 0; r < end; r += LANES) {
            FloatVector part = FloatVector.fromArray(SPECIES, a.values, a.from + i * a.rowStep + r);
            sum = sum.add(part.mul(FloatVector.fromArray(SPECIES, b.values, b.from + j * b.rowStep + r)));
        }
        sum.intoArray(parts, 0);
        float total = plainDot(i, j, end, depth, a, b);
        for (int lane = 0; lane < LANES; lane++) {
            total += parts[lane];
        }
        return total;
    }

    private static float plainDot(int i, int j, int from, int to, Matrix a, Matrix b) {
        float sum = 0;
        for (int r = from; r < to; r++) {
            sum += a.values[a.from + i * a.rowStep + r] * b.values[b.from + j * b.rowStep + r];
        }
        return sum;
    }
}
