package glassbox.golden;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import glassbox.engine.data.MiniBatch;
import glassbox.engine.layer.ParameterSpec;
import glassbox.engine.layer.Pass;
import glassbox.engine.network.Network;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.network.Weights;
import glassbox.engine.ops.TensorOps;
import glassbox.engine.tensor.Shape;
import glassbox.engine.tensor.Tensor;
import glassbox.engine.training.Trainer;
import glassbox.engine.training.TrainerState;
import glassbox.engine.training.TrainingPlan;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * A training run that starts from given weights and is compared with reference numbers step by step.
 *
 * @param names what the reference calls each of the network's parameters, in the network's order
 */
record ReferenceRun(TrainingPlan plan, Weights initial, Map<String, String> names, double tolerance, TensorOps ops) {
    /**
     * The run of a plan from the reference's initial numbers.
     *
     * @param layers what the reference calls the layers that learn, in order; it adds {@code _w} and {@code _b}
     */
    static ReferenceRun of(
            TrainingPlan plan, JsonObject initial, List<String> layers, double tolerance, TensorOps ops) {
        Map<String, String> names = names(plan.network(), layers);
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (ParameterSpec parameter : plan.network().parameters()) {
            Tensor given =
                    GoldenTensor.of(initial.get(names.get(parameter.name()))).tensor();
            tensors.put(parameter.name(), given.reshape(parameter.shape()));
        }
        return new ReferenceRun(plan, Weights.copyOf(tensors), names, tolerance, ops);
    }

    private static Map<String, String> names(NetworkSpec network, List<String> layers) {
        Map<String, String> names = new LinkedHashMap<>();
        List<String> seen = new ArrayList<>();
        for (ParameterSpec parameter : network.parameters()) {
            String layer = NetworkSpec.layerOf(parameter.name());
            if (!seen.contains(layer)) {
                seen.add(layer);
            }
            String end = parameter.name().endsWith(".bias") ? "_b" : "_w";
            names.put(parameter.name(), layers.get(seen.indexOf(layer)) + end);
        }
        assertEquals(layers.size(), seen.size(), "layers that learn");
        return names;
    }

    /** Checks what goes into the loss for the first mini-batch. */
    void checkFirstOutput(JsonElement expected) {
        Shape shape = GoldenTensor.of(expected).shape();
        int count = shape.size(0);
        Network network = new Network(plan.network(), count, ops);
        network.load(initial);
        new MiniBatch(network.input())
                .gather(
                        plan.training(),
                        plan.preprocessing(),
                        IntStream.range(0, count).toArray(),
                        0,
                        count);
        network.forward(count, Pass.INFERENCE);
        GoldenTensor.of(expected).assertNear("first output", network.activation(plan.lossInput()), tolerance);
    }

    /** Where the run begins. */
    TrainerState start() {
        return new TrainerState(
                0,
                plan.optimizer().learningRate(),
                initial,
                Weights.copyOf(Map.of()),
                Set.copyOf(plan.config().frozen()));
    }

    /** Does as many steps as there are expected losses, comparing each; gives the weights after the last one. */
    Weights checkLosses(JsonElement expected) {
        double[] losses = GoldenTensor.doubles(expected);
        Trainer trainer = new Trainer(plan, ops);
        trainer.restore(start());
        for (int step = 0; step < losses.length; step++) {
            trainer.advance();
            GoldenTensor.assertNear("loss of step " + step, losses[step], trainer.loss(), tolerance);
        }
        assertEquals(plan.totalSteps(), trainer.step(), "steps");
        return trainer.weights();
    }

    /** Checks losses, then every weight; a reference of another shape has the same numbers in the same order. */
    void check(JsonElement losses, JsonObject last) {
        checkLast(checkLosses(losses), last);
    }

    /** Checks the weights after the last step. */
    void checkLast(Weights weights, JsonObject last) {
        names.forEach((own, theirs) -> {
            GoldenTensor expected = GoldenTensor.of(last.get(theirs));
            expected.assertNear(theirs, weights.tensor(own).reshape(expected.shape()), tolerance);
        });
    }
}
