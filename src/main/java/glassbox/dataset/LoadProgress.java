package glassbox.dataset;

/** Hears how far a file has been read, on the thread that reads. */
@FunctionalInterface
public interface LoadProgress {
    /** For whoever does not want to know. */
    LoadProgress SILENT = (done, total) -> {};

    /** {@code done} of {@code total} samples are in memory. */
    void at(int done, int total);
}
