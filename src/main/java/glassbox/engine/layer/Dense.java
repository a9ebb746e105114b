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
    private final List<Parameter> parameters;
    private final Workspace workspace;

    Dense(DenseSpec spec, LayerContext context) {
        this.spec = spec;
        this.ops = context.ops();
        this.inputs = Pictures.rowLength(context.input());
        this.parameters =
                spec.parameters(context.input()).stream().map(Parameter::new).toList();
        this.workspace = ops.denseWorkspace(inputs, spec.outputs(), context.capacity());
    }

    @Override
    public LayerSpec spec() {
        return spec;
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    @Override
    public void forward(Tensor input, Tensor output, int batch, Pass pass) {
        float[] bias = spec.bias() == null ? null : parameters.get(1).value().data();
        ops.dense(batch, inputs, spec.outputs(), input.data(), weights(), bias, output.data(), workspace);
    }

    @Override
    public void backward(
            Tensor input, Tensor output, Tensor outputGradient, @Nullable Tensor inputGradient, int batch) {
        float[] dy = outputGradient.data();
        float[] dw = parameters.get(0).gradient().data();
        ops.denseWeightGradient(batch, inputs, spec.outputs(), input.data(), dy, dw, workspace);
        if (spec.bias() != null) {
            ops.sumChannels(
                    batch, spec.outputs(), 1, dy, parameters.get(1).gradient().data());
        }
        if (inputGradient != null) {
            ops.denseInputGradient(batch, inputs, spec.outputs(), dy, weights(), inputGradient.data(), workspace);
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
