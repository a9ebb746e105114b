package glassbox.ui.page;

import java.util.List;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;

import org.jspecify.annotations.Nullable;

import glassbox.ui.control.ColourKey;

/** One page of the window: what it says in the caption bar, and what it shows. */
public interface Page {
    /**
     * The sentence in the caption bar: about what is hovered or happening, else the page's tip. While it is empty the bar
     * shows {@link #keyHints}.
     */
    ReadOnlyStringProperty caption();

    /** The page's only node; the same one each time. The space around it is the page's own: 28 left and right, 8 above. */
    Parent content();

    /** The colour scales in use, whose keys stand at the right of the caption bar. */
    default List<ColourKey.Scale> colourKeys() {
        return List.of();
    }

    /** What the page's keys do, for the caption bar and the help sheet. */
    default List<KeyHint> keyHints() {
        return List.of();
    }

    /** A chip beside the network's in the top bar, such as the choice of data; nothing by default. */
    default @Nullable Node chip() {
        return null;
    }
}
