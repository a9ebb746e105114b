package glassbox.viewmodel.train;

import java.util.List;

import glassbox.raster.Raster;

/**
 * Where in a training step the run stands, and what is there.
 *
 * @param where which step of the run it is: {@code Image 641 of epoch 2}
 * @param stops all places of the step, in order
 * @param at which of them it is at
 * @param headline what happens there: {@code Forward through Conv}
 * @param sentence its numbers
 * @param tiles pictures of its numbers
 * @param limit the end of their colour scale; 0 for grey pictures
 * @param tileWord what one of them is: {@code map}
 */
public record WalkSight(
        String where,
        List<Stop> stops,
        int at,
        String headline,
        String sentence,
        List<Raster> tiles,
        float limit,
        String tileWord) {
    /**
     * A place of a step.
     *
     * @param words what it is called: {@code Conv}
     * @param kind the kind of its layer, which has a hue: {@code conv}
     * @param column its place from the image to the loss
     * @param back whether it lies on the way back
     */
    public record Stop(String words, String kind, int column, boolean back) {}

    /** Copies the lists. */
    public WalkSight {
        stops = List.copyOf(stops);
        tiles = List.copyOf(tiles);
    }
}
