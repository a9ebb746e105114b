package glassbox.explain;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import glassbox.engine.layer.LeakyReluSpec;
import glassbox.engine.layer.MaxPool2dSpec;
import glassbox.engine.layer.Parameter;
import glassbox.engine.layer.Pass;
import glassbox.engine.layer.ReluSpec;
import glassbox.engine.loss.Loss;
import glassbox.engine.network.Network;
import glassbox.engine.ops.DoubleTensorOps;
import glassbox.engine.ops.TensorOps;
import glassbox.engine.tensor.Shape;
import glassbox.explain.CheckedGradient.Verdict;

/** A network on one mini-batch, in either precision: its loss, its gradients, and its parameters one by one. */
final class GradientProbe {
    private final GradientCheck check;
    private final Network network;
    private final Loss loss;
    private final TensorOps ops;
    /** Where the numbers are in double precision; null in single precision, where they are in the arrays themselves. */
    private final @Nullable DoubleTensorOps exact;

    private final Precision precision;
    private final int batch;
    private final int lossInput;
    private final Pass pass;

    GradientProbe(GradientCheck check, GradientCheckSettings settings, UnaryOperator<TensorOps> decoration) {
        this.check = check;
        this.precision = settings.precision();
        this.exact = precision == Precision.DOUBLE ? new DoubleTensorOps() : null;
        this.ops = decoration.apply(exact == null ? TensorOps.selected() : exact);
        this.loss = check.loss();
        this.batch = check.samples().shape().size(0);
        this.network = new Network(check.network(), batch, ops);
        network.load(check.weights());
        float[] samples = check.samples().data();
        System.arraycopy(samples, 0, network.input().data(), 0, samples.length);
        int layers = check.network().layers().size();
        this.lossInput = loss.fusedLayer().isPresent() ? layers - 1 : layers;
        this.pass = check.pass(settings);
    }

    Network network() {
        return network;
    }

    /** Runs forward and gives the mean loss. */
    private double loss() {
        network.forward(batch, pass);
        return loss.mean(ops, network.activation(lossInput), check.labels(), batch);
    }

    /** Runs forward and back, so that the parameters' gradients are there. */
    void backprop() {
        network.forward(batch, pass);
        loss.gradient(ops, network.activation(lossInput), check.labels(), batch, network.gradient(lossInput));
        network.backward(batch, lossInput);
    }

    /**
     * Compares backprop's gradient of one value with the central difference of this step.
     *
     * @param sides the {@link #sides} with the value as it is
     */
    CheckedGradient compare(String name, Parameter parameter, int index, double epsilon, int[] sides) {
        float[] value = parameter.value().data();
        double backprop = get(parameter.gradient().data(), index);
        // [lesson nudge]
        double kept = get(value, index);
        double above = set(value, index, kept + epsilon);
        double lossAbove = loss();
        boolean kink = !Arrays.equals(sides, sides());
        double below = set(value, index, kept - epsilon);
        double lossBelow = loss();
        kink |= !Arrays.equals(sides, sides());
        set(value, index, kept);
        double numeric = (lossAbove - lossBelow) / (above - below);
        // [end lesson]
        double size = Math.max(precision.floor(lossAbove), Math.max(Math.abs(backprop), Math.abs(numeric)));
        double error = Math.abs(backprop - numeric) / size;
        Verdict verdict = kink ? Verdict.KINK : error <= precision.tolerance() ? Verdict.AGREES : Verdict.DISAGREES;
        return new CheckedGradient(name, index, epsilon, backprop, numeric, lossBelow, lossAbove, error, verdict);
    }

    private double get(float[] values, int index) {
        return exact == null ? values[index] : exact.get(values, index);
    }

    /** Sets a value and says what it is then, which rounding may have changed. */
    private double set(float[] values, int index, double value) {
        if (exact == null) {
            values[index] = (float) value;
        } else {
            exact.set(values, index, value);
        }
        return get(values, index);
    }

    /** On which side of their kinks all ReLUs and pooling windows were in the last forward pass. */
    int[] sides() {
        IntStream.Builder sides = IntStream.builder();
        for (int i = 0; i < lossInput; i++) {
            float[] input = network.activation(i).data();
            switch (network.spec().layers().get(i)) {
                case ReluSpec relu -> signs(input, sides);
                case LeakyReluSpec leaky -> signs(input, sides);
                case MaxPool2dSpec pool -> largest(pool, i, sides);
                default -> {}
            }
        }
        return sides.build().toArray();
    }

    private void signs(float[] values, IntStream.Builder sides) {
        for (float value : values) {
            sides.add(value > 0 ? 1 : 0);
        }
    }

    private void largest(MaxPool2dSpec pool, int layer, IntStream.Builder sides) {
        Shape input = network.activation(layer).shape();
        float[] output = network.activation(layer + 1).data();
        int[] first = new int[output.length];
        float[] values = network.activation(layer).data();
        ops.maxPool(pool.window(input.dropFirst()), batch, input.size(1), values, output, first);
        for (int place : first) {
            sides.add(place);
        }
    }
}
