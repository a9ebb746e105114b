package glassbox.engine.optimizer;

import java.util.Map;

import glassbox.engine.layer.Parameter;
import glassbox.engine.ops.TensorOps;
import glassbox.engine.tensor.Tensor;

/** RMSProp: see {@link RmsPropSpec}. */
final class RmsProp implements Optimizer {
    private final RmsPropSpec spec;
    private final TensorOps ops;
    private final Memory memory;

    RmsProp(RmsPropSpec spec, Map<String, Parameter> parameters, TensorOps ops) {
        this.spec = spec;
        this.ops = ops;
        this.memory = Memory.of(parameters, "squares");
    }

    @Override
    public void update(String parameter, double learningRate) {
        Memory.Slot slot = memory.of(parameter);
        ops.rmsPropStep(
                slot.count(),
                (float) learningRate,
                spec.smoothing(),
                (float) spec.epsilon(),
                (float) spec.weightDecay(),
                slot.gradient(),
                slot.kept(0),
                slot.values());
    }

    @Override
    public Map<String, Tensor> state() {
        return memory.tensors();
    }
}
