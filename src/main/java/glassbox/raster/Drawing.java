package glassbox.raster;

import java.util.ArrayList;
import java.util.List;

/**
 * What was drawn on a pad: strokes in the order they were made, the box they were made in and how wide the pen is, all
 * in the same units. Immutable.
 *
 * @param width how wide the box is, above 0
 * @param height how high the box is, above 0
 * @param brush how wide the pen is, above 0
 * @param strokes the strokes, the oldest first
 */
public record Drawing(double width, double height, double brush, List<Stroke> strokes) {
    /** How many pens fit side by side into a box, unless a drawing says otherwise. */
    private static final double PENS_PER_BOX = 14;

    /** How many dots fit side by side into such a pen: of 7,494 digits of real people, a quarter as large, none is a dot. */
    private static final double DOTS_PER_PEN = 3;

    /** The smallest a size may be. */
    public static final double SMALLEST = 1e-6;

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if a size is not a number between 1e-6 and 1e9
     */
    public Drawing {
        check("box width", width);
        check("box height", height);
        check("brush", brush);
        strokes = List.copyOf(strokes);
    }

    /** An empty drawing in a box of this size, with the pen that suits it. */
    public static Drawing empty(double width, double height) {
        return new Drawing(width, height, defaultBrush(width, height), List.of());
    }

    /** The pen that suits a box: 1/14 of its longer side. */
    public static double defaultBrush(double width, double height) {
        return Math.max(width, height) / PENS_PER_BOX;
    }

    /** This drawing with one more stroke on top. */
    public Drawing with(Stroke stroke) {
        List<Stroke> more = new ArrayList<>(strokes);
        more.add(stroke);
        return new Drawing(width, height, brush, more);
    }

    /** This drawing made with another pen. */
    public Drawing withBrush(double otherBrush) {
        return new Drawing(width, height, otherBrush, strokes);
    }

    /** Whether there is no stroke. */
    public boolean isEmpty() {
        return strokes.isEmpty();
    }

    /**
     * Whether all there is lies within 1/42 of the box, a third of the pen that suits it: where a pen was put down, not a
     * shape. Also true of an empty drawing. How wide the pen is makes no difference, as a digit can be drawn smaller than that.
     */
    public boolean isDot() {
        return extent().longest() <= defaultBrush(width, height) / DOTS_PER_PEN;
    }

    /** The smallest rectangle round all points, the pen's width not counted; of size 0 when there are none. */
    Extent extent() {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (Stroke stroke : strokes) {
            for (int i = 0; i < stroke.size(); i++) {
                left = Math.min(left, stroke.x(i));
                right = Math.max(right, stroke.x(i));
                top = Math.min(top, stroke.y(i));
                bottom = Math.max(bottom, stroke.y(i));
            }
        }
        return isEmpty() ? new Extent(0, 0, 0, 0) : new Extent(left, top, right - left, bottom - top);
    }

    /** A rectangle in the box's units. */
    record Extent(double left, double top, double width, double height) {
        /** Its longer side. */
        double longest() {
            return Math.max(width, height);
        }
    }

    private static void check(String what, double size) {
        if (!(size >= SMALLEST && size <= Stroke.FARTHEST)) {
            throw new IllegalArgumentException(
                    "The " + what + " of a drawing is between 0.000001 and 1,000,000,000, found " + size + ".");
        }
    }
}
