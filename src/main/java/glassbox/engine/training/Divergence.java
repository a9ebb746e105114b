package glassbox.engine.training;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

import glassbox.engine.layer.Parameter;
import glassbox.engine.network.Network;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.tensor.Tensor;

/**
 * Finds where a step that came to no number went wrong: the first layer, in the order of computing, whose output or gradient
 * is infinite, not a number or too large. Looked for only when a step has failed, so that a good step costs nothing.
 */
final class Divergence {
    private final Network network;
    private final TrainingPlan plan;
    private final int batch;
    private final double learningRate;
    /** What was found to be no number, as {@link Failure#where}. */
    private String where = "";

    /** Of a step with so many samples at this learning rate, whose numbers are still in the network. */
    Divergence(Network network, TrainingPlan plan, int batch, double learningRate) {
        this.network = network;
        this.plan = plan;
        this.batch = batch;
        this.learningRate = learningRate;
    }

    /** The failure after the forward pass of step {@code step}, counted from 1: its loss is no number. */
    DivergenceException ofForward(long step) {
        return at(step, forward());
    }

    /** The failure after the backward pass of step {@code step}, counted from 1: a gradient is no number or too large. */
    DivergenceException ofBackward(long step, int lowest) {
        String found = finite(network.activation(0)) ? backward(lowest) : forward();
        return at(step, found);
    }

    private DivergenceException at(long step, String found) {
        return new DivergenceException(new Failure("Training stopped at step " + step + ": " + found, where));
    }

    private String forward() {
        NetworkSpec spec = network.spec();
        if (!finite(network.activation(0))) {
            return "the input of the network is infinite or not a number, so the data or their preprocessing are at fault. "
                    + "The weights are kept as they were before this step; choose other data or another preprocessing.";
        }
        for (int i = 0; i < spec.layers().size(); i++) {
            Optional<String> weights = unusable(spec.layerName(i));
            if (weights.isPresent()) {
                return weights.get() + " are infinite or not a number already before this step. Start over.";
            }
            if (!finite(network.activation(i + 1))) {
                return grew("the output of " + spec.layerName(i));
            }
        }
        return "the output of every layer is a number, but their loss is none: a logarithm of 0 was taken. " + remedy();
    }

    private Optional<String> unusable(String layer) {
        return network.parameters().entrySet().stream()
                .filter(entry -> NetworkSpec.layerOf(entry.getKey()).equals(layer))
                .filter(entry -> !finite(
                        entry.getValue().value(), entry.getValue().value().data().length))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private String backward(int lowest) {
        NetworkSpec spec = network.spec();
        for (int i = plan.lossInput() - 1; i >= lowest; i--) {
            String layer = spec.layerName(i);
            if (!finite(network.gradient(i + 1))) {
                return grew("the gradient by the output of " + layer);
            }
            for (Map.Entry<String, Parameter> entry : network.parameters().entrySet()) {
                if (NetworkSpec.layerOf(entry.getKey()).equals(layer)
                        && tooLarge(entry.getValue().gradient().data())) {
                    return grew("the gradient of " + entry.getKey());
                }
            }
        }
        return grew("the gradient of a layer");
    }

    private String grew(String what) {
        where = what + " grew beyond all numbers";
        return where + ". " + remedy();
    }

    private String remedy() {
        String slips = plan.config().slips().isEmpty() ? "" : ", or a slip that is switched on leads there";
        return "The learning rate of " + plain(learningRate) + " is probably too high" + slips
                + ". The weights are kept as they were before this step; set a lower learning rate, for example "
                + plain(learningRate / 10) + ", then play on or start over.";
    }

    /** Whether the batch's part of an activation or its gradient is made of numbers. */
    private boolean finite(Tensor samples) {
        return finite(samples, batch * samples.shape().dropFirst().elements());
    }

    private static boolean finite(Tensor values, int count) {
        for (int i = 0; i < count; i++) {
            if (!Float.isFinite(values.data()[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether the sum of squares comes near the largest float, or is none. */
    private static boolean tooLarge(float[] gradient) {
        double squares = 0;
        for (float value : gradient) {
            squares += (double) value * value;
        }
        return !(squares < Float.MAX_VALUE / 2);
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
