package glassbox.viewmodel.learn;

import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.tensor.Shape;

/**
 * One weight of a network, as lessons name it.
 *
 * @param parameter the full name of the parameter it belongs to: {@code conv1.weights}
 * @param index its place among the parameter's values, row-major from 0
 * @param words the weight in words: {@code filter 2, row 1, column 3}
 */
record WeightPlace(String parameter, int index, String words) {
    /**
     * A weight of a conv layer by filter, channel, row and column, or of a dense layer by row (which input) and column (which
     * output); all counted from 1.
     *
     * @param layer the layer's name: {@code conv1}
     * @throws IllegalArgumentException with a sentence, if there is none
     */
    static WeightPlace of(NetworkSpec network, String layer, int filter, int channel, int row, int column) {
        int at = 0;
        while (at < network.layers().size() && !network.layerName(at).equals(layer)) {
            at++;
        }
        LayerSpec kind = at < network.layers().size() ? network.layers().get(at) : null;
        if (!(kind instanceof Conv2dSpec) && !(kind instanceof DenseSpec)) {
            throw new IllegalArgumentException("There is no layer " + layer + " with weights. There are "
                    + network.parameters().stream()
                            .map(parameter -> NetworkSpec.layerOf(parameter.name()))
                            .distinct()
                            .toList()
                    + ".");
        }
        String name = layer + ".weights";
        Shape shape = network.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow()
                .shape();
        int[] place = kind instanceof Conv2dSpec ? new int[] {filter, channel, row, column} : new int[] {row, column};
        for (int axis = 0; axis < place.length; axis++) {
            if (place[axis] < 1 || place[axis] > shape.size(axis)) {
                throw new IllegalArgumentException("The weights of " + layer + " are " + shape
                        + ", counted from 1, but " + place[axis] + " was asked for where " + shape.size(axis)
                        + " is the last.");
            }
            place[axis]--;
        }
        String words = kind instanceof Conv2dSpec
                ? "filter " + filter + (shape.size(1) > 1 ? ", channel " + channel : "") + ", row " + row + ", column "
                        + column
                : "input " + row + " to output " + column;
        return new WeightPlace(name, shape.offset(place), words);
    }
}
