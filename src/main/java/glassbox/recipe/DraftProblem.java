package glassbox.recipe;

import java.util.List;

/**
 * Why a draft is no recipe yet.
 *
 * @param layer the layer it is about, counted from 0; −1 if it is about the network as a whole
 * @param sentence what does not fit, with both sizes
 * @param fixes what would fit, the smallest change first; each one solves this problem, if perhaps not the next
 */
public record DraftProblem(int layer, String sentence, List<Fix> fixes) {
    /** Copies the list. */
    public DraftProblem {
        fixes = List.copyOf(fixes);
    }

    /**
     * A change that helps.
     *
     * @param words what it does, as a button says it: {@code Make its window 3×3}
     * @param draft the draft after it
     */
    public record Fix(String words, RecipeDraft draft) {}
}
