package glassbox.explain;

import glassbox.raster.Raster;

/**
 * A window slid along a signal. As a cross-correlation the window {@code g} (of {@code k} numbers) lies on the signal
 * {@code f} as it is written, {@code c[i] = Σⱼ f[s + j] · g[j]} with {@code s = i + first − (k − 1)}; as a convolution it is
 * flipped first, {@code c[i] = Σⱼ f[s + j] · g[k − 1 − j]}. Beyond its ends the signal is 0. Products are added from left to
 * right in {@code float}. {@code first} is {@link SignalMode#first}. Immutable.
 */
public final class SignalRun {
    private final Raster signal;
    private final Raster laid;
    private final SignalMode mode;
    private final Raster output;

    /**
     * Slides the window.
     *
     * @param signal one row of finite numbers
     * @param window one row of finite numbers
     * @param flipped whether the window is flipped first
     * @throws IllegalArgumentException if one of them has several rows, or if the mode is valid and the window is longer
     *     than the signal
     */
    public SignalRun(Raster signal, Raster window, SignalMode mode, boolean flipped) {
        if (signal.rows() != 1 || window.rows() != 1) {
            throw new IllegalArgumentException(
                    "Signal and window are one row of numbers each, found " + signal + " and " + window + ".");
        }
        int count = mode.count(signal.columns(), window.columns());
        if (count < 1) {
            throw new IllegalArgumentException("The window of " + window.columns()
                    + " numbers is longer than the signal of " + signal.columns() + ", so it never lies on it alone.");
        }
        this.signal = signal;
        this.laid = flipped ? window.rotate180() : window;
        this.mode = mode;
        this.output = Raster.generate(1, count, (row, index) -> sumAt(index).total());
    }

    /** What comes out: one row, as long as {@link SignalMode#count} says. */
    public Raster output() {
        return output;
    }

    /** The window as it lies on the signal: flipped for a convolution. */
    public Raster laid() {
        return laid;
    }

    /** The place in the signal under the window's first number, for a number of the output; negative before the signal. */
    public int start(int index) {
        return index + mode.first(laid.columns()) - (laid.columns() - 1);
    }

    /** Where one number of the output, counted from 0, comes from; its total is that number, bit for bit. */
    public FilterSum sumAt(int index) {
        return FilterSum.of(0, index, signal.window(0, start(index), 1, laid.columns()), laid);
    }
}
