package glassbox.engine.ops;

import org.jspecify.annotations.Nullable;

/**
 * {@link TensorOps} in double precision: the same layers, losses and networks run in it unchanged. Every {@code float} array
 * that an operation meets gets a twin of doubles, which is what is read and written; the array holds the twin's numbers
 * rounded. Where somebody else has written to an array, its twin takes the new number over. It is made to be right rather
 * than fast, in other words than the plain loops of {@link TensorOps#reference}: it is what gradients are checked with.
 *
 * <p>Unlike the others it remembers: one instance belongs to one network and one thread.
 */
public final class DoubleTensorOps extends DoubleElementwiseOps {
    /** Arithmetic that has met no array yet. */
    public DoubleTensorOps() {}

    @Override
    public String name() {
        return "scalar, double precision";
    }

    @Override
    public Workspace convolutionWorkspace(WindowGeometry window, int inputChannels, int outputChannels, int capacity) {
        return Workspace.NONE;
    }

    @Override
    public Workspace denseWorkspace(int inputs, int outputs, int capacity) {
        return Workspace.NONE;
    }

    @Override
    public void convolve(
            WindowGeometry window,
            int batch,
            int inputChannels,
            int outputChannels,
            float[] x,
            float[] w,
            float @Nullable [] b,
            float[] y,
            Workspace workspace) {
        int area = window.outputArea();
        twins.sum(
                batch * outputChannels * area,
                Products.convolution(window, batch, inputChannels, outputChannels),
                x,
                w,
                y);
        twins.addBias(batch * outputChannels * area, outputChannels, area, b, y);
    }

    @Override
    public void convolveInputGradient(
            WindowGeometry window,
            int batch,
            int inputChannels,
            int outputChannels,
            float[] dy,
            float[] w,
            float[] dx,
            Workspace workspace) {
        twins.inputGradient(
                batch * inputChannels * window.input().area(),
                Products.convolution(window, batch, inputChannels, outputChannels),
                dy,
                w,
                dx);
    }

    @Override
    public void convolveFilterGradient(
            WindowGeometry window,
            int batch,
            int inputChannels,
            int outputChannels,
            float[] x,
            float[] dy,
            float[] dw,
            Workspace workspace) {
        twins.weightGradient(
                outputChannels * inputChannels * window.kernel().area(),
                Products.convolution(window, batch, inputChannels, outputChannels),
                x,
                dy,
                dw);
    }

    @Override
    public void dense(
            int batch,
            int inputs,
            int outputs,
            float[] x,
            float[] w,
            float @Nullable [] b,
            float[] y,
            Workspace workspace) {
        twins.sum(batch * outputs, Products.dense(batch, inputs, outputs), x, w, y);
        twins.addBias(batch * outputs, outputs, 1, b, y);
    }

    @Override
    public void denseInputGradient(
            int batch, int inputs, int outputs, float[] dy, float[] w, float[] dx, Workspace workspace) {
        twins.inputGradient(batch * inputs, Products.dense(batch, inputs, outputs), dy, w, dx);
    }

    @Override
    public void denseWeightGradient(
            int batch, int inputs, int outputs, float[] x, float[] dy, float[] dw, Workspace workspace) {
        twins.weightGradient(inputs * outputs, Products.dense(batch, inputs, outputs), x, dy, dw);
    }

    @Override
    public void sumChannels(int batch, int channels, int area, float[] values, float[] sums) {
        double[] terms = twin(values);
        double[] totals = twins.zeros(channels, sums);
        for (int i = 0; i < batch * channels * area; i++) {
            totals[i / area % channels] += terms[i];
        }
        twins.round(sums);
    }

    @Override
    public void maxPool(WindowGeometry window, int batch, int channels, float[] x, float[] y, int[] first) {
        new DoublePooling(window, batch * channels).max(twin(x), twin(y), first);
        twins.round(y);
    }

    @Override
    public void maxPoolGradientToFirst(
            WindowGeometry window, int batch, int channels, float[] dy, int[] first, float[] dx) {
        DoublePooling pooling = new DoublePooling(window, batch * channels);
        pooling.maxGradientToFirst(twin(dy), first, twins.zeros(pooling.inputs(), dx));
        twins.round(dx);
    }

    @Override
    public void maxPoolGradientToAll(
            WindowGeometry window, int batch, int channels, float[] x, float[] y, float[] dy, float[] dx) {
        DoublePooling pooling = new DoublePooling(window, batch * channels);
        pooling.maxGradientToAll(twin(x), twin(y), twin(dy), twins.zeros(pooling.inputs(), dx));
        twins.round(dx);
    }

    @Override
    public void averagePool(WindowGeometry window, int batch, int channels, float[] x, float[] y) {
        DoublePooling pooling = new DoublePooling(window, batch * channels);
        pooling.average(twin(x), twins.zeros(pooling.outputs(), y));
        twins.round(y);
    }

    @Override
    public void averagePoolGradient(WindowGeometry window, int batch, int channels, float[] dy, float[] dx) {
        DoublePooling pooling = new DoublePooling(window, batch * channels);
        pooling.averageGradient(twin(dy), twins.zeros(pooling.inputs(), dx));
        twins.round(dx);
    }

    @Override
    public void channelMoments(int batch, int channels, int area, float[] x, float[] mean, float[] variance) {
        normalization(batch, channels, area, 0, mean, variance).measure(twin(x));
        twins.round(mean, variance);
    }

    @Override
    public void normalize(
            int batch,
            int channels,
            int area,
            float epsilon,
            float[] x,
            float[] mean,
            float[] variance,
            float[] gamma,
            float[] beta,
            float[] y) {
        normalization(batch, channels, area, epsilon, mean, variance)
                .forward(twin(x), twin(gamma), twin(beta), twin(y));
        twins.round(y);
    }

    @Override
    public void normalizeParameterGradients(
            int batch,
            int channels,
            int area,
            float epsilon,
            float[] x,
            float[] mean,
            float[] variance,
            float[] dy,
            float[] dgamma,
            float[] dbeta) {
        normalization(batch, channels, area, epsilon, mean, variance)
                .parameterGradients(twin(x), twin(dy), twin(dgamma), twin(dbeta));
        twins.round(dgamma, dbeta);
    }

    @Override
    public void normalizeInputGradient(
            int batch,
            int channels,
            int area,
            float epsilon,
            float[] x,
            float[] mean,
            float[] variance,
            float[] gamma,
            float[] dy,
            float[] dgamma,
            float[] dbeta,
            float[] dx) {
        normalization(batch, channels, area, epsilon, mean, variance)
                .inputGradient(twin(x), twin(gamma), twin(dy), twin(dgamma), twin(dbeta), twin(dx));
        twins.round(dx);
    }

    private DoubleNormalization normalization(
            int batch, int channels, int area, float epsilon, float[] mean, float[] variance) {
        return new DoubleNormalization(batch, channels, area, epsilon, twin(mean), twin(variance));
    }

    @Override
    public void softmax(int batch, int classes, float[] z, float[] p) {
        new DoubleScores(batch, classes, twin(z)).softmax(twin(p));
        twins.round(p);
    }

    @Override
    public void softmaxGradient(int batch, int classes, float[] p, float[] dp, float[] dz) {
        new DoubleScores(batch, classes, twin(p)).softmaxGradient(twin(dp), twin(dz));
        twins.round(dz);
    }

    @Override
    public double crossEntropy(int batch, int classes, float[] z, int[] labels) {
        return new DoubleScores(batch, classes, twin(z)).crossEntropy(labels);
    }

    @Override
    public void crossEntropyGradient(int batch, int classes, float[] z, int[] labels, float scale, float[] dz) {
        softmax(batch, classes, z, dz);
        double[] gradients = twin(dz);
        for (int i = 0; i < batch * classes; i++) {
            gradients[i] = (gradients[i] - (labels[i / classes] == i % classes ? 1 : 0)) * scale;
        }
        twins.round(dz);
    }

    @Override
    public double binaryCrossEntropy(int batch, int outputs, float[] z, int[] labels) {
        return new DoubleScores(batch, outputs, twin(z)).binaryCrossEntropy(labels);
    }

    @Override
    public void binaryCrossEntropyGradient(int batch, int outputs, float[] z, int[] labels, float scale, float[] dz) {
        new DoubleScores(batch, outputs, twin(z)).binaryCrossEntropyGradient(labels, scale, twin(dz));
        twins.round(dz);
    }

    @Override
    public double squaredError(int batch, int outputs, float[] y, int[] labels) {
        return new DoubleScores(batch, outputs, twin(y)).squaredError(labels);
    }

    @Override
    public void squaredErrorGradient(int batch, int outputs, float[] y, int[] labels, float scale, float[] dy) {
        new DoubleScores(batch, outputs, twin(y)).squaredErrorGradient(labels, scale, twin(dy));
        twins.round(dy);
    }

    @Override
    public int countCorrect(int batch, int classes, float[] scores, int[] labels) {
        return new DoubleScores(batch, classes, twin(scores)).countCorrect(labels);
    }
}
