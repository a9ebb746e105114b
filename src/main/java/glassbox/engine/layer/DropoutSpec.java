package glassbox.engine.layer;

import glassbox.engine.tensor.Shape;

/**
 * Sets a random share of the numbers to 0 while training, so that no output relies on a single input; for inputs of any
 * shape. What is kept is multiplied by 1 / (1 − rate), so that sums stay what they are on average and reading needs no
 * change: there the layer passes on what it gets. Which numbers are dropped depends on the run's seed, the step and the
 * layer's place alone. Nothing is learned. (Srivastava, Hinton, Krizhevsky, Sutskever and Salakhutdinov, "Dropout: a simple way
 * to prevent neural networks from overfitting", 2014, with the scaling moved from reading to training, section 10.)
 *
 * @param rate the probability that a number is dropped, at least 0 and below 1
 */
public record DropoutSpec(double rate) implements LayerSpec {
    /**
     * Checks the rate.
     *
     * @throws IllegalArgumentException if it is not a number of at least 0 and below 1
     */
    public DropoutSpec {
        if (!(rate >= 0 && (float) rate < 1)) {
            throw new IllegalArgumentException(
                    "Dropout drops a share of at least 0 and below 1, but was given " + rate + ".");
        }
    }

    @Override
    public String kind() {
        return "dropout";
    }

    @Override
    public String description() {
        return "dropout " + rate;
    }

    @Override
    public Shape outputShape(Shape input) {
        return input;
    }

    @Override
    public Layer create(LayerContext context) {
        return new Dropout(this, context);
    }
}
