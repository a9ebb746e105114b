package glassbox.viewmodel.microscope;

import java.util.Locale;

import glassbox.engine.layer.BatchNorm2dSpec;
import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.network.NetworkSpec;
import glassbox.explain.LayerNames;
import glassbox.explain.MapSize;
import glassbox.explain.StepReading;
import glassbox.raster.Raster;

/**
 * How the values of a parameter lie on screen: each unit, a filter or an output, has a kernel of rows and columns for each
 * source, a map before it. Biases and the like are one kernel.
 *
 * @param parameter the full name: {@code conv1.weights}
 * @param layer the layer's number
 * @param kind what kind of layer it is
 * @param weights whether its values are multiplied with something
 * @param count how many values there are
 */
record WeightGrid(
        String parameter,
        int layer,
        LayerSpec kind,
        boolean weights,
        int units,
        int sources,
        int rows,
        int columns,
        int count) {
    /** Values in no order of their own stand in lines of at most so many. */
    private static final int LINE = 16;

    /** Where a value lies. */
    record Place(int unit, int source, int row, int column) {}

    static WeightGrid of(StepReading step, String parameter) {
        NetworkSpec spec = step.plan().network();
        int layer = 0;
        while (!spec.layerName(layer).equals(NetworkSpec.layerOf(parameter))) {
            layer++;
        }
        boolean weights = parameter.endsWith(".weights");
        LayerSpec kind = spec.layers().get(layer);
        int count = step.before().weights().shape(parameter).elements();
        if (kind instanceof Conv2dSpec conv && weights) {
            int channels = step.size(layer).units();
            int high = conv.kernel().height();
            int wide = conv.kernel().width();
            return new WeightGrid(parameter, layer, kind, true, conv.filters(), channels, high, wide, count);
        }
        if (kind instanceof DenseSpec dense && weights) {
            MapSize maps = step.sources(layer);
            return maps.area() > 1
                    ? new WeightGrid(
                            parameter,
                            layer,
                            kind,
                            true,
                            dense.outputs(),
                            maps.units(),
                            maps.rows(),
                            maps.columns(),
                            count)
                    : lines(parameter, layer, kind, true, dense.outputs(), maps.units(), count);
        }
        return lines(parameter, layer, kind, weights, 1, count, count);
    }

    private static WeightGrid lines(
            String parameter, int layer, LayerSpec kind, boolean weights, int units, int values, int count) {
        int columns = values <= LINE ? values : (int) Math.ceil(Math.sqrt(values));
        return new WeightGrid(parameter, layer, kind, weights, units, 1, Math.ceilDiv(values, columns), columns, count);
    }

    private boolean dense() {
        return kind instanceof DenseSpec && weights;
    }

    /** The index of the value at a place; −1 if there is none, at the end of the last line. */
    int index(Place place) {
        int within = (place.source() * rows + place.row()) * columns + place.column();
        int index = dense() ? within * units + place.unit() : place.unit() * sources * rows * columns + within;
        return index < count && (dense() || within < sources * rows * columns) ? index : -1;
    }

    /** Where a value lies. */
    Place place(int index) {
        int each = sources * rows * columns;
        int unit = dense() ? index % units : index / each;
        int within = dense() ? index / units : index % each;
        return new Place(unit, within / (rows * columns), within / columns % rows, within % columns);
    }

    /** One kernel of these values; 0 where there is none. */
    Raster kernel(float[] values, int unit, int source) {
        return Raster.generate(rows, columns, (row, column) -> {
            int index = index(new Place(unit, source, row, column));
            return index < 0 ? 0 : values[index];
        });
    }

    /** All kernels of a unit, beside and below each other, with a line of nothing between them. */
    Raster mosaic(float[] values, int unit) {
        int across = (int) Math.ceil(Math.sqrt(sources));
        int down = Math.ceilDiv(sources, across);
        int high = rows + 1;
        int wide = columns + 1;
        return Raster.generate(down * high - 1, across * wide - 1, (row, column) -> {
            int source = row / high * across + column / wide;
            boolean line = row % high == rows || column % wide == columns;
            if (line || source >= sources) {
                return Float.NaN;
            }
            int index = index(new Place(unit, source, row % high, column % wide));
            return index < 0 ? Float.NaN : values[index];
        });
    }

    /** The index of the value at a place of a unit's {@link #mosaic}; −1 where there is none. */
    int ofMosaic(int unit, int row, int column) {
        int across = (int) Math.ceil(Math.sqrt(sources));
        int high = rows + 1;
        int wide = columns + 1;
        int source = row / high * across + column / wide;
        boolean line = row % high == rows || column % wide == columns;
        return line || source >= sources ? -1 : index(new Place(unit, source, row % high, column % wide));
    }

    /** Whose weights a kernel is, in words: {@code filter 3}, {@code output 7}. */
    String unitWords(StepReading step, int unit) {
        String layerWords = LayerNames.name(step.plan().network(), layer);
        return switch (kind) {
            case Conv2dSpec conv when weights -> "filter " + (unit + 1) + (several(step) ? " of " + layerWords : "");
            case DenseSpec dense
            when weights ->
                layer >= step.plan().lossInput() - 2 && classes(step, dense)
                        ? "the output for "
                                + step.plan().training().classNames().get(unit)
                        : "number " + (unit + 1) + " of " + layerWords;
            case BatchNorm2dSpec norm when weights -> "the scales of " + layerWords;
            default -> "the biases of " + layerWords;
        };
    }

    private static boolean classes(StepReading step, DenseSpec dense) {
        return dense.outputs() == step.plan().training().classNames().size();
    }

    private static boolean several(StepReading step) {
        return step.plan().network().layers().stream()
                        .filter(Conv2dSpec.class::isInstance)
                        .count()
                > 1;
    }

    /** One value in words: {@code Filter 3, row 1, column 1}. */
    String words(StepReading step, int index) {
        Place place = place(index);
        String unit = unitWords(step, place.unit());
        String source = sources > 1 ? ", map " + (place.source() + 1) : "";
        String where = units == 1 && sources == 1 && !(kind instanceof Conv2dSpec && weights)
                ? ", number " + (index + 1)
                : ", row " + (place.row() + 1) + ", column " + (place.column() + 1);
        return unit.substring(0, 1).toUpperCase(Locale.ROOT) + unit.substring(1) + source + where;
    }
}
