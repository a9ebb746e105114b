package glassbox.engine.optimizer;

import java.util.Map;

import glassbox.engine.layer.Parameter;
import glassbox.engine.ops.TensorOps;

/**
 * Stochastic gradient descent, with momentum if wanted: with g = gradient + weightDecay · w and the velocity v, which begins
 * at 0,
 *
 * <ul>
 *   <li>v = momentum · v + g,
 *   <li>w = w − learningRate · v, or with Nesterov's momentum w = w − learningRate · (g + momentum · v).
 * </ul>
 *
 * These are the formulas of PyTorch's {@code torch.optim.SGD} with no dampening (Sutskever, Martens, Dahl, Hinton, "On the
 * importance of initialization and momentum in deep learning", 2013, with the learning rate outside the velocity). Weight
 * decay is a penalty of weightDecay / 2 · w² for every parameter, biases too.
 *
 * @param learningRate above 0, at most 1e6
 * @param momentum how much of the last step's velocity is kept, at least 0 and below 1; 0 for none
 * @param nesterov whether the gradient counts as if the velocity had been followed already; needs a momentum
 * @param weightDecay at least 0; 0 for none
 */
public record SgdSpec(double learningRate, double momentum, boolean nesterov, double weightDecay)
        implements OptimizerSpec {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException with a sentence, if one is outside its range or Nesterov has no momentum
     */
    public SgdSpec {
        OptimizerSpec.requireLearningRate(learningRate);
        OptimizerSpec.requireShare(momentum, "Momentum");
        OptimizerSpec.requireWeightDecay(weightDecay);
        if (nesterov && momentum == 0) {
            throw new IllegalArgumentException("Nesterov's momentum needs a momentum above 0, but it is 0.");
        }
    }

    /** Plain descent: w = w − learningRate · gradient. */
    public SgdSpec(double learningRate) {
        this(learningRate, 0, false, 0);
    }

    @Override
    public String description() {
        String kept = momentum == 0 ? "" : ", momentum " + momentum + (nesterov ? " (Nesterov)" : "");
        return "SGD, learning rate " + learningRate + kept + OptimizerSpec.describeWeightDecay(weightDecay);
    }

    @Override
    public Optimizer create(Map<String, Parameter> parameters, TensorOps ops) {
        return new Sgd(this, parameters, ops);
    }
}
