package glassbox.explain;

import glassbox.engine.tensor.Shape;

/**
 * How far a window of {@code k} numbers slides over a signal of {@code n}: the three modes of NumPy's and SciPy's {@code
 * convolve}. Of the {@code n + k − 1} places at which window and signal overlap, {@code full} takes all, {@code same} the
 * middle {@code n}, beginning with number {@code (k − 1) / 2} (whole division), and {@code valid} those at which the window
 * lies on the signal alone.
 */
public enum SignalMode {
    /** Wherever the two overlap at all. */
    FULL,
    /** As many numbers as the signal has. */
    SAME,
    /** Only where the window has the signal under all its numbers. */
    VALID;

    /** Which of the full places is the first one taken, from 0. */
    public int first(int window) {
        return switch (this) {
            case FULL -> 0;
            case SAME -> (window - 1) / 2;
            case VALID -> window - 1;
        };
    }

    /** How many numbers come out; 0 or less where the window is longer than the signal and the mode is valid. */
    public int count(int signal, int window) {
        return switch (this) {
            case FULL -> Shape.outputSize(signal, window - 1, window, 1);
            case SAME -> signal;
            case VALID -> Shape.outputSize(signal, 0, window, 1);
        };
    }
}
