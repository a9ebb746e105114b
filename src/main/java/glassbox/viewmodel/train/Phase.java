package glassbox.viewmodel.train;

import glassbox.engine.training.Snapshot;

/** What the Train page is doing. */
public enum Phase {
    /** No digits are there, and nobody asked for them yet or the asking was stopped. */
    WAITING,
    /** The digits are being read. */
    LOADING,
    /** The digits cannot be read. */
    UNAVAILABLE,
    /** A run waits for a command. */
    PAUSED,
    /** A run does image after image. */
    RUNNING,
    /** The last image of the last epoch is done. */
    FINISHED,
    /** Training was impossible from some image on. */
    FAILED;

    static Phase of(Snapshot.State state) {
        return switch (state) {
            case PAUSED -> PAUSED;
            case RUNNING -> RUNNING;
            case FINISHED -> FINISHED;
            case FAILED -> FAILED;
        };
    }

    /** Whether there is a run that steps can be done with. */
    public boolean canStep() {
        return this == PAUSED || this == RUNNING || this == FAILED;
    }

    /** Whether there is a run at all. */
    public boolean hasRun() {
        return canStep() || this == FINISHED;
    }
}
