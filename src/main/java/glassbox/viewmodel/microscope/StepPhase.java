package glassbox.viewmodel.microscope;

/** The phases of a training step, in order. */
public enum StepPhase {
    /** The image goes forward through all layers. */
    LOOK("Look"),
    /** The answer is compared with what is right. */
    WRONG("How wrong?"),
    /** The error goes back through all layers. */
    BLAME("Trace the blame"),
    /** The weights change. */
    ADJUST("Adjust");

    private final String words;

    StepPhase(String words) {
        this.words = words;
    }

    /** Its place in the order, from 1. */
    public int number() {
        return switch (this) {
            case LOOK -> 1;
            case WRONG -> 2;
            case BLAME -> 3;
            case ADJUST -> 4;
        };
    }

    /** Whether this phase is the other one or comes after it. */
    public boolean reached(StepPhase other) {
        return number() >= other.number();
    }

    /** The phase after this one; the last one stays. */
    StepPhase next() {
        return switch (this) {
            case LOOK -> WRONG;
            case WRONG -> BLAME;
            case BLAME, ADJUST -> ADJUST;
        };
    }

    /** The phase before this one; the first one stays. */
    StepPhase before() {
        return switch (this) {
            case LOOK, WRONG -> LOOK;
            case BLAME -> WRONG;
            case ADJUST -> BLAME;
        };
    }

    /** What stands on its button. */
    public String words() {
        return words;
    }
}
