package glassbox.viewmodel.learn;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Words beside panels: a few short lines.
 *
 * @param text the words
 */
public record NotePanel(String text) implements Panel {
    @Override
    public String name() {
        return "";
    }

    @Override
    public String title() {
        return "";
    }

    @Override
    public String size() {
        return "";
    }

    @Override
    public OptionalDouble value(String rest) {
        return OptionalDouble.empty();
    }

    @Override
    public List<String> valueNames() {
        return List.of();
    }

    @Override
    public String reading() {
        return text;
    }
}
