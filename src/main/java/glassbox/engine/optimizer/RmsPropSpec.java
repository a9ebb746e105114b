package glassbox.engine.optimizer;

import java.util.Map;

import glassbox.engine.layer.Parameter;
import glassbox.engine.ops.TensorOps;

/**
 * RMSProp: each value's step is measured by how large its own gradients have been. With g = gradient + weightDecay · w and the
 * running mean of squares s, which begins at 0,
 *
 * <ul>
 *   <li>s = smoothing · s + (1 − smoothing) · g²,
 *   <li>w = w − learningRate · g / (√s + epsilon).
 * </ul>
 *
 * (Tieleman and Hinton, "Lecture 6.5: rmsprop", 2012; epsilon stands outside the root as in PyTorch's {@code
 * torch.optim.RMSprop}.)
 *
 * @param learningRate above 0, at most 1e6
 * @param smoothing how much of the mean of squares is kept at each step, at least 0 and below 1; 0.99 is common
 * @param epsilon keeps the divisor above 0; above 0 and at most 1
 * @param weightDecay at least 0; 0 for none
 */
public record RmsPropSpec(double learningRate, double smoothing, double epsilon, double weightDecay)
        implements OptimizerSpec {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException with a sentence, if one is outside its range
     */
    public RmsPropSpec {
        OptimizerSpec.requireLearningRate(learningRate);
        OptimizerSpec.requireShare(smoothing, "The smoothing of RMSProp");
        OptimizerSpec.requireEpsilon(epsilon);
        OptimizerSpec.requireWeightDecay(weightDecay);
    }

    /** With the usual smoothing of 0.99 and epsilon of 1e-8, without weight decay. */
    public RmsPropSpec(double learningRate) {
        this(learningRate, 0.99, 1e-8, 0);
    }

    @Override
    public String description() {
        return "RMSProp, learning rate " + learningRate + ", smoothing " + smoothing
                + OptimizerSpec.describeWeightDecay(weightDecay);
    }

    @Override
    public Optimizer create(Map<String, Parameter> parameters, TensorOps ops) {
        return new RmsProp(this, parameters, ops);
    }
}
