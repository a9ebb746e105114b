package glassbox.ui.control;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Control;
import javafx.scene.control.Skin;

/**
 * A row of choices of which exactly one holds, as a trough with a raised pill: Valid, Same, Custom. The arrow keys walk
 * along it.
 *
 * @param <T> what is chosen
 */
public final class Segments<T> extends Control {
    private final List<T> choices;
    private final Function<? super T, String> words;
    private final ObjectProperty<T> value;

    /**
     * The choices from left to right, the first of which holds.
     *
     * @param name what is chosen, for screen readers: "Padding"
     * @param words what stands on the button of a choice
     */
    public Segments(String name, List<T> choices, Function<? super T, String> words) {
        this.choices = List.copyOf(choices);
        this.words = Objects.requireNonNull(words);
        this.value = new SimpleObjectProperty<>(this, "value", this.choices.getFirst());
        getStyleClass().add("segments");
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(name);
        setAccessibleHelp("One of " + choices.size() + "; the arrow keys walk along them");
        setFocusTraversable(false);
    }

    /** All choices, from left to right. */
    public List<T> choices() {
        return choices;
    }

    /** What stands on the button of a choice. */
    public String wordsOf(T choice) {
        return words.apply(choice);
    }

    /** The choice that holds. */
    public ObjectProperty<T> valueProperty() {
        return value;
    }

    /** The choice that holds. */
    public T getValue() {
        return value.get();
    }

    /** Chooses. */
    public void setValue(T choice) {
        value.set(choice);
    }

    @Override
    public String getUserAgentStylesheet() {
        return ControlSheet.of("segments");
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new SegmentsSkin<>(this);
    }
}
