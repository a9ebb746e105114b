package glassbox.ui.page.learn;

/**
 * How large things on a board are.
 *
 * @param side the side of the square that the largest panels fill
 * @param cell the most that a cell of a small matrix is wide and high
 */
record BoardScale(double side, double cell) {
    private static final double LARGEST_CELL = 86;
    private static final double COMMON_CELL = 44;

    /** The scale with this side on a board whose tallest matrix has so many rows. */
    static BoardScale of(double side, int rows) {
        double tallest = Math.floor(side / Math.max(1, rows));
        return new BoardScale(
                side, Math.min(LARGEST_CELL, Math.max(tallest, Math.min(COMMON_CELL, Math.floor(side / 3)))));
    }

    /** The height of the cells of a matrix with so many rows. */
    double cellOf(int rows) {
        return Math.max(2, Math.min(cell, Math.floor(side / rows)));
    }
}
