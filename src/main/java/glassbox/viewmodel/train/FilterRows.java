package glassbox.viewmodel.train;

import java.util.ArrayList;
import java.util.List;

import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.network.Weights;
import glassbox.engine.tensor.Shape;
import glassbox.raster.Raster;

/**
 * The filters of a network's first convolution at the start and now. The kernels of a filter with several input channels
 * lie one below the other.
 *
 * @param start at the start of training
 * @param now after the images seen so far, in the same order
 * @param moved the Euclidean length of the difference, a filter each
 */
public record FilterRows(List<Raster> start, List<Raster> now, List<Double> moved) {
    /** No filters. */
    public static final FilterRows NONE = new FilterRows(List.of(), List.of(), List.of());

    /** Copies the lists. */
    public FilterRows {
        start = List.copyOf(start);
        now = List.copyOf(now);
        moved = List.copyOf(moved);
    }

    /** The filters of the first convolution; none when there is no convolution. */
    static FilterRows of(NetworkSpec network, Weights start, Weights now) {
        for (int layer = 0; layer < network.layers().size(); layer++) {
            if (network.layers().get(layer) instanceof Conv2dSpec) {
                String name = network.layerName(layer) + ".weights";
                return between(start.shape(name), start.values(name), now.values(name));
            }
        }
        return NONE;
    }

    private static FilterRows between(Shape shape, float[] start, float[] now) {
        int rows = shape.size(1) * shape.size(2);
        int columns = shape.size(3);
        List<Raster> before = new ArrayList<>();
        List<Raster> after = new ArrayList<>();
        List<Double> moved = new ArrayList<>();
        for (int filter = 0; filter < shape.size(0); filter++) {
            int offset = filter * rows * columns;
            before.add(Raster.copyOf(start, offset, rows, columns));
            after.add(Raster.copyOf(now, offset, rows, columns));
            double sum = 0;
            for (int i = offset; i < offset + rows * columns; i++) {
                double difference = now[i] - start[i];
                sum += difference * difference;
            }
            moved.add(Math.sqrt(sum));
        }
        return new FilterRows(before, after, moved);
    }
}
