package glassbox.engine.layer;

import glassbox.engine.tensor.Shape;

/**
 * The hyperbolic tangent, number by number, for inputs of any shape; its gradient is 1 − y². Nothing is learned.
 */
public record TanhSpec() implements LayerSpec {
    @Override
    public String kind() {
        return "tanh";
    }

    @Override
    public String description() {
        return "tanh";
    }

    @Override
    public Shape outputShape(Shape input) {
        return input;
    }

    @Override
    public Layer create(LayerContext context) {
        return new Tanh(this, context);
    }
}
