package glassbox.engine.layer;

import glassbox.engine.ops.TensorOps;

/** The same numbers in one row: see {@link FlattenSpec}. There is nothing to do where both sides are the same array. */
@SuppressWarnings("ReferenceEquality") // whether two buffers are one
final class Flatten extends ElementwiseLayer {
    private final TensorOps ops;

    Flatten(FlattenSpec spec, LayerContext context) {
        super(spec, context);
        this.ops = context.ops();
    }

    @Override
    void forward(int count, float[] x, float[] y, Pass pass) {
        if (x != y) {
            ops.copy(count, x, y);
        }
    }

    @Override
    void backward(int count, float[] x, float[] y, float[] dy, float[] dx) {
        if (dy != dx) {
            ops.copy(count, dy, dx);
        }
    }
}
