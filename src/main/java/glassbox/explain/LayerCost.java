package glassbox.explain;

import glassbox.engine.layer.BatchNorm2dSpec;
import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.ParameterSpec;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.tensor.Shape;

/**
 * What a layer costs for one sample.
 *
 * @param learned how many numbers it learns
 * @param multiplyAdds how many products are added up, padding counted in
 * @param numbers how many numbers it gives
 */
public record LayerCost(long learned, long multiplyAdds, long numbers) {
    /** The costs of a layer, counted from 0. */
    public static LayerCost of(NetworkSpec network, int layer) {
        Shape input = network.shapes().get(layer);
        long numbers = network.shapes().get(layer + 1).elements();
        long learned = network.layers().get(layer).parameters(input).stream()
                .filter(ParameterSpec::learned)
                .mapToLong(parameter -> parameter.shape().elements())
                .sum();
        long each = switch (network.layers().get(layer)) {
            case Conv2dSpec conv -> (long) input.size(0) * conv.kernel().area();
            case DenseSpec dense -> input.elements();
            case BatchNorm2dSpec norm -> 1;
            default -> 0;
        };
        return new LayerCost(learned, numbers * each, numbers);
    }
}
