package glassbox.cli;

import java.io.Serial;

/** What was asked for cannot be done. The message is one sentence for people; the exit code is 2. */
final class Refusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    Refusal(String sentence) {
        super(sentence);
    }
}
