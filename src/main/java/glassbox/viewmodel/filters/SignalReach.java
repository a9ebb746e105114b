package glassbox.viewmodel.filters;

import glassbox.explain.SignalMode;

/** How far a window slides over a signal. */
public enum SignalReach {
    /** Wherever the two overlap at all. */
    FULL("Full", "wherever the window touches the signal", SignalMode.FULL),
    /** As many numbers as the signal has. */
    SAME("Same", "as many numbers as the signal has", SignalMode.SAME),
    /** Only where the window lies on the signal alone. */
    VALID("Valid", "only where all of the window lies on the signal", SignalMode.VALID);

    private final String title;
    private final String meaning;
    private final SignalMode mode;

    SignalReach(String title, String meaning, SignalMode mode) {
        this.title = title;
        this.meaning = meaning;
        this.mode = mode;
    }

    /** The word on its button. */
    public String title() {
        return title;
    }

    /** What it means, beside its word. */
    public String meaning() {
        return meaning;
    }

    /** How far that is. */
    SignalMode mode() {
        return mode;
    }
}
