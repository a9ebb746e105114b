package glassbox.explain;

/**
 * A number of a batch normalisation layer: (x − mean) / √(variance + ε) · γ + β with the figures that its map has kept from
 * training.
 *
 * @param cell the number that is explained
 * @param input x, the number at the same place of the layer before
 * @param mean the map's running mean
 * @param variance the map's running variance
 * @param epsilon ε, which keeps the root from 0
 * @param gamma γ, the learned scale
 * @param beta β, the learned shift
 * @param spread √(variance + ε)
 * @param total the formula's result
 * @param value the number as the network computed it
 */
public record Normalised(
        Cell cell,
        float input,
        float mean,
        float variance,
        float epsilon,
        float gamma,
        float beta,
        float spread,
        float total,
        float value)
        implements Explanation {
    /** Applies the formula. */
    static Normalised of(
            Cell cell, float input, float mean, float variance, float epsilon, float gamma, float beta, float value) {
        double spread = Math.sqrt((double) variance + epsilon);
        float total = (float) (((double) input - mean) / spread * gamma + beta);
        return new Normalised(cell, input, mean, variance, epsilon, gamma, beta, (float) spread, total, value);
    }
}
