package glassbox.golden;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.google.gson.JsonObject;

import glassbox.engine.data.ByteDataset;
import glassbox.engine.data.Dataset;
import glassbox.engine.data.PixelScaling;
import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.Initializer;
import glassbox.engine.layer.MaxPool2dSpec;
import glassbox.engine.layer.MaxPoolTies;
import glassbox.engine.layer.SoftmaxSpec;
import glassbox.engine.loss.SoftmaxCrossEntropyLoss;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.network.Weights;
import glassbox.engine.ops.TensorOps;
import glassbox.engine.optimizer.SgdSpec;
import glassbox.engine.tensor.Shape;
import glassbox.engine.tensor.Size2d;
import glassbox.engine.tensor.Tensor;
import glassbox.engine.training.Classifier;
import glassbox.engine.training.Trainer;
import glassbox.engine.training.TrainingConfig;
import glassbox.engine.training.TrainingPlan;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The training of article 1, one convolution, pooling, one dense layer, an image at a time, against a reference run. */
final class EightFiltersRun {
    private static final Initializer ZEROS = new Initializer.Zeros();
    private static final double TOLERANCE = 1e-4;
    private static final PixelScaling CENTRED = new PixelScaling(255, -0.5f);

    private EightFiltersRun() {}

    /** The run of the reference, up to its first step. */
    static ReferenceRun reference(JsonObject run, MaxPoolTies ties, TensorOps ops) {
        assertEquals("pixel/255 - 0.5", run.get("input").getAsString());
        Dataset images = images(run);
        Tensor filters = GoldenTensor.of(run.get("conv_w0")).tensor();
        NetworkSpec network = network(images, filters.shape(), ties);
        Shape pooled = network.shapes().get(2);
        Weights initial = Weights.copyOf(Map.of(
                "conv1.weights",
                        filters.reshape(filters.shape()
                                .dropFirst()
                                .prepend(1)
                                .prepend(filters.shape().size(0))),
                "dense1.weights",
                        channelsFirst(GoldenTensor.of(run.get("dense_w0")).tensor(), pooled),
                "dense1.bias", GoldenTensor.of(run.get("dense_b0")).tensor()));
        TrainingPlan plan = new TrainingPlan(
                network,
                images,
                images,
                CENTRED,
                TrainingConfig.of(
                        new SoftmaxCrossEntropyLoss(), new SgdSpec(run.get("lr").getAsDouble())),
                0);
        return new ReferenceRun(plan, initial, Map.of(), TOLERANCE, ops);
    }

    /** The numbers that a run with these ties leads to. */
    static JsonObject expected(JsonObject run, MaxPoolTies ties) {
        return run.getAsJsonObject("runs").getAsJsonObject(ties == MaxPoolTies.FIRST ? "ties_first" : "ties_all");
    }

    /** Checks loss by loss and, at the end, weight by weight. */
    static void check(JsonObject run, MaxPoolTies ties, TensorOps ops) {
        ReferenceRun reference = reference(run, ties, ops);
        TrainingPlan plan = reference.plan();
        NetworkSpec network = plan.network();
        Dataset images = plan.training();
        Weights initial = reference.initial();
        Trainer trainer = new Trainer(plan, ops);
        trainer.restore(reference.start());

        JsonObject expected = expected(run, ties);
        float[] first = new float[images.sampleShape().elements()];
        images.copyPixels(0, first, 0);
        float[] output = new Classifier(network, initial, CENTRED).probabilities(first);
        GoldenTensor.of(expected.get("first_output"))
                .assertNear("first_output", Tensor.of(network.output(), output), TOLERANCE);
        double[] losses = GoldenTensor.doubles(expected.get("losses"));
        assertEquals(run.get("steps").getAsInt(), losses.length);
        for (int step = 0; step < losses.length; step++) {
            trainer.advance();
            GoldenTensor.assertNear("loss of step " + step, losses[step], trainer.loss(), TOLERANCE);
        }
        checkLast(trainer.weights(), run, ties, network);
    }

    /** Checks the weights after the last step. */
    static void checkLast(Weights last, JsonObject run, MaxPoolTies ties, NetworkSpec network) {
        JsonObject expected = expected(run, ties);
        Shape pooled = network.shapes().get(2);
        Shape filters = GoldenTensor.of(run.get("conv_w0")).shape();
        GoldenTensor.of(expected.get("conv_w"))
                .assertNear("conv_w", last.tensor("conv1.weights").reshape(filters), TOLERANCE);
        GoldenTensor.of(expected.get("dense_w"))
                .assertNear("dense_w", channelsLast(last.tensor("dense1.weights"), pooled), TOLERANCE);
        GoldenTensor.of(expected.get("dense_b")).assertNear("dense_b", last.tensor("dense1.bias"), TOLERANCE);
    }

    private static NetworkSpec network(Dataset images, Shape filters, MaxPoolTies ties) {
        Size2d two = Size2d.square(2);
        return new NetworkSpec(
                images.sampleShape(),
                List.of(
                        new Conv2dSpec(
                                filters.size(0),
                                Size2d.of(filters.size(1), filters.size(2)),
                                Size2d.square(1),
                                Size2d.square(0),
                                ZEROS,
                                null),
                        new MaxPool2dSpec(two, two, ties),
                        new FlattenSpec(),
                        new DenseSpec(images.classNames().size(), ZEROS, ZEROS),
                        new SoftmaxSpec()));
    }

    private static Dataset images(JsonObject run) {
        GoldenTensor images = GoldenTensor.of(run.get("images"));
        double[] labels = GoldenTensor.of(run.get("labels")).values();
        int side = (int) Math.round(Math.sqrt(images.shape().size(1)));
        int classes = GoldenTensor.of(run.get("dense_b0")).shape().elements();
        return new ByteDataset(
                Shape.of(1, side, side),
                IntStream.range(0, classes).mapToObj(Integer::toString).toList(),
                bytes(images.values()),
                bytes(labels));
    }

    private static byte[] bytes(double[] values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) (int) values[i];
        }
        return bytes;
    }

    /** The rows of a dense layer's weights from (height, width, channel) order to (channel, height, width). */
    private static Tensor channelsFirst(Tensor weights, Shape pooled) {
        return reorder(weights, pooled, true);
    }

    private static Tensor channelsLast(Tensor weights, Shape pooled) {
        return reorder(weights, pooled, false);
    }

    private static Tensor reorder(Tensor weights, Shape pooled, boolean toChannelsFirst) {
        int channels = pooled.size(0);
        int area = pooled.size(1) * pooled.size(2);
        int outputs = weights.shape().size(1);
        Tensor result = Tensor.zeros(weights.shape());
        for (int c = 0; c < channels; c++) {
            for (int i = 0; i < area; i++) {
                int first = c * area + i;
                int last = i * channels + c;
                System.arraycopy(
                        weights.data(),
                        (toChannelsFirst ? last : first) * outputs,
                        result.data(),
                        (toChannelsFirst ? first : last) * outputs,
                        outputs);
            }
        }
        return result;
    }
}
