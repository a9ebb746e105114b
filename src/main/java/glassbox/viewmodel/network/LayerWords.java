package glassbox.viewmodel.network;

import glassbox.engine.layer.AvgPool2dSpec;
import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.layer.MaxPool2dSpec;
import glassbox.engine.tensor.Shape;
import glassbox.explain.LayerNames;
import glassbox.explain.MapSize;
import glassbox.raster.Numbers;

/** What layers are called on screen. */
final class LayerWords {
    private LayerWords() {}

    /** A layer with its sizes: {@code Conv 3×3, 8 filters}. */
    static String title(LayerSpec layer) {
        String kind = LayerNames.kind(layer.kind());
        return switch (layer) {
            case Conv2dSpec conv -> kind + " " + conv.kernel() + ", " + count(conv.filters(), "filter");
            case MaxPool2dSpec pool -> kind + " " + pool.kernel();
            case AvgPool2dSpec pool -> kind + " " + pool.kernel();
            case DenseSpec dense -> kind + ", " + dense.outputs();
            default -> kind;
        };
    }

    /** A shape as it is read: width × height × maps, or the length of a row. */
    static String shape(Shape shape) {
        MapSize size = MapSize.of(shape);
        return shape.rank() == 3 ? size(size) + "×" + size.units() : Numbers.count(size.units());
    }

    /** The size of each map: {@code 26×26}. */
    static String size(MapSize size) {
        return size.columns() + "×" + size.rows();
    }

    /** A number of things: {@code 1 filter}, {@code 8 filters}. */
    static String count(long number, String thing) {
        return Numbers.count(number) + " " + thing + (number == 1 ? "" : "s");
    }
}
