package glassbox.engine.ops;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
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
            for (int i = 0; i < rows; i++) {
                oneNarrowRow(i, columns, depth, a, b, c);
            }
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

    private static void oneNarrowRow(int i, int columns, int depth, Matrix a, Matrix b, Matrix c) {
        VectorMask<Float> mask = SPECIES.indexInRange(0, columns);
        int at = a.from + i * a.rowStep;
        FloatVector sum = FloatVector.zero(SPECIES);
        for (int r = 0; r < depth; r++) {
            FloatVector row = FloatVector.fromArray(SPECIES, b.values, b.from + r * b.rowStep, mask);
            sum = sum.add(row.mul(a.values[at + r * a.columnStep]));
        }
        sum.intoArray(c.values, c.from + i * c.rowStep, mask);
    }

    /**
     * c[rows, columns] = c + a[rows, depth] · b[columns, depth] transposed; all three stored row by row. Each sum has one
     * part per vector lane; the parts are added at the end.
     */
    static void addTransposed(int rows, int columns, int depth, Matrix a, Matrix b, Matrix c) {
        int fours = columns - columns % 4;
        for (int i = 0; i < rows; i++) {
            int to = c.from + i * c.rowStep;
            if (depth < LANES) {
                for (int j = 0; j < columns; j++) {
                    c.values[to + j] += plainDot(i, j, 0, depth, a, b);
                }
            } else {
                for (int j = 0; j < fours; j += 4) {
                    addFourDots(i, j, depth, a, b, c.values, to + j);
                }
                for (int j = fours; j < columns; j++) {
                    c.values[to + j] += dot(i, j, depth, a, b);
                }
            }
        }
    }

    private static void addFourDots(int i, int j, int depth, Matrix a, Matrix b, float[] c, int to) {
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
            sum0 = part.fma(FloatVector.fromArray(SPECIES, b.values, right0 + r), sum0);
            sum1 = part.fma(FloatVector.fromArray(SPECIES, b.values, right1 + r), sum1);
            sum2 = part.fma(FloatVector.fromArray(SPECIES, b.values, right2 + r), sum2);
            sum3 = part.fma(FloatVector.fromArray(SPECIES, b.values, right3 + r), sum3);
        }
        c[to] += sum0.reduceLanes(VectorOperators.ADD) + plainDot(i, j, end, depth, a, b);
        c[to + 1] += sum1.reduceLanes(VectorOperators.ADD) + plainDot(i, j + 1, end, depth, a, b);
        c[to + 2] += sum2.reduceLanes(VectorOperators.ADD) + plainDot(i, j + 2, end, depth, a, b);
        c[to + 3] += sum3.reduceLanes(VectorOperators.ADD) + plainDot(i, j + 3, end, depth, a, b);
    }

    private static float dot(int i, int j, int depth, Matrix a, Matrix b) {
        FloatVector sum = FloatVector.zero(SPECIES);
        int end = SPECIES.loopBound(depth);
        for (int r = 0; r < end; r += LANES) {
            FloatVector part = FloatVector.fromArray(SPECIES, a.values, a.from + i * a.rowStep + r);
            sum = part.fma(FloatVector.fromArray(SPECIES, b.values, b.from + j * b.rowStep + r), sum);
        }
        return sum.reduceLanes(VectorOperators.ADD) + plainDot(i, j, end, depth, a, b);
    }

    private static float plainDot(int i, int j, int from, int to, Matrix a, Matrix b) {
        float sum = 0;
        for (int r = from; r < to; r++) {
            sum += a.values[a.from + i * a.rowStep + r] * b.values[b.from + j * b.rowStep + r];
        }
        return sum;
    }
}
