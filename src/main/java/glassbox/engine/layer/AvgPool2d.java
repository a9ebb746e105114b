package glassbox.engine.layer;

import org.jspecify.annotations.Nullable;

import glassbox.engine.ops.TensorOps;
import glassbox.engine.ops.WindowGeometry;
import glassbox.engine.tensor.Tensor;

/** Average pooling: see {@link AvgPool2dSpec}. */
final class AvgPool2d implements Layer {
    private final AvgPool2dSpec spec;
    private final TensorOps ops;
    private final WindowGeometry window;
    private final int channels;

    AvgPool2d(AvgPool2dSpec spec, LayerContext context) {
        this.spec = spec;
        this.ops = context.ops();
        this.window = spec.window(context.input());
        this.channels = context.input().size(0);
    }

    @Override
    public LayerSpec spec() {
        return spec;
    }

    @Override
    public void forward(Tensor input, Tensor output, int batch, Pass pass) {
        ops.averagePool(window, batch, channels, input.data(), output.data());
    }

    @Override
    public void backward(
            Tensor input, Tensor output, Tensor outputGradient, @Nullable Tensor inputGradient, int batch) {
        if (inputGradient != null) {
            ops.averagePoolGradient(window, batch, channels, outputGradient.data(), inputGradient.data());
        }
    }
}
