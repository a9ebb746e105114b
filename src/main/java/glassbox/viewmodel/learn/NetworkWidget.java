package glassbox.viewmodel.learn;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import glassbox.engine.data.Dataset;
import glassbox.engine.loss.Loss;
import glassbox.engine.network.ForwardTrace;
import glassbox.engine.ops.TensorOps;
import glassbox.engine.tensor.Shape;
import glassbox.engine.tensor.Tensor;
import glassbox.engine.training.Classifier;
import glassbox.exchange.ShippedModels;
import glassbox.explain.LayerNames;
import glassbox.explain.MapSize;
import glassbox.explain.NetworkReading;
import glassbox.raster.Numbers;
import glassbox.raster.Raster;
import glassbox.recipe.Recipe;
import glassbox.recipe.Recipes;
import glassbox.recipe.TrainedModel;

/** A trained network looking at a test image: the maps of one of its layers, its answer and its loss. */
public final class NetworkWidget extends BoardWidget {
    /** Longer rows of numbers are not shown number by number. */
    private static final int LONGEST = 64;

    private final WidgetBench bench;
    private @Nullable Look shown;

    /** What the network made of an image. */
    private record Look(
            TrainedModel model,
            int image,
            int layer,
            int map,
            int label,
            List<Raster> picture,
            List<Raster> maps,
            List<Float> probabilities,
            double loss) {}

    NetworkWidget(WidgetBench bench) {
        super(bench);
        this.bench = bench;
    }

    /** What lessons call it, and what can be said to it. */
    static WidgetKind kind() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("model", "a network that comes with Glassbox: mnist-8-filters, pen-reader...");
        parameters.put("image", "which test image, from 0");
        parameters.put("layer", "which layer's maps, from 1; 1 without it");
        parameters.put("map", "which of them is held, from 1; 1 without it");
        return new WidgetKind(
                "network",
                "A trained network looking at a test image: the maps of one of its layers, its answer and its loss.",
                parameters,
                Map.of(
                        "input.R.C", "a pixel, 0 to 255; in colours input.CHANNEL.R.C",
                        "maps.M.R.C", "a number of map M; a row of numbers is maps of one number each",
                        "probabilities.CLASS", "a probability, from 0 to 1",
                        "loss", "the loss of this image"),
                NetworkWidget::new);
    }

    @Override
    public void show(WidgetParameters parameters) {
        parameters.allow("model", "image", "layer", "map");
        String name = parameters.required("model");
        if (!ShippedModels.names().contains(name)) {
            throw parameters.problem(
                    "There is no network " + name + ". There are " + String.join(", ", ShippedModels.names()) + ".");
        }
        Recipe recipe = Recipes.byName(name).orElseThrow();
        int image = parameters.whole("image", 0, 0, recipe.images().test() - 1);
        int layer = parameters.whole("layer", 1, 1, recipe.network().layers().size());
        int units = MapSize.of(recipe.network().shapes().get(layer)).units();
        int map = parameters.whole("map", 1, 1, units) - 1;
        shown = null;
        compute(() -> look(name, image, layer, map), look -> {
            shown = look;
            return draw(look);
        });
    }

    private Look look(String name, int image, int layer, int map) throws IOException {
        TrainedModel model = bench.shipped().apply(name);
        Recipe recipe = model.recipe();
        Dataset images = recipe.testSet(bench.data());
        Shape shape = images.sampleShape();
        float[] pixels = new float[shape.elements()];
        images.copyPixels(image, pixels, 0);
        int area = shape.size(1) * shape.size(2);
        List<Raster> picture = IntStream.range(0, shape.size(0))
                .mapToObj(channel -> Raster.copyOf(pixels, channel * area, shape.size(1), shape.size(2)))
                .toList();
        ForwardTrace trace = model.classifier().trace(pixels);
        NetworkReading reading = new NetworkReading(trace, model.weights());
        List<Raster> maps = IntStream.range(0, reading.sources().size(layer).units())
                .mapToObj(unit -> reading.map(layer, unit))
                .toList();
        List<Float> probabilities = new ArrayList<>();
        for (float share : Classifier.probabilities(trace)) {
            probabilities.add(share);
        }
        int label = images.label(image);
        return new Look(model, image, layer, map, label, picture, maps, probabilities, loss(recipe, trace, label));
    }

    private static double loss(Recipe recipe, ForwardTrace trace, int label) {
        Loss loss = recipe.loss();
        int from = recipe.network().layers().size() - (loss.fusedLayer().isPresent() ? 1 : 0);
        Tensor scores = trace.activation(from);
        return loss.mean(TensorOps.selected(), scores.reshape(scores.shape().prepend(1)), new int[] {label}, 1);
    }

    @Override
    public @Nullable Destination destination() {
        return shown == null ? null : new Destination.ToNetwork(shown.model(), shown.image());
    }

    @Override
    public void choose(String panel, int row, int column) {
        if (shown != null && panel.equals("maps")) {
            Look now = shown;
            Look other = new Look(
                    now.model(),
                    now.image(),
                    now.layer(),
                    row,
                    now.label(),
                    now.picture(),
                    now.maps(),
                    now.probabilities(),
                    now.loss());
            shown = other;
            put(draw(other));
        }
    }

    private static Board draw(Look look) {
        Recipe recipe = look.model().recipe();
        String layer = LayerNames.name(recipe.network(), look.layer() - 1);
        boolean row = look.maps().getFirst().rows() * look.maps().getFirst().columns() == 1;
        Panel maps = row && look.maps().size() > LONGEST
                ? new NotePanel(layer + ": " + Numbers.count(look.maps().size()) + " numbers in a row")
                : MapsPanel.signed("maps", layer, look.maps(), look.map());
        List<String> classes = recipe.images().classNames();
        FiguresPanel loss = FiguresPanel.of(
                new FiguresPanel.Figure("loss", "Loss", look.loss(), Numbers.telling(look.loss(), 3), ""));
        return Board.of(
                        PicturePanel.of("input", "Test image " + look.image(), look.picture()),
                        new SignPanel("→"),
                        maps,
                        new SignPanel("→"),
                        BarsPanel.probabilities("probabilities", "Answer", classes, look.probabilities(), look.label()),
                        loss)
                .saying(remark(look, classes));
    }

    private static String remark(Look look, List<String> classes) {
        int said = 0;
        for (int i = 1; i < look.probabilities().size(); i++) {
            said = look.probabilities().get(i) > look.probabilities().get(said) ? i : said;
        }
        String sure = Numbers.percent(look.probabilities().get(said));
        return said == look.label()
                ? "It reads " + classes.get(said) + ", and is right: " + sure + " sure."
                : "It reads " + classes.get(said) + ", " + sure + " sure, but this is " + classes.get(look.label())
                        + ".";
    }
}
