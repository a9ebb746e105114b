package glassbox.recipe;

import org.jspecify.annotations.Nullable;

import glassbox.engine.data.Preprocessing;
import glassbox.engine.data.PreprocessingSpec;
import glassbox.engine.network.Weights;
import glassbox.engine.training.Classifier;
import glassbox.engine.training.Evaluation;

/**
 * A network that has learned: the recipe, with its seed, and the weights it led to. Immutable.
 *
 * @param recipe how it was trained
 * @param preprocessing the recipe's, fitted to the images it learned from
 * @param weights what it learned
 * @param imagesSeen how many training images it had used, each one counted once an epoch; 0 before training
 * @param evaluation the last reading of the recipe's test images, or null if there was none
 */
public record TrainedModel(
        Recipe recipe,
        Preprocessing preprocessing,
        Weights weights,
        long imagesSeen,
        @Nullable Evaluation evaluation) {
    /**
     * Checks that the weights are those of the recipe's network and that the preprocessing is the recipe's.
     *
     * @throws IllegalArgumentException with a sentence naming the first parameter that is missing or of another shape, or
     *     if a weight is infinite or not a number, or the preprocessing does not fit
     */
    public TrainedModel {
        recipe.preprocessing().requireFitted(preprocessing, recipe.network().input());
        weights.requireFor(recipe.network());
        if (!weights.allFinite()) {
            throw new IllegalArgumentException("The weights hold a value that is infinite or not a number.");
        }
        if (imagesSeen < 0) {
            throw new IllegalArgumentException("A model has seen at least 0 images, but this one " + imagesSeen + ".");
        }
    }

    /**
     * A model of a recipe whose preprocessing is the same for all data.
     *
     * @throws IllegalArgumentException with a sentence, if the preprocessing has to be fitted, or as the other constructor
     */
    public TrainedModel(Recipe recipe, Weights weights, long imagesSeen, @Nullable Evaluation evaluation) {
        this(recipe, unfitted(recipe.preprocessing()), weights, imagesSeen, evaluation);
    }

    private static Preprocessing unfitted(PreprocessingSpec spec) {
        if (spec instanceof Preprocessing preprocessing) {
            return preprocessing;
        }
        throw new IllegalArgumentException("The preprocessing " + spec.description()
                + " has numbers of its own, taken from training images; they belong to the model.");
    }

    /** This network at work, for one thread. */
    public Classifier classifier() {
        return new Classifier(recipe.network(), weights, preprocessing);
    }
}
