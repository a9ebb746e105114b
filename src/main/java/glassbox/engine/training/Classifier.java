package glassbox.engine.training;

import java.util.Arrays;

import glassbox.engine.data.Preprocessing;
import glassbox.engine.loss.Loss;
import glassbox.engine.network.BackwardTrace;
import glassbox.engine.network.ForwardTrace;
import glassbox.engine.network.Network;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.network.Weights;
import glassbox.engine.ops.TensorOps;

/** A trained network at work: raw values in, probabilities out. One per thread. */
public final class Classifier {
    private final Network network;
    private final Preprocessing preprocessing;

    /**
     * A classifier with these weights.
     *
     * @throws IllegalArgumentException if they are not this network's
     */
    public Classifier(NetworkSpec spec, Weights weights, Preprocessing preprocessing) {
        this.network = new Network(spec, 1);
        this.network.load(weights);
        this.preprocessing = preprocessing;
    }

    /**
     * What the network says to one sample, a number for each class: its probability, when the network ends with softmax. A
     * network with a single output p, the probability of class 1, gives [1 − p, p].
     *
     * @param pixels the raw values, 0 to 255, row-major; not changed
     * @throws IllegalArgumentException if their number is not that of the network's input
     */
    public float[] probabilities(float[] pixels) {
        return classes(network.answer(prepared(pixels)));
    }

    /** A number for each class, from what the network computed; see {@link #probabilities(float[])}. */
    public static float[] probabilities(ForwardTrace trace) {
        return classes(trace.output().data());
    }

    private static float[] classes(float[] output) {
        return output.length == 1 ? new float[] {1 - output[0], output[0]} : output;
    }

    /**
     * Goes on with other weights of the same network.
     *
     * @throws IllegalArgumentException if they are not this network's
     */
    public void load(Weights weights) {
        network.load(weights);
    }

    /**
     * How the loss of one sample changes with every number on its way: the gradients of the network as it answers, without
     * what is random or measured while training.
     *
     * @param pixels the raw values, 0 to 255, row-major; not changed
     * @param label what the sample is
     * @throws IllegalArgumentException if the number of pixels is not that of the network's input
     */
    public BackwardTrace traceBack(float[] pixels, int label, Loss loss) {
        trace(pixels);
        int from = network.spec().layers().size() - (loss.fusedLayer().isPresent() ? 1 : 0);
        loss.gradient(TensorOps.selected(), network.activation(from), new int[] {label}, 1, network.gradient(from));
        return network.traceBack(from);
    }

    /**
     * Every number on the way of one sample.
     *
     * @param pixels the raw values, 0 to 255, row-major; not changed
     * @throws IllegalArgumentException if their number is not that of the network's input
     */
    public ForwardTrace trace(float[] pixels) {
        return network.trace(prepared(pixels));
    }

    private float[] prepared(float[] pixels) {
        float[] sample = Arrays.copyOf(pixels, pixels.length);
        preprocessing.apply(sample, 0, sample.length);
        return sample;
    }
}
