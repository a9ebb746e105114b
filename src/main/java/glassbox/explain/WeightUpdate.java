package glassbox.explain;

import java.util.LinkedHashMap;
import java.util.Map;

import glassbox.engine.network.NetworkSpec;
import glassbox.engine.network.Weights;
import glassbox.engine.optimizer.AdamSpec;
import glassbox.engine.optimizer.OptimizerSpec;
import glassbox.engine.optimizer.RmsPropSpec;
import glassbox.engine.optimizer.SgdSpec;

/**
 * What a step makes of one weight, with every number of the optimizer's own formula, each rounded to float as the optimizer
 * rounds it: see {@link SgdSpec}, {@link RmsPropSpec} and {@link AdamSpec}.
 *
 * @param parameter the full name, as in {@code conv1.weights}
 * @param index its place among the parameter's values, row-major from 0
 * @param optimizer how gradients become changes
 * @param rate the learning rate of this step, the schedule's factor in it
 * @param frozen whether the layer does not learn: then nothing changes
 * @param before the weight before the step
 * @param gradient the gradient of the loss by it
 * @param keptBefore what the optimizer kept for it, by the names of {@code Optimizer.state}: {@code velocity}, {@code mean},
 *     {@code squares}, {@code steps}; empty for plain SGD
 * @param keptAfter the same after the step
 * @param after the weight after the step, as the run has it
 */
public record WeightUpdate(
        String parameter,
        int index,
        OptimizerSpec optimizer,
        double rate,
        boolean frozen,
        float before,
        float gradient,
        Map<String, Float> keptBefore,
        Map<String, Float> keptAfter,
        float after) {
    /** Copies the maps. */
    public WeightUpdate {
        keptBefore = Map.copyOf(keptBefore);
        keptAfter = Map.copyOf(keptAfter);
    }

    static WeightUpdate of(StepReading step, String parameter, int index, float gradient) {
        return new WeightUpdate(
                parameter,
                index,
                step.plan().optimizer(),
                step.learningRate(),
                step.before().frozen().contains(NetworkSpec.layerOf(parameter)),
                step.before().weights().values(parameter)[index],
                gradient,
                kept(step.before().optimizer(), parameter, index),
                kept(step.after().optimizer(), parameter, index),
                step.after().weights().values(parameter)[index]);
    }

    private static Map<String, Float> kept(Weights memory, String parameter, int index) {
        Map<String, Float> kept = new LinkedHashMap<>();
        for (String name : memory.names()) {
            if (name.startsWith(parameter + ".")) {
                float[] values = memory.values(name);
                kept.put(name.substring(parameter.length() + 1), values[values.length == 1 ? 0 : index]);
            }
        }
        return kept;
    }

    /** How strongly the optimizer pulls weights towards 0; 0 for not at all. */
    public double weightDecay() {
        return switch (optimizer) {
            case SgdSpec sgd -> sgd.weightDecay();
            case RmsPropSpec rms -> rms.weightDecay();
            case AdamSpec adam -> adam.weightDecay();
        };
    }

    /** g: the gradient with the weight decay in it. */
    public float pull() {
        float decay = (float) weightDecay();
        return decay == 0 ? gradient : gradient + decay * before;
    }

    /** What the learning rate is multiplied with: the gradient, the velocity, or Adam's and RMSProp's quotient. */
    public float direction() {
        return switch (optimizer) {
            case SgdSpec sgd when sgd.nesterov() -> pull() + (float) sgd.momentum() * after("velocity");
            case SgdSpec sgd when sgd.momentum() > 0 -> after("velocity");
            case SgdSpec sgd -> pull();
            case RmsPropSpec rms -> pull() / ((float) Math.sqrt(after("squares")) + (float) rms.epsilon());
            case AdamSpec adam ->
                after("mean") / ((float) Math.sqrt(after("squares")) * rootScale(adam) + (float) adam.epsilon());
        };
    }

    /** What {@link #direction} is multiplied with: the learning rate; Adam's is divided by its mean's correction. */
    public float reach() {
        return optimizer instanceof AdamSpec adam ? (float) (rate / meanCorrection(adam)) : (float) rate;
    }

    /** The weight after the step as the formula gives it. */
    public float total() {
        return frozen ? before : before - reach() * direction();
    }

    /** 1 − beta1^t, what Adam divides its mean of gradients by; 1 for the others. */
    public double meanCorrection() {
        return optimizer instanceof AdamSpec adam ? meanCorrection(adam) : 1;
    }

    /** 1 − beta2^t, what Adam divides its mean of squares by; 1 for the others. */
    public double squaresCorrection() {
        return optimizer instanceof AdamSpec adam ? 1 - StrictMath.pow(adam.beta2(), after("steps")) : 1;
    }

    private double meanCorrection(AdamSpec adam) {
        return 1 - StrictMath.pow(adam.beta1(), after("steps"));
    }

    private float rootScale(AdamSpec adam) {
        return (float) (1 / StrictMath.sqrt(1 - StrictMath.pow(adam.beta2(), after("steps"))));
    }

    private float after(String kind) {
        return keptAfter.getOrDefault(kind, 0f);
    }
}
