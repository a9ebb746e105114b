package glassbox.engine.data;

import glassbox.engine.tensor.Shape;

/**
 * The same formula for every data set, so it is both wanted and fitted: every value becomes {@code value / divisor + shift}: {@code new PixelScaling(255, -0.5f)} takes 0..255 to -0.5..0.5.
 *
 * @param divisor finite and not 0
 * @param shift finite; added after the division
 */
public record PixelScaling(float divisor, float shift) implements Preprocessing, PreprocessingSpec {
    /**
     * Checks that the formula gives numbers.
     *
     * @throws IllegalArgumentException if the divisor is 0 or one of the two is not finite
     */
    public PixelScaling {
        if (divisor == 0 || !Float.isFinite(divisor) || !Float.isFinite(shift)) {
            throw new IllegalArgumentException(
                    "Pixels are divided by a number other than 0 and shifted by a number, but " + divisor + " and "
                            + shift + " were given.");
        }
    }

    @Override
    public void apply(float[] values, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            values[i] = values[i] / divisor + shift;
        }
    }

    @Override
    public PixelScaling fit(Dataset training) {
        return this;
    }

    @Override
    public void requireFitted(Preprocessing fitted, Shape sample) {
        if (!equals(fitted)) {
            throw new IllegalArgumentException(
                    "Pixels are to become " + description() + ", but " + fitted.description() + " was given.");
        }
    }

    @Override
    public String description() {
        String scaled = "pixel / " + plain(divisor);
        return shift == 0 ? scaled : scaled + (shift < 0 ? " − " : " + ") + plain(Math.abs(shift));
    }

    private static String plain(float value) {
        return value == (int) value ? Integer.toString((int) value) : Float.toString(value);
    }
}
