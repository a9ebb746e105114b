package glassbox.engine.layer;

import glassbox.engine.tensor.Shape;

/**
 * A rectified linear unit that lets a little of what is negative through: x where x is above 0 and slope · x elsewhere, number
 * by number, for inputs of any shape. Its gradient is 1 where x is above 0 and slope elsewhere, at x = 0 too. Nothing is
 * learned. (Maas, Hannun and Ng, "Rectifier nonlinearities improve neural network acoustic models", 2013.)
 *
 * @param slope the share of a negative value that is let through, at least 0 and below 1
 */
public record LeakyReluSpec(double slope) implements LayerSpec {
    /**
     * Checks the slope.
     *
     * @throws IllegalArgumentException if it is not a number of at least 0 and below 1
     */
    public LeakyReluSpec {
        if (!(slope >= 0 && slope < 1)) {
            throw new IllegalArgumentException(
                    "The slope of a leaky ReLU is at least 0 and below 1, but is " + slope + ".");
        }
    }

    @Override
    public String kind() {
        return "leaky-relu";
    }

    @Override
    public String description() {
        return "leaky ReLU, slope " + slope;
    }

    @Override
    public Shape outputShape(Shape input) {
        return input;
    }

    @Override
    public Layer create(LayerContext context) {
        return new LeakyRelu(this, context);
    }
}
