package glassbox.golden;

import java.util.List;
import java.util.Set;

import com.google.gson.JsonObject;

import glassbox.engine.data.Dataset;
import glassbox.engine.data.PixelScaling;
import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.Initializer;
import glassbox.engine.layer.ReluSpec;
import glassbox.engine.layer.SigmoidSpec;
import glassbox.engine.loss.BinaryCrossEntropyLoss;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.ops.TensorOps;
import glassbox.engine.optimizer.SgdSpec;
import glassbox.engine.tensor.Shape;
import glassbox.engine.tensor.Size2d;
import glassbox.engine.training.TrainingConfig;
import glassbox.engine.training.TrainingPlan;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The training of article 4, one filter and one output, a standardised picture at a time, against a reference run. */
final class OneFilterRun {
    private static final Initializer ZEROS = new Initializer.Zeros();
    private static final double TOLERANCE = 1e-4;

    private OneFilterRun() {}

    /** Checks one of the runs: {@code full}, or one with a frozen layer. */
    static void check(JsonObject run, String name, TensorOps ops) {
        JsonObject expected = run.getAsJsonObject("runs").getAsJsonObject(name);
        assertEquals(
                run.get("steps").getAsInt(), expected.getAsJsonArray("losses").size());
        reference(run, name, ops).check(expected.get("losses"), expected);
    }

    /** The run of the reference, up to its first step. */
    static ReferenceRun reference(JsonObject run, String name, TensorOps ops) {
        Dataset pictures = new StandardisedPictures(
                GoldenTensor.of(run.get("inputs")),
                GoldenTensor.of(run.get("labels")).values());
        int kernel = DigitsRuns.shape(run, "conv_w0").size(0);
        NetworkSpec network = new NetworkSpec(
                pictures.sampleShape(),
                List.of(
                        new Conv2dSpec(
                                1, Size2d.square(kernel), Size2d.square(1), Size2d.square(kernel / 2), ZEROS, null),
                        new ReluSpec(),
                        new FlattenSpec(),
                        new DenseSpec(1, ZEROS, null),
                        new SigmoidSpec()));
        Set<String> frozen = switch (name) {
            case "full" -> Set.of();
            case "frozen_conv" -> Set.of("conv1");
            case "frozen_dense" -> Set.of("dense1");
            default -> throw new AssertionError("An unknown run: " + name);
        };
        TrainingConfig config = TrainingConfig.of(
                        new BinaryCrossEntropyLoss(), new SgdSpec(run.get("eta").getAsDouble()))
                .withFrozen(frozen);
        TrainingPlan plan = new TrainingPlan(network, pictures, pictures, new PixelScaling(1, 0), config, 0);
        JsonObject initial = new JsonObject();
        initial.add("conv_w", run.get("conv_w0"));
        initial.add("dense_w", run.get("dense_w0"));
        return ReferenceRun.of(plan, initial, List.of("conv", "dense"), TOLERANCE, ops);
    }

    /** Square pictures whose values are what the network sees: rows [samples, pixels]. */
    private record StandardisedPictures(GoldenTensor rows, double[] labels) implements Dataset {
        @Override
        public int size() {
            return rows.shape().size(0);
        }

        @Override
        public Shape sampleShape() {
            int side = (int) Math.round(Math.sqrt(rows.shape().size(1)));
            return Shape.of(1, side, side);
        }

        @Override
        public List<String> classNames() {
            return List.of("Trouser", "Dress");
        }

        @Override
        public int label(int index) {
            return (int) labels[index];
        }

        @Override
        public void copyPixels(int index, float[] target, int offset) {
            int count = rows.shape().size(1);
            for (int i = 0; i < count; i++) {
                target[offset + i] = (float) rows.values()[index * count + i];
            }
        }
    }
}
