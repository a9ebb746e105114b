package glassbox.engine.layer;

import glassbox.engine.ops.TensorOps;

/** The same numbers in one row: see {@link FlattenSpec}. */
final class Flatten extends ElementwiseLayer {
    private final TensorOps ops;

    Flatten(FlattenSpec spec, LayerContext context) {
        super(spec, context);
        this.ops = context.ops();
    }

    @Override
    void forward(int count, float[] x, float[] y, Pass pass) {
        ops.copy(count, x, y);
    }

    @Override
    void backward(int count, float[] x, float[] y, float[] dy, float[] dx) {
        ops.copy(count, dy, dx);
    }
}
