package glassbox.explain;

import glassbox.raster.Raster;

/**
 * A number of an average pooling layer: the values under its window added row by row, divided by how many they are.
 *
 * @param cell the number that is explained
 * @param window where the values lie on the map of the layer before
 * @param values the values there
 * @param sum all of them added up
 * @param total the sum divided by their number
 * @param value the number as the network computed it
 */
public record MeanOf(Cell cell, Window window, Raster values, float sum, float total, float value)
        implements Explanation {
    /** Adds up and divides. */
    static MeanOf of(Cell cell, Window window, Raster map, float value) {
        Raster values = map.window(window.row(), window.column(), window.rows(), window.columns());
        double sum = 0;
        for (float one : values.toArray()) {
            sum += one;
        }
        float total = (float) (sum / (window.rows() * window.columns()));
        return new MeanOf(cell, window, values, (float) sum, total, value);
    }

    /** How many values there are. */
    public int count() {
        return window.rows() * window.columns();
    }
}
