package glassbox.engine.ops;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

import org.jspecify.annotations.Nullable;

/** Arrays of doubles that stand for arrays of floats, and what is done with their first {@code count} numbers. */
final class DoubleTwins {
    private final IdentityHashMap<float[], double[]> twins = new IdentityHashMap<>();

    /**
     * The live twin of an array. Where the array no longer holds the twin's number, rounded, somebody has written to it, and
     * the twin follows.
     */
    double[] of(float[] array) {
        double[] twin = twins.computeIfAbsent(array, met -> new double[met.length]);
        for (int i = 0; i < array.length; i++) {
            if (array[i] != (float) twin[i]) {
                twin[i] = array[i];
            }
        }
        return twin;
    }

    /** Rounds the twins' numbers, which an operation has just written, into their arrays. */
    void round(float[]... arrays) {
        for (float[] array : arrays) {
            double[] twin = twins.computeIfAbsent(array, met -> new double[met.length]);
            for (int i = 0; i < array.length; i++) {
                array[i] = (float) twin[i];
            }
        }
    }

    double get(float[] array, int index) {
        return of(array)[index];
    }

    void set(float[] array, int index, double value) {
        of(array)[index] = value;
        array[index] = (float) value;
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
        round(y);
    }

    void zip(int count, float[] a, float[] b, float[] y, DoubleBinaryOperator function) {
        double[] one = of(a);
        double[] other = of(b);
        double[] outputs = of(y);
        for (int i = 0; i < count; i++) {
            outputs[i] = function.applyAsDouble(one[i], other[i]);
        }
        round(y);
    }

    void sum(int count, Products products, float[] x, float[] w, float[] y) {
        double[] inputs = of(x);
        double[] weights = of(w);
        double[] outputs = zeros(count, y);
        products.forEach((input, weight, output) -> outputs[output] += inputs[input] * weights[weight]);
        round(y);
    }

    void inputGradient(int count, Products products, float[] dy, float[] w, float[] dx) {
        double[] gradients = of(dy);
        double[] weights = of(w);
        double[] inputs = zeros(count, dx);
        products.forEach((input, weight, output) -> inputs[input] += gradients[output] * weights[weight]);
        round(dx);
    }

    void weightGradient(int count, Products products, float[] x, float[] dy, float[] dw) {
        double[] inputs = of(x);
        double[] gradients = of(dy);
        double[] weights = zeros(count, dw);
        products.forEach((input, weight, output) -> weights[weight] += gradients[output] * inputs[input]);
        round(dw);
    }

    void addBias(int count, int channels, int area, float @Nullable [] b, float[] y) {
        if (b != null) {
            double[] biases = of(b);
            double[] outputs = of(y);
            for (int i = 0; i < count; i++) {
                outputs[i] += biases[i / area % channels];
            }
            round(y);
        }
    }
}
