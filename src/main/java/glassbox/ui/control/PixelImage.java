package glassbox.ui.control;

import java.util.List;

import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import glassbox.raster.ColourScale;
import glassbox.raster.Raster;

/** Rasters as images whose pixels are the raster's, or, when drawn smaller, some of them: never a mixture of two. */
final class PixelImage {
    private PixelImage() {}

    /**
     * The image of a raster to be drawn with {@code size} screen pixels to each of its own. From 1 on it has exactly the
     * raster's pixels; below 1 it has the screen's, each the raster's pixel under its middle.
     */
    static WritableImage of(Raster raster, ColourScale colours, float limit, double size) {
        int columns = raster.columns();
        if (size >= 1) {
            return image(colours.argb(raster, limit), raster.rows(), columns);
        }
        int height = Math.max(1, (int) Math.floor(raster.rows() * size));
        int width = Math.max(1, (int) Math.floor(columns * size));
        int[] thinned = new int[height * width];
        for (int y = 0; y < height; y++) {
            int row = Math.min(raster.rows() - 1, (int) ((y + .5) / size));
            for (int x = 0; x < width; x++) {
                int column = Math.min(columns - 1, (int) ((x + .5) / size));
                thinned[y * width + x] = colours.argb(raster.get(row, column), limit);
            }
        }
        return image(thinned, height, width);
    }

    /** The image of a picture's channels, 0 to 255, as {@link #of}: three are red, green and blue, of others the first is grey. */
    static WritableImage ofPicture(List<Raster> channels, double size) {
        if (channels.size() != 3) {
            return of(channels.getFirst(), ColourScale.GREY, 255, size);
        }
        Raster red = channels.get(0);
        int rows = red.rows();
        int columns = red.columns();
        int height = size >= 1 ? rows : Math.max(1, (int) Math.floor(rows * size));
        int width = size >= 1 ? columns : Math.max(1, (int) Math.floor(columns * size));
        int[] argb = new int[height * width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int row = size >= 1 ? y : Math.min(rows - 1, (int) ((y + .5) / size));
                int column = size >= 1 ? x : Math.min(columns - 1, (int) ((x + .5) / size));
                int colour = 0xFF;
                for (Raster channel : channels) {
                    colour = colour << 8 | Math.clamp(Math.round(channel.get(row, column)), 0, 255);
                }
                argb[y * width + x] = colour;
            }
        }
        return image(argb, height, width);
    }

    private static WritableImage image(int[] argb, int height, int width) {
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return image;
    }
}
