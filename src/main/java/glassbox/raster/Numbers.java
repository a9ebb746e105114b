package glassbox.raster;

import java.util.Locale;

/** Numbers as people read them on screen: one minus sign, no minus zero, fixed decimals, thousands with a comma. */
public final class Numbers {
    /** The true minus sign, as wide as a digit. */
    public static final char MINUS = '\u2212';

    private Numbers() {}

    /** A number with this many decimals: {@code −0.50}. NaN is "not a number", infinities are {@code ∞}. */
    public static String fixed(double value, int decimals) {
        if (Double.isNaN(value)) {
            return "not a number";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : MINUS + "∞";
        }
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", Math.abs(value));
        boolean zero = text.chars().allMatch(c -> c == '0' || c == '.');
        return value < 0 && !zero ? MINUS + text : text;
    }

    /** As {@link #fixed}, except that a number other than 0 which would read as 0 is written as {@code 4e−5}. */
    public static String telling(double value, int decimals) {
        String text = fixed(value, decimals);
        if (value == 0 || text.chars().anyMatch(c -> c != '0' && c != '.')) {
            return text;
        }
        String scientific = String.format(Locale.ROOT, "%.0e", value);
        int exponent = scientific.indexOf('e') + 2;
        return scientific.substring(0, exponent).replace('-', MINUS) + Integer.parseInt(scientific.substring(exponent));
    }

    /**
     * A number of a grid whose largest distance from 0 is {@code most}: as {@link #fixed}, so that a small one reads as 0
     * among others, unless all of them would; then as {@link #telling}.
     */
    public static String among(double value, double most, int decimals) {
        boolean tiny = most != 0 && !telling(most, decimals).equals(fixed(most, decimals));
        return tiny ? telling(value, decimals) : fixed(value, decimals);
    }

    /** As {@link #fixed} with a plus sign before positive values: {@code +263}. */
    public static String signed(double value, int decimals) {
        String text = fixed(value, decimals);
        return value > 0 && text.chars().anyMatch(c -> c >= '1' && c <= '9') ? "+" + text : text;
    }

    /** A whole number with thousands set off: {@code 13,602}. */
    public static String count(long value) {
        return fixed((double) value, 0);
    }

    /** A share between 0 and 1 with one decimal, never rounded up to 100 % or down to 0 %: {@code >99.9%}. */
    public static String percent(double share) {
        if (share > 0.9995 && share < 1) {
            return ">99.9%";
        }
        if (share < 0.0005 && share > 0) {
            return "<0.1%";
        }
        return fixed(share * 100, 1) + "%";
    }

    /** A share between 0 and 1 in whole percent, never rounded up to 100 % or down to 0 %: {@code >99%}. */
    public static String wholePercent(double share) {
        if (share > 0.995 && share < 1) {
            return ">99%";
        }
        if (share < 0.005 && share > 0) {
            return "<1%";
        }
        return fixed(share * 100, 0) + "%";
    }

    /**
     * The decimals with which every value of a raster shows at least its leading digits: 0 for whole numbers, else 2, or
     * more where the largest value is small.
     */
    public static int decimalsFor(Raster raster) {
        boolean whole = true;
        for (float value : raster.toArray()) {
            whole &= value == Math.rint(value);
        }
        float limit = raster.maxAbs();
        return whole ? 0 : limit >= 100 ? 0 : limit >= 10 ? 1 : limit >= 0.1f ? 2 : limit >= 0.01f ? 3 : 4;
    }
}
