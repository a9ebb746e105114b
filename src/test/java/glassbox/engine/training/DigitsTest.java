package glassbox.engine.training;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.Split;
import glassbox.engine.data.PixelScaling;
import glassbox.engine.loss.SoftmaxCrossEntropyLoss;
import glassbox.engine.optimizer.SgdSpec;
import glassbox.recipe.Recipes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** From nothing to reading handwriting: eight filters, two thousand digits, each one seen once. */
class DigitsTest {
    @Test
    void twoThousandDigitsTeachEightFiltersToReadMostOthers() throws IOException {
        DatasetCatalogue data = new DatasetCatalogue();
        TrainingPlan plan = new TrainingPlan(
                Recipes.standard().network(),
                data.mnist(Split.TRAINING).slice(0, 2000),
                data.mnist(Split.TEST).slice(0, 400),
                new PixelScaling(255, -0.5f),
                TrainingConfig.of(new SoftmaxCrossEntropyLoss(), new SgdSpec(0.005)),
                0);
        Trainer trainer = new Trainer(plan);
        Evaluator evaluator = new Evaluator(plan);
        assertEquals(2.302, evaluator.evaluate(trainer.weights(), 0).loss(), 0.005);
        while (!trainer.finished()) {
            trainer.advance();
        }
        Evaluation after = evaluator.evaluate(trainer.weights(), trainer.imagesSeen());
        assertTrue(after.accuracy() > 0.8, after.toString());
        assertTrue(after.loss() < 0.7, after.toString());
    }
}
