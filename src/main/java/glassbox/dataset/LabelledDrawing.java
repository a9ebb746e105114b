package glassbox.dataset;

import org.jspecify.annotations.Nullable;

import glassbox.raster.Drawing;

/**
 * A drawing and what is known about it.
 *
 * @param drawing the strokes, their box and the pen
 * @param label the digit it was meant to be, 0 to 9; null when nobody said
 * @param name what its maker called it; null when nameless
 */
public record LabelledDrawing(
        Drawing drawing, @Nullable Integer label, @Nullable String name) {
    /** Checks the label. */
    public LabelledDrawing {
        if (label != null && (label < 0 || label > 9)) {
            throw new IllegalArgumentException("The label of a drawing is a digit from 0 to 9, found " + label + ".");
        }
    }
}
