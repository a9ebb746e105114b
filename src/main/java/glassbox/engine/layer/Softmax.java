package glassbox.engine.layer;

import org.jspecify.annotations.Nullable;

import glassbox.engine.ops.TensorOps;
import glassbox.engine.tensor.Tensor;

/**
 * Logits to probabilities: see {@link SoftmaxSpec}. Its backward pass is for losses on probabilities; cross-entropy takes
 * softmax and itself together and starts below this layer.
 */
final class Softmax implements Layer {
    private final SoftmaxSpec spec;
    private final TensorOps ops;
    private final int classes;

    Softmax(SoftmaxSpec spec, LayerContext context) {
        this.spec = spec;
        this.ops = context.ops();
        this.classes = Pictures.rowLength(context.input());
    }

    @Override
    public LayerSpec spec() {
        return spec;
    }

    @Override
    public void forward(Tensor input, Tensor output, int batch, Pass pass) {
        ops.softmax(batch, classes, input.data(), output.data());
    }

    @Override
    public void backward(
            Tensor input, Tensor output, Tensor outputGradient, @Nullable Tensor inputGradient, int batch) {
        if (inputGradient != null) {
            ops.softmaxGradient(batch, classes, output.data(), outputGradient.data(), inputGradient.data());
        }
    }
}
