package glassbox.engine.training;

import java.io.Serial;

/**
 * Training left the numbers a computer can hold. The message is a sentence for people: at which step, the likely cause and
 * what to do. The weights are those before the step.
 */
public final class DivergenceException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String sentence;

    DivergenceException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /** The message. */
    public String sentence() {
        return sentence;
    }
}
