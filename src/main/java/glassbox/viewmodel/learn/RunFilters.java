package glassbox.viewmodel.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.network.Weights;
import glassbox.engine.tensor.Shape;
import glassbox.raster.Numbers;
import glassbox.raster.Raster;

/** The filters of a run's first convolution; the kernels of a filter with several channels lie one below the other. */
final class RunFilters {
    private RunFilters() {}

    /** The filters at the start. */
    static Optional<MapsPanel> start(RunSoFar run) {
        return filters(run.wish().recipe().network(), run.start())
                .map(maps -> MapsPanel.signed("start", "Filters at the start", maps, -1)
                        .labelled(IntStream.rangeClosed(1, maps.size())
                                .mapToObj(Integer::toString)
                                .toList()));
    }

    /** The filters now, each with how far it has moved: the length of the difference. */
    static Optional<MapsPanel> now(String name, String title, RunSoFar run) {
        NetworkSpec network = run.wish().recipe().network();
        return filters(network, run.now()).map(maps -> {
            List<Raster> before = filters(network, run.start()).orElseThrow();
            List<String> moved = new ArrayList<>();
            for (int i = 0; i < maps.size(); i++) {
                moved.add(Numbers.fixed(distance(before.get(i), maps.get(i)), 2));
            }
            return MapsPanel.signed(name, title + ", moved by", maps, -1).labelled(moved);
        });
    }

    private static double distance(Raster one, Raster other) {
        double sum = 0;
        float[] from = one.toArray();
        float[] to = other.toArray();
        for (int i = 0; i < from.length; i++) {
            sum += ((double) to[i] - from[i]) * ((double) to[i] - from[i]);
        }
        return Math.sqrt(sum);
    }

    private static Optional<List<Raster>> filters(NetworkSpec network, Weights weights) {
        for (int layer = 0; layer < network.layers().size(); layer++) {
            if (network.layers().get(layer) instanceof Conv2dSpec) {
                String name = network.layerName(layer) + ".weights";
                Shape shape = weights.shape(name);
                int rows = shape.size(1) * shape.size(2);
                float[] values = weights.values(name);
                List<Raster> filters = new ArrayList<>();
                for (int filter = 0; filter < shape.size(0); filter++) {
                    filters.add(Raster.copyOf(values, filter * rows * shape.size(3), rows, shape.size(3)));
                }
                return Optional.of(filters);
            }
        }
        return Optional.empty();
    }
}
