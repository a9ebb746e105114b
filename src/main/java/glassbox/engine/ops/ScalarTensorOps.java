package glassbox.engine.ops;

import org.jspecify.annotations.Nullable;

import glassbox.engine.tensor.SeededRandom;

/** The specification of {@link TensorOps}: one plain loop per axis, sums in the order of the contract, no fused steps. */
class ScalarTensorOps implements TensorOps {
    static final TensorOps INSTANCE = new ScalarTensorOps();

    @Override
    public String name() {
        return "scalar";
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
        ScalarConvolution.forward(window, batch, inputChannels, outputChannels, x, w, b, y);
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
        ScalarConvolution.inputGradient(window, batch, inputChannels, outputChannels, dy, w, dx);
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
        ScalarConvolution.filterGradient(window, batch, inputChannels, outputChannels, x, dy, dw);
    }

    @Override
    public void sumChannels(int batch, int channels, int area, float[] values, float[] sums) {
        // [lesson bias-gradient]
        for (int c = 0; c < channels; c++) {
            float sum = 0;
            for (int n = 0; n < batch; n++) {
                int from = (n * channels + c) * area;
                for (int i = from; i < from + area; i++) {
                    sum += values[i];
                }
            }
            sums[c] = sum;
        }
        // [end lesson]
    }

    @Override
    public void maxPool(WindowGeometry window, int batch, int channels, float[] x, float[] y, int[] first) {
        ScalarPooling.max(window, batch * channels, x, y, first);
    }

    @Override
    public void maxPoolGradientToFirst(
            WindowGeometry window, int batch, int channels, float[] dy, int[] first, float[] dx) {
        ScalarPooling.maxGradientToFirst(window, 0, batch * channels, dy, first, dx);
    }

    @Override
    public void maxPoolGradientToAll(
            WindowGeometry window, int batch, int channels, float[] x, float[] y, float[] dy, float[] dx) {
        ScalarPooling.maxGradientToAll(window, batch * channels, x, y, dy, dx);
    }

    @Override
    public void averagePool(WindowGeometry window, int batch, int channels, float[] x, float[] y) {
        ScalarPooling.average(window, batch * channels, x, y);
    }

    @Override
    public void averagePoolGradient(WindowGeometry window, int batch, int channels, float[] dy, float[] dx) {
        ScalarPooling.averageGradient(window, batch * channels, dy, dx);
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
        ScalarDense.forward(batch, inputs, outputs, x, w, b, y);
    }

    @Override
    public void denseInputGradient(
            int batch, int inputs, int outputs, float[] dy, float[] w, float[] dx, Workspace workspace) {
        ScalarDense.inputGradient(batch, inputs, outputs, dy, w, dx);
    }

    @Override
    public void denseWeightGradient(
            int batch, int inputs, int outputs, float[] x, float[] dy, float[] dw, Workspace workspace) {
        ScalarDense.weightGradient(batch, inputs, outputs, x, dy, dw);
    }

    @Override
    public void copy(int count, float[] x, float[] y) {
        System.arraycopy(x, 0, y, 0, count);
    }

    @Override
    public void relu(int count, float[] x, float[] y) {
        ScalarActivations.relu(count, x, y);
    }

    @Override
    public void reluGradient(int count, float[] x, float[] dy, float[] dx) {
        ScalarActivations.reluGradient(count, x, dy, dx);
    }

    @Override
    public void leakyRelu(int count, float slope, float[] x, float[] y) {
        ScalarActivations.leakyRelu(count, slope, x, y);
    }

    @Override
    public void leakyReluGradient(int count, float slope, float[] x, float[] dy, float[] dx) {
        ScalarActivations.leakyReluGradient(count, slope, x, dy, dx);
    }

    @Override
    public void sigmoid(int count, float[] x, float[] y) {
        ScalarActivations.sigmoid(count, x, y);
    }

    @Override
    public void sigmoidGradient(int count, float[] y, float[] dy, float[] dx) {
        ScalarActivations.sigmoidGradient(count, y, dy, dx);
    }

    @Override
    public void tanh(int count, float[] x, float[] y) {
        ScalarActivations.tanh(count, x, y);
    }

    @Override
    public void tanhGradient(int count, float[] y, float[] dy, float[] dx) {
        ScalarActivations.tanhGradient(count, y, dy, dx);
    }

    @Override
    public void randomMask(int count, float rate, SeededRandom random, float[] mask) {
        float kept = 1 / (1 - rate);
        for (int i = 0; i < count; i++) {
            mask[i] = random.nextDouble() < rate ? 0 : kept;
        }
    }

    @Override
    public void multiply(int count, float[] x, float[] factors, float[] y) {
        for (int i = 0; i < count; i++) {
            y[i] = x[i] * factors[i];
        }
    }

    @Override
    public void channelMoments(int batch, int channels, int area, float[] x, float[] mean, float[] variance) {
        ScalarNormalization.moments(batch, channels, area, x, mean, variance);
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
        ScalarNormalization.forward(batch, channels, area, epsilon, x, mean, variance, gamma, beta, y);
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
        ScalarNormalization.parameterGradients(batch, channels, area, epsilon, x, mean, variance, dy, dgamma, dbeta);
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
        ScalarNormalization.inputGradient(
                batch, channels, area, epsilon, x, mean, variance, gamma, dy, dgamma, dbeta, dx);
    }

    @Override
    public void blend(int count, float share, float factor, float[] x, float[] y) {
        for (int i = 0; i < count; i++) {
            y[i] = (1 - share) * y[i] + share * (factor * x[i]);
        }
    }

    @Override
    public void softmax(int batch, int classes, float[] z, float[] p) {
        ScalarSoftmax.forward(batch, classes, z, p);
    }

    @Override
    public void softmaxGradient(int batch, int classes, float[] p, float[] dp, float[] dz) {
        ScalarSoftmax.gradient(batch, classes, p, dp, dz);
    }

    @Override
    public double crossEntropy(int batch, int classes, float[] z, int[] labels) {
        return ScalarSoftmax.crossEntropy(batch, classes, z, labels);
    }

    @Override
    public void crossEntropyGradient(int batch, int classes, float[] z, int[] labels, float scale, float[] dz) {
        ScalarSoftmax.crossEntropyGradient(batch, classes, z, labels, scale, dz);
    }

    @Override
    public double binaryCrossEntropy(int batch, int outputs, float[] z, int[] labels) {
        return ScalarTargets.binaryCrossEntropy(batch, outputs, z, labels);
    }

    @Override
    public void binaryCrossEntropyGradient(int batch, int outputs, float[] z, int[] labels, float scale, float[] dz) {
        ScalarTargets.binaryCrossEntropyGradient(batch, outputs, z, labels, scale, dz);
    }

    @Override
    public double squaredError(int batch, int outputs, float[] y, int[] labels) {
        return ScalarTargets.squaredError(batch, outputs, y, labels);
    }

    @Override
    public void squaredErrorGradient(int batch, int outputs, float[] y, int[] labels, float scale, float[] dy) {
        ScalarTargets.squaredErrorGradient(batch, outputs, y, labels, scale, dy);
    }

    @Override
    public int countCorrect(int batch, int classes, float[] scores, int[] labels) {
        return ScalarSoftmax.countCorrect(batch, classes, scores, labels);
    }

    @Override
    public void addScaled(int count, float factor, float[] x, float[] y) {
        // [lesson sgd]
        for (int i = 0; i < count; i++) {
            y[i] += factor * x[i];
        }
        // [end lesson]
    }

    @Override
    public void addScaledProduct(
            int inputs, int outputs, float factor, float[] x, float[] y, float[] w, Workspace workspace) {
        for (int i = 0; i < inputs; i++) {
            for (int j = 0; j < outputs; j++) {
                w[i * outputs + j] += factor * (x[i] * y[j]);
            }
        }
    }

    @Override
    public void momentumStep(
            int count,
            float rate,
            float momentum,
            boolean nesterov,
            float decay,
            float[] dw,
            float[] velocity,
            float[] w) {
        ScalarUpdates.momentum(count, rate, momentum, nesterov, decay, dw, velocity, w);
    }

    @Override
    public void rmsPropStep(
            int count,
            float rate,
            double smoothing,
            float epsilon,
            float decay,
            float[] dw,
            float[] squares,
            float[] w) {
        ScalarUpdates.rmsProp(count, rate, smoothing, epsilon, decay, dw, squares, w);
    }

    @Override
    public void adamStep(
            int count,
            float rate,
            float rootScale,
            double beta1,
            double beta2,
            float epsilon,
            float decay,
            float[] dw,
            float[] mean,
            float[] squares,
            float[] w) {
        ScalarUpdates.adam(count, rate, rootScale, beta1, beta2, epsilon, decay, dw, mean, squares, w);
    }

    @Override
    public double sumOfSquares(int count, float[] values) {
        float sum = 0;
        for (int i = 0; i < count; i++) {
            sum += values[i] * values[i];
        }
        return sum;
    }
}
