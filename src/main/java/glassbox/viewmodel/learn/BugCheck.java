package glassbox.viewmodel.learn;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.LoadProgress;
import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.ops.Fault;
import glassbox.engine.ops.TensorOps;
import glassbox.engine.training.TrainingPlan;
import glassbox.explain.CheckedGradient;
import glassbox.explain.GradientCheck;
import glassbox.explain.GradientCheckReport;
import glassbox.explain.GradientCheckSettings;
import glassbox.explain.LayerNames;
import glassbox.explain.Precision;
import glassbox.raster.Raster;

/**
 * What a gradient check finds at the very first step of a run with a bug.
 *
 * @param network what is checked
 * @param report the gradients drawn from all layers
 * @param backprop the gradients of the first filter of the first convolution, by the backward pass
 * @param slopes the same by nudging
 */
record BugCheck(NetworkSpec network, GradientCheckReport report, Raster backprop, Raster slopes) {
    private static final int PARAMETERS = 60;

    /** A layer's share of the gradients that were compared. */
    record LayerCount(String words, int checked, int wrong) {}

    /** Checks the first mini-batch of a case; takes about a second. */
    static BugCheck of(BugCase bug, DatasetCatalogue data) throws IOException {
        TrainingPlan plan = bug.recipe().plan(data, 0, LoadProgress.SILENT);
        Fault fault = bug.fault();
        UnaryOperator<TensorOps> decoration = fault == null ? UnaryOperator.identity() : fault::in;
        // The powers that overflow are floats; in double precision they would not.
        Precision precision = fault == Fault.NO_MAX_SUBTRACTION ? Precision.SINGLE : Precision.DOUBLE;
        GradientCheckSettings settings =
                new GradientCheckSettings(precision, precision.epsilon(), PARAMETERS, plan.seed());
        GradientCheck check = GradientCheck.ofFirstStep(plan, plan.batchSize());
        NetworkSpec network = plan.network();
        int layer = firstConvolution(network);
        Conv2dSpec convolution = (Conv2dSpec) network.layers().get(layer);
        int rows = convolution.kernel().height();
        int columns = convolution.kernel().width();
        List<CheckedGradient> filter =
                check.ofFirst(network.layerName(layer) + ".weights", rows * columns, settings, decoration);
        return new BugCheck(
                network,
                check.run(settings, decoration),
                raster(filter, rows, columns, CheckedGradient::backprop),
                raster(filter, rows, columns, CheckedGradient::numeric));
    }

    private static int firstConvolution(NetworkSpec network) {
        int layer = 0;
        while (!(network.layers().get(layer) instanceof Conv2dSpec)) {
            layer++;
        }
        return layer;
    }

    private static Raster raster(
            List<CheckedGradient> gradients, int rows, int columns, ToDoubleFunction<CheckedGradient> which) {
        return Raster.generate(
                rows, columns, (row, column) -> (float) which.applyAsDouble(gradients.get(row * columns + column)));
    }

    /** How many gradients of each layer that learns disagree, by the layer's name in the engine. */
    Map<String, LayerCount> layers() {
        Map<String, LayerCount> counts = new LinkedHashMap<>();
        for (int layer = 0; layer < network.layers().size(); layer++) {
            String name = network.layerName(layer);
            List<CheckedGradient> own = report.gradients().stream()
                    .filter(gradient ->
                            NetworkSpec.layerOf(gradient.parameter()).equals(name))
                    .toList();
            if (!own.isEmpty()) {
                int wrong = (int) own.stream()
                        .filter(gradient -> gradient.verdict() == CheckedGradient.Verdict.DISAGREES)
                        .count();
                counts.put(name, new LayerCount(LayerNames.name(network, layer), own.size(), wrong));
            }
        }
        return counts;
    }

    /** What it comes to, as a sentence. */
    String verdict() {
        List<String> wrong = new ArrayList<>();
        List<String> right = new ArrayList<>();
        layers().values().forEach(layer -> (layer.wrong() > 0 ? wrong : right).add(layer.words()));
        if (wrong.isEmpty()) {
            return "The gradient check finds nothing: all agree.";
        }
        return "The gradient check disagrees in " + String.join(" and ", wrong) + "."
                + (right.isEmpty()
                        ? ""
                        : " " + String.join(" and ", right) + (right.size() == 1 ? " agrees." : " agree."));
    }
}
