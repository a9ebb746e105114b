package glassbox.explain;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import glassbox.engine.layer.BatchNorm2dSpec;
import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.DropoutSpec;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.ops.WindowGeometry;
import glassbox.raster.Raster;

/**
 * Where the gradient by a learned number comes from: everywhere it was used, what it was multiplied with there times the
 * gradient by the number it went into, added up. A bias was multiplied with 1. The input is that of the layer; where maps
 * were flattened before a dense layer, that of the map.
 */
final class ParameterTerms {
    private final NetworkReading forward;
    private final GradientReading backward;

    ParameterTerms(NetworkReading forward, GradientReading backward) {
        this.forward = forward;
        this.backward = backward;
    }

    /** The terms of the gradient by one value of a layer's {@code weights} or {@code bias}. */
    WeightedSum of(int layer, String name, int index) {
        float[] values = backward.parameter(layer, name);
        float value = values[Objects.checkIndex(index, values.length)];
        boolean weight = name.equals("weights");
        return switch (forward.spec().layers().get(layer)) {
            case Conv2dSpec conv when weight -> underFilter(conv, layer, index, values.length / conv.filters(), value);
            case DenseSpec dense when weight -> used(layer, index / dense.outputs(), index % dense.outputs(), value);
            case BatchNorm2dSpec norm when weight -> normalised(norm, layer, index, value);
            default -> added(layer, index, value);
        };
    }

    /** What lay under one place of a filter at each position, times the gradient by what came out there. */
    private WeightedSum underFilter(Conv2dSpec conv, int layer, int index, int perFilter, float value) {
        WindowGeometry window = conv.window(forward.spec().shapes().get(layer));
        int filter = index / perFilter;
        int area = window.kernel().area();
        int channel = index % perFilter / area;
        int top = index % area / window.kernel().width() - window.padding().height();
        int left = index % area % window.kernel().width() - window.padding().width();
        int down = window.stride().height();
        int right = window.stride().width();
        Raster map = forward.map(layer, channel);
        Raster behind = backward.map(layer + 1, filter);
        Window covered = new Window(top, left, (behind.rows() - 1) * down + 1, (behind.columns() - 1) * right + 1);
        Raster inputs = Raster.generate(behind.rows(), behind.columns(), (row, column) -> {
            int y = top + row * down;
            int x = left + column * right;
            boolean inside = y >= 0 && y < map.rows() && x >= 0 && x < map.columns();
            return inside ? map.get(y, x) : 0;
        });
        return sum(layer, filter, WeightedSum.Group.of(layer, channel, covered, map, inputs, behind), value);
    }

    /** One number of a row times the gradient by the one it went into. */
    private WeightedSum used(int layer, int input, int output, float value) {
        int activation = layer;
        Cell cell = forward.sources().size(activation).cell(activation, input);
        while (activation > 0 && isLookedThrough(forward.spec().layers().get(activation - 1))) {
            int offset = forward.sources().size(activation).offset(cell);
            activation--;
            cell = forward.sources().size(activation).cell(activation, offset);
        }
        Raster behind = Raster.of(1, 1, backward.value(Cell.of(layer + 1, output)));
        Window one = new Window(cell.row(), cell.column(), 1, 1);
        Raster before = Raster.of(1, 1, forward.values(layer)[input]);
        Raster map = forward.map(activation, cell.unit());
        return sum(layer, output, WeightedSum.Group.of(activation, cell.unit(), one, map, before, behind), value);
    }

    private static boolean isLookedThrough(LayerSpec layer) {
        return layer instanceof FlattenSpec || layer instanceof DropoutSpec;
    }

    /** A map less its mean and divided by its spread, times the gradient by what came out. */
    private WeightedSum normalised(BatchNorm2dSpec norm, int layer, int unit, float value) {
        double mean = forward.parameter(layer, "mean")[unit];
        double spread = Math.sqrt(forward.parameter(layer, "variance")[unit] + norm.epsilon());
        Raster map = forward.map(layer, unit);
        Raster even = Raster.generate(
                map.rows(), map.columns(), (row, column) -> (float) ((map.get(row, column) - mean) / spread));
        Window whole = Window.whole(forward.sources().size(layer));
        return sum(
                layer, unit, WeightedSum.Group.of(layer, unit, whole, map, even, backward.map(layer + 1, unit)), value);
    }

    /** The gradients by all numbers that a bias was added to, each times 1. */
    private WeightedSum added(int layer, int unit, float value) {
        Raster behind = backward.map(layer + 1, unit);
        float[] ones = new float[behind.rows() * behind.columns()];
        Arrays.fill(ones, 1);
        Window whole = new Window(0, 0, behind.rows(), behind.columns());
        Raster factors = Raster.of(behind.rows(), behind.columns(), ones);
        return sum(layer, unit, WeightedSum.Group.of(layer + 1, unit, whole, behind, factors), value);
    }

    private static WeightedSum sum(int layer, int unit, WeightedSum.Group group, float value) {
        return WeightedSum.of(Cell.of(layer + 1, unit), List.of(group), null, value);
    }
}
