package glassbox.engine.layer;

import glassbox.engine.ops.TensorOps;
import glassbox.engine.tensor.Shape;
import glassbox.engine.tensor.Tensor;

/** A layer with its tensors, for one mini-batch, in plain arithmetic. */
final class LayerFixture {
    final Layer layer;
    final Tensor output;
    private final Tensor input;
    private final int batch;

    LayerFixture(LayerSpec spec, Shape sample, float... input) {
        this.batch = input.length / sample.elements();
        this.input = Tensor.of(sample.prepend(batch), input);
        this.layer = spec.create(new LayerContext(0, sample, batch, TensorOps.reference()));
        this.output = Tensor.zeros(spec.outputShape(sample).prepend(batch));
    }

    LayerFixture with(int parameter, float... values) {
        float[] live = layer.parameters().get(parameter).value().data();
        System.arraycopy(values, 0, live, 0, live.length);
        return this;
    }

    float[] forward() {
        return forward(Pass.training(0, 0));
    }

    float[] forward(Pass pass) {
        layer.forward(input, output, batch, pass);
        return output.data();
    }

    /** The input's gradient; the parameters' ones are in the layer then. */
    float[] backward(float... outputGradient) {
        Tensor inputGradient = Tensor.zeros(input.shape());
        layer.backward(input, output, Tensor.of(output.shape(), outputGradient), inputGradient, batch);
        return inputGradient.data();
    }

    float[] value(int parameter) {
        return layer.parameters().get(parameter).value().data();
    }

    float[] gradient(int parameter) {
        return layer.parameters().get(parameter).gradient().data();
    }
}
