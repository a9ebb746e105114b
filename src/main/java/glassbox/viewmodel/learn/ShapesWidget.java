package glassbox.viewmodel.learn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import glassbox.dataset.DatasetCatalogue;
import glassbox.engine.network.NetworkSpec;
import glassbox.explain.LayerNames;
import glassbox.recipe.Recipe;

/** One training step of the network for shapes of 3 × 3 pixels, from one picture, by hand: every layer, every number. */
public final class ShapesWidget extends BoardWidget {
    private static final List<String> PHASES = List.of("forward", "loss", "backward", "update");

    /** A layer's number as it may be written: {@code sigmoid.2} for {@code sigmoid1.1.2}. */
    private static final Pattern BRIEF =
            Pattern.compile("(conv|flatten|dense|relu|sigmoid)(\\d?)(-gradient)?\\.(\\d+)(\\.\\d+)?");

    private final DatasetCatalogue data;
    private final Walk walk = new Walk(position -> "Number " + (position + 1));
    private @Nullable ShapesBoards shown;

    ShapesWidget(WidgetBench bench) {
        super(bench);
        this.data = bench.data();
        walk.positionProperty().subscribe(position -> {
            if (shown != null) {
                put(shown.at(position.intValue()));
            }
        });
    }

    /** What lessons call it, and what can be said to it. */
    static WidgetKind kind() {
        NetworkSpec network = ShapesStep.recipe().network();
        List<String> layers = IntStream.range(0, network.layers().size())
                .mapToObj(network::layerName)
                .toList();
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("image", "which training picture, from 0");
        parameters.put("steps", "how many steps of the recipe go before; 0 without it");
        parameters.put("phase", "forward, loss, backward or update; forward without it");
        parameters.put("layer", "which layer: " + String.join(", ", layers) + "; conv1 without it");
        parameters.put(
                "at", "which of its numbers has its arithmetic shown, from 1; of backward and update which weight");
        return new WidgetKind(
                "shapes",
                "One training step of the network for shapes of 3 × 3 pixels, by hand: every layer, every number.",
                parameters,
                Map.of(
                        "LAYER.R.C",
                                "what that layer gives, sigmoid1.1.2 or in short sigmoid.2; of conv1 the map that is looked at; image for the picture",
                        "maps.M.R.C", "a number of map M of conv1",
                        "LAYER-gradient.R.C", "the gradient by what that layer gives",
                        "weights.R.C", "the weights that are looked at",
                        "bias.1.1", "their bias",
                        "weights-gradient.R.C", "the gradient by these weights; bias-gradient.1.1",
                        "weights-after.R.C", "these weights after the update; bias-after.1.1",
                        "target.1.C", "what the network should say",
                        "loss", "the loss of this picture; loss-after that after the update",
                        "sum", "what the arithmetic comes to"),
                ShapesWidget::new);
    }

    @Override
    public void show(WidgetParameters parameters) {
        parameters.allow("image", "steps", "phase", "layer", "at");
        Recipe recipe = ShapesStep.recipe();
        NetworkSpec network = recipe.network();
        int pictures = recipe.images().training();
        int image = parameters.whole("image", 0, 0, pictures - 1);
        int most = Math.ceilDiv(pictures, recipe.batchSize()) * recipe.epochs();
        int steps = parameters.whole("steps", 0, 0, most);
        String phase = parameters.oneOf("phase", PHASES.toArray(String[]::new));
        int layer = layer(parameters, network);
        if (phase.equals("update") && !network.learns(layer)) {
            throw parameters.problem("The layer " + network.layerName(layer) + " has nothing to learn: "
                    + LayerNames.together(network, learning(network)) + " have.");
        }
        int places = ShapesBoards.places(network, layer, phase);
        int at = parameters.whole("at", 1, 1, places) - 1;
        shown = null;
        compute(() -> ShapesStep.open(data, image, steps), step -> {
            ShapesBoards boards = new ShapesBoards(step, layer, phase);
            shown = null;
            walk.set(places, at);
            shown = boards;
            return boards.at(at);
        });
    }

    private static List<String> learning(NetworkSpec network) {
        return LayerNames.learning(network).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    private static int layer(WidgetParameters parameters, NetworkSpec network) {
        String name = parameters.text("layer").orElse(network.layerName(0));
        for (int layer = 0; layer < network.layers().size(); layer++) {
            if (network.layerName(layer).equals(name)
                    || Integer.toString(layer + 1).equals(name)) {
                return layer;
            }
        }
        throw parameters.problem(
                "layer is " + name + ", but can be 1 to " + network.layers().size() + ", " + network.layerName(0)
                        + " to " + network.layerName(network.layers().size() - 1) + ".");
    }

    /** A layer of which there is one may be called without its number, and a number of a row by its place alone. */
    @Override
    public double value(String name) {
        Matcher brief = BRIEF.matcher(name);
        if (!brief.matches()) {
            return super.value(name);
        }
        String number = brief.group(2).isEmpty() ? "1" : brief.group(2);
        String gradient = brief.group(3) == null ? "" : brief.group(3);
        String place = brief.group(5) == null ? "1." + brief.group(4) : brief.group(4) + brief.group(5);
        return super.value(brief.group(1) + number + gradient + "." + place);
    }

    @Override
    public @Nullable Walk walk() {
        return shown == null || walk.countProperty().get() < 2 ? null : walk;
    }

    @Override
    public Destination destination() {
        return new Destination.ToTrain(ShapesStep.RECIPE);
    }
}
