package glassbox.viewmodel.network;

import java.math.BigDecimal;
import java.math.RoundingMode;

import glassbox.raster.Numbers;
import glassbox.raster.Raster;

/** Whether numbers, rounded as they are shown, still make the number that is shown. */
final class ShownNumbers {
    private static final int LEAST_DECIMALS = 2;
    private static final int MOST_DECIMALS = 8;
    /** Below this, four decimals show too little. */
    private static final float SMALL = 0.001f;

    private ShownNumbers() {}

    /**
     * The decimals of a grid of values: at least 2, so that nothing jumps when all of them happen to be whole; for very small
     * ones as many as show two digits of the largest.
     */
    static int decimals(Raster raster) {
        float most = raster.maxAbs();
        return most > 0 && most < SMALL
                ? Math.min(MOST_DECIMALS, 1 - (int) Math.floor(Math.log10(most)))
                : Math.max(most >= 100 ? 0 : LEAST_DECIMALS, Numbers.decimalsFor(raster));
    }

    /** The decimals of numbers that are multiplied: the same for all of a grid. */
    static int ofFactors(Raster raster) {
        return raster.maxAbs() >= 100 ? 0 : Math.max(LEAST_DECIMALS, Numbers.decimalsFor(raster));
    }

    /** A number as it is written with these decimals. */
    static BigDecimal shown(double value, int decimals) {
        return Double.isFinite(value)
                ? new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP)
                : BigDecimal.valueOf(Long.MAX_VALUE);
    }

    /** {@code =} if these numbers, as they are shown, add up to the total as it is shown; else {@code ≈}. */
    static String signOfSum(float[] terms, float total, int decimals) {
        BigDecimal added = BigDecimal.ZERO;
        for (float term : terms) {
            added = added.add(shown(term, decimals));
        }
        return sign(added.compareTo(shown(total, decimals)) == 0);
    }

    /** {@code =} or {@code ≈}. */
    static String sign(boolean exact) {
        return exact ? "=" : "≈";
    }
}
