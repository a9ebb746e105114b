package glassbox.viewmodel.learn;

import java.io.Serial;

/** A parameter of a widget is missing, unknown or wrong; the message is a sentence for whoever wrote the lesson. */
public final class WidgetProblem extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    public WidgetProblem(String message) {
        super(message);
    }
}
