package glassbox.ui.control;

import glassbox.raster.ColourScale;
import glassbox.raster.Raster;

/** What the colour of a cell says about its number. */
public enum CellFill {
    /** A pixel, from black at 0 to white at the limit. */
    PIXELS,
    /** A value of either sign: below zero blue, above zero orange, strongest at the limit. */
    SIGNED;

    private static final float CLEARANCE = 1.25f;

    /** The limit for the few weights of a kernel: the largest keeps clear of the scale's ends, so that its number is read. */
    public static float limitOfKernel(Raster kernel) {
        return kernel.maxAbs() * CLEARANCE;
    }

    /** The colours of a theme. */
    ColourScale scale(boolean dark) {
        return this == PIXELS ? ColourScale.GREY : ColourScale.signed(dark);
    }
}
