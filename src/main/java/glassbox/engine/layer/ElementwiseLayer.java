package glassbox.engine.layer;

import org.jspecify.annotations.Nullable;

import glassbox.engine.tensor.Tensor;

/** A layer whose every output depends on one input alone, and which learns nothing. */
abstract class ElementwiseLayer implements Layer {
    private final LayerSpec spec;
    private final int elements;

    ElementwiseLayer(LayerSpec spec, LayerContext context) {
        this.spec = spec;
        this.elements = context.input().elements();
    }

    @Override
    public final LayerSpec spec() {
        return spec;
    }

    @Override
    public final void forward(Tensor input, Tensor output, int batch, Pass pass) {
        forward(batch * elements, input.data(), output.data(), pass);
    }

    @Override
    public final void backward(
            Tensor input, Tensor output, Tensor outputGradient, @Nullable Tensor inputGradient, int batch) {
        if (inputGradient != null) {
            backward(batch * elements, input.data(), output.data(), outputGradient.data(), inputGradient.data());
        }
    }

    /** Fills the first {@code count} values of y from those of x. */
    abstract void forward(int count, float[] x, float[] y, Pass pass);

    /** Fills the first {@code count} values of dx from dy; x and y are those of the last forward pass. */
    abstract void backward(int count, float[] x, float[] y, float[] dy, float[] dx);
}
