package glassbox.dataset;

/** The parts of a data set: what is learned from, and what only tells how well it went. */
public enum Split {
    /** Learned from. */
    TRAINING,
    /** Only read. */
    TEST;

    /** In a sentence: {@code training}. */
    @Override
    public String toString() {
        return this == TRAINING ? "training" : "test";
    }
}
