package glassbox.engine.optimizer;

import java.util.Map;

import glassbox.engine.tensor.Tensor;

/** Turns gradients into changes of the parameters it was created for. Not for several threads at once. */
public interface Optimizer {
    /**
     * Changes one parameter by its gradient. A parameter that is left out keeps its values, and the optimizer what it
     * remembers of it.
     *
     * @param parameter the full name, as in {@code conv1.weights}
     * @param learningRate how far to go, at least 0
     */
    void update(String parameter, double learningRate);

    /** The live numbers it keeps between updates, by name; none for plain SGD. Restoring them restores the optimizer. */
    Map<String, Tensor> state();
}
