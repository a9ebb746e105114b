package glassbox.viewmodel.network;

import java.util.ArrayList;
import java.util.List;

import glassbox.engine.data.Dataset;
import glassbox.explain.MapSize;
import glassbox.raster.Raster;

/**
 * A test image as it goes in.
 *
 * @param channels its channels as stored, 0 to 255; one is grey, three are red, green and blue
 * @param number its place among the test images, from 0
 * @param count how many there are
 * @param label what it is
 */
public record InputImage(List<Raster> channels, int number, int count, String label) {
    /** Copies the list. */
    public InputImage {
        channels = List.copyOf(channels);
    }

    /** An image of a data set. */
    static InputImage of(Dataset images, int number) {
        MapSize size = MapSize.of(images.sampleShape());
        List<Raster> channels = new ArrayList<>();
        float[] pixels = pixels(images, number);
        for (int channel = 0; channel < size.units(); channel++) {
            channels.add(Raster.copyOf(pixels, channel * size.area(), size.rows(), size.columns()));
        }
        return new InputImage(
                channels, number, images.size(), images.classNames().get(images.label(number)));
    }

    /** An image's raw values, row-major. */
    static float[] pixels(Dataset images, int number) {
        float[] pixels = new float[images.sampleShape().elements()];
        images.copyPixels(number, pixels, 0);
        return pixels;
    }
}
