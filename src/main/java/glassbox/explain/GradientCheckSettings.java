package glassbox.explain;

/**
 * How a gradient check goes about it.
 *
 * @param precision how exactly it computes
 * @param epsilon how far a parameter is moved to each side, above 0 and at most 1; where the gradients do not clearly agree
 *     then, a tenth of it is tried too
 * @param parameters how many parameters are checked, drawn evenly from all that are learned; 0 for every one
 * @param seed decides which ones are drawn and what dropout drops
 */
public record GradientCheckSettings(Precision precision, double epsilon, int parameters, long seed) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException with a sentence, if one is outside its range
     */
    public GradientCheckSettings {
        if (!(epsilon > 0 && epsilon <= 1)) {
            throw new IllegalArgumentException(
                    "The step of a gradient check is above 0 and at most 1, but is " + epsilon + ".");
        }
        if (parameters < 0) {
            throw new IllegalArgumentException(
                    "The number of parameters to check is at least 1, or 0 for all, but is " + parameters + ".");
        }
    }

    /** Every parameter, with the step that suits the precision. */
    public static GradientCheckSettings everything(Precision precision) {
        return new GradientCheckSettings(precision, precision.epsilon(), 0, 0);
    }
}
