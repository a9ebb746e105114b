package glassbox.viewmodel.microscope;

import glassbox.engine.layer.AvgPool2dSpec;
import glassbox.engine.layer.BatchNorm2dSpec;
import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.DropoutSpec;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.layer.LeakyReluSpec;
import glassbox.engine.layer.MaxPool2dSpec;
import glassbox.engine.layer.ReluSpec;
import glassbox.explain.MapSize;

/** What stands above the columns of the two lanes. */
final class LaneWords {
    private LaneWords() {}

    /** The maps or numbers that a layer gives: {@code 8 conv maps}. */
    static String outputs(LayerSpec layer, MapSize size) {
        String thing = size.area() > 1 ? "map" : "number";
        String what = switch (layer) {
            case Conv2dSpec conv -> "conv " + thing;
            case MaxPool2dSpec pool -> "pooled " + thing;
            case AvgPool2dSpec pool -> "averaged " + thing;
            case BatchNorm2dSpec norm -> "levelled " + thing;
            case ReluSpec relu -> "ReLU " + thing;
            case LeakyReluSpec leaky -> "leaky " + thing;
            case DropoutSpec dropout -> "kept " + thing;
            case DenseSpec dense -> thing;
            default -> layer.kind() + " " + thing;
        };
        return Figures.count(size.units(), what);
    }

    /** The gradients by what a layer gives: {@code ∂L/∂conv}. */
    static String blame(LayerSpec layer) {
        return "∂L/∂"
                + switch (layer) {
                    case LeakyReluSpec leaky -> "leaky";
                    case AvgPool2dSpec pool -> "mean";
                    case BatchNorm2dSpec norm -> "norm";
                    case DropoutSpec dropout -> "kept";
                    default -> layer.kind();
                };
    }

    /** The hue a layer is shown in. */
    static String hue(LayerSpec layer) {
        return switch (layer) {
            case Conv2dSpec conv -> "conv";
            case MaxPool2dSpec pool -> "pool";
            case AvgPool2dSpec pool -> "pool";
            case DenseSpec dense -> "dense";
            default -> "relu";
        };
    }

    /** A class as it is spoken of: {@code a 9}, {@code an 8}, {@code Trouser}. */
    static String thing(String className) {
        return className.length() > 1 ? className : (className.equals("8") ? "an " : "a ") + className;
    }
}
