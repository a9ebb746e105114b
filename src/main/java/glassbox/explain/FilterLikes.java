package glassbox.explain;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import glassbox.engine.data.Dataset;
import glassbox.engine.data.Preprocessing;
import glassbox.engine.layer.ParameterSpec;
import glassbox.engine.network.Network;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.network.Weights;
import glassbox.engine.ops.TensorOps;
import glassbox.engine.tensor.Tensor;

/**
 * What the filters of a conv layer answer to most strongly among the samples of a data set: a sample counts by the largest
 * number on the filter's map. Immutable.
 */
public final class FilterLikes {
    private final float[] strongest;
    private final int filters;

    private FilterLikes(float[] strongest, int filters) {
        this.strongest = strongest;
        this.filters = filters;
    }

    /** The network up to a layer, that layer included. */
    static NetworkSpec upTo(NetworkSpec spec, int layer) {
        return new NetworkSpec(spec.input(), spec.layers().subList(0, layer + 1));
    }

    /** The weights of the network up to a layer. */
    static Weights upTo(NetworkSpec first, Weights weights) {
        Map<String, Tensor> values = new LinkedHashMap<>();
        for (ParameterSpec parameter : first.parameters()) {
            values.put(parameter.name(), weights.tensor(parameter.name()));
        }
        return Weights.copyOf(values);
    }

    /**
     * Shows all samples to the filters of a layer, or gives up.
     *
     * @param layer the layer, counted from 0
     * @param wanted asked every few samples whether to go on, on any thread
     * @param progress hears how many samples were shown, on any thread
     * @return what they answered, or null if it was given up
     */
    public static @Nullable FilterLikes of(
            NetworkSpec spec,
            Weights weights,
            Preprocessing preprocessing,
            Dataset samples,
            int layer,
            BooleanSupplier wanted,
            IntConsumer progress) {
        NetworkSpec first = upTo(spec, layer);
        Weights own = upTo(first, weights);
        MapSize size = MapSize.of(first.output());
        float[] strongest = new float[samples.size() * size.units()];
        boolean read = new BatchWalk(
                        () -> {
                            Network network = Network.forReading(first, BatchWalk.BATCH, TensorOps.selected());
                            network.load(own);
                            return network;
                        },
                        preprocessing,
                        samples)
                .read(
                        IntStream.range(0, samples.size()).toArray(),
                        wanted,
                        progress,
                        (network, from, count) ->
                                largest(network.output().data(), size, count, strongest, from * size.units()));
        return read ? new FilterLikes(strongest, size.units()) : null;
    }

    /** The largest number of each of {@code count} times so many maps. */
    private static void largest(float[] values, MapSize size, int count, float[] into, int offset) {
        for (int map = 0; map < count * size.units(); map++) {
            float most = Float.NEGATIVE_INFINITY;
            for (int i = map * size.area(); i < (map + 1) * size.area(); i++) {
                most = Math.max(most, values[i]);
            }
            into[offset + map] = most;
        }
    }

    /** How many filters there are. */
    public int filters() {
        return filters;
    }

    /** The largest number on the filter's map of a sample. */
    public float strongest(int filter, int sample) {
        return strongest[sample * filters + filter];
    }

    /** The samples that a filter answers to most strongly, the strongest first. */
    public List<Integer> best(int filter, int number) {
        return IntStream.range(0, strongest.length / filters)
                .boxed()
                .sorted(Comparator.comparingDouble(sample -> -strongest(filter, sample)))
                .limit(number)
                .toList();
    }
}
