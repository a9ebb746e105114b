package glassbox.ui.control;

/**
 * One run in a chart; any of its curves may be empty.
 *
 * @param name what the run is called, for the legend and readings
 * @param look how it is told from others
 * @param raw single measurements, drawn as points under everything else
 * @param training the mean of the last training images, a thin line
 * @param test readings of the test images, a thick line with dots
 * @param validation readings of the validation images, a thick line with rings
 */
public record ChartRun(
        String name, RunLook look, ChartCurve raw, ChartCurve training, ChartCurve test, ChartCurve validation) {
    /** A run with these two curves alone. */
    public static ChartRun of(String name, RunLook look, ChartCurve training, ChartCurve test) {
        return new ChartRun(name, look, ChartCurve.EMPTY, training, test, ChartCurve.EMPTY);
    }
}
