package glassbox.engine.layer;

import glassbox.engine.ops.TensorOps;

/** Negative values become small: see {@link LeakyReluSpec}. */
final class LeakyRelu extends ElementwiseLayer {
    private final TensorOps ops;
    private final float slope;

    LeakyRelu(LeakyReluSpec spec, LayerContext context) {
        super(spec, context);
        this.ops = context.ops();
        this.slope = (float) spec.slope();
    }

    @Override
    void forward(int count, float[] x, float[] y, Pass pass) {
        ops.leakyRelu(count, slope, x, y);
    }

    @Override
    void backward(int count, float[] x, float[] y, float[] dy, float[] dx) {
        ops.leakyReluGradient(count, slope, x, dy, dx);
    }
}
