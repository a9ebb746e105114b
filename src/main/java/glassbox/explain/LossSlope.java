package glassbox.explain;

/**
 * The gradient of the loss by a number that the loss reads: how far the answer is from its target, times a factor. For
 * cross-entropies the answer is the probability that softmax or sigmoid makes of the number; for the mean squared error it
 * is the number itself.
 *
 * @param cell the number whose gradient is explained
 * @param answer what the network says
 * @param target what it should say, 0 or 1
 * @param factor what the difference is multiplied with: 1, or 2 for the mean squared error, over the numbers whose mean
 *     the loss is: samples, times outputs unless softmax makes the probability
 * @param squared whether the loss is the mean squared error
 * @param total the difference times the factor
 * @param value the gradient as the network computed it
 */
public record LossSlope(Cell cell, float answer, float target, float factor, boolean squared, float total, float value)
        implements Explanation {
    /** The number of samples, or of numbers of all samples, whose mean the loss is. */
    public int divisor() {
        return Math.round((squared ? 2 : 1) / factor);
    }

    /** Subtracts and multiplies. */
    static LossSlope of(Cell cell, float answer, float target, float factor, boolean squared, float value) {
        return new LossSlope(cell, answer, target, factor, squared, (answer - target) * factor, value);
    }
}
