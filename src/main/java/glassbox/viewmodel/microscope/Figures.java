package glassbox.viewmodel.microscope;

import java.util.Locale;

import glassbox.raster.Numbers;

/** Numbers of formulas in words: five decimals, or powers of ten where these would not tell. */
final class Figures {
    private static final int DECIMALS = 5;
    private static final double SMALLEST = 1e-4;
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Figures() {}

    /** A number as it stands in a formula: {@code −0.08900}, {@code 3.1e−6}. */
    static String of(double value) {
        return value == 0 || Math.abs(value) >= SMALLEST ? Numbers.fixed(value, DECIMALS) : scientific(value);
    }

    /** The number that {@link #of} shows. */
    static double shown(double value) {
        return value == 0 || Math.abs(value) >= SMALLEST
                ? Math.rint(value * 1e5) / 1e5
                : Double.parseDouble(String.format(Locale.ROOT, "%.2e", value));
    }

    /** {@code =} where the shown parts make the shown number, else {@code ≈}. */
    static String sign(double ofParts, double result) {
        return of(ofParts).equals(of(result)) ? "=" : "≈";
    }

    /** A setting, with no more digits than it has: {@code 0.005}. */
    static String setting(double value) {
        String plain = String.format(Locale.ROOT, "%.6g", value);
        if (plain.contains("e")) {
            return scientific(value);
        }
        return plain.replaceFirst("0+$", "").replaceFirst("\\.$", "").replace('-', Numbers.MINUS);
    }

    private static String scientific(double value) {
        String text = String.format(Locale.ROOT, "%.2e", value);
        int at = text.indexOf('e');
        return text.substring(0, at).replace('-', Numbers.MINUS) + "e"
                + (text.charAt(at + 1) == '-' ? Numbers.MINUS : "") + Integer.parseInt(text.substring(at + 2));
    }

    /** A size as a power of ten: {@code 6 × 10⁻¹¹}; 0 as it is. */
    static String power(double value) {
        if (value == 0) {
            return "0";
        }
        String text = String.format(Locale.ROOT, "%.0e", value);
        int at = text.indexOf('e');
        int exponent = Integer.parseInt(text.substring(at + 1));
        StringBuilder digits = new StringBuilder(exponent < 0 ? "⁻" : "");
        Integer.toString(Math.abs(exponent)).chars().forEach(digit -> digits.append(SUPERSCRIPTS.charAt(digit - '0')));
        return text.substring(0, at) + " × 10" + digits;
    }

    /** A number of things: {@code 1 image}, {@code 16 images}. */
    static String count(long number, String thing) {
        return Numbers.count(number) + " " + thing + (number == 1 ? "" : "s");
    }
}
