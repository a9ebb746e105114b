package glassbox.engine.layer;

import glassbox.engine.tensor.Tensor;

/**
 * Numbers that are learned, and the gradient of the loss by each of them. Both tensors are live: a backward pass overwrites
 * the gradient, an optimizer changes the value.
 */
public final class Parameter {
    private final String name;
    private final Tensor value;
    private final Tensor gradient;

    /** A parameter of zeros with this name and shape. */
    Parameter(ParameterSpec spec) {
        this.name = spec.name();
        this.value = Tensor.zeros(spec.shape());
        this.gradient = Tensor.zeros(spec.shape());
    }

    /** Its name within its layer: {@code weights} or {@code bias}. */
    public String name() {
        return name;
    }

    /** The learned values. */
    public Tensor value() {
        return value;
    }

    /** The gradient of the mean loss of the last mini-batch by each value; same shape. */
    public Tensor gradient() {
        return gradient;
    }
}
