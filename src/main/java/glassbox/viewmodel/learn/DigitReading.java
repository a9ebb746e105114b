package glassbox.viewmodel.learn;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import glassbox.dataset.Split;
import glassbox.exchange.ShippedModels;
import glassbox.raster.Raster;
import glassbox.recipe.PictureClassifier;
import glassbox.recipe.TrainedModel;

/**
 * A test image of MNIST and a network that comes with Glassbox, which reads it.
 *
 * @param model the network
 * @param index the number of the image, from 0
 * @param image the image, 0 to 255
 * @param label what it is
 */
record DigitReading(TrainedModel model, int index, Raster image, int label) {
    private static final int LAST = 9_999;

    /** What lessons name: a network and an image. */
    record Wish(String model, int index) {}

    /** The name of a network that comes with Glassbox; the first one unless given. */
    static String model(WidgetParameters parameters) {
        return parameters.oneOf("model", ShippedModels.names().toArray(String[]::new));
    }

    /** The network and the image of these parameters. */
    static Wish wish(WidgetParameters parameters) {
        return new Wish(model(parameters), parameters.whole("image", 0, 0, LAST));
    }

    /** Loads both; takes time. */
    static DigitReading of(WidgetBench bench, Wish wish) throws IOException {
        TrainedModel model = bench.shipped().apply(wish.model());
        Raster image = ImageParameter.digit(bench.data(), wish.index());
        return new DigitReading(
                model, wish.index(), image, bench.data().mnist(Split.TEST).label(wish.index()));
    }

    /** How probable each class is for a picture; takes time. */
    List<Float> probabilities(Raster picture) {
        List<Float> shares = new ArrayList<>();
        for (float share : answer(picture).probabilities()) {
            shares.add(share);
        }
        return shares;
    }

    /** What the network says to a picture; takes time. */
    PictureClassifier.Answer answer(Raster picture) {
        return new PictureClassifier(model)
                .read(picture.toArray())
                .orElseThrow(() -> new IllegalStateException(PictureClassifier.NO_ANSWER));
    }

    /** The classes' names. */
    List<String> classes() {
        return PictureClassifier.classNames(model.recipe());
    }

    /** A bar for each class. */
    BarsPanel bars(List<Float> shares) {
        return BarsPanel.probabilities("probabilities", "Probabilities", classes(), shares, label);
    }

    /** A digit within a sentence: {@code an 8}. */
    static String a(int digit) {
        return (digit == 8 ? "an " : "a ") + digit;
    }
}
