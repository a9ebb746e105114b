package glassbox.viewmodel.learn;

import java.util.List;
import java.util.Map;

import glassbox.engine.layer.LayerSpec;
import glassbox.engine.loss.Loss;
import glassbox.engine.loss.MeanSquaredErrorLoss;
import glassbox.engine.network.ForwardTrace;
import glassbox.engine.network.Network;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.network.Weights;
import glassbox.engine.ops.TensorOps;
import glassbox.engine.tensor.Shape;
import glassbox.engine.tensor.Tensor;
import glassbox.explain.GradientReading;
import glassbox.explain.NetworkReading;

/**
 * A layer of the engine or two, run on numbers that a lesson wrote down: forward, and back from a gradient by the output that
 * was written down too, or from a loss. The arithmetic is the reference one, which adds up as people do, row by row.
 */
final class WrittenNetwork {
    private final TensorOps ops = TensorOps.reference();
    private final Network network;
    private final NetworkReading forward;

    /**
     * Runs layers.
     *
     * @param parameters what they learn, by full names such as {@code conv1.weights}
     * @param sample what goes in, row-major
     * @throws IllegalArgumentException with a sentence, if sizes do not fit together
     */
    WrittenNetwork(NetworkSpec spec, Map<String, Tensor> parameters, float[] sample) {
        Weights weights = Weights.copyOf(parameters);
        this.network = new Network(spec, 1, ops);
        network.load(weights);
        ForwardTrace trace = network.trace(sample);
        this.forward = new NetworkReading(trace, weights);
    }

    /** A network of one layer. */
    static WrittenNetwork of(Shape input, LayerSpec layer, Map<String, Tensor> parameters, float[] sample) {
        return new WrittenNetwork(new NetworkSpec(input, List.of(layer)), parameters, sample);
    }

    /** The way forward: activation 0 is what goes in, the last one what comes out. */
    NetworkReading forward() {
        return forward;
    }

    /**
     * The way back from a gradient by the output, row-major.
     *
     * @throws IllegalArgumentException with a sentence, if the output has another number of values
     */
    GradientReading back(float[] gradient) {
        int last = network.spec().layers().size();
        float[] target = network.gradient(last).data();
        if (gradient.length != target.length) {
            throw new IllegalArgumentException(
                    "The output has " + target.length + " numbers, but its gradient " + gradient.length + ".");
        }
        System.arraycopy(gradient, 0, target, 0, gradient.length);
        // The loss would explain the gradient that was written down; nobody asks for that.
        return new GradientReading(forward, network.traceBack(last), new MeanSquaredErrorLoss(), 0);
    }

    /** The loss of this answer. */
    double loss(Loss loss, int label) {
        return loss.mean(ops, network.activation(lossInput(loss)), new int[] {label}, 1);
    }

    /** The way back from a loss. */
    GradientReading back(Loss loss, int label) {
        int from = lossInput(loss);
        loss.gradient(ops, network.activation(from), new int[] {label}, 1, network.gradient(from));
        return new GradientReading(forward, network.traceBack(from), loss, label);
    }

    private int lossInput(Loss loss) {
        return network.spec().layers().size() - (loss.fusedLayer().isPresent() ? 1 : 0);
    }
}
