package glassbox.viewmodel.learn;

import java.io.IOException;
import java.util.List;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.LoadProgress;
import glassbox.engine.data.Dataset;
import glassbox.engine.training.Trainer;
import glassbox.engine.training.TrainerState;
import glassbox.engine.training.TrainingPlan;
import glassbox.explain.StepReading;
import glassbox.recipe.Recipe;
import glassbox.recipe.Recipes;

/** The network for shapes of 3 × 3 pixels, trained for a while, and then one step from a single picture, opened up. */
final class ShapesStep {
    /** The recipe that the network is trained by. */
    static final String RECIPE = "shapes";

    private ShapesStep() {}

    /** That recipe. */
    static Recipe recipe() {
        return Recipes.byName(RECIPE).orElseThrow();
    }

    /**
     * Trains by the recipe and opens the step that would learn from one picture alone. That step is made without the recipe's
     * slips, which change nothing where there is one picture.
     *
     * @param image the training picture, from 0
     * @param steps how many steps of the recipe go before
     * @throws IOException if the pictures cannot be read
     */
    static StepReading open(DatasetCatalogue data, int image, int steps) throws IOException {
        TrainingPlan plan = recipe().plan(data, 0, LoadProgress.SILENT);
        Trainer trainer = new Trainer(plan);
        for (int step = 0; step < steps; step++) {
            trainer.advance();
        }
        Dataset one = plan.training().slice(image, image + 1);
        TrainingPlan alone = new TrainingPlan(
                plan.network(),
                one,
                plan.test(),
                plan.preprocessing(),
                plan.config().withBatchSize(1).withSlips(List.of()),
                0);
        TrainerState now = trainer.snapshot();
        return StepReading.of(
                alone, new TrainerState(0, now.learningRate(), now.weights(), now.optimizer(), now.frozen()));
    }
}
