package glassbox.viewmodel.network;

import java.math.BigDecimal;
import java.math.RoundingMode;

import glassbox.raster.Numbers;
import glassbox.raster.Raster;

/** Whether numbers, rounded as they are shown, still make the number that is shown. */
final class ShownNumbers {
    private static final int LEAST_DECIMALS = 2;

    private ShownNumbers() {}

    /** The decimals of a grid of values: at least 2, so that nothing jumps when all of them happen to be whole. */
    static int decimals(Raster raster) {
        return Math.max(raster.maxAbs() >= 100 ? 0 : LEAST_DECIMALS, Numbers.decimalsFor(raster));
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
