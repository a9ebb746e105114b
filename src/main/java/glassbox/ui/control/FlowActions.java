package glassbox.ui.control;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

/** What a {@link NetworkFlow} tells; it never changes what it shows itself. */
public interface FlowActions {
    /** The mouse or the keys point at a unit, or at none. */
    void hover(@Nullable FlowSpot spot);

    /** A unit was clicked, or Enter was pressed on it. */
    void pin(FlowSpot spot);

    /** All units of a column are wanted, of which the most active are shown; {@code near} is what was pressed. */
    void showAll(int column, Node near);

    /** A unit in words, for screen readers. */
    String words(FlowSpot spot);
}
