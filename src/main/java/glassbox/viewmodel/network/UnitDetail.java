package glassbox.viewmodel.network;

import org.jspecify.annotations.Nullable;

import glassbox.raster.Raster;

/**
 * What opens below the stage for a unit: its map, what a place of it looks at, and where the number there comes from.
 *
 * @param spot the unit
 * @param title its name: {@code Conv map 1}
 * @param map its map; a single number is a map of one
 * @param picture whether the map is the input, to be drawn as pixels
 * @param limit the end of the colour scale
 * @param place the place that is looked at, or null as long as none is
 * @param kept whether the place was chosen, not just pointed at
 * @param field what the place depends on, on the input; null without a place, or without an input picture
 * @param arithmetic where the number there comes from, or the gradient by the learned one; null without either
 * @param formula the same in short, or null
 * @param showing what kind of numbers the map and the arithmetic are
 * @param weights what the unit looks through, or the gradients by these; null if it has none
 * @param weight the one of these whose gradient is explained, in place of a number of the map; null without one
 * @param reading the unit in words, for screen readers: {@code Conv map 1 of 8, from −2.1 to 2.6, pinned}
 */
public record UnitDetail(
        Spot spot,
        String title,
        Raster map,
        boolean picture,
        float limit,
        @Nullable Place place,
        boolean kept,
        @Nullable Rect field,
        @Nullable Arithmetic arithmetic,
        @Nullable NumberFormula formula,
        Showing showing,
        @Nullable UnitWeights weights,
        @Nullable WeightSpot weight,
        String reading) {
    /** Whether it is a single number. */
    public boolean single() {
        return map.rows() * map.columns() == 1;
    }
}
