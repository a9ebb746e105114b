package glassbox.viewmodel.network;

import java.util.List;

import org.jspecify.annotations.Nullable;

import glassbox.raster.Raster;

/**
 * What a unit looks through: a kernel for each map before it, and its bias.
 *
 * @param spot the unit that has them: the one that was asked for, or the one whose map it works on number by number
 * @param name whose they are: {@code Filter 3 of Conv 2}
 * @param filter whether they slide over maps
 * @param kernels the weights, source by source; numbers of a row in lines
 * @param sources what each kernel looks at: {@code Channel 1}, {@code Conv map 3}
 * @param count how many numbers of each kernel count; the others only fill its last line
 * @param bias the bias, or NaN if there is none
 * @param limit the end of the colour scale
 */
public record UnitWeights(
        Spot spot,
        String name,
        boolean filter,
        List<Raster> kernels,
        List<String> sources,
        int count,
        float bias,
        float limit) {
    /** Copies the lists. */
    public UnitWeights {
        kernels = List.copyOf(kernels);
        sources = List.copyOf(sources);
    }

    /** Whether there is a bias. */
    public boolean biased() {
        return !Float.isNaN(bias);
    }

    /** Whether a place of a kernel is one of its weights. */
    public boolean has(Place place) {
        return place.row() * kernels.getFirst().columns() + place.column() < count;
    }

    /** Whether there is such a number among them. */
    boolean has(@Nullable WeightSpot weight) {
        return weight != null
                && (weight.kernel() < 0
                        ? biased()
                        : weight.kernel() < kernels.size()
                                && weight.place().row() < kernels.getFirst().rows()
                                && weight.place().column() < kernels.getFirst().columns()
                                && has(weight.place()));
    }

    /** One of them in words: {@code Filter 3, row 1, column 2}. */
    String words(WeightSpot weight) {
        return weight.kernel() < 0
                ? name + ", bias"
                : name + ", row " + (weight.place().row() + 1) + ", column "
                        + (weight.place().column() + 1)
                        + (kernels.size() == 1 ? "" : " for " + sources.get(weight.kernel()));
    }

    /** All kernels in one picture, beside and below each other, with a line of nothing between them. */
    public Raster mosaic() {
        int across = (int) Math.ceil(Math.sqrt(kernels.size()));
        int down = Math.ceilDiv(kernels.size(), across);
        int rows = kernels.getFirst().rows() + 1;
        int columns = kernels.getFirst().columns() + 1;
        return Raster.generate(down * rows - 1, across * columns - 1, (row, column) -> {
            int kernel = row / rows * across + column / columns;
            boolean line = row % rows == rows - 1 || column % columns == columns - 1;
            return line || kernel >= kernels.size()
                    ? Float.NaN
                    : kernels.get(kernel).get(row % rows, column % columns);
        });
    }
}
