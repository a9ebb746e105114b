package glassbox.explain;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import glassbox.engine.data.Dataset;
import glassbox.engine.data.Preprocessing;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.network.Network;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.network.Weights;
import glassbox.engine.ops.TensorOps;

/**
 * Where the samples of a data set lie in a network's feature space, what its last dense layer is given, seen on the plane in
 * which they differ most. The plane is that of up to {@value #FITTED} samples spread over the set; all samples are put on it.
 * Immutable.
 */
public final class SetMap {
    private static final int FITTED = 2_000;
    /** So many numbers are kept at most to find the plane, 32 MB; where samples have very many there are fewer of them. */
    private static final int MOST_NUMBERS = 8_000_000;

    private final float[] x;
    private final float[] y;
    private final double share;

    private SetMap(float[] x, float[] y, double share) {
        this.x = x;
        this.y = y;
        this.share = share;
    }

    /** The activation that is the feature space: what the last dense layer is given, or the last layer without one. */
    static int features(NetworkSpec spec) {
        List<LayerSpec> layers = spec.layers();
        for (int layer = layers.size() - 1; layer >= 0; layer--) {
            if (layers.get(layer) instanceof DenseSpec) {
                return layer;
            }
        }
        return layers.size() - 1;
    }

    /**
     * The map of a data set, or null if it was given up.
     *
     * @param wanted asked every few samples whether to go on, on any thread
     * @param progress hears how many samples are on the map, on any thread
     * @throws IllegalArgumentException if the weights are not this network's
     */
    public static @Nullable SetMap of(
            NetworkSpec spec,
            Weights weights,
            Preprocessing preprocessing,
            Dataset samples,
            BooleanSupplier wanted,
            IntConsumer progress) {
        weights.requireFor(spec);
        int activation = features(spec);
        int length = spec.shapes().get(activation).elements();
        BatchWalk walk = new BatchWalk(
                () -> {
                    Network network = new Network(spec, BatchWalk.BATCH, TensorOps.selected());
                    network.load(weights);
                    return network;
                },
                preprocessing,
                samples);
        int size = samples.size();
        int fitted = Math.min(Math.min(FITTED, size), Math.max(2, MOST_NUMBERS / length));
        int[] some = IntStream.range(0, fitted)
                .map(i -> (int) ((long) i * size / fitted))
                .toArray();
        float[] features = new float[fitted * length];
        boolean read = walk.read(
                some,
                wanted,
                count -> {},
                (network, from, count) -> System.arraycopy(
                        network.activation(activation).data(), 0, features, from * length, count * length));
        if (!read) {
            return null;
        }
        PrincipalPlane plane = PrincipalPlane.of(features, length);
        float[] x = new float[size];
        float[] y = new float[size];
        boolean mapped = walk.read(IntStream.range(0, size).toArray(), wanted, progress, (network, from, count) -> {
            float[] values = network.activation(activation).data();
            for (int i = 0; i < count; i++) {
                x[from + i] = (float) plane.along(0, values, i * length);
                y[from + i] = (float) plane.along(1, values, i * length);
            }
        });
        return mapped ? new SetMap(x, y, plane.share()) : null;
    }

    /** How many samples there are. */
    public int size() {
        return x.length;
    }

    /** Where a sample lies in the direction in which they differ most. */
    public float x(int sample) {
        return x[sample];
    }

    /** Where a sample lies in the other direction. */
    public float y(int sample) {
        return y[sample];
    }

    /** The share of all variance that can be seen on the plane, 0 to 1. */
    public double share() {
        return share;
    }
}
