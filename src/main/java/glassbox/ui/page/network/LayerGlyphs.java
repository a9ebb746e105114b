package glassbox.ui.page.network;

import glassbox.ui.control.Glyph;

/** The icon of each kind of layer. */
final class LayerGlyphs {
    private LayerGlyphs() {}

    static Glyph of(String kind) {
        return switch (kind) {
            case "input" -> Glyph.LAYER_INPUT;
            case "conv" -> Glyph.LAYER_CONV;
            case "pool", "avgpool" -> Glyph.LAYER_POOL;
            case "relu", "leaky-relu" -> Glyph.LAYER_RELU;
            case "sigmoid", "tanh" -> Glyph.LAYER_SIGMOID;
            case "batchnorm" -> Glyph.LAYER_NORM;
            case "flatten" -> Glyph.LAYER_FLATTEN;
            case "dropout" -> Glyph.LAYER_DROPOUT;
            case "softmax" -> Glyph.LAYER_SOFTMAX;
            default -> Glyph.LAYER_DENSE;
        };
    }

    /** The style class that gives a kind its hue. */
    static String hue(String kind) {
        return switch (kind) {
            case "avgpool" -> "pool";
            case "leaky-relu", "sigmoid", "tanh" -> "relu";
            default -> kind;
        };
    }
}
