package glassbox.explain;

import java.util.Arrays;
import java.util.stream.IntStream;

import glassbox.engine.layer.Pass;
import glassbox.engine.layer.SigmoidSpec;
import glassbox.engine.layer.SoftmaxSpec;
import glassbox.engine.network.BackwardTrace;
import glassbox.engine.network.ForwardTrace;
import glassbox.engine.network.Network;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.network.Weights;

/**
 * A trained network that can be asked for the score of a class, what it answers before softmax or sigmoid make a probability
 * of it, and how that score changes with every number on its way. A network of a single output p has two classes, the second
 * one being the more probable the higher its score. For one thread.
 */
public final class ScoredNetwork {
    /** Samples that are read at once where many are read. */
    private static final int BATCH = 48;

    private final Network network;
    private final int scored;

    /**
     * A network at work.
     *
     * @throws IllegalArgumentException if the weights are not this network's
     */
    public ScoredNetwork(NetworkSpec spec, Weights weights) {
        this.network = new Network(spec, BATCH);
        network.load(weights);
        boolean squashed =
                spec.layers().getLast() instanceof SoftmaxSpec || spec.layers().getLast() instanceof SigmoidSpec;
        this.scored = spec.layers().size() - (squashed ? 1 : 0);
    }

    /** What it was built from. */
    public NetworkSpec spec() {
        return network.spec();
    }

    /** How many classes there are to tell apart, at least 2. */
    public int classes() {
        return Math.max(2, network.spec().output().elements());
    }

    private boolean single() {
        return network.spec().output().elements() == 1;
    }

    /**
     * The scores of all classes; of a single output those are its opposite and itself.
     *
     * @param sample what the network sees, preprocessed
     */
    float[] scores(float[] sample) {
        ForwardTrace trace = network.trace(sample);
        float[] scores = trace.activation(scored).data();
        return single() ? new float[] {-scores[0], scores[0]} : scores.clone();
    }

    /**
     * How the score of a class changes with every number of the sample's way, from the input to the scores.
     *
     * @throws IndexOutOfBoundsException if there is no such class
     */
    BackwardTrace slopes(float[] sample, int label) {
        int unit = unit(label);
        network.trace(sample);
        float[] first = network.gradient(scored).data();
        Arrays.fill(first, 0);
        first[unit] = single() && label == 0 ? -1 : 1;
        return network.traceBack(scored);
    }

    /** Every number of the sample's way. */
    ForwardTrace trace(float[] sample) {
        return network.trace(sample);
    }

    private int unit(int label) {
        if (label < 0 || label >= classes()) {
            throw new IndexOutOfBoundsException(
                    "There is no class " + label + ": there are " + classes() + ", counted from 0.");
        }
        return single() ? 0 : label;
    }

    /**
     * The probability of a class, as the network's last layer gives it, of many samples.
     *
     * @param count how many samples there are
     * @param writer writes a sample into an array, from a place on
     */
    float[] probabilities(int label, int count, SampleWriter writer) {
        int unit = unit(label);
        int length = network.spec().input().elements();
        int outputs = network.spec().output().elements();
        float[] found = new float[count];
        for (int from = 0; from < count; from += BATCH) {
            int start = from;
            int batch = Math.min(BATCH, count - from);
            float[] inputs = network.input().data();
            IntStream.range(0, batch).forEach(i -> writer.write(start + i, inputs, i * length));
            float[] answers = network.forward(batch, Pass.INFERENCE).data();
            for (int i = 0; i < batch; i++) {
                float answer = answers[i * outputs + unit];
                found[from + i] = single() && label == 0 ? 1 - answer : answer;
            }
        }
        return found;
    }

    /** Writes samples. */
    interface SampleWriter {
        /** Writes sample {@code index} into {@code target} from {@code offset} on. */
        void write(int index, float[] target, int offset);
    }
}
