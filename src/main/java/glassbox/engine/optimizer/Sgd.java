package glassbox.engine.optimizer;

import java.util.Map;
import java.util.Objects;

import glassbox.engine.layer.Parameter;
import glassbox.engine.ops.TensorOps;
import glassbox.engine.tensor.Tensor;

/** Plain stochastic gradient descent: see {@link SgdSpec}. */
final class Sgd implements Optimizer {
    private final Map<String, Parameter> parameters;
    private final TensorOps ops;

    Sgd(Map<String, Parameter> parameters, TensorOps ops) {
        this.parameters = Map.copyOf(parameters);
        this.ops = ops;
    }

    @Override
    public void update(String parameter, double learningRate) {
        Parameter changed = Objects.requireNonNull(parameters.get(parameter), parameter);
        float[] values = changed.value().data();
        ops.addScaled(values.length, (float) -learningRate, changed.gradient().data(), values);
    }

    @Override
    public Map<String, Tensor> state() {
        return Map.of();
    }
}
