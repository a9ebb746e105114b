package glassbox.viewmodel.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import glassbox.dataset.DatasetKey;
import glassbox.engine.layer.DropoutSpec;
import glassbox.engine.network.ForwardTrace;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.tensor.Shape;
import glassbox.engine.tensor.Tensor;
import glassbox.raster.DigitCentring;
import glassbox.raster.DigitSteps;
import glassbox.raster.Drawing;
import glassbox.raster.Raster;
import glassbox.recipe.PictureClassifier;
import glassbox.recipe.Recipe;
import glassbox.recipe.TrainedModel;

/** Reads drawings with a network; keeps it ready for the next drawing. For one thread. */
final class DrawingReader {
    private static final List<String> DIGITS = DatasetKey.MNIST.classNames();
    private static final float LIMIT_PART = 0.8f;
    private static final int MOST_LAYERS = 6;
    private static final Set<String> MAIN = Set.of("conv", "pool", "avgpool");

    private @Nullable TrainedModel ready;
    private @Nullable PictureClassifier classifier;

    /** What is to be read, after which steps, with which network; null when there is none. */
    record Request(
            Drawing drawing, DigitSteps steps, @Nullable TrainedModel model) {}

    /** What the network makes of the drawing; that there is too little memory for it is a reading, too. */
    Reading readOrSayWhy(Request request) {
        try {
            return read(request);
        } catch (OutOfMemoryError tooLarge) {
            classifier = null;
            return new Reading.Nothing(
                    null,
                    List.of(),
                    "There is not enough memory",
                    "This network takes more of it than Glassbox may use. Choose a smaller one.");
        }
    }

    /** What the network makes of the drawing. */
    Reading read(Request request) {
        DigitCentring seen =
                DigitCentring.of(request.drawing(), request.steps()).orElse(null);
        TrainedModel model = request.model();
        if (model == null) {
            return new Reading.Nothing(
                    seen, List.of(), "No network yet", "Train one, and it reads what is drawn here.");
        }
        NetworkSpec network = model.recipe().network();
        String problem = problemWith(model.recipe());
        if (!problem.isEmpty()) {
            return new Reading.Nothing(seen, List.of(), "This network reads no digits", problem);
        }
        if (seen == null) {
            return nothing(request.drawing(), network);
        }
        Optional<PictureClassifier.Answer> answer =
                classifierFor(model).read(seen.picture().toArray());
        if (answer.isEmpty()) {
            return new Reading.Nothing(seen, List.of(), "This network gives no answer", PictureClassifier.NO_ANSWER);
        }
        PictureClassifier.Answer digit = answer.get();
        float[] probabilities = digit.probabilities();
        List<FeatureMaps> inside = inside(network, digit.trace());
        return new DigitRead(model, seen, probabilities, inside, asItShouldBe(request));
    }

    /** How probable each digit is after all steps, where some were left out; else null. */
    private float @Nullable [] asItShouldBe(Request request) {
        TrainedModel model = request.model();
        if (model == null || request.steps().equals(DigitSteps.ALL)) {
            return null;
        }
        return DigitCentring.of(request.drawing())
                .flatMap(seen -> classifierFor(model).read(seen.picture().toArray()))
                .map(PictureClassifier.Answer::probabilities)
                .orElse(null);
    }

    private static Reading nothing(Drawing drawing, NetworkSpec network) {
        return new Reading.Nothing(
                null,
                inside(network, null),
                "Nothing to read yet",
                drawing.isEmpty()
                        ? "Draw a digit on the paper, large or small."
                        : "That is only a dot. Draw a digit, large or small.");
    }

    /** Why a network of this recipe reads no digits, as a sentence; empty where it does. */
    static String problemWith(Recipe recipe) {
        if (!PictureClassifier.classNames(recipe).equals(DIGITS)) {
            return "It has learned " + recipe.images().data().title() + ". Choose a network that has learned digits.";
        }
        return PictureClassifier.problemWith(recipe).orElse("");
    }

    private PictureClassifier classifierFor(TrainedModel model) {
        PictureClassifier known = classifier;
        if (known == null || !model.equals(ready)) {
            known = new PictureClassifier(model);
            classifier = known;
            ready = model;
        }
        return known;
    }

    /**
     * The layers that give maps of their own, without dropout, which only acts while training and passes on what it gets; of
     * many such layers those that find something or shrink it.
     */
    private static List<FeatureMaps> inside(NetworkSpec network, @Nullable ForwardTrace trace) {
        List<Integer> layers = IntStream.range(0, network.layers().size())
                .filter(layer -> network.shapes().get(layer + 1).rank() == 3
                        && !(network.layers().get(layer) instanceof DropoutSpec))
                .boxed()
                .toList();
        boolean many = layers.size() > MOST_LAYERS;
        return layers.stream()
                .filter(layer ->
                        !many || MAIN.contains(network.layers().get(layer).kind()))
                .map(layer -> maps(
                        network,
                        layer,
                        network.shapes().get(layer + 1),
                        trace == null ? null : trace.activation(layer + 1)))
                .toList();
    }

    private static FeatureMaps maps(NetworkSpec network, int layer, Shape shape, @Nullable Tensor values) {
        String kind = network.layers().get(layer).kind();
        int rows = shape.size(1);
        int columns = shape.size(2);
        List<Raster> maps = new ArrayList<>();
        float farthest = 0;
        for (int map = 0; values != null && map < shape.size(0); map++) {
            Raster raster = Raster.copyOf(values.data(), map * rows * columns, rows, columns);
            farthest = Math.max(farthest, raster.maxAbs());
            maps.add(raster);
        }
        return new FeatureMaps(
                kind, name(network, layer, kind), shape.size(0), rows, columns, maps, LIMIT_PART * farthest);
    }

    private static String word(String kind) {
        return switch (kind) {
            case "avgpool" -> "Average";
            case "batchnorm" -> "Norm";
            case "relu" -> "ReLU";
            case "leaky-relu" -> "Leaky";
            default -> kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
        };
    }

    /** The kind as a word; with its number where there are several of its kind. */
    private static String name(NetworkSpec network, int layer, String kind) {
        boolean several = network.layers().stream()
                        .filter(other -> other.kind().equals(kind))
                        .count()
                > 1;
        return several ? word(kind) + " " + network.layerName(layer).substring(kind.length()) : word(kind);
    }
}
