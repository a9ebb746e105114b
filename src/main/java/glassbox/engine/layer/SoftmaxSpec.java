package glassbox.engine.layer;

import glassbox.engine.tensor.Shape;

/** Logits to probabilities: exp(z) / sum(exp(z)), from [classes] to [classes]. Nothing is learned. */
public record SoftmaxSpec() implements LayerSpec {
    @Override
    public String kind() {
        return "softmax";
    }

    @Override
    public String description() {
        return "softmax";
    }

    @Override
    public Shape outputShape(Shape input) {
        return Shape.of(Pictures.rowLength(input));
    }

    @Override
    public Layer create(LayerContext context) {
        return new Softmax(this, context);
    }
}
