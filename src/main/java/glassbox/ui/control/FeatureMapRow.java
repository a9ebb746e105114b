package glassbox.ui.control;

import java.util.List;

import glassbox.raster.Raster;

/**
 * One layer's maps in a {@link FeatureMapStrip}.
 *
 * @param kind the kind of the layer, which has a hue of its own: {@code conv}, {@code pool}
 * @param name the word before the row
 * @param count how many maps the layer gives, at least 1
 * @param rows the height of each
 * @param columns the width of each
 * @param maps the maps; none shows the outlines of what will come
 * @param limit the end of the colour scale they share
 */
public record FeatureMapRow(
        String kind, String name, int count, int rows, int columns, List<Raster> maps, float limit) {
    /** Copies the list. */
    public FeatureMapRow {
        maps = List.copyOf(maps);
    }
}
