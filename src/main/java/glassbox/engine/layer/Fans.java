package glassbox.engine.layer;

import glassbox.engine.tensor.Shape;

/**
 * How many numbers meet in a layer's output and how many outputs one of its inputs reaches, as initial weights want to know.
 *
 * @param in how many weights add up to one output value
 * @param out how many weights one input value meets
 */
record Fans(long in, long out) {
    /**
     * The fans of filters [filters, channels, height, width] or dense weights [inputs, outputs].
     *
     * @throws IllegalArgumentException with a sentence, if the shape is neither
     */
    static Fans of(Shape weights) {
        return switch (weights.rank()) {
            case 2 -> new Fans(weights.size(0), weights.size(1));
            case 4 -> {
                long area = (long) weights.size(2) * weights.size(3);
                yield new Fans(weights.size(1) * area, weights.size(0) * area);
            }
            default ->
                throw new IllegalArgumentException(
                        "Initial values measured by the number of inputs are for filters and dense"
                                + " weights, but these are " + weights + ". Begin with zeros or a given scale.");
        };
    }
}
