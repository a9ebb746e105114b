package glassbox.viewmodel.microscope;

import java.util.List;

import glassbox.raster.Raster;

/** Ends of colour scales and decimals: one for all pictures that are compared. */
final class Limits {
    private static final float SHARE = 0.8f;

    private Limits() {}

    /** The end of the colour scale of values: a little below the largest, so that few are cut. */
    static float of(float[] values) {
        float largest = 0;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return SHARE * largest;
    }

    /** The same of pictures. */
    static float of(List<Raster> pictures) {
        float largest = 0;
        for (Raster picture : pictures) {
            largest = Math.max(largest, of(picture.toArray()));
        }
        return largest;
    }

    /** The same of one picture. */
    static float of(Raster picture) {
        return of(picture.toArray());
    }

    /** The decimals with which the values of a kernel can be told apart: three, or more for small ones. */
    static int decimals(Raster kernel) {
        float largest = kernel.maxAbs();
        return largest >= 100
                ? 1
                : largest >= 10 ? 2 : largest >= 0.05f || largest == 0 ? 3 : largest >= 0.005f ? 4 : 5;
    }
}
