package glassbox.viewmodel.filters;

import glassbox.raster.Raster;

/** Signals with a window each, to begin with: what flipping the window changes is different on every one of them. */
public enum SignalExample {
    /** A window that is not the same from both ends, over a signal that is not either. */
    BUMP("Bump and spike"),
    /** One spike: a convolution writes the window itself there, a cross-correlation its mirror image. */
    SPIKE("Single spike"),
    /** A window that finds edges, whose flip turns the sign round. */
    EDGES("Up and down"),
    /** A window that smooths and reads the same from both ends. */
    ROUGH("Rough line");

    private final String title;

    SignalExample(String title) {
        this.title = title;
    }

    /** What it is called in the list. */
    public String title() {
        return title;
    }

    /** The signal, one row. */
    Raster signal() {
        return switch (this) {
            case BUMP -> row(0, 1, 2, 3, 3, 3, 1, 0, 0, 2, 0);
            case SPIKE -> row(0, 0, 0, 0, 1, 0, 0, 0, 0);
            case EDGES -> row(0, 0, 0, 4, 4, 4, 4, 0, 0, 0);
            case ROUGH -> row(2, 5, 3, 6, 2, 5, 4, 7, 3, 6, 4);
        };
    }

    /** The window, one row. */
    Raster window() {
        return switch (this) {
            case BUMP -> row(2, 1, 0, 0, -1);
            case SPIKE -> row(1, 2, 3);
            case EDGES -> row(-1, 0, 1);
            case ROUGH -> row(1, 2, 1);
        };
    }

    private static Raster row(float... numbers) {
        return Raster.of(1, numbers.length, numbers);
    }
}
