package glassbox.engine.layer;

import java.util.List;

import org.jspecify.annotations.Nullable;

import glassbox.engine.ops.TensorOps;
import glassbox.engine.tensor.Tensor;

/** Batch normalisation: see {@link BatchNorm2dSpec} for formulas. It remembers the last mini-batch's mean and variance. */
final class BatchNorm2d implements Layer {
    private final BatchNorm2dSpec spec;
    private final TensorOps ops;
    private final int channels;
    private final int area;
    private final float epsilon;
    private final List<Parameter> parameters;
    private final float[] gamma;
    private final float[] beta;
    private final float[] mean;
    private final float[] variance;
    private int values;
    private boolean measured;

    BatchNorm2d(BatchNorm2dSpec spec, LayerContext context) {
        this.spec = spec;
        this.ops = context.ops();
        this.channels = context.input().size(0);
        this.area = Pictures.size(context.input()).area();
        this.epsilon = (float) spec.epsilon();
        this.parameters =
                spec.parameters(context.input()).stream().map(Parameter::new).toList();
        this.gamma = value(0);
        this.beta = value(1);
        this.mean = new float[channels];
        this.variance = new float[channels];
    }

    private float[] value(int parameter) {
        return parameters.get(parameter).value().data();
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
        float[] x = input.data();
        measured = pass.training();
        if (measured) {
            values = batch * area;
            ops.channelMoments(batch, channels, area, x, mean, variance);
            ops.normalize(batch, channels, area, epsilon, x, mean, variance, gamma, beta, output.data());
        } else {
            ops.normalize(batch, channels, area, epsilon, x, value(2), value(3), gamma, beta, output.data());
        }
    }

    @Override
    public void backward(
            Tensor input, Tensor output, Tensor outputGradient, @Nullable Tensor inputGradient, int batch) {
        float[] x = input.data();
        float[] dy = outputGradient.data();
        float[] dgamma = parameters.get(0).gradient().data();
        float[] dbeta = parameters.get(1).gradient().data();
        float[] about = measured ? mean : value(2);
        float[] spread = measured ? variance : value(3);
        ops.normalizeParameterGradients(batch, channels, area, epsilon, x, about, spread, dy, dgamma, dbeta);
        if (inputGradient == null) {
            return;
        }
        float[] dx = inputGradient.data();
        if (measured) {
            ops.normalizeInputGradient(batch, channels, area, epsilon, x, mean, variance, gamma, dy, dgamma, dbeta, dx);
        } else {
            float[] zeros = new float[channels];
            ops.normalize(batch, channels, area, epsilon, dy, zeros, spread, gamma, zeros, dx);
        }
    }

    @Override
    public void settle() {
        if (values > 1) {
            float momentum = (float) spec.momentum();
            ops.blend(channels, momentum, 1, mean, value(2));
            ops.blend(channels, momentum, (float) values / (values - 1), variance, value(3));
        }
    }
}
