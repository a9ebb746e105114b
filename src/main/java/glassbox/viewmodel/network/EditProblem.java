package glassbox.viewmodel.network;

import java.util.List;

import org.jspecify.annotations.Nullable;

import glassbox.recipe.DraftProblem;

/**
 * What does not fit about an edited network as a whole.
 *
 * @param sentence why, or empty if nothing is wrong with the whole
 * @param fixes what would help, as buttons say it
 */
public record EditProblem(String sentence, List<String> fixes) {
    static final EditProblem NONE = new EditProblem("", List.of());

    /** Copies the list. */
    public EditProblem {
        fixes = List.copyOf(fixes);
    }

    static EditProblem of(@Nullable DraftProblem problem) {
        return problem == null || problem.layer() >= 0
                ? NONE
                : new EditProblem(
                        problem.sentence(),
                        problem.fixes().stream().map(DraftProblem.Fix::words).toList());
    }
}
