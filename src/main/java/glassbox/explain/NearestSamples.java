package glassbox.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

import glassbox.engine.data.Dataset;
import glassbox.engine.data.Preprocessing;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.layer.ParameterSpec;
import glassbox.engine.layer.Pass;
import glassbox.engine.network.Network;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.network.Weights;
import glassbox.engine.ops.TensorOps;
import glassbox.engine.tensor.Tensor;

/**
 * The samples that a network finds most alike: those whose features, what its last learning layer is given, point in nearly
 * the same direction (the cosine of the angle between both). Each feature is kept as one byte, so that 60,000 samples of
 * 120 features take 7 MB; the best candidates are then compared anew with all digits. At most {@link #MOST_BYTES} are kept,
 * of the first samples if there are more. Finding is for one thread at a time.
 */
public final class NearestSamples {
    /** The memory that features may take, in bytes: 60,000 samples of 1,600 features. */
    public static final int MOST_BYTES = 96_000_000;

    private static final int BATCH = 64;
    private static final int CANDIDATES = 64;
    private static final float LARGEST = 127;

    private final Dataset data;
    private final Preprocessing preprocessing;
    private final Network network;
    private final int length;
    private final byte[] features;
    private final float[] norms;

    /**
     * A sample that was found.
     *
     * @param index its number in the data set
     * @param similarity the cosine between its features and the picture's, −1 to 1
     */
    public record Near(int index, float similarity) {}

    /** Hears how far the features are. */
    @FunctionalInterface
    public interface Progress {
        /** The features of {@code done} of {@code total} samples are known. */
        void at(int done, int total);
    }

    private NearestSamples(Dataset data, Preprocessing preprocessing, Network network, int samples) {
        this.data = data;
        this.preprocessing = preprocessing;
        this.network = network;
        this.length = network.spec().output().elements();
        this.features = new byte[samples * length];
        this.norms = new float[samples];
    }

    /**
     * Reads all samples once.
     *
     * @param preprocessing what is done to raw values before the network sees them
     * @param progress hears of every batch, on this thread
     * @throws InterruptedException if this thread is interrupted meanwhile
     * @throws IllegalArgumentException if the weights are not this network's
     */
    public static NearestSamples of(
            NetworkSpec spec, Weights weights, Preprocessing preprocessing, Dataset data, Progress progress)
            throws InterruptedException {
        NetworkSpec head = head(spec);
        Network network = Network.forReading(head, BATCH, TensorOps.selected());
        Map<String, Tensor> own = new LinkedHashMap<>();
        for (ParameterSpec parameter : head.parameters()) {
            own.put(parameter.name(), weights.tensor(parameter.name()));
        }
        network.load(Weights.copyOf(own));
        int samples = Math.min(data.size(), MOST_BYTES / head.output().elements());
        NearestSamples all = new NearestSamples(data, preprocessing, network, samples);
        for (int from = 0; from < samples; from += BATCH) {
            if (Thread.interrupted()) {
                throw new InterruptedException("The features of " + from + " samples were known.");
            }
            all.read(from, Math.min(BATCH, samples - from));
            progress.at(Math.min(from + BATCH, samples), samples);
        }
        return all;
    }

    /** The layers before the last one that learns. */
    private static NetworkSpec head(NetworkSpec spec) {
        List<LayerSpec> layers = spec.layers();
        int last = layers.size() - 1;
        while (last > 0 && !spec.learns(last)) {
            last--;
        }
        return new NetworkSpec(spec.input(), layers.subList(0, Math.max(1, last)));
    }

    /** How many samples are compared. */
    public int samples() {
        return norms.length;
    }

    /** The memory that the features take, in bytes. */
    public long bytes() {
        return features.length + (long) norms.length * Float.BYTES;
    }

    private void read(int from, int count) {
        float[] known = featuresOf(IntStream.range(from, from + count).toArray());
        byte[] packed = new byte[length];
        for (int i = 0; i < count; i++) {
            norms[from + i] = pack(known, i * length, packed);
            System.arraycopy(packed, 0, features, (from + i) * length, length);
        }
    }

    /** The features of some samples of the data set, at most a batch of them: a live buffer. */
    private float[] featuresOf(int[] samples) {
        float[] inputs = network.input().data();
        int size = network.spec().input().elements();
        for (int i = 0; i < samples.length; i++) {
            data.copyPixels(samples[i], inputs, i * size);
            preprocessing.apply(inputs, i * size, size);
        }
        return network.forward(samples.length, Pass.INFERENCE).data();
    }

    /** Scales features so that the largest becomes 127, and rounds them; returns the length of what comes out. */
    private float pack(float[] values, int from, byte[] packed) {
        float largest = 0;
        for (int i = 0; i < length; i++) {
            largest = Math.max(largest, Math.abs(values[from + i]));
        }
        float scale = largest > 0 && Float.isFinite(largest) ? LARGEST / largest : 0;
        long squares = 0;
        for (int i = 0; i < length; i++) {
            int rounded = Math.round(values[from + i] * scale);
            packed[i] = (byte) rounded;
            squares += (long) rounded * rounded;
        }
        return (float) Math.sqrt((double) squares);
    }

    /**
     * The samples most alike to a picture, the most alike first.
     *
     * @param pixels the raw values, 0 to 255, row-major; not changed
     * @param count how many are wanted, at most 64
     */
    public List<Near> nearest(float[] pixels, int count) {
        float[] inputs = network.input().data();
        System.arraycopy(pixels, 0, inputs, 0, pixels.length);
        preprocessing.apply(inputs, 0, pixels.length);
        float[] wanted = new float[length];
        System.arraycopy(network.forward(1, Pass.INFERENCE).data(), 0, wanted, 0, length);
        byte[] packed = new byte[length];
        pack(wanted, 0, packed);
        int[] candidates = candidates(packed);
        float[] known = featuresOf(candidates);
        List<Near> found = new ArrayList<>();
        for (int i = 0; i < candidates.length; i++) {
            found.add(new Near(candidates[i], cosine(wanted, known, i * length)));
        }
        found.sort(Comparator.comparingDouble(Near::similarity).reversed().thenComparingInt(Near::index));
        return List.copyOf(found.subList(0, Math.min(count, found.size())));
    }

    /** The samples whose rounded features point most nearly the same way. */
    private int[] candidates(byte[] wanted) {
        float[] similarities = new float[norms.length];
        IntStream.range(0, norms.length)
                .parallel()
                .forEach(i -> similarities[i] = norms[i] > 0 ? dot(wanted, i * length) / norms[i] : 0);
        PriorityQueue<Integer> best = new PriorityQueue<>(Comparator.comparingDouble(i -> similarities[i]));
        for (int i = 0; i < similarities.length; i++) {
            if (best.size() < CANDIDATES) {
                best.add(i);
            } else if (similarities[i] > similarities[best.element()]) {
                best.remove();
                best.add(i);
            }
        }
        return best.stream().mapToInt(Integer::intValue).toArray();
    }

    private int dot(byte[] wanted, int from) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            sum += wanted[i] * features[from + i];
        }
        return sum;
    }

    private float cosine(float[] one, float[] others, int from) {
        double product = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < length; i++) {
            product += (double) one[i] * others[from + i];
            first += (double) one[i] * one[i];
            second += (double) others[from + i] * others[from + i];
        }
        return first > 0 && second > 0 ? (float) (product / Math.sqrt(first * second)) : 0;
    }
}
