package glassbox.engine.layer;

import org.jspecify.annotations.Nullable;

import glassbox.engine.ops.TensorOps;
import glassbox.engine.ops.WindowGeometry;
import glassbox.engine.tensor.Tensor;

/** Max pooling: see {@link MaxPool2dSpec}. It remembers where the first maximum of each window stood. */
final class MaxPool2d implements Layer {
    private final MaxPool2dSpec spec;
    private final TensorOps ops;
    private final WindowGeometry window;
    private final int channels;
    private final int[] first;

    MaxPool2d(MaxPool2dSpec spec, LayerContext context) {
        this.spec = spec;
        this.ops = context.ops();
        this.window = spec.window(context.input());
        this.channels = context.input().size(0);
        this.first = new int
                [spec.outputShape(context.input()).prepend(context.capacity()).elements()];
    }

    @Override
    public LayerSpec spec() {
        return spec;
    }

    WindowGeometry window() {
        return window;
    }

    /** Where the first maximum of each window stood, in its picture. */
    int[] first() {
        return first;
    }

    @Override
    public long planTraining(boolean inputGradient) {
        return (long) Integer.BYTES * first.length;
    }

    @Override
    public void forward(Tensor input, Tensor output, int batch, Pass pass) {
        ops.maxPool(window, batch, channels, input.data(), output.data(), first);
    }

    @Override
    public void backward(
            Tensor input, Tensor output, Tensor outputGradient, @Nullable Tensor inputGradient, int batch) {
        if (inputGradient == null) {
            return;
        }
        float[] dy = outputGradient.data();
        float[] dx = inputGradient.data();
        switch (spec.ties()) {
            case FIRST -> ops.maxPoolGradientToFirst(window, batch, channels, dy, first, dx);
            case ALL -> ops.maxPoolGradientToAll(window, batch, channels, input.data(), output.data(), dy, dx);
        }
    }
}
