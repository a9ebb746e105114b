package glassbox.engine.optimizer;

import java.util.Map;

import glassbox.engine.layer.DenseFactors;
import glassbox.engine.layer.Parameter;
import glassbox.engine.ops.TensorOps;
import glassbox.engine.tensor.Tensor;

/** Stochastic gradient descent: see {@link SgdSpec}. Without momentum and weight decay it keeps nothing. */
final class Sgd implements Optimizer {
    private final SgdSpec spec;
    private final TensorOps ops;
    private final Memory memory;
    private final boolean plain;

    Sgd(SgdSpec spec, Map<String, Parameter> parameters, TensorOps ops) {
        this.spec = spec;
        this.ops = ops;
        this.plain = spec.momentum() == 0 && spec.weightDecay() == 0;
        this.memory = plain ? Memory.of(parameters) : Memory.of(parameters, "velocity");
    }

    @Override
    public void update(String parameter, double learningRate) {
        Memory.Slot slot = memory.of(parameter);
        float rate = (float) learningRate;
        DenseFactors factors = slot.parameter().factors();
        if (plain && factors != null) {
            factors.addTo(slot.values(), -rate);
        } else if (plain) {
            ops.addScaled(slot.count(), -rate, slot.gradient(), slot.values());
        } else {
            ops.momentumStep(
                    slot.count(),
                    rate,
                    (float) spec.momentum(),
                    spec.nesterov(),
                    (float) spec.weightDecay(),
                    slot.gradient(),
                    slot.kept(0),
                    slot.values());
        }
    }

    @Override
    public Map<String, Tensor> state() {
        return memory.tensors();
    }
}
