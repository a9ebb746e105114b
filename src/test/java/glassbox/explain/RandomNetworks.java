package glassbox.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import glassbox.engine.layer.AvgPool2dSpec;
import glassbox.engine.layer.BatchNorm2dSpec;
import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.DropoutSpec;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.Initializer;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.layer.LeakyReluSpec;
import glassbox.engine.layer.MaxPool2dSpec;
import glassbox.engine.layer.MaxPoolTies;
import glassbox.engine.layer.ParameterSpec;
import glassbox.engine.layer.ReluSpec;
import glassbox.engine.layer.SigmoidSpec;
import glassbox.engine.layer.SoftmaxSpec;
import glassbox.engine.layer.TanhSpec;
import glassbox.engine.loss.Loss;
import glassbox.engine.network.ForwardTrace;
import glassbox.engine.network.Network;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.network.Weights;
import glassbox.engine.ops.TensorOps;
import glassbox.engine.tensor.SeededRandom;
import glassbox.engine.tensor.Shape;
import glassbox.engine.tensor.Size2d;
import glassbox.engine.tensor.Tensor;

/** Networks of all kinds of layers, as a seed has it, with weights and pictures that are as random. */
public final class RandomNetworks {
    private final SeededRandom random;

    /** The networks of a seed. */
    public RandomNetworks(long seed) {
        random = new SeededRandom(seed);
    }

    /** The next network: pictures of 1 to 3 channels, some layers that look at pictures, flatten, some that look at rows. */
    public NetworkSpec next() {
        List<LayerSpec> layers = new ArrayList<>();
        Shape input = Shape.of(1 + random.nextInt(3), 3 + random.nextInt(10), 3 + random.nextInt(10));
        Shape shape = input;
        for (int i = random.nextInt(5); i > 0; i--) {
            LayerSpec layer = ofPictures(shape);
            layers.add(layer);
            shape = layer.outputShape(shape);
        }
        layers.add(new FlattenSpec());
        for (int i = random.nextInt(4); i > 0; i--) {
            layers.add(ofRows());
        }
        layers.add(new DenseSpec(2 + random.nextInt(9), normal(), random.nextInt(2) == 0 ? null : normal()));
        layers.add(random.nextInt(3) == 0 ? new SigmoidSpec() : new SoftmaxSpec());
        return new NetworkSpec(input, layers);
    }

    /** What a network makes of a random picture with random weights. */
    public NetworkReading read(NetworkSpec spec) {
        Weights weights = weights(spec);
        return new NetworkReading(trace(spec, weights), weights);
    }

    /** A random picture's way through a network with random weights, and back. */
    public record Both(NetworkReading forward, GradientReading back) {}

    /** How the loss of a random picture changes with every number on its way through a network with random weights. */
    public GradientReading readBack(NetworkSpec spec, Loss loss, int label) {
        return readBoth(spec, loss, label).back();
    }

    /** The way forward and the way back. */
    public Both readBoth(NetworkSpec spec, Loss loss, int label) {
        Weights weights = weights(spec);
        Network network = new Network(spec, 1);
        NetworkReading forward = new NetworkReading(trace(spec, weights, network), weights);
        int from = spec.layers().size() - (loss.fusedLayer().isPresent() ? 1 : 0);
        loss.gradient(TensorOps.selected(), network.activation(from), new int[] {label}, 1, network.gradient(from));
        return new Both(forward, new GradientReading(forward, network.traceBack(from), loss, label));
    }

    private ForwardTrace trace(NetworkSpec spec, Weights weights) {
        return trace(spec, weights, new Network(spec, 1));
    }

    private ForwardTrace trace(NetworkSpec spec, Weights weights, Network network) {
        network.load(weights);
        float[] picture = new float[spec.input().elements()];
        for (int i = 0; i < picture.length; i++) {
            picture[i] = random.nextInt(256) / 255f - 0.5f;
        }
        return network.trace(picture);
    }

    private Weights weights(NetworkSpec spec) {
        Map<String, Tensor> values = new LinkedHashMap<>();
        for (ParameterSpec parameter : spec.parameters()) {
            Tensor tensor = Tensor.zeros(parameter.shape());
            for (int i = 0; i < tensor.data().length; i++) {
                float value = (float) random.nextGaussian();
                tensor.data()[i] = parameter.name().endsWith(".variance") ? 0.1f + Math.abs(value) : value;
            }
            values.put(parameter.name(), tensor);
        }
        return Weights.copyOf(values);
    }

    private LayerSpec ofPictures(Shape shape) {
        Size2d kernel = Size2d.of(
                1 + random.nextInt(Math.min(4, shape.size(1))), 1 + random.nextInt(Math.min(4, shape.size(2))));
        Size2d stride = Size2d.of(1 + random.nextInt(2), 1 + random.nextInt(2));
        return switch (random.nextInt(8)) {
            case 0, 1, 2 ->
                new Conv2dSpec(
                        1 + random.nextInt(5),
                        kernel,
                        stride,
                        Size2d.of(random.nextInt(2), random.nextInt(3)),
                        normal(),
                        random.nextInt(2) == 0 ? null : normal());
            case 3 -> new MaxPool2dSpec(kernel, stride, random.nextInt(2) == 0 ? MaxPoolTies.FIRST : MaxPoolTies.ALL);
            case 4 -> new AvgPool2dSpec(kernel, stride);
            case 5 -> BatchNorm2dSpec.common();
            default -> numberByNumber();
        };
    }

    private LayerSpec ofRows() {
        return random.nextInt(2) == 0 ? new DenseSpec(1 + random.nextInt(20), normal(), normal()) : numberByNumber();
    }

    private LayerSpec numberByNumber() {
        return switch (random.nextInt(5)) {
            case 0 -> new ReluSpec();
            case 1 -> new LeakyReluSpec(0.1);
            case 2 -> new SigmoidSpec();
            case 3 -> new TanhSpec();
            default -> new DropoutSpec(0.5);
        };
    }

    private static Initializer normal() {
        return new Initializer.Normal(1);
    }
}
