package glassbox.engine.layer;

import glassbox.engine.tensor.Shape;

/** The same numbers in one row: [channels, height, width] to [channels · height · width], in this order. */
public record FlattenSpec() implements LayerSpec {
    @Override
    public String kind() {
        return "flatten";
    }

    @Override
    public String description() {
        return "flatten";
    }

    @Override
    public Shape outputShape(Shape input) {
        return Shape.of(input.elements());
    }

    @Override
    public Layer create(LayerContext context) {
        return new Flatten(this, context);
    }
}
