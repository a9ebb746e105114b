package glassbox.engine.layer;

import glassbox.engine.ops.TensorOps;

/** Values between −1 and 1: see {@link TanhSpec}. */
final class Tanh extends ElementwiseLayer {
    private final TensorOps ops;

    Tanh(TanhSpec spec, LayerContext context) {
        super(spec, context);
        this.ops = context.ops();
    }

    @Override
    void forward(int count, float[] x, float[] y, Pass pass) {
        ops.tanh(count, x, y);
    }

    @Override
    void backward(int count, float[] x, float[] y, float[] dy, float[] dx) {
        ops.tanhGradient(count, y, dy, dx);
    }
}
