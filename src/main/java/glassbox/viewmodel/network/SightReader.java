package glassbox.viewmodel.network;

import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;

import glassbox.dataset.DatasetCatalogue;
import glassbox.engine.data.Dataset;
import glassbox.engine.loss.Loss;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.training.Classifier;
import glassbox.explain.GradientReading;
import glassbox.explain.NetworkReading;
import glassbox.recipe.ImageChoice;
import glassbox.recipe.TrainedModel;

/** Reads test images with networks; keeps the images and the network ready for the next one. For one thread. */
final class SightReader {
    private final DatasetCatalogue catalogue;
    private @Nullable ImageChoice loaded;
    private @Nullable Dataset images;
    private @Nullable TrainedModel ready;
    private @Nullable Classifier classifier;

    SightReader(DatasetCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * What is to be read with which network.
     *
     * @param number the image's place among the test images; beyond their number it begins again
     * @param back whether gradients are wanted too
     * @param edits what is changed about the network
     */
    record Request(TrainedModel model, int number, boolean back, List<Edit> edits) {}

    /** Reads; without images the network is seen empty, with a sentence why. */
    NetworkSight read(Request request) {
        TrainedModel base = request.model();
        TrainedModel model = Edit.all(base, request.edits());
        NetworkSpec network = model.recipe().network();
        try {
            Dataset test = images(model);
            NetworkPlan plan = NetworkPlan.of(
                    network, test.classNames(), model.recipe().config().frozen());
            if (!test.sampleShape().equals(network.input())) {
                return empty(
                        plan,
                        model,
                        "The images are " + LayerWords.shape(test.sampleShape()) + ", but this network takes "
                                + LayerWords.shape(network.input()) + ". Train it on images of that size.");
            }
            int number = Math.floorMod(request.number(), test.size());
            float[] pixels = InputImage.pixels(test, number);
            Classifier running = classifierFor(model);
            NetworkReading reading = new NetworkReading(running.trace(pixels), model.weights());
            GradientReading gradients = null;
            if (request.back()) {
                Loss loss = model.recipe().loss();
                int label = test.label(number);
                gradients = new GradientReading(reading, running.traceBack(pixels, label, loss), loss, label);
            }
            return new NetworkSight(plan, base, model, reading, gradients, InputImage.of(test, number), "");
        } catch (IOException | IllegalArgumentException unreadable) {
            return empty(
                    NetworkPlan.of(network, List.of(), model.recipe().config().frozen()),
                    model,
                    String.valueOf(unreadable.getMessage()));
        }
    }

    private static NetworkSight empty(NetworkPlan plan, TrainedModel model, String problem) {
        return new NetworkSight(plan, model, model, null, null, null, problem);
    }

    private Dataset images(TrainedModel model) throws IOException {
        Dataset known = images;
        ImageChoice wanted = model.recipe().images();
        if (known == null || !wanted.equals(loaded)) {
            known = model.recipe().allTestImages(catalogue);
            images = known;
            loaded = wanted;
        }
        return known;
    }

    private Classifier classifierFor(TrainedModel model) {
        Classifier known = classifier;
        if (known == null || !model.equals(ready)) {
            known = model.classifier();
            classifier = known;
            ready = model;
        }
        return known;
    }
}
