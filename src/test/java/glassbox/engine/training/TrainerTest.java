package glassbox.engine.training;

import org.junit.jupiter.api.Test;

import glassbox.engine.network.Weights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TrainerTest {
    @Test
    void learnsToTellBarsApart() {
        TrainingPlan plan = TinyPlans.plan(200, 1, 3);
        Trainer trainer = new Trainer(plan);
        Evaluator evaluator = new Evaluator(plan);
        assertEquals(Math.log(2), evaluator.evaluate(trainer.weights(), 0).loss(), 0.05);
        advance(trainer, plan.totalSteps());
        assertTrue(trainer.finished());
        assertEquals(1.0, evaluator.evaluate(trainer.weights(), 600).accuracy());
    }

    @Test
    void sameSeedGivesTheSameBitsAndAnotherSeedOthers() {
        assertEquals(weightsAfter(TinyPlans.plan(50, 4, 2), 20), weightsAfter(TinyPlans.plan(50, 4, 2), 20));
        TrainingPlan plan = TinyPlans.plan(50, 4, 2);
        assertNotEquals(Weights.initial(plan.network(), 7), Weights.initial(plan.network(), 8));
    }

    @Test
    void compiledCodeGivesTheBitsOfInterpretedCode() {
        Weights cold = weightsAfter(TinyPlans.plan(200, 1, 10), 2000);
        Weights warm = weightsAfter(TinyPlans.plan(200, 1, 10), 2000);
        assertEquals(cold, warm);
    }

    @Test
    void aRestoredStateGoesOnBitByBit() {
        TrainingPlan plan = TinyPlans.plan(50, 4, 3);
        Trainer one = new Trainer(plan);
        advance(one, 15);
        one.setLearningRate(0.02);
        TrainerState state = one.snapshot();
        advance(one, 20);
        Trainer other = new Trainer(plan);
        other.restore(state);
        assertEquals(15, other.step());
        assertEquals(state.weights(), other.weights());
        advance(other, 20);
        assertEquals(one.weights(), other.weights());
        assertEquals(one.loss(), other.loss());
    }

    @Test
    void goesOnFromOtherWeightsAndForgetsWhatTheOptimizerKept() {
        TrainingPlan plan = TinyPlans.plan(50, 4, 3);
        Trainer one = new Trainer(plan);
        advance(one, 15);
        Weights other = Weights.initial(plan.network(), 99);
        one.goOnFrom(other);
        assertEquals(15, one.step());
        assertEquals(other, one.weights());
        one.snapshot().optimizer().names().forEach(name -> {
            for (float kept : one.snapshot().optimizer().values(name)) {
                assertEquals(0, kept);
            }
        });
        one.advance();
        assertNotEquals(other, one.weights());
        assertEquals(16, one.step());
    }

    @Test
    void theLastBatchOfAnEpochTakesWhatIsLeft() {
        TrainingPlan plan = TinyPlans.plan(10, 4, 2);
        Trainer trainer = new Trainer(plan);
        assertEquals(3, plan.stepsPerEpoch());
        advance(trainer, 3);
        assertEquals(10, trainer.imagesSeen());
        assertTrue(trainer.correct() <= 2);
        advance(trainer, 3);
        assertEquals(20, trainer.imagesSeen());
        assertThrows(IllegalStateException.class, trainer::advance);
    }

    @Test
    void divergenceIsToldAndLeavesTheLastGoodWeights() {
        Trainer trainer = new Trainer(TinyPlans.plan(50, 1, 1, 1e6));
        DivergenceException divergence = assertThrows(DivergenceException.class, () -> advance(trainer, 50));
        assertTrue(divergence.getMessage().contains("step " + (trainer.step() + 1)), divergence.getMessage());
        assertTrue(divergence.getMessage().contains("learning rate"), divergence.getMessage());
        assertTrue(trainer.weights().allFinite());
        assertFalse(trainer.finished());
    }

    private static Weights weightsAfter(TrainingPlan plan, int steps) {
        Trainer trainer = new Trainer(plan);
        advance(trainer, steps);
        return trainer.weights();
    }

    private static void advance(Trainer trainer, long steps) {
        for (int i = 0; i < steps; i++) {
            trainer.advance();
        }
    }
}
