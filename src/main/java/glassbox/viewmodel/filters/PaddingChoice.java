package glassbox.viewmodel.filters;

import glassbox.explain.Padding;

/** How zeros are put around the picture. */
public enum PaddingChoice {
    /** None. */
    VALID("Valid"),
    /** As many as keep the picture's size at stride 1. */
    SAME("Same"),
    /** A chosen number on each side. */
    CUSTOM("Custom");

    private final String title;

    PaddingChoice(String title) {
        this.title = title;
    }

    /** The word on its button. */
    public String title() {
        return title;
    }

    /** This padding with {@code zeros} on each side if it is custom. */
    Padding with(int zeros) {
        return switch (this) {
            case VALID -> Padding.VALID;
            case SAME -> Padding.SAME;
            case CUSTOM -> Padding.of(zeros);
        };
    }
}
