package glassbox.recipe;

import java.time.Instant;

import glassbox.engine.training.RunRecord;
import glassbox.engine.training.TrainerState;

/**
 * A run as it is kept: named, and complete enough to go on with and to go back in. Immutable.
 *
 * @param name what the user calls it, at most {@value #LONGEST_NAME} characters
 * @param saved when it was saved
 * @param model the recipe and the weights where the run is
 * @param record the run until then
 */
public record SavedRun(String name, Instant saved, TrainedModel model, RunRecord record) {
    /** The longest name. */
    public static final int LONGEST_NAME = 80;

    /**
     * Checks that the parts belong to the model's recipe.
     *
     * @throws IllegalArgumentException with a sentence, if they do not
     */
    public SavedRun {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A run's name has 1 to " + LONGEST_NAME
                    + " characters and is not blank, but this one has " + name.length() + ".");
        }
        SavedSession _ = SavedSession.of(model, record.state());
        for (TrainerState kept : record.kept().values()) {
            SavedSession _ = SavedSession.of(
                    new TrainedModel(model.recipe(), model.preprocessing(), kept.weights(), model.imagesSeen(), null),
                    kept);
        }
        record.settings()
                .values()
                .forEach(setting -> setting.frozen().forEach(model.recipe().network()::requireLearning));
    }

    /** The same under another name. */
    public SavedRun called(String other) {
        return new SavedRun(other, saved, model, record);
    }
}
