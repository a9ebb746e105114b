package glassbox.ui.page;

import java.util.List;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.Parent;

import org.jspecify.annotations.Nullable;

import glassbox.ui.control.ColourKey;

/** One page of the window: what it says in the caption bar, and what it shows. */
public interface Page {
    /** The least room that every page can do with, as in the smallest window. */
    Dimension2D LEAST_ROOM = new Dimension2D(968, 604);

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

    /** It is presented to a class from now on, alone and large, or not any more. */
    default void setPresented(boolean presented) {}

    /** The least room the page can do with while it is presented: the less, the larger it is shown. */
    default ObservableValue<Dimension2D> presentedRoom() {
        return new ReadOnlyObjectWrapper<>(LEAST_ROOM);
    }

    /** A chip beside the network's in the top bar, such as the choice of data; nothing by default. */
    default @Nullable Node chip() {
        return null;
    }
}
