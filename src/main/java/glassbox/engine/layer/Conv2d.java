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
    /** Whether a ReLU behind is done along. */
    private boolean rectifies;
    /** Whether a dense layer behind that ReLU takes its gradient. */
    private boolean relieved;
    /** The pooling that is done along, if any. */
    private @Nullable MaxPool2d pool;

    private float[] unpooled = {};

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

    /** Takes over a ReLU, and max pooling behind it if nothing has to be known of it later. */
    @Override
    public int takeOver(List<Layer> behind, Tensor own, boolean reads) {
        if (behind.isEmpty() || !(behind.getFirst() instanceof Relu)) {
            return 0;
        }
        rectifies = true;
        if (!reads && firstBehind(behind.subList(1, behind.size())) instanceof Dense dense) {
            dense.takeReluGradient();
            relieved = true;
        }
        if (reads && behind.size() > 1 && behind.get(1) instanceof MaxPool2d max) {
            pool = max;
            unpooled = own.data();
            return 2;
        }
        return 1;
    }

    /** The first layer that does not flatten, if there is one. */
    private static @Nullable Layer firstBehind(List<Layer> layers) {
        int at = 0;
        while (at < layers.size() && layers.get(at) instanceof Flatten) {
            at++;
        }
        return at < layers.size() ? layers.get(at) : null;
    }

    @Override
    public void forward(Tensor input, Tensor output, int batch, Pass pass) {
        float[] x = input.data();
        float[] w = weights();
        float[] b = spec.bias() == null ? null : parameters.get(1).value().data();
        float[] y = output.data();
        if (pool != null) {
            ops.convolveReluMaxPool(
                    window,
                    pool.window(),
                    batch,
                    channels,
                    spec.filters(),
                    x,
                    w,
                    b,
                    unpooled,
                    y,
                    pool.first(),
                    workspace);
        } else if (rectifies) {
            ops.convolveRelu(window, batch, channels, spec.filters(), x, w, b, y, workspace);
        } else {
            ops.convolve(window, batch, channels, spec.filters(), x, w, b, y, workspace);
        }
    }

    @Override
    public void backward(
            Tensor input, Tensor output, Tensor outputGradient, @Nullable Tensor inputGradient, int batch) {
        float[] dy = outputGradient.data();
        float[] dw = parameters.get(0).gradient().data();
        int area = window.outputArea();
        if (rectifies && !relieved) {
            ops.reluGradient(batch * spec.filters() * area, output.data(), dy, dy);
        }
        if (spec.bias() != null) {
            ops.sumChannels(
                    batch,
                    spec.filters(),
                    area,
                    dy,
                    parameters.get(1).gradient().data());
        }
        ops.convolveFilterGradient(window, batch, channels, spec.filters(), input.data(), dy, dw, workspace);
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
