package glassbox.ui.control;

/**
 * What is usual: an area between two curves with the same places, drawn under everything.
 *
 * @param name for the legend: {@code 20 seeds}
 * @param low the lower edge
 * @param high the upper edge
 */
public record ChartBand(String name, ChartCurve low, ChartCurve high) {
    /** No band. */
    public static final ChartBand NONE = new ChartBand("", ChartCurve.EMPTY, ChartCurve.EMPTY);
}
