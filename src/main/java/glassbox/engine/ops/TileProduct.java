package glassbox.engine.ops;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The one hot loop behind convolution and dense layers: up to 10 rows by 2 vectors of a matrix product, kept in registers while
 * it runs over the depth. For each step of the depth one number of the left matrix per row meets one vector of the right
 * matrix. Where these numbers stand is told by tables of offsets, so that pictures, filters and their transposes are
 * multiplied where they lie: element (i, r) of the left matrix is {@code left[leftAt + leftRows[i] + leftDepth[r]]}, and
 * the vector of the right one at depth r begins at {@code right[rightAt + rightDepth[r]]}.
 *
 * <p>Every sum runs over the depth in order, with one rounding per step where the processor can multiply and add in one
 * ({@link #FUSED}), else two. So a sum has the same bits wherever in a tile it is computed. For one thread.
 */
final class TileProduct {
    /** The machine's own vectors, of 4, 8 or 16 numbers. */
    static final VectorSpecies<Float> SPECIES =
            FloatVector.SPECIES_PREFERRED.length() > 16 ? FloatVector.SPECIES_512 : FloatVector.SPECIES_PREFERRED;

    static final int LANES = SPECIES.length();
    /** How many rows a tile usually has. */
    static final int ROWS = 8;
    /** How many rows a tile of two vectors has at most. */
    static final int MOST_ROWS = TenRowTile.ROWS;

    /** Where there are 32 registers, the largest tile fits into them. */
    private static final int[] HEIGHTS = SPECIES.vectorBitSize() == 512
            ? new int[] {ROWS, MOST_ROWS, FiveRowTile.ROWS}
            : new int[] {ROWS, FiveRowTile.ROWS};
    /**
     * Whether products are added without being rounded first. Every processor with vectors of 256 bits can, and every ARM;
     * on others fused steps are very slow.
     */
    static final boolean FUSED =
            SPECIES.vectorBitSize() >= 256 || System.getProperty("os.arch").equals("aarch64");

    /** Where the copied last rows of the right matrix stand. */
    private static final int[] LAST_ROWS = steps(ROWS, LANES);

    /** What sums begin with. */
    static final float[] ZEROS = new float[LANES];

    private final int[] leftRows;
    private final int[] leftDepth;
    private final int[] rightDepth;
    private final int sumsStep;
    private final float[] narrow = new float[2 * MOST_ROWS * LANES];
    private final float[] lastRows = new float[ROWS * LANES];
    private float[] left = ZEROS;
    private float[] right = ZEROS;
    private float[] sums = ZEROS;
    private boolean adding;

    /**
     * A product of matrices that lie like this.
     *
     * @param leftRows offsets of the left matrix's rows, at least one
     * @param leftDepth offsets of its columns
     * @param rightDepth offsets of the right matrix's rows
     * @param sumsStep from one row of the result to the next
     */
    TileProduct(int[] leftRows, int[] leftDepth, int[] rightDepth, int sumsStep) {
        this.leftRows = leftRows;
        this.leftDepth = leftDepth;
        this.rightDepth = rightDepth;
        this.sumsStep = sumsStep;
    }

    /** How many of {@code count} rows of two vectors to take at a time, so that it takes least time: 5, 8 or 10. */
    static int height(int count) {
        int best = ROWS;
        for (int height : HEIGHTS) {
            best = cost(count, height) < cost(count, best) ? height : best;
        }
        return best;
    }

    /** Rows computed, and one more for each tile. */
    private static int cost(int count, int height) {
        int rest = count % height;
        int last = rest == 0 ? 0 : 1 + (rest <= FiveRowTile.ROWS ? FiveRowTile.ROWS : rest <= ROWS ? ROWS : MOST_ROWS);
        return count / height * (height + 1) + last;
    }

    /** The offsets 0, step, 2 · step, ... */
    static int[] steps(int count, int step) {
        int[] steps = new int[count];
        for (int i = 0; i < count; i++) {
            steps[i] = i * step;
        }
        return steps;
    }

    /** Says what is multiplied from now on, and whether results are added to what is there or replace it. */
    void use(float[] left, float[] right, float[] sums, boolean adding) {
        this.left = left;
        this.right = right;
        this.sums = sums;
        this.adding = adding;
    }

    /**
     * Computes {@code rows} rows (from the table's {@code row} on) of one vector, of which {@code width} numbers count: the
     * others are not touched in the result. Missing rows are computed as the last one once more.
     */
    void oneVector(int depth, int leftAt, int row, int rows, int rightAt, int sumsAt, int width) {
        if (rows > ROWS) {
            oneVector(depth, leftAt, row, ROWS, rightAt, sumsAt, width);
            oneVector(depth, leftAt, row + ROWS, rows - ROWS, rightAt, sumsAt + ROWS * sumsStep, width);
            return;
        }
        if (width == LANES) {
            oneVector(depth, leftAt, row, rows, rightAt, sums, sumsAt, sumsStep, width);
            return;
        }
        for (int i = 0; adding && i < rows; i++) {
            System.arraycopy(sums, sumsAt + i * sumsStep, narrow, i * LANES, width);
        }
        oneVector(depth, leftAt, row, rows, rightAt, narrow, 0, LANES, width);
        for (int i = 0; i < rows; i++) {
            System.arraycopy(narrow, i * LANES, sums, sumsAt + i * sumsStep, width);
        }
    }

    /** The same into whole vectors of {@code c}. The last rows of the right array, behind which there is nothing to read, are copied. */
    private void oneVector(
            int depth, int leftAt, int row, int rows, int rightAt, float[] c, int sumsAt, int step, int width) {
        int whole = depth;
        while (whole > 0 && rightAt + rightDepth[whole - 1] + LANES > right.length) {
            whole--;
        }
        oneVector(0, whole, leftAt, row, rows, right, rightAt, rightDepth, c, sumsAt, step, adding);
        for (int from = whole; from < depth; from += ROWS) {
            int to = Math.min(from + ROWS, depth);
            for (int r = from; r < to; r++) {
                System.arraycopy(right, rightAt + rightDepth[r], lastRows, (r - from) * LANES, width);
            }
            oneVector(from, to, leftAt, row, rows, lastRows, 0, LAST_ROWS, c, sumsAt, step, true);
        }
    }

    /**
     * The loop, over the depth {@code from} to {@code to - 1}: nothing in it but reading, multiplying and adding, as what is
     * rare would be compiled apart and have all vectors kept in memory.
     */
    private void oneVector(
            int from,
            int to,
            int leftAt,
            int row,
            int rows,
            float[] b,
            int rightAt,
            int[] across,
            float[] c,
            int sumsAt,
            int step,
            boolean add) {
        float[] a = left;
        int[] down = leftDepth;
        int last = rows - 1;
        int a0 = leftAt + leftRows[row];
        int a1 = leftAt + leftRows[row + Math.min(1, last)];
        int a2 = leftAt + leftRows[row + Math.min(2, last)];
        int a3 = leftAt + leftRows[row + Math.min(3, last)];
        int a4 = leftAt + leftRows[row + Math.min(4, last)];
        int a5 = leftAt + leftRows[row + Math.min(5, last)];
        int a6 = leftAt + leftRows[row + Math.min(6, last)];
        int a7 = leftAt + leftRows[row + Math.min(7, last)];
        int c0 = sumsAt;
        int c1 = sumsAt + Math.min(1, last) * step;
        int c2 = sumsAt + Math.min(2, last) * step;
        int c3 = sumsAt + Math.min(3, last) * step;
        int c4 = sumsAt + Math.min(4, last) * step;
        int c5 = sumsAt + Math.min(5, last) * step;
        int c6 = sumsAt + Math.min(6, last) * step;
        int c7 = sumsAt + Math.min(7, last) * step;
        float[] begin = add ? c : ZEROS;
        int use = add ? 1 : 0;
        FloatVector s0 = FloatVector.fromArray(SPECIES, begin, use * c0);
        FloatVector s1 = FloatVector.fromArray(SPECIES, begin, use * c1);
        FloatVector s2 = FloatVector.fromArray(SPECIES, begin, use * c2);
        FloatVector s3 = FloatVector.fromArray(SPECIES, begin, use * c3);
        FloatVector s4 = FloatVector.fromArray(SPECIES, begin, use * c4);
        FloatVector s5 = FloatVector.fromArray(SPECIES, begin, use * c5);
        FloatVector s6 = FloatVector.fromArray(SPECIES, begin, use * c6);
        FloatVector s7 = FloatVector.fromArray(SPECIES, begin, use * c7);
        for (int r = from; r < to; r++) {
            int d = down[r];
            FloatVector v = FloatVector.fromArray(SPECIES, b, rightAt + across[r - from]);
            s0 = plus(s0, a[a0 + d], v);
            s1 = plus(s1, a[a1 + d], v);
            s2 = plus(s2, a[a2 + d], v);
            s3 = plus(s3, a[a3 + d], v);
            s4 = plus(s4, a[a4 + d], v);
            s5 = plus(s5, a[a5 + d], v);
            s6 = plus(s6, a[a6 + d], v);
            s7 = plus(s7, a[a7 + d], v);
        }
        s0.intoArray(c, c0);
        s1.intoArray(c, c1);
        s2.intoArray(c, c2);
        s3.intoArray(c, c3);
        s4.intoArray(c, c4);
        s5.intoArray(c, c5);
        s6.intoArray(c, c6);
        s7.intoArray(c, c7);
    }

    /**
     * Computes {@code rows} rows (from the table's {@code row} on) of two vectors, the second of which begins this much
     * further on in the right matrix and in the result. The right matrix is read in whole vectors; of the result only the
     * first {@code width} and {@code width2} numbers are written, and nothing is added to unless both are whole vectors.
     * Missing rows are computed as the last one once more.
     */
    void twoVectors(
            int depth,
            int leftAt,
            int row,
            int rows,
            int rightAt,
            int rightFurther,
            int sumsAt,
            int sumsFurther,
            int width,
            int width2) {
        boolean whole = width == LANES && width2 == LANES;
        if (whole && !(adding && rows > ROWS)) {
            twoVectors(depth, leftAt, row, rows, rightAt, rightFurther, sums, sumsAt, sumsStep, sumsFurther);
            return;
        }
        twoVectors(depth, leftAt, row, rows, rightAt, rightFurther, narrow, 0, LANES, MOST_ROWS * LANES);
        if (whole) {
            addNarrow(rows, sumsAt, sumsFurther);
            return;
        }
        for (int i = 0; i < rows; i++) {
            int to = sumsAt + i * sumsStep;
            System.arraycopy(narrow, i * LANES, sums, to, width);
            System.arraycopy(narrow, (MOST_ROWS + i) * LANES, sums, to + sumsFurther, width2);
        }
    }

    private void addNarrow(int rows, int sumsAt, int sumsFurther) {
        for (int i = 0; i < rows; i++) {
            int at = sumsAt + i * sumsStep;
            int from = i * LANES;
            FloatVector.fromArray(SPECIES, sums, at)
                    .add(FloatVector.fromArray(SPECIES, narrow, from))
                    .intoArray(sums, at);
            FloatVector.fromArray(SPECIES, sums, at + sumsFurther)
                    .add(FloatVector.fromArray(SPECIES, narrow, from + MOST_ROWS * LANES))
                    .intoArray(sums, at + sumsFurther);
        }
    }

    /** Into whole vectors of {@code c}, by the tile that computes fewer rows in vain. */
    private void twoVectors(
            int depth, int at, int row, int rows, int rightAt, int right2, float[] c, int to, int step, int c2) {
        if (rows <= FiveRowTile.ROWS) {
            FiveRowTile.run(
                    depth,
                    left,
                    at,
                    leftRows,
                    row,
                    rows,
                    leftDepth,
                    right,
                    rightAt,
                    right2,
                    rightDepth,
                    c,
                    adding,
                    to,
                    step,
                    c2);
        } else if (rows <= EightRowTile.ROWS) {
            EightRowTile.run(
                    depth,
                    left,
                    at,
                    leftRows,
                    row,
                    rows,
                    leftDepth,
                    right,
                    rightAt,
                    right2,
                    rightDepth,
                    c,
                    adding,
                    to,
                    step,
                    c2);
        } else {
            TenRowTile.run(
                    depth,
                    left,
                    at,
                    leftRows,
                    row,
                    rows,
                    leftDepth,
                    right,
                    rightAt,
                    right2,
                    rightDepth,
                    c,
                    to,
                    step,
                    c2);
        }
    }

    /** sum + left · right, one number of the left side for all lanes. */
    static FloatVector plus(FloatVector sum, float left, FloatVector right) {
        return plus(sum, FloatVector.broadcast(SPECIES, left), right);
    }

    /** sum + left · right, lane by lane. */
    static FloatVector plus(FloatVector sum, FloatVector left, FloatVector right) {
        return FUSED ? left.fma(right, sum) : sum.add(left.mul(right));
    }
}
