package glassbox.engine.optimizer;

import java.util.Map;

import glassbox.engine.layer.Parameter;
import glassbox.engine.ops.TensorOps;

/** An optimizer as data: its kind and hyperparameters. Immutable. */
public sealed interface OptimizerSpec permits SgdSpec, RmsPropSpec, AdamSpec {
    /** The learning rate it starts with. */
    double learningRate();

    /** The optimizer in a few words, as in {@code SGD, learning rate 0.005}. */
    String description();

    /** The working optimizer of these live parameters, by full name. */
    Optimizer create(Map<String, Parameter> parameters, TensorOps ops);

    /**
     * Checks a learning rate: a finite number above 0 and at most 1e6. With the gradients a trainer lets pass, weights then
     * stay far from the largest float.
     *
     * @throws IllegalArgumentException with a sentence, if it is not
     */
    static double requireLearningRate(double learningRate) {
        require(
                learningRate > 0 && learningRate <= 1e6,
                "A learning rate",
                "a number above 0 and at most 1,000,000",
                learningRate);
        return learningRate;
    }

    private static void require(boolean right, String what, String range, double value) {
        if (!right) {
            throw new IllegalArgumentException(what + " is " + range + ", but is " + value + ".");
        }
    }

    /**
     * Checks a share that is kept from step to step: at least 0 and below 1.
     *
     * @throws IllegalArgumentException with a sentence beginning with {@code what}, if it is not
     */
    static void requireShare(double share, String what) {
        require(share >= 0 && share < 1, what, "a number of at least 0 and below 1", share);
    }

    /**
     * Checks what is added to a divisor: above 0 and at most 1.
     *
     * @throws IllegalArgumentException with a sentence, if it is not
     */
    static void requireEpsilon(double epsilon) {
        require(epsilon > 0 && epsilon <= 1, "What keeps a divisor above 0", "above 0 and at most 1", epsilon);
    }

    /**
     * Checks a weight decay: from 0 to 1.
     *
     * @throws IllegalArgumentException with a sentence, if it is not
     */
    static void requireWeightDecay(double decay) {
        require(decay >= 0 && decay <= 1, "A weight decay", "a number from 0 to 1", decay);
    }

    /** The end of a description: the weight decay, if there is one. */
    static String describeWeightDecay(double decay) {
        return decay == 0 ? "" : ", weight decay " + decay;
    }
}
