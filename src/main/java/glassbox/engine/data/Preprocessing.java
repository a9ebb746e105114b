package glassbox.engine.data;

/** What is done to raw values (0..255) before a network sees them, with all its numbers. Immutable. */
public sealed interface Preprocessing permits PixelScaling, Standardisation {
    /** Replaces the {@code count} raw values of one whole sample, from {@code offset} on. */
    void apply(float[] values, int offset, int count);

    /** What is done, as a formula: {@code pixel / 255 − 0.5}. */
    String description();
}
