package glassbox.explain;

/**
 * A rectangle of a map's cells, which may reach into the padding beyond its edges.
 *
 * @param row its first row, perhaps negative
 * @param column its first column, perhaps negative
 * @param rows how high it is, at least 1
 * @param columns how wide it is, at least 1
 */
public record Window(int row, int column, int rows, int columns) {
    /** A whole map. */
    static Window whole(MapSize size) {
        return new Window(0, 0, size.rows(), size.columns());
    }

    /** The part of it that lies on a map of this size; at least one cell, at the edge, if all of it lies beside it. */
    public Window within(int mapRows, int mapColumns) {
        int top = Math.clamp(row, 0, mapRows - 1);
        int left = Math.clamp(column, 0, mapColumns - 1);
        int bottom = Math.clamp((long) row + rows, top + 1, mapRows);
        int right = Math.clamp((long) column + columns, left + 1, mapColumns);
        return new Window(top, left, bottom - top, right - left);
    }
}
