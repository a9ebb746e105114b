package glassbox.ui.control;

import java.util.List;

import org.jspecify.annotations.Nullable;

import glassbox.raster.Raster;

/**
 * A column of a {@link NetworkFlow}.
 *
 * @param form how it is drawn
 * @param kind what the layer is, which gives its hue
 * @param name its name: {@code Conv 2}
 * @param brief the same where there is little room: {@code Conv 2}, {@code Pool}
 * @param note how many and how large: {@code 8 maps, 26×26}
 * @param more what stands in a line of its own below: {@code really a 5}, {@code not trained yet}; or empty
 * @param verdict what the whole of the bars says, or null where it says nothing
 * @param units what may be shown, in order
 * @param total how many units there are in all
 * @param perSource 0 when each unit is linked with all of the column before, else so many neighbours with the same one
 * @param picture the channels of the input, 0 to 255, for {@code PICTURE}; else none
 * @param kernels a small kernel before each unit, or none
 * @param signed whether bars go to both sides of 0, in the colours of signs
 */
public record FlowColumn(
        Form form,
        String kind,
        String name,
        String brief,
        String note,
        String more,
        @Nullable Verdict verdict,
        List<Unit> units,
        int total,
        int perSource,
        List<Raster> picture,
        List<Raster> kernels,
        boolean signed) {
    /** How a column is drawn. */
    public enum Form {
        /** One picture, grey or coloured. */
        PICTURE,
        /** A tile for each map. */
        MAPS,
        /** A small cell for each number. */
        UNITS,
        /** A bar for each output. */
        BARS
    }

    /** Copies the lists. */
    public FlowColumn {
        units = List.copyOf(units);
        picture = List.copyOf(picture);
        kernels = List.copyOf(kernels);
    }

    /**
     * What the longest bar says, and whether that is right.
     *
     * @param words both in a sentence: {@code It says 3, but this is a 5.}
     */
    public record Verdict(String words, boolean right) {}

    /**
     * One unit.
     *
     * @param unit which one, from 0
     * @param rank where only some are shown, those of the lowest ranks are
     * @param map its map, or null for a single number, or before anything was read
     * @param value its number
     * @param share how long its bar is, 0 to 1; below 0 for no bar
     * @param limit the end of its colour scale
     * @param name what stands beside it
     * @param text its number as it is written
     */
    public record Unit(
            int unit,
            int rank,
            @Nullable Raster map,
            float value,
            float share,
            float limit,
            String name,
            String text) {}

    boolean hasKernels() {
        return !kernels.isEmpty();
    }
}
