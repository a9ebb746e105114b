package glassbox.engine.data;

import java.util.Arrays;

import glassbox.engine.tensor.Shape;

/**
 * Values are to be standardised: less their mean, divided by their standard deviation, both of the training samples
 * (population deviation, in double precision, samples added in their order). As article 4 does, 1e-7 is added to a
 * deviation. Where the training samples do not differ at all there is no measure: such values become 0.
 *
 * @param per what has a mean and a deviation of its own
 */
public record StandardisationSpec(Per per) implements PreprocessingSpec {
    private static final double LEAST = 1e-7;

    /** What has a mean and a deviation of its own. */
    public enum Per {
        /** Every value of a sample. */
        PIXEL,
        /** Every channel, over all its pixels. */
        CHANNEL;

        /** How many means there are for samples of a shape [channels, …]. */
        int groups(Shape sample) {
            return this == PIXEL ? sample.elements() : sample.size(0);
        }
    }

    @Override
    public Standardisation fit(Dataset training) {
        Shape sample = training.sampleShape();
        int groups = per.groups(sample);
        int each = sample.elements() / groups;
        double count = (double) training.size() * each;
        double[] mean = new double[groups];
        double[] squares = new double[groups];
        float[] values = new float[sample.elements()];
        for (int i = 0; i < training.size(); i++) {
            training.copyPixels(i, values, 0);
            for (int value = 0; value < values.length; value++) {
                mean[value / each] += values[value];
            }
        }
        Arrays.setAll(mean, group -> mean[group] / count);
        for (int i = 0; i < training.size(); i++) {
            training.copyPixels(i, values, 0);
            for (int value = 0; value < values.length; value++) {
                double apart = values[value] - mean[value / each];
                squares[value / each] += apart * apart;
            }
        }
        double[] deviation = new double[groups];
        Arrays.setAll(deviation, group -> squares[group] == 0 ? 0 : Math.sqrt(squares[group] / count) + LEAST);
        return new Standardisation(mean, deviation);
    }

    @Override
    public void requireFitted(Preprocessing fitted, Shape sample) {
        if (!(fitted instanceof Standardisation standardisation)) {
            throw new IllegalArgumentException(
                    "Pixels are to be standardised, but " + fitted.description() + " was given.");
        }
        if (standardisation.groups() != per.groups(sample)) {
            throw new IllegalArgumentException("Samples of " + sample + " have " + per.groups(sample)
                    + " means and deviations, one per " + name().toLowerCase(java.util.Locale.ROOT) + ", but "
                    + standardisation.groups() + " were given.");
        }
    }

    private String name() {
        return per == Per.PIXEL ? "pixel" : "channel";
    }

    @Override
    public String description() {
        return "(pixel − mean) / deviation, per " + name();
    }
}
