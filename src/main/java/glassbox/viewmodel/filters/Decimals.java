package glassbox.viewmodel.filters;

import glassbox.raster.Numbers;
import glassbox.raster.Raster;

/**
 * The decimals that a sum of products is written with, the same everywhere on one output.
 *
 * @param pixels those of the numbers under the window
 * @param weights those of the filter
 * @param products those of products and sums
 */
public record Decimals(int pixels, int weights, int products) {
    static Decimals of(Raster pixels, Raster weights) {
        boolean whole = isWhole(weights) && isWhole(pixels);
        return new Decimals(
                Numbers.decimalsFor(pixels),
                Numbers.decimalsFor(weights),
                whole ? 0 : telling(weights.maxAbs() * pixels.maxAbs()));
    }

    private static boolean isWhole(Raster raster) {
        for (float value : raster.toArray()) {
            if (value != Math.rint(value)) {
                return false;
            }
        }
        return true;
    }

    /** Enough decimals for a sum to be followed: about four digits of its largest part. */
    private static int telling(float largest) {
        return largest >= 1000 ? 0 : largest >= 10 ? 1 : largest >= 1 ? 2 : 3;
    }
}
