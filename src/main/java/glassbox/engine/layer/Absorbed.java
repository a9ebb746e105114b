package glassbox.engine.layer;

import org.jspecify.annotations.Nullable;

import glassbox.engine.tensor.Tensor;

/**
 * A layer whose work the layer before it does too; its input is its output already.
 *
 * @param spec what that work is
 */
public record Absorbed(LayerSpec spec) implements Layer {
    @Override
    public void forward(Tensor input, Tensor output, int batch, Pass pass) {}

    @Override
    public void backward(
            Tensor input, Tensor output, Tensor outputGradient, @Nullable Tensor inputGradient, int batch) {}
}
