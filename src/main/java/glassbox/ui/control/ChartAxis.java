package glassbox.ui.control;

import java.util.Locale;

import glassbox.raster.Numbers;

/**
 * The vertical axis of a chart: from 0 to {@code max} in four equal steps, so that the grid of two charts side by side is
 * one grid.
 *
 * @param max the value at the upper end, above 0
 * @param percent whether values are shares, written as per cent
 */
public record ChartAxis(double max, boolean percent) {
    /** The steps from 0 to the end. */
    public static final int STEPS = 4;

    /** Shares from 0 to 1, written as per cent. */
    public static final ChartAxis SHARE = new ChartAxis(1, true);

    private static final double[] MANTISSAS = {1, 1.2, 2, 2.4, 4, 6, 8, 10};
    private static final double[] LONG_MANTISSAS = {4, 8};

    /** From here on numbers are too long to stand beside the axis. */
    private static final double LONG = 10_000;

    /** The smallest axis with round steps that ends at {@code least} or further up and shows {@code value}. */
    public static ChartAxis covering(double value, double least) {
        if (!(value > least) || Double.isInfinite(value)) {
            return new ChartAxis(least, false);
        }
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double mantissa : value >= LONG ? LONG_MANTISSAS : MANTISSAS) {
            if (mantissa * power >= value) {
                return new ChartAxis(mantissa * power, false);
            }
        }
        return new ChartAxis((value >= LONG ? 40 : 10) * power, false);
    }

    /** The label of the grid line at {@code step}, counted from 0 at the bottom; long numbers as {@code 3e8}. */
    public String label(int step) {
        double value = max * step / STEPS;
        if (percent) {
            return Numbers.fixed(100 * value, 0) + "%";
        }
        if (max >= LONG) {
            return step == 0
                    ? "0"
                    : String.format(Locale.ROOT, "%.0e", value)
                            .replace("e+0", "e")
                            .replace("e+", "e");
        }
        double interval = max / STEPS;
        return Numbers.fixed(value, interval >= 1 && interval == Math.rint(interval) ? 0 : interval >= 0.1 ? 1 : 2);
    }
}
