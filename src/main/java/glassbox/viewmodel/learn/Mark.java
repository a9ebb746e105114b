package glassbox.viewmodel.learn;

/**
 * A rectangle of cells that stands out.
 *
 * @param kind how
 * @param row its first row, from 0; negative where it reaches over the edge
 * @param column its first column, from 0
 * @param rows how high it is
 * @param columns how wide it is
 */
public record Mark(Kind kind, int row, int column, int rows, int columns) {
    /** How marked cells stand out. */
    public enum Kind {
        /** The window that the lens shows: the ring in the accent colour. */
        LENS,
        /** A cell that was chosen, such as the largest of its window: a small ring inside the cell. */
        WINNER,
        /** A border between cells, such as where a picture ends and its padding begins: a thin line. */
        EDGE
    }

    /** The window of this size at a row and column, from 0. */
    public static Mark lens(int row, int column, int rows, int columns) {
        return new Mark(Kind.LENS, row, column, rows, columns);
    }

    /** The one cell at a row and column, from 0, that was chosen. */
    public static Mark winner(int row, int column) {
        return new Mark(Kind.WINNER, row, column, 1, 1);
    }

    /** In words. */
    String reading() {
        String place = "row " + (row + 1) + ", column " + (column + 1);
        return kind == Kind.WINNER
                ? "marked: " + place
                : (kind == Kind.EDGE ? "border at " : "lens at ")
                        + place
                        + (rows * columns == 1 ? "" : ", " + rows + " by " + columns);
    }
}
