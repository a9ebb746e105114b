package glassbox.viewmodel.draw;

import java.util.List;

import glassbox.raster.Raster;

/**
 * What one layer makes of the drawing.
 *
 * @param kind what the layer is: {@code conv}, {@code pool}
 * @param name its word on screen
 * @param count how many maps it gives
 * @param rows the height of each
 * @param columns the width of each
 * @param maps the maps; none while nothing is read
 * @param limit the end of the colour scale they share: 0.8 of the value farthest from 0 in any of them
 */
public record FeatureMaps(String kind, String name, int count, int rows, int columns, List<Raster> maps, float limit) {
    /** Copies the list. */
    public FeatureMaps {
        maps = List.copyOf(maps);
    }
}
