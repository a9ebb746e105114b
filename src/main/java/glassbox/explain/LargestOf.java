package glassbox.explain;

import glassbox.raster.Raster;

/**
 * A number of a max pooling layer: the largest under its window, the first one where it occurs more than once.
 *
 * @param cell the number that is explained
 * @param window where the candidates lie on the map of the layer before
 * @param candidates the values there
 * @param winner the cell of the layer before that won
 * @param total the largest candidate
 * @param value the number as the network computed it
 */
public record LargestOf(Cell cell, Window window, Raster candidates, Cell winner, float total, float value)
        implements Explanation {
    /** Looks for the largest. */
    static LargestOf of(Cell cell, Window window, Raster map, float value) {
        Raster candidates = map.window(window.row(), window.column(), window.rows(), window.columns());
        int bestRow = 0;
        int bestColumn = 0;
        for (int row = 0; row < candidates.rows(); row++) {
            for (int column = 0; column < candidates.columns(); column++) {
                if (candidates.get(row, column) > candidates.get(bestRow, bestColumn)) {
                    bestRow = row;
                    bestColumn = column;
                }
            }
        }
        Cell winner =
                new Cell(cell.activation() - 1, cell.unit(), window.row() + bestRow, window.column() + bestColumn);
        return new LargestOf(cell, window, candidates, winner, candidates.get(bestRow, bestColumn), value);
    }
}
