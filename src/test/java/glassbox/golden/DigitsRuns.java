package glassbox.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import com.google.gson.JsonObject;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.Split;
import glassbox.engine.data.Dataset;
import glassbox.engine.data.PixelScaling;
import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.Initializer;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.layer.MaxPool2dSpec;
import glassbox.engine.layer.ReluSpec;
import glassbox.engine.layer.SoftmaxSpec;
import glassbox.engine.loss.SoftmaxCrossEntropyLoss;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.ops.TensorOps;
import glassbox.engine.optimizer.SgdSpec;
import glassbox.engine.tensor.Shape;
import glassbox.engine.tensor.Size2d;
import glassbox.engine.training.TrainingConfig;
import glassbox.engine.training.TrainingPlan;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The reference runs that read MNIST's training digits in file order; networks are as large as the files' numbers. */
final class DigitsRuns {
    private static final Initializer ZEROS = new Initializer.Zeros();
    private static final double TOLERANCE = 1e-3;

    private DigitsRuns() {}

    /** Article 2: one convolution with a border of zeros, one dense layer. */
    static void checkOneConvolution(JsonObject run, TensorOps ops) {
        check(run, oneConvolution(run, ops));
    }

    /** Article 2's run, up to its first step. */
    static ReferenceRun oneConvolution(JsonObject run, TensorOps ops) {
        JsonObject initial = run.getAsJsonObject("initial");
        Shape filters = shape(initial, "conv_w");
        Shape dense = shape(initial, "dense_w");
        int side = (int) Math.round(Math.sqrt((double) dense.size(0) / filters.size(0)));
        int padding = (side - 28 + filters.size(2) - 1) / 2;
        NetworkSpec network = new NetworkSpec(
                Shape.of(1, 28, 28),
                List.of(
                        conv(filters, padding),
                        new ReluSpec(),
                        new FlattenSpec(),
                        dense(dense.size(1)),
                        new SoftmaxSpec()));
        return reference(run, network, List.of("conv", "dense"), ops);
    }

    /** A network like LeNet-5: two convolutions that keep the pictures' size, pooling after each, two dense layers. */
    static void checkTwoConvolutions(JsonObject run, TensorOps ops) {
        check(run, twoConvolutions(run, ops));
    }

    /** The run of the network like LeNet-5, up to its first step. */
    static ReferenceRun twoConvolutions(JsonObject run, TensorOps ops) {
        JsonObject initial = run.getAsJsonObject("initial");
        Shape first = shape(initial, "conv1_w");
        Shape second = shape(initial, "conv2_w");
        NetworkSpec network = new NetworkSpec(
                Shape.of(1, 28, 28),
                List.of(
                        conv(first, first.size(2) / 2),
                        new ReluSpec(),
                        MaxPool2dSpec.square(2),
                        conv(second, second.size(2) / 2),
                        new ReluSpec(),
                        MaxPool2dSpec.square(2),
                        new FlattenSpec(),
                        dense(shape(initial, "dense1_w").size(1)),
                        new ReluSpec(),
                        dense(shape(initial, "dense2_w").size(1)),
                        new SoftmaxSpec()));
        return reference(run, network, List.of("conv1", "conv2", "dense1", "dense2"), ops);
    }

    private static ReferenceRun reference(JsonObject run, NetworkSpec network, List<String> layers, TensorOps ops) {
        TrainingConfig config = TrainingConfig.of(
                new SoftmaxCrossEntropyLoss(), new SgdSpec(run.get("lr").getAsDouble()));
        return ReferenceRun.of(plan(run, network, config), run.getAsJsonObject("initial"), layers, TOLERANCE, ops);
    }

    private static void check(JsonObject run, ReferenceRun reference) {
        reference.checkFirstOutput(run.get("logits_batch0"));
        reference.check(run.get("losses"), run.getAsJsonObject("final"));
    }

    /** A plan for exactly the digits and steps of a run. */
    static TrainingPlan plan(JsonObject run, NetworkSpec network, TrainingConfig config) {
        assertEquals("pixel/255", run.get("input").getAsString());
        int batch = run.get("batch").getAsInt();
        int first = run.get("first_image").getAsInt();
        Dataset digits = digits().slice(first, first + batch * run.get("steps").getAsInt());
        return new TrainingPlan(network, digits, digits, new PixelScaling(255, 0), config.withBatchSize(batch), 0);
    }

    private static Dataset digits() {
        try {
            return new DatasetCatalogue().mnist(Split.TRAINING);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Shape shape(JsonObject tensors, String name) {
        return GoldenTensor.of(tensors.get(name)).shape();
    }

    /** A convolution with filters of this shape [filters, channels, height, width]; its numbers come from the file. */
    static LayerSpec conv(Shape filters, int padding) {
        return new Conv2dSpec(
                filters.size(0),
                Size2d.of(filters.size(2), filters.size(3)),
                Size2d.square(1),
                Size2d.square(padding),
                ZEROS,
                ZEROS);
    }

    static LayerSpec dense(int outputs) {
        return new DenseSpec(outputs, ZEROS, ZEROS);
    }
}
