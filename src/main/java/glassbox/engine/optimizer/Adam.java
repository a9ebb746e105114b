package glassbox.engine.optimizer;

import java.util.Map;

import glassbox.engine.layer.Parameter;
import glassbox.engine.ops.TensorOps;
import glassbox.engine.tensor.Tensor;

/**
 * Adam: see {@link AdamSpec}. The count of updates is a float like everything that is kept; it stays at 2^24, where the
 * corrections have long been 1.
 */
final class Adam implements Optimizer {
    private final AdamSpec spec;
    private final TensorOps ops;
    private final Memory memory;

    Adam(AdamSpec spec, Map<String, Parameter> parameters, TensorOps ops) {
        this.spec = spec;
        this.ops = ops;
        this.memory = Memory.of(parameters, "mean", "squares", "steps");
    }

    @Override
    public void update(String parameter, double learningRate) {
        Memory.Slot slot = memory.of(parameter);
        float[] steps = slot.kept(2);
        steps[0]++;
        double meanCorrection = 1 - StrictMath.pow(spec.beta1(), steps[0]);
        double squaresCorrection = 1 - StrictMath.pow(spec.beta2(), steps[0]);
        ops.adamStep(
                slot.count(),
                (float) (learningRate / meanCorrection),
                (float) (1 / StrictMath.sqrt(squaresCorrection)),
                spec.beta1(),
                spec.beta2(),
                (float) spec.epsilon(),
                (float) spec.weightDecay(),
                slot.gradient(),
                slot.kept(0),
                slot.kept(1),
                slot.values());
    }

    @Override
    public Map<String, Tensor> state() {
        return memory.tensors();
    }
}
