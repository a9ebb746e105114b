package glassbox.viewmodel.filters;

import java.util.ArrayList;
import java.util.List;

import glassbox.raster.Raster;

/** A picture in colours: three round lights, red, green and blue, that add up where they overlap. */
final class ThreeLamps {
    private static final int SIZE = 48;
    private static final double RADIUS = 14.5;
    private static final double FROM_MIDDLE = 8.5;
    private static final float DARK = 24;
    private static final float BRIGHT = 240;

    private ThreeLamps() {}

    static FilterPicture picture() {
        List<Raster> channels = new ArrayList<>();
        for (int lamp = 0; lamp < ColourView.CHANNELS; lamp++) {
            double angle = Math.PI * (0.5 + 2.0 * lamp / ColourView.CHANNELS);
            double x = SIZE / 2.0 + FROM_MIDDLE * Math.cos(angle);
            double y = SIZE / 2.0 - FROM_MIDDLE * Math.sin(angle);
            channels.add(Raster.generate(
                    SIZE, SIZE, (row, column) -> Math.hypot(row + .5 - y, column + .5 - x) <= RADIUS ? BRIGHT : DARK));
        }
        Raster grey = Raster.generate(
                SIZE,
                SIZE,
                (row, column) -> Math.round(0.299f * channels.get(0).get(row, column)
                        + 0.587f * channels.get(1).get(row, column)
                        + 0.114f * channels.get(2).get(row, column)));
        return new FilterPicture(PictureChoice.COLOURS, "the three lamps", grey, 0, channels);
    }
}
