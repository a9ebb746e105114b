package glassbox.engine.training;

import java.io.Serial;

/**
 * Training left the numbers a computer can hold. The message is a sentence for people: at which step, the likely cause and
 * what to do. The weights are those before the step.
 */
public final class DivergenceException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Failure failure;

    DivergenceException(Failure failure) {
        super(failure.sentence());
        this.failure = failure;
    }

    /** The message. */
    public String sentence() {
        return failure.sentence();
    }

    /** The message, and what was no number any more. */
    public Failure failure() {
        return failure;
    }
}
