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
 * A convolution of a network, whose kernels can be laid over any picture.
 *
 * @param name what its layer is called in the network: {@code conv2}
 * @param filters how many filters it has
 * @param channels how many channels each of them reads, each with a kernel of its own
 * @param rows the height of a kernel
 * @param columns the width of a kernel
 */
public record ConvLayer(String name, int filters, int channels, int rows, int columns) {
    /** The convolutions of a network, from its input on; none without a network. */
    static List<ConvLayer> of(@Nullable TrainedModel model) {
        List<ConvLayer> layers = new ArrayList<>();
        if (model != null) {
            NetworkSpec network = model.recipe().network();
            for (int layer = 0; layer < network.layers().size(); layer++) {
                if (network.layers().get(layer) instanceof Conv2dSpec conv) {
                    String name = network.layerName(layer);
                    int channels = model.weights().shape(weightsOf(name)).size(1);
                    layers.add(new ConvLayer(
                            name,
                            conv.filters(),
                            channels,
                            conv.kernel().height(),
                            conv.kernel().width()));
                }
            }
        }
        return layers;
    }

    /** What is written in the choice of layers: {@code conv2: 16 of 5 × 5}. */
    public String title() {
        return name + ": " + filters + " of " + rows + " × " + columns;
    }

    /** The kernels that its filters lay over one of the channels, counted from 0. */
    List<LearnedFilter> kernels(Weights weights, int channel) {
        float[] values = weights.values(weightsOf(name));
        int size = rows * columns;
        List<LearnedFilter> kernels = new ArrayList<>();
        for (int filter = 0; filter < filters; filter++) {
            kernels.add(new LearnedFilter(
                    Integer.toString(filter + 1),
                    Raster.copyOf(values, (filter * channels + channel) * size, rows, columns)));
        }
        return kernels;
    }

    private static String weightsOf(String name) {
        return name + ".weights";
    }
}
