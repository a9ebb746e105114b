package glassbox.explain;

import java.util.Optional;

/**
 * How many zeros are put around a picture before a filter slides over it. Along an axis on which the filter is {@code k}
 * pixels long, {@code valid} puts none, {@code same} puts {@code k/2} (whole division) before and the remaining {@code
 * k − 1 − k/2} after, so that stride 1 keeps the picture's size, and {@code custom} puts the same number on each side. The
 * places for {@code same} are those of SciPy's {@code ndimage.correlate(mode="constant")}.
 *
 * @param kind which of the three
 * @param zeros the zeros on each side for {@code CUSTOM}, 0 to {@value #MOST}; 0 for the other two
 */
public record Padding(Kind kind, int zeros) {
    /** The most zeros on one side that make sense here. */
    public static final int MOST = 4096;

    /** No zeros: the filter stays inside the picture. */
    public static final Padding VALID = new Padding(Kind.VALID, 0);

    /** As many zeros as keep the size at stride 1. */
    public static final Padding SAME = new Padding(Kind.SAME, 0);

    /** The three ways to pad. */
    public enum Kind {
        /** No zeros. */
        VALID,
        /** As many zeros as keep the size at stride 1. */
        SAME,
        /** The same chosen number of zeros on each side. */
        CUSTOM
    }

    /**
     * Checks the number of zeros.
     *
     * @throws IllegalArgumentException if it is outside its range
     */
    public Padding {
        if (zeros < 0 || zeros > MOST) {
            throw new IllegalArgumentException(
                    "Padding is 0 to " + MOST + " zeros on each side, but " + zeros + " was asked for.");
        }
        if (kind != Kind.CUSTOM && zeros != 0) {
            throw new IllegalArgumentException("Only custom padding has a number of its own, found " + zeros + ".");
        }
    }

    /** The same number of zeros on each side. */
    public static Padding of(int zeros) {
        return new Padding(Kind.CUSTOM, zeros);
    }

    /** The padding somebody typed: {@code valid}, {@code same} or a whole number; nothing if it is none of these. */
    public static Optional<Padding> parse(String text) {
        return switch (text) {
            case "valid" -> Optional.of(VALID);
            case "same" -> Optional.of(SAME);
            default ->
                text.matches("[0-9]{1,4}") && Integer.parseInt(text) <= MOST
                        ? Optional.of(of(Integer.parseInt(text)))
                        : Optional.empty();
        };
    }

    /** The zeros before the picture (above, or to its left) for a filter of {@code kernel} pixels. */
    public int before(int kernel) {
        return kind == Kind.SAME ? kernel / 2 : zeros;
    }

    /** The zeros after the picture (below, or to its right) for a filter of {@code kernel} pixels. */
    public int after(int kernel) {
        return kind == Kind.SAME ? kernel - 1 - kernel / 2 : zeros;
    }
}
