package glassbox.engine.optimizer;

import java.util.Map;

import glassbox.engine.layer.Parameter;
import glassbox.engine.ops.TensorOps;

/** An optimizer as data: its kind and hyperparameters. Immutable. */
public sealed interface OptimizerSpec permits SgdSpec {
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
        if (!(learningRate > 0 && learningRate <= 1e6)) {
            throw new IllegalArgumentException(
                    "A learning rate is a number above 0 and at most 1,000,000, but is " + learningRate + ".");
        }
        return learningRate;
    }
}
