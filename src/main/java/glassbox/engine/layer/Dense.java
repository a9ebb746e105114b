package glassbox.engine.layer;

import java.util.List;

import org.jspecify.annotations.Nullable;

import glassbox.engine.ops.TensorOps;
import glassbox.engine.ops.Workspace;
import glassbox.engine.tensor.Tensor;

/** A fully connected layer: see {@link DenseSpec} for shapes and formula. */
final class Dense implements Layer {
    private final DenseSpec spec;
    private final TensorOps ops;
    private final int inputs;
    /** Whether the input comes out of a ReLU whose gradient is taken along. */
    private boolean rectified;

    private final List<Parameter> parameters;
    private final Workspace workspace;
    /** Of a gradient that need not be written down; with one output it is no larger than its factors. */
    private final @Nullable DenseFactors factors;

    Dense(DenseSpec spec, LayerContext context) {
        this.spec = spec;
        this.ops = context.ops();
        this.inputs = Pictures.rowLength(context.input());
        this.parameters =
                spec.parameters(context.input()).stream().map(Parameter::new).toList();
        this.workspace = ops.denseWorkspace(inputs, spec.outputs(), context.capacity());
        this.factors = context.learnsOnly() && spec.outputs() > 1
                ? new DenseFactors(inputs, spec.outputs(), ops, workspace)
                : null;
    }

    @Override
    public LayerSpec spec() {
        return spec;
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    /** Takes over the gradient of the ReLU that the input comes out of: the input gradient is that by what went into it. */
    void takeReluGradient() {
        rectified = true;
    }

    @Override
    public void forward(Tensor input, Tensor output, int batch, Pass pass) {
        float[] bias = spec.bias() == null ? null : parameters.get(1).value().data();
        ops.dense(batch, inputs, spec.outputs(), input.data(), weights(), bias, output.data(), workspace);
    }

    @Override
    public void backward(
            Tensor input, Tensor output, Tensor outputGradient, @Nullable Tensor inputGradient, int batch) {
        float[] x = input.data();
        float[] dy = outputGradient.data();
        if (factors != null && batch == 1) {
            parameters.get(0).setFactors(factors.of(x, dy));
            if (inputGradient != null) {
                inputGradientOfOne(x, dy, inputGradient.data());
            }
        } else {
            parameters.get(0).setFactors(null);
            gradients(batch, x, dy, inputGradient);
        }
        if (spec.bias() != null) {
            ops.sumChannels(
                    batch, spec.outputs(), 1, dy, parameters.get(1).gradient().data());
        }
    }

    private void inputGradientOfOne(float[] x, float[] dy, float[] dx) {
        ops.denseInputGradient(1, inputs, spec.outputs(), dy, weights(), dx, workspace);
        if (rectified) {
            ops.reluGradient(inputs, x, dx, dx);
        }
    }

    private void gradients(int batch, float[] x, float[] dy, @Nullable Tensor inputGradient) {
        float[] dw = parameters.get(0).gradient().data();
        if (inputGradient == null) {
            ops.denseWeightGradient(batch, inputs, spec.outputs(), x, dy, dw, workspace);
        } else {
            float[] dx = inputGradient.data();
            ops.denseGradients(batch, inputs, spec.outputs(), rectified, x, dy, weights(), dw, dx, workspace);
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
