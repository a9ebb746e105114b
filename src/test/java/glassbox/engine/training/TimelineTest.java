package glassbox.engine.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import glassbox.engine.data.Augmentation;
import glassbox.engine.layer.BatchNorm2dSpec;
import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.DropoutSpec;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.Initializer;
import glassbox.engine.layer.SoftmaxSpec;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.optimizer.AdamSpec;
import glassbox.engine.tensor.SeededRandom;
import glassbox.engine.tensor.Shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Any step of a run is reached again bit by bit, whatever was kept of it. */
class TimelineTest {
    private static final Initializer SMALL = new Initializer.Normal(0.1);

    static Stream<TrainingPlan> plans() {
        TrainingPlan plain = TinyPlans.plan(50, 1, 6);
        NetworkSpec everything = new NetworkSpec(
                Shape.of(1, 8, 8),
                List.of(
                        Conv2dSpec.valid(3, 3, SMALL),
                        new BatchNorm2dSpec(0.1, 1e-5),
                        new FlattenSpec(),
                        new DropoutSpec(0.3),
                        new DenseSpec(2, SMALL, SMALL),
                        new SoftmaxSpec()));
        TrainingPlan batches = TinyPlans.withNetwork(TinyPlans.plan(50, 7, 40), everything);
        return Stream.of(
                plain,
                new TrainingPlan(
                        batches.network(),
                        batches.training(),
                        batches.test(),
                        batches.preprocessing(),
                        batches.config()
                                .withOptimizer(new AdamSpec(0.01, 0.9, 0.999, 1e-8, 0))
                                .withAugmentation(new Augmentation(2, 0, 0, 0, 0)),
                        batches.testEvery()));
    }

    private static Timeline record(Trainer trainer, long budget, List<TrainerState> states) {
        Timeline timeline = new Timeline(trainer, budget);
        states.add(trainer.snapshot());
        while (!trainer.finished()) {
            if (trainer.step() == 60) {
                trainer.setLearningRate(0.02);
                timeline.changed(trainer);
                states.set(60, trainer.snapshot());
            }
            if (trainer.step() == 90) {
                trainer.setFrozen("conv1", true);
                timeline.changed(trainer);
                states.set(90, trainer.snapshot());
            }
            trainer.advance();
            timeline.stepDone(trainer, trainer.step() % 5 == 0);
            states.add(trainer.snapshot());
        }
        return timeline;
    }

    @ParameterizedTest
    @MethodSource("plans")
    void anyOrderOfJumpsFindsTheSameBits(TrainingPlan plan) {
        for (long budget : new long[] {0, 20_000, Timeline.BUDGET}) {
            Trainer trainer = new Trainer(plan);
            List<TrainerState> states = new ArrayList<>();
            Timeline timeline = record(trainer, budget, states);
            SeededRandom random = new SeededRandom(3);
            for (int jump = 0; jump < 60; jump++) {
                int step = random.nextInt(states.size());
                timeline.goTo(trainer, step, () -> false);
                assertEquals(states.get(step), trainer.snapshot(), "step " + step + ", budget " + budget);
            }
        }
    }

    @Test
    void anotherTrainerOfTheSamePlanFindsTheWayToo() {
        TrainingPlan plan = TinyPlans.plan(50, 1, 6);
        List<TrainerState> states = new ArrayList<>();
        Timeline timeline = record(new Trainer(plan), 20_000, states);
        Trainer other = new Trainer(plan);
        timeline.goTo(other, 200, () -> false);
        assertEquals(states.get(200), other.snapshot());
    }

    @Test
    void statesAreDenseNearTheEndAndTheBudgetHolds() {
        Trainer trainer = new Trainer(TinyPlans.plan(100, 1, 20));
        long each = 4 * trainer.weights().count();
        Timeline timeline = new Timeline(trainer, 20 * each);
        while (!trainer.finished()) {
            trainer.advance();
            timeline.stepDone(trainer, true);
        }
        long kept = 0;
        long widestGap = 0;
        for (long step = 0; step <= timeline.end(); step++) {
            long gap = step - timeline.keptBefore(step);
            kept += gap == 0 ? 1 : 0;
            widestGap = Math.max(widestGap, gap);
        }
        assertEquals(20, kept);
        assertEquals(2000, timeline.keptBefore(2000));
        assertTrue(2000 - timeline.keptBefore(1999) <= 4, "the last kept is " + timeline.keptBefore(1999));
        assertTrue(widestGap < 1000, "steps to do again: " + widestGap);
    }

    @Test
    void aChangeAtAnEarlierStepMakesAnotherRun() {
        Trainer trainer = new Trainer(TinyPlans.plan(50, 1, 4));
        List<TrainerState> states = new ArrayList<>();
        Timeline timeline = record(trainer, Timeline.BUDGET, states);
        timeline.goTo(trainer, 30, () -> false);
        assertFalse(timeline.changed(trainer), "nothing was changed");
        assertEquals(200, timeline.end());
        trainer.setLearningRate(0.5);
        assertTrue(timeline.changed(trainer));
        assertEquals(30, timeline.end());
        while (trainer.step() < 80) {
            timeline.follow(trainer);
            trainer.advance();
            timeline.stepDone(trainer, true);
        }
        assertEquals(0.5, trainer.learningRate(), "the change of the first run at step 60 is forgotten");
        assertEquals(Set.of(), trainer.frozen());
        assertNotEquals(states.get(80).weights(), trainer.weights());
        TrainerState there = trainer.snapshot();
        timeline.goTo(trainer, 10, () -> false);
        assertEquals(states.get(10), trainer.snapshot());
        timeline.goTo(trainer, 80, () -> false);
        assertEquals(there, trainer.snapshot());
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 201})
    void aStepThatWasNeverDoneIsRefused(long step) {
        Trainer trainer = new Trainer(TinyPlans.plan(50, 1, 4));
        Timeline timeline = record(trainer, 0, new ArrayList<>());
        String sentence = assertThrows(IllegalArgumentException.class, () -> timeline.goTo(trainer, step, () -> false))
                .getMessage();
        assertEquals("The run has steps 0 to 200, but step " + step + " was asked for.", sentence);
    }

    @Test
    void whoIsStoppedOnTheWayStandsAtAStepOfTheRun() {
        Trainer trainer = new Trainer(TinyPlans.plan(50, 1, 4));
        List<TrainerState> states = new ArrayList<>();
        Timeline timeline = record(trainer, 0, states);
        int[] asked = {0};
        timeline.goTo(trainer, 150, () -> asked[0]++ == 100);
        assertEquals(states.get(100), trainer.snapshot());
    }
}
