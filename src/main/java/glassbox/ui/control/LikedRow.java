package glassbox.ui.control;

import java.util.List;

import glassbox.raster.Raster;

/**
 * What a filter likes, for {@link LikesList}.
 *
 * @param made a picture made for it; its channels, 0 to 255
 * @param best the pictures it answers to most strongly, the strongest first
 */
public record LikedRow(List<Raster> made, List<List<Raster>> best) {
    /** Copies the lists. */
    public LikedRow {
        made = List.copyOf(made);
        best = best.stream().map(List::copyOf).toList();
    }
}
