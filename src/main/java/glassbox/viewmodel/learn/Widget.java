package glassbox.viewmodel.learn;

import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

/**
 * What a step of a lesson shows, as numbers and words. All that it shows is computed by the engine from the parameters it
 * was given. Used on the screen's thread.
 */
public interface Widget {
    /**
     * Shows what these parameters say, and nothing that was there before. What takes time is computed in the background.
     *
     * @throws WidgetProblem if a parameter is missing, unknown or wrong
     */
    void show(WidgetParameters parameters);

    /** Whether all that is to be seen has been computed. */
    ObservableValue<Boolean> readyProperty();

    /**
     * A number that can be seen, by its name; each kind of widget documents its names.
     *
     * @throws IllegalArgumentException if it has no such number; the message lists those it has
     */
    double value(String name);

    /** All that is to be seen, in words and numbers: for screen readers, and to tell two states apart. */
    String reading();

    /** The places to walk through, such as the windows of an image; null if there is nothing to walk. */
    default @Nullable Walk walk() {
        return null;
    }

    /** Which page goes on from here with the very same numbers; null if none does. */
    default @Nullable Destination destination() {
        return null;
    }

    /** Ends what runs in the background. The widget is not used any more. */
    default void close() {}
}
