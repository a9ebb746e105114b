package glassbox.ui;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javafx.collections.ListChangeListener;
import javafx.css.CssParser;

/** What JavaFX finds wrong with style sheets while a test runs: unreadable ones, unknown colour names, unfit values. */
public final class StyleErrors implements AutoCloseable {
    private final List<String> found = new CopyOnWriteArrayList<>();
    private final ListChangeListener<CssParser.ParseError> listener = change -> {
        while (change.next()) {
            change.getAddedSubList().forEach(error -> found.add(error.getMessage()));
        }
    };

    /** Listens until closed. */
    public StyleErrors() {
        CssParser.errorsProperty().addListener(listener);
    }

    /** The errors so far. */
    public List<String> found() {
        return List.copyOf(found);
    }

    @Override
    public void close() {
        CssParser.errorsProperty().removeListener(listener);
    }
}
