package glassbox.viewmodel.shell;

import org.jspecify.annotations.Nullable;

/**
 * Something that went wrong or was done, said in the window.
 *
 * @param sentence what happened, what still works, what to do
 * @param action the one thing that can be done about it, or null
 * @param wrong whether something went wrong
 */
public record Notice(String sentence, @Nullable Action action, boolean wrong) {
    /** Something that went wrong, which can only be dismissed. */
    public Notice(String sentence) {
        this(sentence, null);
    }

    /** Something that went wrong. */
    public Notice(String sentence, @Nullable Action action) {
        this(sentence, action, true);
    }

    /** Something that was done, and what can be done about it. */
    public static Notice done(String sentence, Action action) {
        return new Notice(sentence, action, false);
    }

    /**
     * What can be done.
     *
     * @param words what stands on the button: "Choose file…"
     * @param run does it
     */
    public record Action(String words, Runnable run) {}
}
