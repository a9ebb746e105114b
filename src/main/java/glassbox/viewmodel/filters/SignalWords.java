package glassbox.viewmodel.filters;

import glassbox.raster.Numbers;
import glassbox.raster.Raster;

/** What the 1-D bench says of its numbers. */
final class SignalWords {
    private SignalWords() {}

    /** What is looked at, as a sentence. */
    static String at(int index, SignalReading straight, SignalReading turned) {
        String same = straight.output().equals(turned.output())
                ? "The window reads the same from both ends, so flipping it changes nothing."
                : "Flipped, the window is read from its other end.";
        return "Number " + (index + 1) + " of " + straight.output().columns() + ": cross-correlation makes "
                + straight.sumAt(index).totalText() + ", convolution "
                + turned.sumAt(index).totalText() + ". " + same;
    }

    /** How long the outputs are and why, for a signal of n numbers and a window of k. */
    static String size(SignalReach reach, int n, int k, int count) {
        String minus = " " + Numbers.MINUS + " ";
        String formula = switch (reach) {
            case FULL -> "n + k" + minus + "1 = " + n + " + " + k + minus + "1 = ";
            case SAME -> "n = ";
            case VALID -> "n" + minus + "k + 1 = " + n + minus + k + " + 1 = ";
        };
        return formula + count + (count == 1 ? " number" : " numbers");
    }

    /** Why nothing comes out where the window never lies on the signal alone, and what to do. */
    static String tooLong(Raster signal, Raster window) {
        return "The window has " + window.columns() + " numbers and the signal only " + signal.columns()
                + ", so with Valid nothing comes out. Take a shorter window, a longer signal, Same or Full.";
    }
}
