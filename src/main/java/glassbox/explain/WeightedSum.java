package glassbox.explain;

import java.util.List;

import org.jspecify.annotations.Nullable;

import glassbox.raster.Raster;

/**
 * A number of a conv or dense layer: inputs times weights, added up map by map, then the sums of the maps, then the bias. A
 * dense layer behind a flatten layer looks at the maps that were flattened; any other dense layer has one group of a single
 * row.
 *
 * @param cell the number that is explained
 * @param groups what it takes from each map of the layer before, in their order
 * @param bias what is added at the end, or null if the layer has none
 * @param total the groups' sums and the bias added up
 * @param value the number as the network computed it
 */
public record WeightedSum(
        Cell cell, List<Group> groups, @Nullable Float bias, float total, float value) implements Explanation {
    /** Copies the list. */
    public WeightedSum {
        groups = List.copyOf(groups);
    }

    /** Adds up. */
    static WeightedSum of(Cell cell, List<Group> groups, @Nullable Float bias, float value) {
        double total = bias == null ? 0 : bias;
        for (Group group : groups) {
            total += group.sum();
        }
        return new WeightedSum(cell, groups, bias, (float) total, value);
    }

    /**
     * The part of one map; all rasters are of one size, the window's, unless it takes steps over the map: then they have
     * one number for each step.
     *
     * @param source the map, by one of its cells: the first one under the window
     * @param window where the inputs lie on the map
     * @param inputs the map's values there, 0 on padding
     * @param weights what they are multiplied with
     * @param products each input times its weight
     * @param sum the products added row by row
     */
    public record Group(Cell source, Window window, Raster inputs, Raster weights, Raster products, float sum) {
        /** Multiplies and adds up. */
        static Group of(int activation, int unit, Window window, Raster map, Raster weights) {
            Raster inputs = map.window(window.row(), window.column(), window.rows(), window.columns());
            return of(activation, unit, window, map, inputs, weights);
        }

        /** Multiplies these inputs, which come from a part of a map, and adds up. */
        static Group of(int activation, int unit, Window window, Raster map, Raster inputs, Raster weights) {
            Raster products =
                    Raster.generate(inputs.rows(), inputs.columns(), (r, c) -> inputs.get(r, c) * weights.get(r, c));
            double sum = 0;
            for (float product : products.toArray()) {
                sum += product;
            }
            Window clipped = window.within(map.rows(), map.columns());
            Cell source = new Cell(activation, unit, clipped.row(), clipped.column());
            return new Group(source, window, inputs, weights, products, (float) sum);
        }
    }
}
