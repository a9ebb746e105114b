package glassbox.exchange;

import java.io.IOException;
import java.io.Serial;

/** A model file that is not what it should be. The message is a sentence for people: which file, what is wrong with it. */
public final class RefusedModelException extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    RefusedModelException(String name, String reason) {
        super(name + " " + reason);
    }
}
