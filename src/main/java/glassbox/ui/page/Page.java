package glassbox.ui.page;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.Parent;

/** One page of the window: what the rail names it, what it says in the caption bar, and what it shows. */
public interface Page {
    /** The word in the rail and the title in the top bar, in sentence case: {@code Filters}. */
    String title();

    /** The sentence in the caption bar: about what is hovered or happening, else the page's tip. */
    ReadOnlyStringProperty caption();

    /** The page's only node; the same one each time. */
    Parent content();
}
