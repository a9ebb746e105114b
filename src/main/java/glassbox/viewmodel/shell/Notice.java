package glassbox.viewmodel.shell;

import org.jspecify.annotations.Nullable;

/**
 * Something that went wrong, said in the window.
 *
 * @param sentence what happened, what still works, what to do
 * @param action the one thing that can be done about it, or null
 */
public record Notice(String sentence, @Nullable Action action) {
    /** A notice that can only be dismissed. */
    public Notice(String sentence) {
        this(sentence, null);
    }

    /**
     * What can be done.
     *
     * @param words what stands on the button: "Choose file…"
     * @param run does it
     */
    public record Action(String words, Runnable run) {}
}
