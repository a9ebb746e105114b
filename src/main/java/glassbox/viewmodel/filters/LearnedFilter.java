package glassbox.viewmodel.filters;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.network.Weights;
import glassbox.raster.Raster;
import glassbox.recipe.TrainedModel;

/**
 * A kernel that a network has learned.
 *
 * @param label what stands under it: {@code 3}, or {@code 3·2} for the second input channel of filter 3
 * @param kernel its weights
 */
public record LearnedFilter(String label, Raster kernel) {
    /** The kernels of a network's first convolution, filter by filter; none without a network or a convolution. */
    static List<LearnedFilter> of(@Nullable TrainedModel model) {
        if (model == null) {
            return List.of();
        }
        NetworkSpec network = model.recipe().network();
        for (int layer = 0; layer < network.layers().size(); layer++) {
            if (network.layers().get(layer) instanceof Conv2dSpec conv) {
                return kernels(conv, model.weights(), network.layerName(layer) + ".weights");
            }
        }
        return List.of();
    }

    private static List<LearnedFilter> kernels(Conv2dSpec conv, Weights weights, String name) {
        float[] values = weights.values(name);
        int channels = weights.shape(name).size(1);
        int rows = conv.kernel().height();
        int columns = conv.kernel().width();
        List<LearnedFilter> kernels = new ArrayList<>();
        for (int i = 0; i < conv.filters() * channels; i++) {
            String label = Integer.toString(i / channels + 1);
            kernels.add(new LearnedFilter(
                    channels == 1 ? label : label + "·" + (i % channels + 1),
                    Raster.copyOf(values, i * rows * columns, rows, columns)));
        }
        return kernels;
    }
}
