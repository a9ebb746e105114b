package glassbox.ui.control;

import glassbox.raster.Raster;

/**
 * How large the tiles and cells of a column are, and how many have room.
 *
 * @param available the height for the column
 * @param tight whether the columns stand close
 */
record FlowSizes(double available, boolean tight) {
    private static final double LEAST_TILE = 22;
    private static final double GOOD_CELL = 9;
    private static final double LARGEST_CELL = 26;
    private static final double WIDEST_GRID = 54;

    /** How many tiles of a column of maps have room; of others all units. */
    int shownTiles(FlowColumn column) {
        return shownTiles(column, available);
    }

    /** How many tiles have room in this height. */
    static int shownTiles(FlowColumn column, double room) {
        return column.form() != FlowColumn.Form.MAPS
                ? column.total()
                : (int) Math.min(column.units().size(), Math.max(1, Math.floor(room / (LEAST_TILE + 4))));
    }

    /** The side of a tile. */
    double tile(FlowColumn column) {
        int count = shownTiles(column);
        double largest = count <= 2 ? 112 : count <= 4 ? 84 : count <= 6 ? 60 : 48;
        return Math.floor(Math.clamp((available + gap(count)) / count - gap(count), LEAST_TILE, largest));
    }

    /** A tile's side with whole screen pixels to each of its map's, where that loses little of it. */
    static double snapped(FlowColumn column, double tile) {
        Raster map = column.units().isEmpty() ? null : column.units().getFirst().map();
        int most = map == null ? 1 : Math.max(map.rows(), map.columns());
        double whole = Math.floor(tile / most) * most;
        return whole >= 0.8 * tile ? whole : tile;
    }

    /** The room between so many tiles. */
    static double gap(int count) {
        return count > 8 ? 4 : 5;
    }

    /** How many cells of numbers stand side by side. */
    int gridColumns(FlowColumn column) {
        int wide = 1;
        double most = tight ? WIDEST_GRID / 2 : WIDEST_GRID;
        while (cell(column, wide) < GOOD_CELL && (wide + 1) * cell(column, wide + 1) <= most) {
            wide++;
        }
        return wide;
    }

    /** The side of a number's cell. */
    double cell(FlowColumn column) {
        return cell(column, gridColumns(column));
    }

    private double cell(FlowColumn column, int wide) {
        double rows = Math.ceil((double) Math.max(1, column.units().size()) / wide);
        double size = available / rows;
        return size >= 3 ? Math.min(LARGEST_CELL, Math.floor(size)) : Math.max(1, size);
    }
}
