package glassbox.engine.layer;

import glassbox.engine.tensor.Shape;

/**
 * The logistic function 1 / (1 + exp(−x)), number by number, for inputs of any shape; its gradient is y · (1 − y). Nothing
 * is learned.
 */
public record SigmoidSpec() implements LayerSpec {
    @Override
    public String kind() {
        return "sigmoid";
    }

    @Override
    public String description() {
        return "sigmoid";
    }

    @Override
    public Shape outputShape(Shape input) {
        return input;
    }

    @Override
    public Layer create(LayerContext context) {
        return new Sigmoid(this, context);
    }
}
