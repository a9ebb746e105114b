package glassbox.engine.ops;

import static glassbox.engine.ops.TileProduct.LANES;
import static glassbox.engine.ops.TileProduct.ROWS;

/**
 * c[rows, columns] = a[rows, depth] · b[depth, columns], tile by tile. The rows of b and c are stored in one piece each; a may lie
 * anyhow. Each sum runs over the depth in order. For one thread at a time.
 */
final class MatrixProduct {
    /** So much of the depth at a time: this part of b stays in the second cache while all rows of a meet it. */
    private static final int BLOCK = 256;
    /** So many columns at a time, for the same reason. */
    private static final int COLUMNS = 512;

    private final int leftRowStep;
    private final int leftDepthStep;
    private final int rightStep;
    private final int sumsStep;
    private final TileProduct tile;

    /**
     * A product of matrices that lie like this.
     *
     * @param leftRowStep from one row of a to the next
     * @param leftDepthStep from one column of a to the next
     * @param rightStep from one row of b to the next
     * @param sumsStep from one row of c to the next
     */
    MatrixProduct(int leftRowStep, int leftDepthStep, int rightStep, int sumsStep) {
        this.leftRowStep = leftRowStep;
        this.leftDepthStep = leftDepthStep;
        this.rightStep = rightStep;
        this.sumsStep = sumsStep;
        this.tile = new TileProduct(
                TileProduct.steps(ROWS, leftRowStep),
                TileProduct.steps(BLOCK, leftDepthStep),
                TileProduct.steps(BLOCK, rightStep),
                sumsStep);
    }

    /** Computes the rows {@code from} to {@code to - 1}. */
    void run(int from, int to, int columns, int depth, float[] a, float[] b, float[] c) {
        run(from, to, columns, 0, depth, a, b, c);
    }

    /** The same with that part of each sum only that runs over the depth {@code begin} to {@code end - 1}. */
    void run(int from, int to, int columns, int begin, int end, float[] a, float[] b, float[] c) {
        // [lesson matrix-product]
        for (int r = begin; r < end; r += BLOCK) {
            tile.use(a, b, c, r > begin);
            for (int j = 0; j < columns; j += COLUMNS) {
                for (int i = from; i < to; i += ROWS) {
                    rows(i, Math.min(ROWS, to - i), j, Math.min(COLUMNS, columns - j), r, Math.min(BLOCK, end - r));
                }
            }
        }
        // [end lesson]
    }

    private void rows(int row, int rows, int column, int columns, int depthFrom, int depth) {
        int left = row * leftRowStep + depthFrom * leftDepthStep;
        int right = depthFrom * rightStep + column;
        int sums = row * sumsStep + column;
        int j = 0;
        for (; j + 2 * LANES <= columns; j += 2 * LANES) {
            tile.twoVectors(depth, left, 0, rows, right + j, LANES, sums + j, LANES, LANES, LANES);
        }
        for (; j < columns; j += LANES) {
            tile.oneVector(depth, left, 0, rows, right + j, sums + j, Math.min(LANES, columns - j));
        }
    }
}
