package glassbox.explain;

import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import glassbox.engine.data.Dataset;
import glassbox.engine.data.Preprocessing;
import glassbox.engine.network.Network;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.network.Weights;
import glassbox.engine.ops.TensorOps;

/**
 * What a network says to every sample of a data set: a probability, 0 to 1, for each of its classes. A network of a single
 * output p has two classes, with [1 − p, p]. Immutable.
 */
public final class SetReading {
    private final int[] labels;
    private final float[] probabilities;
    private final int classes;

    private SetReading(int[] labels, float[] probabilities, int classes) {
        this.labels = labels;
        this.probabilities = probabilities;
        this.classes = classes;
    }

    /**
     * Reads all samples, with all processors, or gives up.
     *
     * @param wanted asked every few samples whether to go on, on any thread
     * @param progress hears how many samples are read, on any thread
     * @return the reading, or null if it was given up
     * @throws IllegalArgumentException if the weights are not this network's, or the samples not of its size
     */
    public static @Nullable SetReading of(
            NetworkSpec spec,
            Weights weights,
            Preprocessing preprocessing,
            Dataset samples,
            BooleanSupplier wanted,
            IntConsumer progress) {
        weights.requireFor(spec);
        if (!samples.sampleShape().equals(spec.input())) {
            throw new IllegalArgumentException("The images are " + samples.sampleShape()
                    + " numbers, but this network takes " + spec.input() + ". Choose other images.");
        }
        int outputs = spec.output().elements();
        int classes = Math.max(2, outputs);
        int size = samples.size();
        float[] found = new float[size * classes];
        boolean read = new BatchWalk(() -> loaded(spec, weights), preprocessing, samples)
                .read(IntStream.range(0, size).toArray(), wanted, progress, (network, from, count) -> {
                    float[] answers = network.output().data();
                    if (outputs > 1) {
                        System.arraycopy(answers, 0, found, from * classes, count * classes);
                        return;
                    }
                    for (int i = 0; i < count; i++) {
                        found[(from + i) * classes] = 1 - answers[i];
                        found[(from + i) * classes + 1] = answers[i];
                    }
                });
        int[] labels = IntStream.range(0, size).map(samples::label).toArray();
        return read ? new SetReading(labels, found, classes) : null;
    }

    private static Network loaded(NetworkSpec spec, Weights weights) {
        Network network = Network.forReading(spec, BatchWalk.BATCH, TensorOps.selected());
        network.load(weights);
        return network;
    }

    /** How many samples there are. */
    public int size() {
        return labels.length;
    }

    /** How many classes the network tells apart. */
    public int classes() {
        return classes;
    }

    /** What a sample is, as the data set numbers it. */
    public int label(int sample) {
        return labels[sample];
    }

    /** How probable the network finds a class for a sample. */
    public float probability(int sample, int number) {
        return probabilities[sample * classes + number];
    }

    /** The most probable class of a sample, the first one of several. */
    public int read(int sample) {
        int best = 0;
        for (int i = 1; i < classes; i++) {
            best = probability(sample, i) > probability(sample, best) ? i : best;
        }
        return best;
    }

    /** How probable the network finds what it read. */
    public float sureness(int sample) {
        return probability(sample, read(sample));
    }

    /** How much more probable the network finds what it read than the next class. */
    public float lead(int sample) {
        int read = read(sample);
        float next = 0;
        for (int i = 0; i < classes; i++) {
            next = i == read ? next : Math.max(next, probability(sample, i));
        }
        return probability(sample, read) - next;
    }

    /** Whether all answers are numbers; a network whose sums grow beyond all bounds gives others. */
    public boolean isFinite() {
        for (float probability : probabilities) {
            if (!Float.isFinite(probability)) {
                return false;
            }
        }
        return true;
    }
}
