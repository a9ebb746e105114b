package glassbox.engine.training;

import org.junit.jupiter.api.Test;

import glassbox.engine.data.Augmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

class AugmentedTrainingTest {
    private static final TrainingPlan PLAIN = TinyPlans.plan(50, 4, 3);
    private static final TrainingPlan AUGMENTED =
            PLAIN.withConfig(PLAIN.config().withAugmentation(new Augmentation(1, 5, 0.1, 0.5, 3)));

    @Test
    void theSamePlanGivesTheSameBitsAndAugmentationOthers() {
        Trainer one = trained(new Trainer(AUGMENTED), 39);
        assertEquals(one.weights(), trained(new Trainer(AUGMENTED), 39).weights());
        assertNotEquals(one.weights(), trained(new Trainer(PLAIN), 39).weights());
    }

    @Test
    void trainingGoesOnBitByBitFromAnyStep() {
        Trainer whole = trained(new Trainer(AUGMENTED), 39);
        for (int step : new int[] {1, 12, 13, 20, 38}) {
            Trainer resumed = new Trainer(AUGMENTED);
            resumed.restore(trained(new Trainer(AUGMENTED), step).snapshot());
            assertEquals(whole.weights(), trained(resumed, 39 - step).weights(), "resumed at step " + step);
        }
    }

    @Test
    void noChangeAtAllIsPlainTraining() {
        TrainingPlan none = PLAIN.withConfig(PLAIN.config().withAugmentation(Augmentation.NONE));
        assertEquals(
                trained(new Trainer(PLAIN), 39).weights(),
                trained(new Trainer(none), 39).weights());
    }

    @Test
    void testSamplesAreReadAsTheyAre() {
        Trainer trainer = trained(new Trainer(PLAIN), 39);
        assertEquals(
                new Evaluator(PLAIN).evaluate(trainer.weights(), 0),
                new Evaluator(AUGMENTED).evaluate(trainer.weights(), 0));
    }

    private static Trainer trained(Trainer trainer, int steps) {
        for (int i = 0; i < steps; i++) {
            trainer.advance();
        }
        return trainer;
    }
}
