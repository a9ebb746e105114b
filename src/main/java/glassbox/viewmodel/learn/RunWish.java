package glassbox.viewmodel.learn;

import java.util.OptionalDouble;

import org.jspecify.annotations.Nullable;

import glassbox.engine.ops.Fault;
import glassbox.recipe.Recipe;

/**
 * A run that a lesson shows, as data: the same wish gives the same run, bit by bit.
 *
 * @param recipe what is trained
 * @param rate the learning rate in place of the recipe's
 * @param images how many training images it uses
 * @param sorted whether the training images lie sorted by class, as in a folder for each
 * @param fault a mistake in the arithmetic, or null
 */
record RunWish(
        Recipe recipe,
        OptionalDouble rate,
        int images,
        boolean sorted,
        @Nullable Fault fault) {
    /** A recipe as it is. */
    static RunWish of(Recipe recipe, int images) {
        return new RunWish(recipe, OptionalDouble.empty(), images, false, null);
    }

    /** The same with another learning rate, if there is one. */
    RunWish atRate(OptionalDouble other) {
        return new RunWish(recipe, other, images, sorted, fault);
    }

    /** The same with this mistake in the arithmetic. */
    RunWish with(@Nullable Fault mistake) {
        return new RunWish(recipe, rate, images, sorted, mistake);
    }

    /** The same with the training images sorted by class. */
    RunWish bySortedImages() {
        return new RunWish(recipe, rate, images, true, fault);
    }
}
