package glassbox.recipe;

import java.io.IOException;
import java.io.UncheckedIOException;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.LoadProgress;
import glassbox.engine.training.Trainer;

/** The standard recipe after a second or two of training: enough to read most digits. Always the same weights. */
public final class QuickModel {
    private static final int IMAGES = 4000;

    private QuickModel() {}

    /** The model, trained once in a test run. */
    public static TrainedModel get() {
        return Trained.MODEL;
    }

    private static TrainedModel train() {
        Recipe recipe = Recipes.standard().withTrainingImages(IMAGES).withEpochs(2);
        try {
            Trainer trainer = new Trainer(recipe.plan(new DatasetCatalogue(), 0, LoadProgress.SILENT));
            while (!trainer.finished()) {
                trainer.advance();
            }
            return new TrainedModel(recipe, trainer.weights(), trainer.imagesSeen(), null);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static final class Trained {
        private static final TrainedModel MODEL = train();
    }
}
