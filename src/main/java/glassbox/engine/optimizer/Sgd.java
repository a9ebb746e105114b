package glassbox.engine.optimizer;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import glassbox.engine.layer.Parameter;
import glassbox.engine.ops.TensorOps;
import glassbox.engine.tensor.Tensor;

/** Plain stochastic gradient descent: see {@link SgdSpec}. */
final class Sgd implements Optimizer {
    private final List<Parameter> parameters;
    private final TensorOps ops;

    Sgd(Collection<Parameter> parameters, TensorOps ops) {
        this.parameters = List.copyOf(parameters);
        this.ops = ops;
    }

    @Override
    public void update(double learningRate, long step) {
        for (int i = 0; i < parameters.size(); i++) {
            Tensor value = parameters.get(i).value();
            ops.addScaled(
                    value.data().length,
                    (float) -learningRate,
                    parameters.get(i).gradient().data(),
                    value.data());
        }
    }

    @Override
    public Map<String, Tensor> state() {
        return Map.of();
    }
}
