package glassbox.viewmodel.train;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Learning rates as people write them. */
public final class LearningRate {
    /** The smallest that can be chosen. */
    public static final double LEAST = 0.0001;

    /** The largest that can be chosen. */
    public static final double MOST = 1;

    private LearningRate() {}

    /** The rate with as many digits as it needs, at most two that count: {@code 0.005}. */
    public static String words(double rate) {
        return rounded(rate).stripTrailingZeros().toPlainString();
    }

    /** The rate that {@code words} show. */
    static double round(double rate) {
        return rounded(rate).doubleValue();
    }

    /**
     * Reads a rate; a decimal comma will do.
     *
     * @throws NumberFormatException with a sentence, if it is no number or outside the limits
     */
    static double parse(String text) {
        double rate;
        try {
            rate = Double.parseDouble(text.strip().replace(',', '.'));
        } catch (NumberFormatException letters) {
            rate = Double.NaN;
        }
        if (!(rate >= LEAST && rate <= MOST)) {
            throw new NumberFormatException(String.format(
                    Locale.ROOT,
                    "A learning rate is a number from %s to %s, such as 0.005; “%s” is not. It stays as it was.",
                    words(LEAST),
                    words(MOST),
                    shortened(text.strip())));
        }
        return rate;
    }

    private static String shortened(String text) {
        return text.length() <= 12 ? text : text.substring(0, 12) + "…";
    }

    private static BigDecimal rounded(double rate) {
        return new BigDecimal(rate).round(new MathContext(2));
    }
}
