package glassbox.engine.layer;

import java.util.List;

import org.jspecify.annotations.Nullable;

import glassbox.engine.ops.TensorOps;
import glassbox.engine.ops.WindowGeometry;
import glassbox.engine.ops.Workspace;
import glassbox.engine.tensor.Tensor;

/** Convolution: see {@link Conv2dSpec} for shapes and formula. */
final class Conv2d implements Layer {
    private final Conv2dSpec spec;
    private final TensorOps ops;
    private final WindowGeometry window;
    private final int channels;
    private final List<Parameter> parameters;
    private final Workspace workspace;

    Conv2d(Conv2dSpec spec, LayerContext context) {
        this.spec = spec;
        this.ops = context.ops();
        this.window = spec.window(context.input());
        this.channels = context.input().size(0);
        this.parameters =
                spec.parameters(context.input()).stream().map(Parameter::new).toList();
        this.workspace = ops.convolutionWorkspace(window, channels, spec.filters(), context.capacity());
    }

    @Override
    public LayerSpec spec() {
        return spec;
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    @Override
    public void forward(Tensor input, Tensor output, int batch, Pass pass) {
        float[] bias = spec.bias() == null ? null : parameters.get(1).value().data();
        ops.convolve(window, batch, channels, spec.filters(), input.data(), weights(), bias, output.data(), workspace);
    }

    @Override
    public void backward(
            Tensor input, Tensor output, Tensor outputGradient, @Nullable Tensor inputGradient, int batch) {
        float[] dy = outputGradient.data();
        float[] dw = parameters.get(0).gradient().data();
        ops.convolveFilterGradient(window, batch, channels, spec.filters(), input.data(), dy, dw, workspace);
        if (spec.bias() != null) {
            ops.sumChannels(
                    batch,
                    spec.filters(),
                    window.outputArea(),
                    dy,
                    parameters.get(1).gradient().data());
        }
        if (inputGradient != null) {
            ops.convolveInputGradient(
                    window, batch, channels, spec.filters(), dy, weights(), inputGradient.data(), workspace);
        }
    }

    @Override
    public long planTraining(boolean inputGradient) {
        workspace.planLearning(inputGradient);
        return workspace.bytes();
    }

    private float[] weights() {
        return parameters.get(0).value().data();
    }
}
