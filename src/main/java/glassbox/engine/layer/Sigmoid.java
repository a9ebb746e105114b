package glassbox.engine.layer;

import glassbox.engine.ops.TensorOps;

/** Values between 0 and 1: see {@link SigmoidSpec}. */
final class Sigmoid extends ElementwiseLayer {
    private final TensorOps ops;

    Sigmoid(SigmoidSpec spec, LayerContext context) {
        super(spec, context);
        this.ops = context.ops();
    }

    @Override
    void forward(int count, float[] x, float[] y, Pass pass) {
        ops.sigmoid(count, x, y);
    }

    @Override
    void backward(int count, float[] x, float[] y, float[] dy, float[] dx) {
        ops.sigmoidGradient(count, y, dy, dx);
    }
}
