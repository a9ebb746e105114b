package glassbox.engine.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import glassbox.engine.layer.LayerSpec;
import glassbox.engine.layer.ParameterSpec;
import glassbox.engine.tensor.Shape;

/**
 * A network as data: the shape of one input sample and the layers it goes through. Immutable, and right by construction:
 * every layer can take what the one before it gives.
 *
 * @param input the shape of one sample, [channels, height, width] for pictures
 * @param layers the layers in order, at least one
 */
public record NetworkSpec(Shape input, List<LayerSpec> layers) {
    /**
     * Checks every layer against its input.
     *
     * @throws IllegalArgumentException with a sentence naming the layer and both sizes, if a layer cannot take its input,
     *     or if there is no layer
     */
    public NetworkSpec {
        layers = List.copyOf(layers);
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("A network has at least one layer, but this one has none.");
        }
        chain(input, layers);
    }

    /** The shapes of one sample on its way: the input's first, then what each layer makes of it. */
    public List<Shape> shapes() {
        return chain(input, layers);
    }

    /** The shape of the last layer's output. */
    public Shape output() {
        return shapes().getLast();
    }

    /** The name of a layer, counted from 0: its kind and its number among those of its kind, as in {@code conv1}. */
    public String layerName(int layer) {
        return name(layers, layer);
    }

    /** The name of the layer that a parameter of this full name belongs to: {@code conv1} of {@code conv1.weights}. */
    public static String layerOf(String parameter) {
        return parameter.substring(0, parameter.indexOf('.'));
    }

    /** Whether a layer, counted from 0, has anything to learn. */
    public boolean learns(int layer) {
        return layers.get(layer).parameters(shapes().get(layer)).stream().anyMatch(ParameterSpec::learned);
    }

    /**
     * Checks that there is a layer of this name and that it has something to learn.
     *
     * @throws IllegalArgumentException with a sentence naming the layers that learn, if not
     */
    public void requireLearning(String layer) {
        List<String> names = IntStream.range(0, layers.size())
                .filter(this::learns)
                .mapToObj(this::layerName)
                .toList();
        if (!names.contains(layer)) {
            throw new IllegalArgumentException("This network has no layer " + layer
                    + " that learns and could be frozen. Its layers that learn: "
                    + (names.isEmpty() ? "none" : String.join(", ", names)) + ".");
        }
    }

    /**
     * Everything that is kept with the network, in the order of the layers, under names as in {@code conv1.weights}: what is
     * learned, and what layers measure while training.
     */
    public List<ParameterSpec> parameters() {
        List<Shape> shapes = shapes();
        List<ParameterSpec> all = new ArrayList<>();
        for (int layer = 0; layer < layers.size(); layer++) {
            for (ParameterSpec own : layers.get(layer).parameters(shapes.get(layer))) {
                all.add(new ParameterSpec(
                        layerName(layer) + "." + own.name(), own.shape(), own.initializer(), own.learned()));
            }
        }
        return all;
    }

    /** How many numbers are learned. */
    public long parameterCount() {
        return parameters().stream()
                .filter(ParameterSpec::learned)
                .mapToLong(parameter -> parameter.shape().elements())
                .sum();
    }

    private static List<Shape> chain(Shape input, List<LayerSpec> layers) {
        List<Shape> shapes = new ArrayList<>();
        shapes.add(input);
        for (int layer = 0; layer < layers.size(); layer++) {
            try {
                shapes.add(layers.get(layer).outputShape(shapes.getLast()));
            } catch (IllegalArgumentException refusal) {
                throw new IllegalArgumentException(
                        "Layer " + (layer + 1) + ", " + name(layers, layer) + " ("
                                + layers.get(layer).description() + "), cannot take its input " + shapes.getLast()
                                + ". " + refusal.getMessage(),
                        refusal);
            }
        }
        return List.copyOf(shapes);
    }

    private static String name(List<LayerSpec> layers, int layer) {
        String kind = layers.get(layer).kind();
        long number = layers.subList(0, layer + 1).stream()
                .filter(other -> other.kind().equals(kind))
                .count();
        return kind + number;
    }
}
