package glassbox.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

import glassbox.raster.Numbers;

/**
 * The vertical axis of a chart. One that is not logarithmic has four equal steps, so that the grid of two charts side by
 * side is one grid; a logarithmic one has a line at 1, 2 and 5 of each power of ten, or at fewer where that is too many.
 *
 * @param scale what is written along it
 * @param min the value at the lower end
 * @param max the value at the upper end, above {@code min}
 */
public record ChartAxis(Scale scale, double min, double max) {
    /** How values lie along an axis and are written. */
    public enum Scale {
        /** Numbers, evenly. */
        LINEAR,
        /** Shares from 0 to 1, evenly, as per cent. */
        SHARE,
        /** Numbers above 0, each power of ten as tall as any other. */
        LOGARITHMIC,
        /** Differences of shares, evenly, as percentage points with their sign. */
        POINTS
    }

    /** Shares from 0 to 1, written as per cent. */
    public static final ChartAxis SHARE = new ChartAxis(Scale.SHARE, 0, 1);

    private static final int STEPS = 4;
    private static final int MOST_LINES = 7;
    private static final double[] MANTISSAS = {1, 1.2, 2, 2.4, 4, 6, 8, 10};
    private static final double[] LONG_MANTISSAS = {4, 8};
    private static final double[] LINES = {1, 2, 5};
    /** Nothing smaller is told apart on a logarithmic axis. */
    private static final double SMALLEST = 1e-6;

    /** From here on numbers are too long to stand beside the axis. */
    private static final double LONG = 10_000;

    /** The smallest axis from 0 with round steps that ends at {@code least} or further up and shows {@code value}. */
    public static ChartAxis covering(double value, double least) {
        if (!(value > least) || Double.isInfinite(value)) {
            return new ChartAxis(Scale.LINEAR, 0, least > 0 ? least : 1);
        }
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double mantissa : value >= LONG ? LONG_MANTISSAS : MANTISSAS) {
            if (mantissa * power >= value) {
                return new ChartAxis(Scale.LINEAR, 0, mantissa * power);
            }
        }
        return new ChartAxis(Scale.LINEAR, 0, (value >= LONG ? 40 : 10) * power);
    }

    /** A logarithmic axis from a round number at or below {@code low} to one at or above {@code high}. */
    public static ChartAxis logarithmic(double low, double high) {
        double top = Double.isFinite(high) && high > SMALLEST ? high : 1;
        double from = Math.max(SMALLEST, low > 0 && low < top ? low : top / 10);
        double power = Math.floor(Math.log10(from));
        double min = DoubleStream.of(LINES)
                .map(line -> line * Math.pow(10, power))
                .filter(line -> line <= from)
                .max()
                .orElse(from);
        double above = Math.floor(Math.log10(top));
        double max = DoubleStream.of(1, 2, 5, 10)
                .map(line -> line * Math.pow(10, above))
                .filter(line -> line >= top)
                .min()
                .orElse(top);
        return new ChartAxis(Scale.LOGARITHMIC, min, max);
    }

    /** An axis of differences, as far below 0 as above, that shows differences up to {@code most}. */
    public static ChartAxis around(double most, Scale scale) {
        double end = covering(most, scale == Scale.POINTS ? 0.02 : 0.1).max();
        return new ChartAxis(scale, -end, end);
    }

    /** The values that have a line across the chart and a label, from the lowest to the highest. */
    public List<Double> lines() {
        List<Double> lines = new ArrayList<>();
        if (scale != Scale.LOGARITHMIC) {
            for (int step = 0; step <= STEPS; step++) {
                lines.add(min + (max - min) * step / STEPS);
            }
            return lines;
        }
        int first = (int) Math.floor(Math.log10(min));
        int last = (int) Math.ceil(Math.log10(max));
        boolean all = 3 * (Math.log10(max) - Math.log10(min)) < MOST_LINES;
        int every = Math.max(1, Math.ceilDiv(last - first, MOST_LINES - 1));
        for (int power = first; power <= last; power += every) {
            for (double line : all ? LINES : new double[] {1}) {
                double value = line * Math.pow(10, power);
                if (value >= min * 0.999 && value <= max * 1.001) {
                    lines.add(value);
                }
            }
        }
        return lines;
    }

    /** How far up a value lies, from 0 at the lower end to 1 at the upper; what is beyond an end lies at it. */
    public double part(double value) {
        double part = scale == Scale.LOGARITHMIC
                ? Math.log(Math.max(value, min) / min) / Math.log(max / min)
                : (value - min) / (max - min);
        return Math.clamp(part, 0, 1);
    }

    /** The label of a line; long numbers as {@code 3e8}. */
    public String label(double value) {
        return switch (scale) {
            case SHARE -> Numbers.fixed(100 * value, max < 0.2 ? 1 : 0) + "%";
            case POINTS -> Numbers.signed(100 * value, max < 0.04 ? 1 : 0);
            case LOGARITHMIC ->
                value >= LONG || value < 0.001
                        ? scientific(value)
                        : Numbers.fixed(value, Math.max(0, -(int) Math.floor(Math.log10(value * 1.001))));
            case LINEAR -> {
                double interval = (max - min) / STEPS;
                yield max >= LONG
                        ? value == 0 ? "0" : scientific(value)
                        : Numbers.fixed(
                                value, interval >= 1 && interval == Math.rint(interval) ? 0 : interval >= 0.1 ? 1 : 2);
            }
        };
    }

    /** A value as a sentence or a table tells it. */
    public String words(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        return switch (scale) {
            case SHARE -> Numbers.percent(value);
            case POINTS -> Numbers.signed(100 * value, 1);
            case LINEAR, LOGARITHMIC ->
                Math.abs(value) >= LONG ? scientific(value) : Numbers.fixed(value, Math.abs(value) < 0.1 ? 3 : 2);
        };
    }

    private static String scientific(double value) {
        return String.format(Locale.ROOT, "%.0e", value)
                .replace("e+0", "e")
                .replace("e+", "e")
                .replace("e-0", "e" + Numbers.MINUS)
                .replace("e-", "e" + Numbers.MINUS);
    }
}
