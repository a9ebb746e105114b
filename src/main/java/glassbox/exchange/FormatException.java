package glassbox.exchange;

import java.io.Serial;

/** A part of a model file breaks its rules; the message completes a sentence that begins with the file's name. */
final class FormatException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final String reason;

    FormatException(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** The rest of a sentence that begins with the file's name. */
    String reason() {
        return reason;
    }
}
