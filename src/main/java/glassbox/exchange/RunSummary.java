package glassbox.exchange;

import java.time.Instant;

import glassbox.recipe.Recipe;

/**
 * What a list shows of a kept run.
 *
 * @param name what the user calls it
 * @param recipe what it trains
 * @param step where it is
 * @param imagesSeen how many training images it has used there
 * @param accuracy the last reading of the test samples, 0 to 1, or NaN before the first
 * @param saved when it was saved
 */
public record RunSummary(String name, Recipe recipe, long step, long imagesSeen, double accuracy, Instant saved) {
    /** Whether all its epochs are complete. */
    public boolean finished() {
        return imagesSeen >= (long) recipe.images().training() * recipe.epochs();
    }
}
