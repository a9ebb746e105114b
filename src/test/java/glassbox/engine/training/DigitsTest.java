package glassbox.engine.training;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.Split;
import glassbox.engine.data.PixelScaling;
import glassbox.engine.data.SampleOrder;
import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.Initializer;
import glassbox.engine.layer.MaxPool2dSpec;
import glassbox.engine.layer.SoftmaxSpec;
import glassbox.engine.loss.SoftmaxCrossEntropyLoss;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.optimizer.SgdSpec;
import glassbox.engine.tensor.Shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** From nothing to reading handwriting: eight filters, two thousand digits, each one seen once. */
class DigitsTest {
    private static final NetworkSpec EIGHT_FILTERS = new NetworkSpec(
            Shape.of(1, 28, 28),
            List.of(
                    Conv2dSpec.valid(8, 3, new Initializer.Normal(1.0 / 9)),
                    MaxPool2dSpec.square(2),
                    new FlattenSpec(),
                    new DenseSpec(10, new Initializer.Normal(1.0 / 1352), new Initializer.Zeros()),
                    new SoftmaxSpec()));

    @Test
    void twoThousandDigitsTeachEightFiltersToReadMostOthers() throws IOException {
        DatasetCatalogue data = new DatasetCatalogue();
        TrainingPlan plan = new TrainingPlan(
                EIGHT_FILTERS,
                new SoftmaxCrossEntropyLoss(),
                new SgdSpec(0.005),
                data.mnist(Split.TRAINING).slice(0, 2000),
                data.mnist(Split.TEST).slice(0, 400),
                new PixelScaling(255, -0.5f),
                SampleOrder.AS_STORED,
                1,
                1,
                1,
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
