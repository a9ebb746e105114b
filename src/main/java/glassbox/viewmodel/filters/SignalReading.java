package glassbox.viewmodel.filters;

import glassbox.explain.SignalRun;
import glassbox.raster.Raster;

/** A window slid along a signal, as a cross-correlation or a convolution, with the sum behind each number of the output. */
public final class SignalReading {
    private final SignalRun run;
    private final Decimals decimals;

    SignalReading(SignalRun run, Decimals decimals) {
        this.run = run;
        this.decimals = decimals;
    }

    /** What comes out, one row. */
    public Raster output() {
        return run.output();
    }

    /** The window as it lies on the signal. */
    public Raster laid() {
        return run.laid();
    }

    /** The decimals of everything here. */
    public Decimals decimals() {
        return decimals;
    }

    /** The place in the signal under the window's first number; negative before the signal. */
    public int start(int index) {
        return run.start(index);
    }

    /** Where a number of the output comes from. */
    public SumReading sumAt(int index) {
        return new SumReading(new OutputPixel(0, index), run.sumAt(index), decimals);
    }
}
