package glassbox.ui.page.learn;

import javafx.geometry.Dimension2D;
import javafx.scene.layout.Region;

import glassbox.viewmodel.learn.Panel;

/** Paints one panel of a board: numbers change in place, and its size follows from the side of a square it may fill. */
interface PanelView {
    /** The node, the same one for as long as the view lives. */
    Region body();

    /** Whether this panel can be shown in place of the one before, without anything moving. */
    boolean takes(Panel panel);

    /** Shows a panel that {@link #takes} accepted. */
    void show(Panel panel);

    /** How large the body is for this scale. */
    Dimension2D size(BoardScale scale);

    /** Makes the body as large as it is for this scale, in the room it was given. */
    void fit(BoardScale scale, double width, double height);

    /** Listens to nothing any more. */
    default void dispose() {}

    /** Whether what it says can be read at this scale. */
    default boolean legible(BoardScale scale) {
        return true;
    }

    /** Whether it takes the room that others leave. */
    default boolean grows() {
        return false;
    }

    /** Whether its title stands above it; else it is part of the body. */
    default boolean titled() {
        return true;
    }

    /** The space before and after it. */
    default double gap() {
        return 40;
    }
}
