package glassbox.engine.data;

import java.util.Arrays;

/**
 * Every value becomes {@code (value − mean) / deviation}, computed in double precision and then rounded once; a value whose
 * deviation is 0 becomes 0. Each run of {@code count / groups} values of a sample shares a mean and a deviation: one value
 * when pixels are standardised, a plane when channels are. Immutable.
 */
public final class Standardisation implements Preprocessing {
    private final double[] mean;
    private final double[] deviation;
    /** One by the deviations, but 0 for 0: multiplying is several times faster than dividing. */
    private final double[] factor;

    /**
     * A standardisation by these numbers, which are copied.
     *
     * @param mean one number per group
     * @param deviation as many, none below 0
     * @throws IllegalArgumentException with a sentence, if they are not as many, none, not finite or below 0
     */
    public Standardisation(double[] mean, double[] deviation) {
        if (mean.length == 0 || mean.length != deviation.length) {
            throw new IllegalArgumentException("Standardising takes as many deviations as means, at least one, but "
                    + mean.length + " means and " + deviation.length + " deviations were given.");
        }
        for (int group = 0; group < mean.length; group++) {
            if (!Double.isFinite(mean[group]) || !(deviation[group] >= 0) || Double.isInfinite(deviation[group])) {
                throw new IllegalArgumentException("A mean is a number and a deviation a number of at least 0, but "
                        + mean[group] + " and " + deviation[group] + " were given at place " + group + ".");
            }
        }
        this.mean = mean.clone();
        this.deviation = deviation.clone();
        this.factor = Arrays.stream(deviation)
                .map(each -> each == 0 ? 0 : Math.min(1 / each, Double.MAX_VALUE))
                .toArray();
    }

    /** How many means there are. */
    public int groups() {
        return mean.length;
    }

    /** The means, as a copy. */
    public double[] mean() {
        return mean.clone();
    }

    /** The deviations, as a copy. */
    public double[] deviation() {
        return deviation.clone();
    }

    /**
     * Replaces a whole sample.
     *
     * @throws IllegalArgumentException with a sentence, if the count is no multiple of {@link #groups}
     */
    @Override
    public void apply(float[] values, int offset, int count) {
        if (count % mean.length != 0) {
            throw new IllegalArgumentException(
                    "Samples of " + count + " values cannot be standardised by " + mean.length + " means.");
        }
        int each = count / mean.length;
        if (each == 1) {
            applyToEach(values, offset);
            return;
        }
        for (int group = 0; group < mean.length; group++) {
            int from = offset + group * each;
            for (int i = from; i < from + each; i++) {
                values[i] = (float) ((values[i] - mean[group]) * factor[group]) + 0;
            }
        }
    }

    /** One mean for each value: a loop that Java turns into vector instructions. Adding 0 leaves no zero a sign. */
    private void applyToEach(float[] values, int offset) {
        for (int i = 0; i < mean.length; i++) {
            values[offset + i] = (float) ((values[offset + i] - mean[i]) * factor[i]) + 0;
        }
    }

    @Override
    public String description() {
        return "(pixel − mean) / deviation";
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof Standardisation that
                && Arrays.equals(mean, that.mean)
                && Arrays.equals(deviation, that.deviation);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(mean) + Arrays.hashCode(deviation);
    }
}
