package glassbox.explain;

import java.util.List;
import java.util.OptionalInt;

import glassbox.engine.layer.BatchNorm2dSpec;
import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.layer.LeakyReluSpec;
import glassbox.engine.layer.ReluSpec;
import glassbox.engine.network.NetworkSpec;
import glassbox.raster.Raster;

/**
 * Where the last convolution looks for a class (R. Selvaraju et al., "Grad-CAM", 2017): its maps, each weighted with the mean
 * gradient of the class's score by it, added up, what is below 0 left out. The maps are taken behind the normalisation and
 * the ReLU that follow the convolution. With a single convolution the maps are no more than the picture filtered, so there
 * is an answer only for networks of two or more.
 */
public final class GradCam {
    private GradCam() {}

    /** The activation whose maps are weighted; nothing for a network of fewer than two convolutions, or with none but these
     * layers behind the last. */
    public static OptionalInt activation(NetworkSpec spec) {
        List<LayerSpec> layers = spec.layers();
        int convolutions = 0;
        int last = 0;
        for (int layer = 0; layer < layers.size(); layer++) {
            if (layers.get(layer) instanceof Conv2dSpec) {
                convolutions++;
                last = layer;
            }
        }
        if (convolutions < 2) {
            return OptionalInt.empty();
        }
        int behind = last + 1;
        while (behind < layers.size()
                && (layers.get(behind) instanceof BatchNorm2dSpec
                        || layers.get(behind) instanceof ReluSpec
                        || layers.get(behind) instanceof LeakyReluSpec)) {
            behind++;
        }
        return behind < layers.size() ? OptionalInt.of(behind) : OptionalInt.empty();
    }

    /**
     * The map of a sample, of the rows and columns of the last convolution's maps, 0 or above, in units of the score.
     *
     * @param sample what the network sees, preprocessed; not changed
     * @param label the class, from 0
     * @throws IllegalArgumentException if the network has fewer than two convolutions
     * @throws IndexOutOfBoundsException if there is no such class
     */
    public static Raster of(ScoredNetwork network, float[] sample, int label) {
        int activation = activation(network.spec())
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "Grad-CAM weights the maps of the last of two or more convolutions, which this network lacks."));
        float[] values = network.trace(sample).activation(activation).data();
        float[] slopes = network.slopes(sample, label).gradient(activation).data();
        MapSize size = MapSize.of(network.spec().shapes().get(activation));
        double[] weights = new double[size.units()];
        for (int i = 0; i < slopes.length; i++) {
            weights[i / size.area()] += (double) slopes[i] / size.area();
        }
        return Raster.generate(size.rows(), size.columns(), (row, column) -> {
            double sum = 0;
            for (int map = 0; map < weights.length; map++) {
                sum += weights[map] * values[map * size.area() + row * size.columns() + column];
            }
            return (float) Math.max(0, sum);
        });
    }

    /** The same map as large as the picture, each pixel between the four nearest numbers of the map. */
    public static Raster over(Raster map, int rows, int columns) {
        return Raster.generate(rows, columns, (row, column) -> {
            double y = Math.clamp((row + 0.5) * map.rows() / rows - 0.5, 0, map.rows() - 1.0);
            double x = Math.clamp((column + 0.5) * map.columns() / columns - 0.5, 0, map.columns() - 1.0);
            int top = (int) y;
            int left = (int) x;
            int bottom = Math.min(top + 1, map.rows() - 1);
            int right = Math.min(left + 1, map.columns() - 1);
            double above = map.get(top, left) * (1 - x + left) + map.get(top, right) * (x - left);
            double below = map.get(bottom, left) * (1 - x + left) + map.get(bottom, right) * (x - left);
            return (float) (above * (1 - y + top) + below * (y - top));
        });
    }
}
