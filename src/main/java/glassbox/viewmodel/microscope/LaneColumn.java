package glassbox.viewmodel.microscope;

import java.util.List;

import glassbox.raster.Raster;

/**
 * One column of the two lanes: above what went forward, below what came back.
 *
 * @param kind what its tiles are
 * @param number the layer whose weights they are, or the activation they belong to
 * @param hue the layer's hue: {@code conv}
 * @param heading what stands above: {@code 8 filters}
 * @param blameHeading what stands above the gradients: {@code ∂L/∂w}; empty for the input, which nobody changes
 * @param note a remark on the gradients; empty for none
 * @param values the tiles going forward
 * @param limit the end of their colour scale
 * @param blame the gradients by them; empty where there are none
 * @param blameLimit the end of their colour scale
 * @param pinned the tile that belongs to the weight that is followed; −1 if none does
 */
public record LaneColumn(
        Kind kind,
        int number,
        String hue,
        String heading,
        String blameHeading,
        String note,
        List<Raster> values,
        float limit,
        List<Raster> blame,
        float blameLimit,
        int pinned) {
    /** What the tiles of a column are. */
    public enum Kind {
        /** The image, a tile for each channel, 0 to 255. */
        INPUT,
        /** The weights of a filter or an output. */
        WEIGHTS,
        /** Feature maps. */
        MAPS,
        /** All numbers of a row in one tile. */
        NUMBERS
    }

    /** Copies the lists. */
    public LaneColumn {
        values = List.copyOf(values);
        blame = List.copyOf(blame);
    }
}
