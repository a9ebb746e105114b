package glassbox.ui.control;

/**
 * Where the plot of a chart lies on its canvas, and what its axes are.
 *
 * @param left where 0 of the horizontal axis lies
 * @param top the upper edge
 * @param width from 0 to the end of the horizontal axis
 * @param bottom where the lower end of the vertical axis lies
 */
record ChartFrame(double left, double top, double width, double bottom, ChartSpan span, ChartAxis axis) {
    double right() {
        return left + width;
    }

    /** The column of a place; beyond the end at the end. */
    double x(double at) {
        return left + width * Math.clamp(at / span.end(), 0, 1);
    }

    /** The height of a value; beyond the axis at its end. */
    double y(double value) {
        return bottom - (bottom - top) * axis.part(value);
    }
}
