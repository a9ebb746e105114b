package glassbox.engine.ops;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

import org.jspecify.annotations.Nullable;

/** Arrays of doubles that stand for arrays of floats, and what is done with their first {@code count} numbers. */
final class DoubleTwins {
    private final IdentityHashMap<float[], double[]> twins = new IdentityHashMap<>();

    /** The live twin of an array, made from its values if it was not met before. */
    double[] of(float[] array) {
        return twins.computeIfAbsent(array, DoubleTwins::widened);
    }

    private static double[] widened(float[] array) {
        double[] twin = new double[array.length];
        for (int i = 0; i < array.length; i++) {
            twin[i] = array[i];
        }
        return twin;
    }

    /** The live twin of an array, its first numbers set to 0. */
    double[] zeros(int count, float[] array) {
        double[] twin = of(array);
        Arrays.fill(twin, 0, count, 0);
        return twin;
    }

    void map(int count, float[] x, float[] y, DoubleUnaryOperator function) {
        double[] inputs = of(x);
        double[] outputs = of(y);
        for (int i = 0; i < count; i++) {
            outputs[i] = function.applyAsDouble(inputs[i]);
        }
    }

    void zip(int count, float[] a, float[] b, float[] y, DoubleBinaryOperator function) {
        double[] one = of(a);
        double[] other = of(b);
        double[] outputs = of(y);
        for (int i = 0; i < count; i++) {
            outputs[i] = function.applyAsDouble(one[i], other[i]);
        }
    }

    void sum(int count, Products products, float[] x, float[] w, float[] y) {
        double[] inputs = of(x);
        double[] weights = of(w);
        double[] outputs = zeros(count, y);
        products.forEach((input, weight, output) -> outputs[output] += inputs[input] * weights[weight]);
    }

    void inputGradient(int count, Products products, float[] dy, float[] w, float[] dx) {
        double[] gradients = of(dy);
        double[] weights = of(w);
        double[] inputs = zeros(count, dx);
        products.forEach((input, weight, output) -> inputs[input] += gradients[output] * weights[weight]);
    }

    void weightGradient(int count, Products products, float[] x, float[] dy, float[] dw) {
        double[] inputs = of(x);
        double[] gradients = of(dy);
        double[] weights = zeros(count, dw);
        products.forEach((input, weight, output) -> weights[weight] += gradients[output] * inputs[input]);
    }

    void addBias(int count, int channels, int area, float @Nullable [] b, float[] y) {
        if (b != null) {
            double[] biases = of(b);
            double[] outputs = of(y);
            for (int i = 0; i < count; i++) {
                outputs[i] += biases[i / area % channels];
            }
        }
    }
}
