package glassbox.viewmodel.network;

import java.util.Locale;

import glassbox.engine.layer.AvgPool2dSpec;
import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.layer.MaxPool2dSpec;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.tensor.Shape;
import glassbox.explain.MapSize;
import glassbox.raster.Numbers;

/** What layers are called on screen. */
final class LayerWords {
    private LayerWords() {}

    /** The kind in a word: {@code Conv}, {@code Max pool}. */
    static String kind(String kind) {
        return switch (kind) {
            case "pool" -> "Max pool";
            case "avgpool" -> "Average pool";
            case "batchnorm" -> "Batch norm";
            case "relu" -> "ReLU";
            case "leaky-relu" -> "Leaky ReLU";
            default -> kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
        };
    }

    /** A layer's name within its network, with its number where there are several of its kind: {@code Conv 2}. */
    static String name(NetworkSpec network, int layer) {
        String kind = network.layers().get(layer).kind();
        boolean several = network.layers().stream()
                        .filter(other -> other.kind().equals(kind))
                        .count()
                > 1;
        return several ? kind(kind) + " " + network.layerName(layer).substring(kind.length()) : kind(kind);
    }

    /** A layer's name where there is little room: {@code Pool 2}. */
    static String brief(String name) {
        return name.replace("Max pool", "Pool")
                .replace("Average pool", "Mean")
                .replace("Batch norm", "Norm")
                .replace("Leaky ReLU", "Leaky");
    }

    /** A layer with its sizes: {@code Conv 3×3, 8 filters}. */
    static String title(LayerSpec layer) {
        String kind = kind(layer.kind());
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
