package glassbox.engine.optimizer;

import java.util.Map;

import glassbox.engine.layer.Parameter;
import glassbox.engine.ops.TensorOps;

/**
 * Adam: momentum, measured by how large each value's own gradients have been. With g = gradient + weightDecay · w, the number
 * t of this update counted from 1, and the running means m of g and s of g², which begin at 0,
 *
 * <ul>
 *   <li>m = beta1 · m + (1 − beta1) · g and s = beta2 · s + (1 − beta2) · g²,
 *   <li>w = w − learningRate · m̂ / (√ŝ + epsilon) with m̂ = m / (1 − beta1^t) and ŝ = s / (1 − beta2^t), which makes good
 *       for the zeros at the beginning.
 * </ul>
 *
 * (Kingma and Ba, "Adam: a method for stochastic optimization", 2015, algorithm 1; weight decay is added to the gradient, as
 * in PyTorch's {@code torch.optim.Adam}.) Updates are counted for each parameter by itself, so that a layer thawed late begins
 * as it should.
 *
 * @param learningRate above 0, at most 1e6; 0.001 is common
 * @param beta1 how much of the mean of gradients is kept, at least 0 and below 1; 0.9 is common
 * @param beta2 how much of the mean of squares is kept, at least 0 and below 1; 0.999 is common
 * @param epsilon keeps the divisor above 0; above 0 and at most 1
 * @param weightDecay at least 0; 0 for none
 */
public record AdamSpec(double learningRate, double beta1, double beta2, double epsilon, double weightDecay)
        implements OptimizerSpec {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException with a sentence, if one is outside its range
     */
    public AdamSpec {
        OptimizerSpec.requireLearningRate(learningRate);
        OptimizerSpec.requireShare(beta1, "Adam's beta1");
        OptimizerSpec.requireShare(beta2, "Adam's beta2");
        OptimizerSpec.requireEpsilon(epsilon);
        OptimizerSpec.requireWeightDecay(weightDecay);
    }

    /** With the usual 0.9, 0.999 and 1e-8, without weight decay. */
    public AdamSpec(double learningRate) {
        this(learningRate, 0.9, 0.999, 1e-8, 0);
    }

    @Override
    public String description() {
        return "Adam, learning rate " + learningRate + OptimizerSpec.describeWeightDecay(weightDecay);
    }

    @Override
    public Optimizer create(Map<String, Parameter> parameters, TensorOps ops) {
        return new Adam(this, parameters, ops);
    }
}
