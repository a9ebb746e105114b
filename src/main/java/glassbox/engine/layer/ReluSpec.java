package glassbox.engine.layer;

import glassbox.engine.tensor.Shape;

/**
 * The rectified linear unit: max(x, 0), number by number, for inputs of any shape. The gradient passes where x is above 0
 * and is 0 elsewhere, at x = 0 too. Nothing is learned. (Nair and Hinton, "Rectified linear units improve restricted Boltzmann
 * machines", 2010.)
 */
public record ReluSpec() implements LayerSpec {
    @Override
    public String kind() {
        return "relu";
    }

    @Override
    public String description() {
        return "ReLU";
    }

    @Override
    public Shape outputShape(Shape input) {
        return input;
    }

    @Override
    public Layer create(LayerContext context) {
        return new Relu(this, context);
    }
}
