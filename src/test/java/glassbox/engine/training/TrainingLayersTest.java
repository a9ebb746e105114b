package glassbox.engine.training;

import java.util.List;

import org.junit.jupiter.api.Test;

import glassbox.engine.layer.BatchNorm2dSpec;
import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.DropoutSpec;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.Initializer;
import glassbox.engine.layer.ReluSpec;
import glassbox.engine.layer.SoftmaxSpec;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.network.Weights;
import glassbox.engine.tensor.Shape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Layers that do something else while training than while reading: dropout and batch normalisation. */
class TrainingLayersTest {
    private static final NetworkSpec NETWORK = new NetworkSpec(
            Shape.of(1, 8, 8),
            List.of(
                    Conv2dSpec.valid(4, 3, new Initializer.Normal(1.0 / 3)),
                    BatchNorm2dSpec.common(),
                    new ReluSpec(),
                    new FlattenSpec(),
                    new DropoutSpec(0.3),
                    new DenseSpec(2, new Initializer.Normal(1.0 / 12), new Initializer.Zeros()),
                    new SoftmaxSpec()));

    @Test
    void theyLearn() {
        TrainingPlan plan = plan(0.05);
        Trainer trainer = new Trainer(plan);
        advance(trainer, plan.totalSteps());
        assertEquals(1, new Evaluator(plan).evaluate(trainer.weights(), 0).accuracy());
    }

    @Test
    void theMeasuredFiguresAreKeptWithTheWeightsButNotCountedAsLearned() {
        Trainer trainer = new Trainer(plan(0.05));
        assertTrue(trainer.weights().contains("batchnorm1.variance"));
        assertEquals(NETWORK.parameterCount() + 2 * 4, trainer.weights().count());
        trainer.advance();
        assertNotEquals(1, trainer.weights().values("batchnorm1.variance")[0]);
    }

    @Test
    void aRestoredStateGoesOnBitByBit() {
        TrainingPlan plan = plan(0.05);
        Trainer one = new Trainer(plan);
        advance(one, 11);
        TrainerState state = one.snapshot();
        advance(one, 9);
        Trainer other = new Trainer(plan);
        other.restore(state);
        advance(other, 9);
        assertEquals(one.weights(), other.weights());
        assertEquals(one.loss(), other.loss());
    }

    @Test
    void aStepThatFailsMeasuresNothing() {
        Trainer trainer = new Trainer(plan(1e6));
        Weights[] before = new Weights[1];
        assertThrows(DivergenceException.class, () -> {
            while (true) {
                before[0] = trainer.weights();
                trainer.advance();
            }
        });
        assertArrayEquals(before[0].values("batchnorm1.mean"), trainer.weights().values("batchnorm1.mean"));
        assertTrue(trainer.weights().allFinite());
    }

    private static TrainingPlan plan(double learningRate) {
        return TinyPlans.withNetwork(TinyPlans.plan(202, 4, 2, learningRate), NETWORK);
    }

    private static void advance(Trainer trainer, long steps) {
        for (int i = 0; i < steps; i++) {
            trainer.advance();
        }
    }
}
