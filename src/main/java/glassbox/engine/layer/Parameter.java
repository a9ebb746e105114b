package glassbox.engine.layer;

import org.jspecify.annotations.Nullable;

import glassbox.engine.tensor.Tensor;

/**
 * Numbers that a layer keeps: most are learned, and have a gradient of the loss by each of them. Both tensors are live: a
 * backward pass overwrites the gradient, an optimizer changes the value.
 */
public final class Parameter {
    private final String name;
    private final boolean learned;
    private final Tensor value;
    private final Tensor gradient;
    /** Of a gradient that is not written down yet. */
    private @Nullable DenseFactors factors;

    /** A parameter of zeros with this name and shape. */
    Parameter(ParameterSpec spec) {
        this.name = spec.name();
        this.learned = spec.learned();
        this.value = Tensor.zeros(spec.shape());
        this.gradient = Tensor.zeros(spec.shape());
    }

    /** Its name within its layer: {@code weights} or {@code bias}, or what else the layer keeps. */
    public String name() {
        return name;
    }

    /** Whether gradients change it; if not, its layer measures it while training, and its gradient stays zero. */
    public boolean learned() {
        return learned;
    }

    /** The values as they are now. */
    public Tensor value() {
        return value;
    }

    /**
     * The gradient of the mean loss of the last mini-batch by each value; same shape. It is asked for before the next forward
     * pass, which may overwrite what it is made of.
     */
    public Tensor gradient() {
        if (factors != null) {
            factors.multiply(gradient.data());
            factors = null;
        }
        return gradient;
    }

    /** What the gradient is the product of, as long as nobody has asked for {@link #gradient} itself; null for most. */
    public @Nullable DenseFactors factors() {
        return factors;
    }

    /** Says that the gradient is the product of these from now on, or that it is written down. */
    void setFactors(@Nullable DenseFactors factors) {
        this.factors = factors;
    }
}
