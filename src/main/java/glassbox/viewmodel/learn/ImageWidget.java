package glassbox.viewmodel.learn;

import java.util.function.Function;

import glassbox.dataset.DatasetCatalogue;
import glassbox.raster.Raster;

/** A widget whose numbers are written in the lesson, or those of a picture that is read in the background. */
abstract class ImageWidget<S> extends BoardWidget {
    private final DatasetCatalogue data;

    ImageWidget(WidgetBench bench) {
        super(bench);
        this.data = bench.data();
    }

    /** The picture of a parameter. */
    final ImageParameter image(WidgetParameters parameters, String name) {
        return ImageParameter.of(parameters, name, data);
    }

    /**
     * Shows what comes of a picture: at once where it is written out, else when it is read.
     *
     * @param make what is computed of the picture, on any thread
     * @param begin takes it over, on the screen's thread, where it belongs to the parameters that count
     */
    final void show(ImageParameter image, Function<Raster, S> make, Function<? super S, Board> begin) {
        if (image.atOnce().isPresent()) {
            put(begin.apply(make.apply(image.atOnce().get())));
        } else {
            compute(() -> make.apply(image.load()), begin);
        }
    }

    /** Whether the picture's numbers are pixels from 0 to 255 rather than numbers that were written down. */
    static boolean pixels(ImageParameter image) {
        return image.atOnce().isEmpty();
    }

    /** Numbers that go in: grey where none is below 0, white being the largest or a pixel's 255; else of either sign. */
    static MatrixPanel incoming(String name, String title, Raster numbers, boolean pixels) {
        MatrixPanel panel = numbers.min() < 0
                ? MatrixPanel.signed(name, title, numbers)
                : MatrixPanel.pixels(name, title, numbers, pixels ? 255 : Math.max(1, numbers.max()));
        return panel.decimals(Rows.decimals(numbers));
    }
}
