package glassbox.engine.layer;

import java.util.List;

import org.jspecify.annotations.Nullable;

import glassbox.engine.ops.PooledConvolution;
import glassbox.engine.ops.TensorOps;
import glassbox.engine.tensor.Tensor;

/**
 * A convolution that does the max pooling behind it too: see {@link Conv2dSpec#createPooled}. Its output is the pooled one. It
 * has no gradient by its input, so it comes first in its network.
 */
final class PooledConv2d implements Layer {
    private final Conv2dSpec spec;
    private final TensorOps ops;
    private final PooledConvolution convolution;
    private final int windows;
    private final List<Parameter> parameters;

    /** A layer that pools its output in so many windows. */
    PooledConv2d(Conv2dSpec spec, LayerContext context, PooledConvolution convolution, int windows) {
        this.spec = spec;
        this.ops = context.ops();
        this.convolution = convolution;
        this.windows = windows;
        this.parameters =
                spec.parameters(context.input()).stream().map(Parameter::new).toList();
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
        convolution.forward(batch, input.data(), parameters.get(0).value().data(), bias, output.data());
    }

    /** Each pooled value came from one pixel, so the sums over the pooled gradients are those over all pixels. */
    @Override
    public void backward(
            Tensor input, Tensor output, Tensor outputGradient, @Nullable Tensor inputGradient, int batch) {
        if (inputGradient != null) {
            throw new IllegalStateException("A convolution that pools at once has no gradient by its input.");
        }
        float[] dy = outputGradient.data();
        convolution.filterGradient(
                batch, input.data(), dy, parameters.get(0).gradient().data());
        if (spec.bias() != null) {
            ops.sumChannels(
                    batch,
                    spec.filters(),
                    windows,
                    dy,
                    parameters.get(1).gradient().data());
        }
    }

    @Override
    public long planTraining(boolean inputGradient) {
        return convolution.bytes();
    }
}
