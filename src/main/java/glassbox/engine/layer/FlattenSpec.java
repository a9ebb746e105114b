package glassbox.engine.layer;

import java.util.List;

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
    public List<ParameterSpec> parameters(Shape input) {
        return List.of();
    }

    @Override
    public Layer create(LayerContext context) {
        return new Flatten(this, context);
    }
}
