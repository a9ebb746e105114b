package glassbox.engine.ops;

/** Swapping the axes of a matrix within arrays, in blocks small enough that both sides stay in the nearest cache. */
final class Transposition {
    private static final int BLOCK = 16;

    private Transposition() {}

    /**
     * to[c, r] = from[r, c].
     *
     * @param fromAt where the first number to read stands
     * @param fromStep from one row to the next
     * @param toAt where the first number to write stands
     * @param toStep from one row of the result to the next
     */
    static void run(int rows, int columns, float[] from, int fromAt, int fromStep, float[] to, int toAt, int toStep) {
        for (int top = 0; top < rows; top += BLOCK) {
            int bottom = Math.min(top + BLOCK, rows);
            for (int left = 0; left < columns; left += BLOCK) {
                int right = Math.min(left + BLOCK, columns);
                for (int c = left; c < right; c++) {
                    int at = toAt + c * toStep;
                    for (int r = top; r < bottom; r++) {
                        to[at + r] = from[fromAt + r * fromStep + c];
                    }
                }
            }
        }
    }
}
