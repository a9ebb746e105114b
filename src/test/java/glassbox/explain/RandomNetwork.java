package glassbox.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

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
import glassbox.engine.layer.ReluSpec;
import glassbox.engine.layer.SigmoidSpec;
import glassbox.engine.layer.SoftmaxSpec;
import glassbox.engine.layer.TanhSpec;
import glassbox.engine.loss.BinaryCrossEntropyLoss;
import glassbox.engine.loss.Loss;
import glassbox.engine.loss.MeanSquaredErrorLoss;
import glassbox.engine.loss.SoftmaxCrossEntropyLoss;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.network.Weights;
import glassbox.engine.tensor.SeededRandom;
import glassbox.engine.tensor.Shape;
import glassbox.engine.tensor.Size2d;
import glassbox.engine.tensor.Tensor;

/** A small network drawn from all layers and losses, with weights and a mini-batch: a function of the seed. */
final class RandomNetwork {
    private static final int MOST_VALUES = 200;

    private final SeededRandom random;
    private final List<LayerSpec> layers = new ArrayList<>();
    private final Loss loss;
    private final NetworkSpec network;
    private Shape shape;

    RandomNetwork(long seed) {
        random = SeededRandom.stream(seed, 0);
        Shape input = Shape.of(from(1, 3), from(3, 7), from(3, 7));
        shape = input;
        int pictureLayers = from(0, 6);
        for (int i = 0; i < pictureLayers; i++) {
            addIfItFits(from(0, 2) == 0 ? anywhere() : onPictures());
        }
        addIfItFits(new FlattenSpec());
        int rowLayers = from(0, 3);
        for (int i = 0; i < rowLayers; i++) {
            addIfItFits(from(0, 1) == 0 ? anywhere() : new DenseSpec(from(1, 6), spread(), bias()));
        }
        loss = switch (from(0, 2)) {
            case 0 -> new SoftmaxCrossEntropyLoss();
            case 1 -> new BinaryCrossEntropyLoss();
            default -> new MeanSquaredErrorLoss();
        };
        addIfItFits(new DenseSpec(from(loss.leastOutputs(), 4), spread(), bias()));
        switch (loss.fusedLayer().orElse("")) {
            case "softmax" -> addIfItFits(new SoftmaxSpec());
            case "sigmoid" -> addIfItFits(new SigmoidSpec());
            default -> addIfItFits(from(0, 1) == 0 && shape.size(0) > 1 ? new SoftmaxSpec() : anywhere());
        }
        network = new NetworkSpec(input, layers);
    }

    /** A check of this network on a random mini-batch of 1 to 5 samples. */
    GradientCheck check() {
        int batch = from(1, 5);
        Tensor samples = Tensor.zeros(network.input().prepend(batch));
        new Initializer.Normal(1).fill(samples, random);
        int[] labels = new int[batch];
        for (int n = 0; n < batch; n++) {
            labels[n] = random.nextInt(Math.max(2, network.output().size(0)));
        }
        Weights weights = Weights.initial(network, random.nextLong());
        return new GradientCheck(network, loss, weights, samples, labels);
    }

    /** What it is made of: the kinds of its layers and its loss. */
    Set<String> parts() {
        Set<String> parts = new TreeSet<>(Set.of(loss.description()));
        layers.forEach(layer -> parts.add(layer.kind()));
        return parts;
    }

    private void addIfItFits(LayerSpec layer) {
        try {
            Shape output = layer.outputShape(shape);
            if (output.elements() <= MOST_VALUES) {
                shape = output;
                layers.add(layer);
            }
        } catch (IllegalArgumentException windowTooLarge) {
            // This network goes without it.
        }
    }

    private LayerSpec onPictures() {
        return switch (from(0, 4)) {
            case 0 -> new MaxPool2dSpec(size(1, 3), size(1, 2), MaxPoolTies.FIRST);
            case 1 -> new AvgPool2dSpec(size(1, 3), size(1, 2));
            case 2 -> new BatchNorm2dSpec(0.1, 1e-3);
            default -> new Conv2dSpec(from(1, 3), size(1, 4), size(1, 3), size(0, 2), spread(), bias());
        };
    }

    private LayerSpec anywhere() {
        return switch (from(0, 5)) {
            case 0 -> new LeakyReluSpec(0.1);
            case 1 -> new SigmoidSpec();
            case 2 -> new TanhSpec();
            case 3 -> new DropoutSpec(0.3);
            default -> new ReluSpec();
        };
    }

    private Initializer spread() {
        return new Initializer.Normal(0.5);
    }

    private Initializer bias() {
        return from(0, 2) == 0 ? null : spread();
    }

    private Size2d size(int least, int most) {
        return Size2d.of(from(least, most), from(least, most));
    }

    private int from(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    @Override
    public String toString() {
        return network.input() + " → "
                + layers.stream().map(LayerSpec::description).collect(Collectors.joining(" → ")) + ", "
                + loss.description();
    }
}
