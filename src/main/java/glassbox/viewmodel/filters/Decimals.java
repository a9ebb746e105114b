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
    /** Filters of more columns have no room for more decimals than their largest weight needs. */
    private static final int FEW = 3;

    private static final int MOST = 3;

    static Decimals of(Raster pixels, Raster weights) {
        boolean whole = isWhole(weights) && isWhole(pixels);
        return new Decimals(
                ofPixels(pixels), ofWeights(weights), whole ? 0 : telling(weights.maxAbs() * pixels.maxAbs()));
    }

    /** The decimals that a filter's weights are written with: enough for the small ones not to read as 0, up to three. */
    public static int ofWeights(Raster weights) {
        int decimals = Numbers.decimalsFor(weights);
        while (decimals > 0 && decimals < MOST && weights.columns() <= FEW && readsAsZero(weights, decimals)) {
            decimals++;
        }
        return decimals;
    }

    private static boolean readsAsZero(Raster weights, int decimals) {
        double half = 0.5 * Math.pow(10, -decimals);
        for (float weight : weights.toArray()) {
            if (weight != 0 && Math.abs(weight) < half) {
                return true;
            }
        }
        return false;
    }

    /** Numbers that a filter made of a picture show one decimal, so that products can be followed. */
    private static int ofPixels(Raster pixels) {
        return Math.max(isWhole(pixels) || pixels.maxAbs() >= 1000 ? 0 : 1, Numbers.decimalsFor(pixels));
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
