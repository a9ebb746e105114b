package glassbox.engine.optimizer;

import java.util.Map;

import glassbox.engine.tensor.Tensor;

/** Turns gradients into changes of the parameters it was created for. Not for several threads at once. */
public interface Optimizer {
    /**
     * Changes every parameter by its gradient.
     *
     * @param learningRate how far to go
     * @param step the number of this update, from 0
     */
    void update(double learningRate, long step);

    /** The live numbers it keeps between updates, by name; none for plain SGD. Restoring them restores the optimizer. */
    Map<String, Tensor> state();
}
