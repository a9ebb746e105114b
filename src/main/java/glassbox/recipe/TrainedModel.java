package glassbox.recipe;

import org.jspecify.annotations.Nullable;

import glassbox.engine.network.Weights;
import glassbox.engine.training.Classifier;
import glassbox.engine.training.Evaluation;

/**
 * A network that has learned: the recipe, with its seed, and the weights it led to. Immutable.
 *
 * @param recipe how it was trained
 * @param weights what it learned
 * @param imagesSeen how many training images it had used, each one counted once an epoch; 0 before training
 * @param evaluation the last reading of the recipe's test images, or null if there was none
 */
public record TrainedModel(
        Recipe recipe,
        Weights weights,
        long imagesSeen,
        @Nullable Evaluation evaluation) {
    /**
     * Checks that the weights are those of the recipe's network.
     *
     * @throws IllegalArgumentException with a sentence naming the first parameter that is missing or of another shape, or
     *     if a weight is infinite or not a number
     */
    public TrainedModel {
        weights.requireFor(recipe.network());
        if (!weights.allFinite()) {
            throw new IllegalArgumentException("The weights hold a value that is infinite or not a number.");
        }
        if (imagesSeen < 0) {
            throw new IllegalArgumentException("A model has seen at least 0 images, but this one " + imagesSeen + ".");
        }
    }

    /** This network at work, for one thread. */
    public Classifier classifier() {
        return new Classifier(recipe.network(), weights, recipe.preprocessing());
    }
}
