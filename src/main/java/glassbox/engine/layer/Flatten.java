package glassbox.engine.layer;

import java.util.List;

import org.jspecify.annotations.Nullable;

import glassbox.engine.tensor.Tensor;

/** The same numbers in one row: see {@link FlattenSpec}. */
final class Flatten implements Layer {
    private final FlattenSpec spec;
    private final int elements;

    Flatten(FlattenSpec spec, LayerContext context) {
        this.spec = spec;
        this.elements = context.input().elements();
    }

    @Override
    public LayerSpec spec() {
        return spec;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public void forward(Tensor input, Tensor output, int batch, Pass pass) {
        System.arraycopy(input.data(), 0, output.data(), 0, batch * elements);
    }

    @Override
    public void backward(
            Tensor input, Tensor output, Tensor outputGradient, @Nullable Tensor inputGradient, int batch) {
        if (inputGradient != null) {
            System.arraycopy(outputGradient.data(), 0, inputGradient.data(), 0, batch * elements);
        }
    }
}
