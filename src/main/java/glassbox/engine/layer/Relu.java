package glassbox.engine.layer;

import glassbox.engine.ops.TensorOps;

/** Negative values become 0: see {@link ReluSpec}. */
final class Relu extends ElementwiseLayer {
    private final TensorOps ops;

    Relu(ReluSpec spec, LayerContext context) {
        super(spec, context);
        this.ops = context.ops();
    }

    @Override
    void forward(int count, float[] x, float[] y, Pass pass) {
        ops.relu(count, x, y);
    }

    @Override
    void backward(int count, float[] x, float[] y, float[] dy, float[] dx) {
        ops.reluGradient(count, x, dy, dx);
    }
}
