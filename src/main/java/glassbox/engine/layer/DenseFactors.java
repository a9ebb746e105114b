package glassbox.engine.layer;

import glassbox.engine.ops.TensorOps;
import glassbox.engine.ops.Workspace;

/**
 * The gradient by a dense layer's weights where it learned from one sample: each input times each output's gradient. As long
 * as nobody asks for these products, a step of plain descent takes them straight from the factors, with the same bits; the
 * weights are then the only large thing on its way through the memory. The factors are live: they hold until the next forward
 * pass.
 */
public final class DenseFactors {
    private final int inputs;
    private final int outputs;
    private final TensorOps ops;
    private final Workspace workspace;
    private float[] x = {};
    private float[] dy = {};

    DenseFactors(int inputs, int outputs, TensorOps ops, Workspace workspace) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.ops = ops;
        this.workspace = workspace;
    }

    /** Of this sample and the gradient by the layer's output. */
    DenseFactors of(float[] x, float[] dy) {
        this.x = x;
        this.dy = dy;
        return this;
    }

    /** Writes the gradient [inputs, outputs] down: each product. */
    void multiply(float[] gradient) {
        ops.denseWeightGradient(1, inputs, outputs, x, dy, gradient, workspace);
    }

    /** The sum of the squares of all products, within rounding; no number or infinite where it may be that of one of them. */
    public double sumOfSquares() {
        return (float) (ops.sumOfSquares(inputs, x) * ops.sumOfSquares(outputs, dy));
    }

    /**
     * values = values + factor · gradient.
     *
     * @param values the weights [inputs, outputs], row-major
     * @param factor what each product is multiplied with: the negative learning rate in a step of plain descent
     */
    public void addTo(float[] values, float factor) {
        ops.addScaledProduct(inputs, outputs, factor, x, dy, values, workspace);
    }
}
