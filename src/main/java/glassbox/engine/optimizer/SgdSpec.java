package glassbox.engine.optimizer;

import java.util.Map;

import glassbox.engine.layer.Parameter;
import glassbox.engine.ops.TensorOps;

/**
 * Stochastic gradient descent: w = w − learningRate · gradient.
 *
 * @param learningRate above 0, at most 1e6
 */
public record SgdSpec(double learningRate) implements OptimizerSpec {
    /**
     * Checks the learning rate.
     *
     * @throws IllegalArgumentException if it is not a number above 0 and at most 1e6
     */
    public SgdSpec {
        OptimizerSpec.requireLearningRate(learningRate);
    }

    @Override
    public String description() {
        return "SGD, learning rate " + learningRate;
    }

    @Override
    public Optimizer create(Map<String, Parameter> parameters, TensorOps ops) {
        return new Sgd(parameters, ops);
    }
}
