package glassbox.viewmodel.network;

import java.util.List;

import org.jspecify.annotations.Nullable;

import glassbox.raster.Raster;

/**
 * A column with what stands in it.
 *
 * @param column the column
 * @param note what stands beside its name: {@code 8 maps, 26×26}
 * @param units the units that may be shown, in their order
 * @param kernels what each shown unit of a conv layer with a single input map looks through, in the same order; else none
 * @param limit the end of the colour scale that its units share
 * @param signed whether numbers of bars are drawn to both sides of 0
 */
public record ColumnReading(
        LayerColumn column, String note, List<Unit> units, List<Raster> kernels, float limit, boolean signed) {
    /** Copies the lists. */
    public ColumnReading {
        units = List.copyOf(units);
        kernels = List.copyOf(kernels);
    }

    /**
     * One unit.
     *
     * @param unit which one, from 0
     * @param rank how active it is among those of its column, 0 for the most active; one that is held comes first
     * @param map its map, or null for a single number and before anything was read
     * @param value its number; the mean of its map
     * @param limit the end of its colour scale
     */
    public record Unit(int unit, int rank, @Nullable Raster map, float value, float limit) {}
}
