package glassbox.raster;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people type for a weight: a number with a point or a comma, either minus sign, or a fraction such as 1/9. */
public final class TypedNumber {
    /** The largest weight, either way: more would only fill its cell. */
    public static final double MOST = 1_000_000;

    private static final String NUMBER = "([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,3})?)";
    private static final Pattern FRACTION = Pattern.compile(NUMBER + "(?:\\s*/\\s*" + NUMBER + ")?");

    private static final Pattern THOUSANDS = Pattern.compile("[+-]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d*)?");

    private static final int LONGEST_SHOWN = 20;

    private TypedNumber() {}

    /** The number that was typed; nothing if it is none, or beyond the most. */
    public static OptionalDouble parse(String text) {
        String plain = text.strip().replace(Numbers.MINUS, '-');
        boolean thousands = THOUSANDS.matcher(plain).matches();
        Matcher matcher = FRACTION.matcher(thousands ? plain.replace(",", "") : plain.replace(',', '.'));
        if (!matcher.matches()) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(matcher.group(1));
        String divisor = matcher.group(2);
        double value = divisor == null ? number : number / Double.parseDouble(divisor);
        return Math.abs(value) <= MOST ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** A number with all its digits, as it is best edited. */
    public static String textOf(float value) {
        return new BigDecimal(Float.toString(value)).stripTrailingZeros().toPlainString();
    }

    /** A number counted up or down, by 1 where {@code whole}, else by 0.1; the same number where it would be too large. */
    public static float nudged(float value, int steps, boolean whole) {
        BigDecimal step = new BigDecimal(whole ? "1" : "0.1");
        float next = new BigDecimal(Float.toString(value))
                .add(step.multiply(BigDecimal.valueOf(steps)))
                .floatValue();
        return Math.abs(next) <= MOST ? next : value;
    }

    /** Why a text was refused, and that {@code kept} stays. */
    public static String refusal(String text, String kept) {
        String stripped = text.strip();
        String shown = stripped.length() > LONGEST_SHOWN ? stripped.substring(0, LONGEST_SHOWN) + "…" : stripped;
        return (shown.isEmpty() ? "Nothing was typed: " : "“" + shown + "” is not a number up to 1,000,000: ") + kept
                + " stays. Try −2, 0.5 or 1/9.";
    }
}
