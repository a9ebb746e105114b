package glassbox.exchange;

import java.io.IOException;
import java.io.Serial;

/** A file that cannot be read or written as it should. The message is a sentence for people: which file, what is wrong. */
public final class ExchangeException extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    ExchangeException(String name, String reason) {
        super(name + " " + reason);
    }
}
