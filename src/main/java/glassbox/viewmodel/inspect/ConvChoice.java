package glassbox.viewmodel.inspect;

import java.util.List;
import java.util.stream.IntStream;

import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.network.NetworkSpec;

/**
 * A conv layer whose filters can be asked what they like.
 *
 * @param layer its place in the network, from 0
 * @param name what it is called: {@code conv1}
 */
public record ConvChoice(int layer, String name) {
    static List<ConvChoice> of(NetworkSpec network) {
        return IntStream.range(0, network.layers().size())
                .filter(layer -> network.layers().get(layer) instanceof Conv2dSpec)
                .mapToObj(layer -> new ConvChoice(layer, network.layerName(layer)))
                .toList();
    }
}
