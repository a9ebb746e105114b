package glassbox.golden;

import java.util.ArrayList;
import java.util.List;

import com.google.gson.JsonObject;

import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.layer.ReluSpec;
import glassbox.engine.layer.SigmoidSpec;
import glassbox.engine.loss.MeanSquaredErrorLoss;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.ops.Slip;
import glassbox.engine.ops.TensorOps;
import glassbox.engine.optimizer.SgdSpec;
import glassbox.engine.tensor.Shape;
import glassbox.engine.training.TrainingConfig;

/** The training of article 3: one convolution, four dense layers with ReLU between them, a sigmoid, and the squared error. */
final class SquaredErrorRun {
    private static final List<String> LAYERS = List.of("conv", "dense0", "dense1", "dense2", "dense3");

    private SquaredErrorRun() {}

    static void check(JsonObject reference, String name, TensorOps ops) {
        ReferenceRun run = reference(reference, name, ops);
        run.checkFirstOutput(reference.get("output_batch0"));
        JsonObject expected = reference.getAsJsonObject("runs").getAsJsonObject(name);
        run.check(expected.get("losses"), expected.getAsJsonObject("final"));
    }

    /** The run of the reference, up to its first step. */
    static ReferenceRun reference(JsonObject reference, String name, TensorOps ops) {
        JsonObject initial = reference.getAsJsonObject("initial");
        List<LayerSpec> layers = new ArrayList<>();
        layers.add(DigitsRuns.conv(DigitsRuns.shape(initial, "conv_w"), 0));
        layers.add(new FlattenSpec());
        for (String dense : LAYERS.subList(1, LAYERS.size())) {
            layers.add(DigitsRuns.dense(DigitsRuns.shape(initial, dense + "_w").size(1)));
            layers.add(new ReluSpec());
        }
        layers.set(layers.size() - 1, new SigmoidSpec());
        NetworkSpec network = new NetworkSpec(Shape.of(1, 28, 28), layers);
        List<Slip> slips = name.equals("kernel_grad_rotated")
                ? List.of(Slip.ROTATED_KERNEL_GRADIENT, Slip.DIVIDED_TWICE)
                : List.of(Slip.DIVIDED_TWICE);
        TrainingConfig config = TrainingConfig.of(
                        new MeanSquaredErrorLoss(),
                        new SgdSpec(reference.get("lr").getAsDouble()))
                .withSlips(slips);
        return ReferenceRun.of(DigitsRuns.plan(reference, network, config), initial, LAYERS, 1e-4, ops);
    }
}
