package glassbox.viewmodel.train;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.DatasetKey;
import glassbox.dataset.LoadProgress;
import glassbox.engine.training.Trainer;
import glassbox.engine.training.TrainingPlan;
import glassbox.explain.StepReading;
import glassbox.recipe.Recipe;
import glassbox.recipe.Recipes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every place of a step of every recipe whose pictures are shipped is told in a sentence. */
class WalkWriterTest {
    @Test
    void everyPlaceOfEveryRecipeIsTold() throws IOException {
        DatasetCatalogue catalogue = new DatasetCatalogue();
        int told = 0;
        for (Recipe recipe : Recipes.all()) {
            if (recipe.images().data() == DatasetKey.CIFAR_10) {
                continue;
            }
            int images = Math.min(64, recipe.images().training());
            TrainingPlan plan = recipe.withTrainingImages(images).plan(catalogue, 0, LoadProgress.SILENT);
            StepReading step = StepReading.of(plan, new Trainer(plan).snapshot());
            List<WalkStop> stops = WalkStop.all(plan, 0);
            WalkWriter writer = new WalkWriter(step, stops);
            for (int i = 0; i < stops.size(); i++) {
                WalkSight sight = writer.at(i);
                String where = recipe.name() + ", " + sight.headline() + ": " + sight.sentence();
                assertEquals(stops.size(), sight.stops().size());
                assertTrue(sight.sentence().matches("(?s)[A-Z0-9].*[.]"), where);
                assertFalse(sight.sentence().contains("NaN") || sight.sentence().contains("  "), where);
                told++;
            }
        }
        assertTrue(told > 60, "" + told);
    }
}
