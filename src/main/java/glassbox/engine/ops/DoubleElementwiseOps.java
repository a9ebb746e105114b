package glassbox.engine.ops;

import java.util.Arrays;

import glassbox.engine.tensor.SeededRandom;

/** The part of {@link DoubleTensorOps} that works number by number, and the twins that all of it works on. */
abstract class DoubleElementwiseOps implements TensorOps {
    final DoubleTwins twins = new DoubleTwins();

    final double[] twin(float[] array) {
        return twins.of(array);
    }

    /** The number that stands behind one number of an array. */
    public final double get(float[] array, int index) {
        return twins.get(array, index);
    }

    /** Replaces a number of an array, and its rounded image in the array itself. */
    public final void set(float[] array, int index, double value) {
        twins.set(array, index, value);
    }

    @Override
    public void copy(int count, float[] x, float[] y) {
        twins.map(count, x, y, value -> value);
    }

    @Override
    public void relu(int count, float[] x, float[] y) {
        twins.map(count, x, y, value -> value <= 0 ? 0 : value);
    }

    @Override
    public void reluGradient(int count, float[] x, float[] dy, float[] dx) {
        twins.zip(count, x, dy, dx, (value, gradient) -> value > 0 ? gradient : 0);
    }

    @Override
    public void leakyRelu(int count, float slope, float[] x, float[] y) {
        twins.map(count, x, y, value -> value > 0 ? value : slope * value);
    }

    @Override
    public void leakyReluGradient(int count, float slope, float[] x, float[] dy, float[] dx) {
        twins.zip(count, x, dy, dx, (value, gradient) -> value > 0 ? gradient : slope * gradient);
    }

    @Override
    public void sigmoid(int count, float[] x, float[] y) {
        twins.map(count, x, y, value -> 1 / (1 + Math.exp(-value)));
    }

    @Override
    public void sigmoidGradient(int count, float[] y, float[] dy, float[] dx) {
        twins.zip(count, y, dy, dx, (value, gradient) -> gradient * value * (1 - value));
    }

    @Override
    public void tanh(int count, float[] x, float[] y) {
        twins.map(count, x, y, Math::tanh);
    }

    @Override
    public void tanhGradient(int count, float[] y, float[] dy, float[] dx) {
        twins.zip(count, y, dy, dx, (value, gradient) -> gradient * (1 - value * value));
    }

    @Override
    public void multiply(int count, float[] x, float[] factors, float[] y) {
        twins.zip(count, x, factors, y, (value, factor) -> value * factor);
    }

    @Override
    public void randomMask(int count, float rate, SeededRandom random, float[] mask) {
        twins.map(count, mask, mask, ignored -> random.nextDouble() < rate ? 0 : 1 / (1.0 - rate));
    }

    @Override
    public void blend(int count, float share, float factor, float[] x, float[] y) {
        twins.zip(count, x, y, y, (latest, running) -> (1 - share) * running + share * factor * latest);
    }

    @Override
    public void addScaled(int count, float factor, float[] x, float[] y) {
        twins.zip(count, x, y, y, (step, value) -> value + factor * step);
    }

    @Override
    public void addScaledProduct(
            int inputs, int outputs, float factor, float[] x, float[] y, float[] w, Workspace workspace) {
        double[] left = twins.of(x);
        double[] right = twins.of(y);
        double[] values = twins.of(w);
        for (int i = 0; i < inputs * outputs; i++) {
            values[i] += factor * (left[i / outputs] * right[i % outputs]);
        }
        twins.round(w);
    }

    @Override
    public double sumOfSquares(int count, float[] values) {
        return Arrays.stream(twin(values), 0, count).map(value -> value * value).sum();
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
        double[] gradients = twin(dw);
        double[] velocities = twin(velocity);
        double[] weights = twin(w);
        for (int i = 0; i < count; i++) {
            double g = gradients[i] + decay * weights[i];
            velocities[i] = momentum * velocities[i] + g;
            weights[i] -= rate * (nesterov ? g + momentum * velocities[i] : velocities[i]);
        }
        twins.round(velocity, w);
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
        double[] gradients = twin(dw);
        double[] means = twin(squares);
        double[] weights = twin(w);
        for (int i = 0; i < count; i++) {
            double g = gradients[i] + decay * weights[i];
            means[i] = smoothing * means[i] + (1 - smoothing) * g * g;
            weights[i] -= rate * g / (Math.sqrt(means[i]) + epsilon);
        }
        twins.round(squares, w);
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
        double[] gradients = twin(dw);
        double[] means = twin(mean);
        double[] meanSquares = twin(squares);
        double[] weights = twin(w);
        for (int i = 0; i < count; i++) {
            double g = gradients[i] + decay * weights[i];
            means[i] = beta1 * means[i] + (1 - beta1) * g;
            meanSquares[i] = beta2 * meanSquares[i] + (1 - beta2) * g * g;
            weights[i] -= rate * means[i] / (Math.sqrt(meanSquares[i]) * rootScale + epsilon);
        }
        twins.round(mean, squares, w);
    }
}
