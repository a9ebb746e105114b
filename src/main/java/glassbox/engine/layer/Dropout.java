package glassbox.engine.layer;

import glassbox.engine.ops.TensorOps;

/** Random zeros while training: see {@link DropoutSpec}. It remembers what it multiplied with. */
final class Dropout extends ElementwiseLayer {
    private final TensorOps ops;
    private final float rate;
    private final int index;
    private final float[] mask;
    private boolean dropped;

    Dropout(DropoutSpec spec, LayerContext context) {
        super(spec, context);
        this.ops = context.ops();
        this.rate = (float) spec.rate();
        this.index = context.index();
        this.mask = new float[context.input().prepend(context.capacity()).elements()];
    }

    @Override
    public long planTraining(boolean inputGradient) {
        return (long) Float.BYTES * mask.length;
    }

    @Override
    void forward(int count, float[] x, float[] y, Pass pass) {
        dropped = pass.training();
        if (dropped) {
            ops.randomMask(count, rate, pass.random(index), mask);
            ops.multiply(count, x, mask, y);
        } else {
            ops.copy(count, x, y);
        }
    }

    @Override
    void backward(int count, float[] x, float[] y, float[] dy, float[] dx) {
        if (dropped) {
            ops.multiply(count, dy, mask, dx);
        } else {
            ops.copy(count, dy, dx);
        }
    }
}
