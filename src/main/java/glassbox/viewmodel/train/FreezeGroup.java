package glassbox.viewmodel.train;

import java.util.List;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** The layers of one kind, which learn or are frozen together. */
public final class FreezeGroup {
    private final String words;
    private final List<String> layers;
    private final BooleanProperty frozen = new SimpleBooleanProperty(this, "frozen");

    FreezeGroup(String words, List<String> layers) {
        this.words = words;
        this.layers = List.copyOf(layers);
    }

    /** What they are: {@code Conv}. */
    public String words() {
        return words;
    }

    /** Their names. */
    public List<String> layers() {
        return layers;
    }

    /** Whether they are frozen: their numbers do not change from the next image on. */
    public BooleanProperty frozenProperty() {
        return frozen;
    }
}
