package glassbox.viewmodel.filters;

import glassbox.explain.SignalMode;

/** How far a window slides over a signal. */
public enum SignalReach {
    /** Wherever the two overlap at all. */
    FULL("Full", SignalMode.FULL),
    /** As many numbers as the signal has. */
    SAME("Same", SignalMode.SAME),
    /** Only where the window lies on the signal alone. */
    VALID("Valid", SignalMode.VALID);

    private final String title;
    private final SignalMode mode;

    SignalReach(String title, SignalMode mode) {
        this.title = title;
        this.mode = mode;
    }

    /** The word on its button. */
    public String title() {
        return title;
    }

    /** How far that is. */
    SignalMode mode() {
        return mode;
    }
}
