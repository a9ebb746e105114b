package glassbox.explain;

import java.util.List;

import glassbox.engine.layer.AvgPool2dSpec;
import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.layer.MaxPool2dSpec;
import glassbox.engine.layer.SoftmaxSpec;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.ops.WindowGeometry;
import glassbox.engine.tensor.Shape;

/** Which numbers of a network look at which: a matter of its layers alone, whatever the numbers are. Immutable. */
public final class SourceFinder {
    private final NetworkSpec spec;
    private final List<Shape> shapes;

    /** The connections of this network. */
    public SourceFinder(NetworkSpec spec) {
        this.spec = spec;
        this.shapes = spec.shapes();
    }

    /** How an activation is divided. */
    public MapSize size(int activation) {
        return MapSize.of(shapes.get(activation));
    }

    /**
     * What a number looks at directly.
     *
     * @throws IllegalArgumentException if it is a number of the input, which looks at nothing
     */
    public Sources of(Cell cell) {
        int before = cell.activation() - 1;
        if (before < 0) {
            throw new IllegalArgumentException("The input looks at nothing, but " + cell + " was asked for.");
        }
        MapSize size = size(before);
        Shape input = shapes.get(before);
        return switch (spec.layers().get(before)) {
            case Conv2dSpec conv -> new Sources(before, 0, size.units(), window(conv.window(input), cell));
            case MaxPool2dSpec pool -> new Sources(before, cell.unit(), 1, window(pool.window(input), cell));
            case AvgPool2dSpec pool -> new Sources(before, cell.unit(), 1, window(pool.window(input), cell));
            case DenseSpec dense -> new Sources(before, 0, size.units(), Window.whole(size));
            case SoftmaxSpec softmax -> new Sources(before, 0, size.units(), Window.whole(size));
            case FlattenSpec flatten ->
                single(size.cell(before, size(cell.activation()).offset(cell)));
            case LayerSpec numberByNumber -> single(cell.at(before));
        };
    }

    /** The rectangle of the input that a number depends on; it may reach into padding. */
    public Window receptiveField(Cell cell) {
        Window field = new Window(cell.row(), cell.column(), 1, 1);
        boolean all = false;
        for (int activation = cell.activation(); activation > 0; activation--) {
            int before = activation - 1;
            Shape input = shapes.get(before);
            switch (spec.layers().get(before)) {
                case Conv2dSpec conv -> field = back(conv.window(input), field);
                case MaxPool2dSpec pool -> field = back(pool.window(input), field);
                case AvgPool2dSpec pool -> field = back(pool.window(input), field);
                case DenseSpec dense -> all = true;
                case SoftmaxSpec softmax -> all = true;
                case FlattenSpec flatten -> {
                    Cell source = size(before).cell(before, all ? 0 : cell.unit());
                    field = all ? Window.whole(size(before)) : new Window(source.row(), source.column(), 1, 1);
                }
                case LayerSpec numberByNumber -> {}
            }
        }
        return field;
    }

    /**
     * The activation whose maps a flatten layer made a row of numbers of, if every layer since works number by number; else
     * the row's own.
     */
    int flattenedFrom(int activation) {
        for (int at = activation; at > 0; at--) {
            LayerSpec layer = spec.layers().get(at - 1);
            if (layer instanceof FlattenSpec) {
                return at - 1;
            }
            if (layer instanceof DenseSpec || layer instanceof SoftmaxSpec) {
                return activation;
            }
        }
        return activation;
    }

    private static Sources single(Cell source) {
        return new Sources(source.activation(), source.unit(), 1, new Window(source.row(), source.column(), 1, 1));
    }

    private static Window window(WindowGeometry geometry, Cell cell) {
        return back(geometry, new Window(cell.row(), cell.column(), 1, 1));
    }

    /** All that the windows of a rectangle of outputs cover. */
    private static Window back(WindowGeometry geometry, Window outputs) {
        int down = geometry.stride().height();
        int right = geometry.stride().width();
        return new Window(
                outputs.row() * down - geometry.padding().height(),
                outputs.column() * right - geometry.padding().width(),
                (outputs.rows() - 1) * down + geometry.kernel().height(),
                (outputs.columns() - 1) * right + geometry.kernel().width());
    }
}
