package glassbox.engine.training;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import glassbox.engine.data.Dataset;
import glassbox.engine.tensor.Shape;
import glassbox.engine.training.Snapshot.State;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The session's work under a clock of the test's own: every look at it costs 20 microseconds. */
class TrainingLoopTest {
    private static final long SECOND = 1_000_000_000L;

    private final List<Snapshot> snapshots = new ArrayList<>();
    private long now;

    @Test
    void showsAtMostThirtySnapshotsASecondWhileItRuns() {
        TrainingLoop loop = loop(TinyPlans.plan(100, 1, 1000));
        loop.work();
        loop.run(Long.MAX_VALUE);
        snapshots.clear();
        long end = now + SECOND;
        while (now < end && loop.nanosUntilWork() == 0) {
            loop.work();
        }
        assertTrue(snapshots.size() >= 29 && snapshots.size() <= 31, snapshots.size() + " snapshots in a second");
        assertTrue(snapshots.getLast().step() > 5000);
    }

    @Test
    void keepsToTheSpeedSetAndSleepsInBetween() {
        TrainingLoop loop = loop(TinyPlans.plan(100, 1, 1000));
        loop.work();
        loop.setSpeed(100);
        loop.run(Long.MAX_VALUE);
        long end = now + 10 * SECOND;
        while (now < end) {
            now += Math.min(loop.nanosUntilWork(), SECOND);
            loop.work();
        }
        Snapshot last = snapshots.getLast();
        assertEquals(1000, last.step(), 35);
        assertEquals(100, last.imagesPerSecond(), 5);
        assertTrue(last.trainingImagesPerSecond() > 5000);
        loop.setSpeed(Double.POSITIVE_INFINITY);
        assertEquals(0, loop.nanosUntilWork());
    }

    @Test
    void waitsForACommandWhenThereIsNothingToDo() {
        TrainingLoop loop = loop(TinyPlans.plan(100, 1, 1));
        assertEquals(0, loop.nanosUntilWork());
        loop.work();
        assertEquals(Long.MAX_VALUE, loop.nanosUntilWork());
        loop.setLearningRate(0.25);
        now += loop.nanosUntilWork();
        loop.work();
        assertEquals(0.25, snapshots.getLast().learningRate());
        assertEquals(Long.MAX_VALUE, loop.nanosUntilWork());
    }

    @Test
    void aSnapshotIsNotChangedByWhatFollows() {
        TrainingLoop loop = loop(TinyPlans.plan(5000, 1, 1));
        loop.work();
        loop.run(4095);
        work(loop, 4095);
        Snapshot early = snapshots.getLast();
        float last = early.history().losses().get(4094);
        loop.run(500);
        work(loop, 500);
        assertEquals(4095, early.history().losses().size());
        assertEquals(last, early.history().losses().get(4094));
        assertEquals(4595, snapshots.getLast().history().losses().size());
        assertEquals(last, snapshots.getLast().history().losses().get(4094));
    }

    @Test
    void anErrorInTheDataBecomesASentenceAndTheWeightsStay() {
        TrainingPlan plan = TinyPlans.plan(100, 1, 1);
        TrainingLoop loop = loop(TinyPlans.withTraining(plan, new BrokenAfter(plan.training(), 10)));
        loop.work();
        loop.run(Long.MAX_VALUE);
        work(loop, 50);
        Snapshot failed = snapshots.getLast();
        assertEquals(State.FAILED, failed.state());
        assertEquals(Long.MAX_VALUE, loop.nanosUntilWork());
        assertTrue(String.valueOf(failed.failure()).contains("step " + (failed.step() + 1)));
        assertTrue(failed.weights().allFinite());
        assertEquals(failed.step(), failed.history().losses().size());
        loop.startOver();
        loop.work();
        assertNull(snapshots.getLast().failure());
    }

    @Test
    void whoLooksCannotStopTheTraining() {
        TrainingLoop loop = new TrainingLoop(
                TinyPlans.plan(10, 1, 1),
                snapshot -> {
                    snapshots.add(snapshot);
                    throw new IllegalStateException("on purpose");
                },
                this::tick);
        loop.work();
        loop.run(Long.MAX_VALUE);
        work(loop, 10);
        assertEquals(State.FINISHED, snapshots.getLast().state());
    }

    private TrainingLoop loop(TrainingPlan plan) {
        return new TrainingLoop(plan, snapshots::add, this::tick);
    }

    private void untilItWaits(TrainingLoop loop) {
        while (loop.nanosUntilWork() < Long.MAX_VALUE) {
            now += Math.min(loop.nanosUntilWork(), SECOND);
            loop.work();
        }
    }

    @Test
    void goesBackAndOnAgainThroughWhatWasDone() {
        TrainingLoop loop = loop(TinyPlans.plan(100, 1, 3));
        loop.work();
        loop.run(130);
        untilItWaits(loop);
        Snapshot there = snapshots.getLast();
        loop.goBack(1, () -> false);
        loop.goTo(40, () -> false);
        Snapshot back = snapshots.getLast();
        assertEquals(State.PAUSED, back.state());
        assertEquals(40, back.step());
        assertEquals(130, back.end());
        assertTrue(back.isBack());
        assertEquals(40, back.evaluation().images(), "the latest test up to there");
        assertEquals(there.history().evaluations(), back.history().evaluations());
        assertEquals(130, back.history().losses().size());
        loop.run(90);
        untilItWaits(loop);
        Snapshot again = snapshots.getLast();
        assertEquals(there.weights(), again.weights());
        assertEquals(there.history().evaluations(), again.history().evaluations());
        assertEquals(130, again.history().losses().size());
        assertEquals(0, again.history().turns());
        loop.goTo(-5, () -> false);
        assertEquals(0, snapshots.getLast().step());
        assertEquals(there.initialWeights(), snapshots.getLast().weights());
        loop.goTo(1000, () -> false);
        assertEquals(130, snapshots.getLast().step());
        assertEquals(there.weights(), snapshots.getLast().weights());
    }

    @Test
    void anotherLearningRateAtAnEarlierStepMakesAnotherRun() {
        TrainingLoop loop = loop(TinyPlans.plan(100, 1, 3));
        loop.work();
        loop.run(Long.MAX_VALUE);
        untilItWaits(loop);
        Snapshot first = snapshots.getLast();
        assertEquals(State.FINISHED, first.state());
        loop.goTo(110, () -> false);
        loop.setLearningRate(0.5);
        untilItWaits(loop);
        Snapshot cut = snapshots.getLast();
        assertEquals(110, cut.end());
        assertEquals(110, cut.history().losses().size());
        assertEquals(100, cut.history().evaluations().getLast().images());
        assertEquals(1, cut.history().turns());
        loop.run(Long.MAX_VALUE);
        untilItWaits(loop);
        Snapshot second = snapshots.getLast();
        assertEquals(300, second.step());
        assertEquals(300, second.history().losses().size());
        assertEquals(
                first.history().evaluations().size(),
                second.history().evaluations().size());
        for (int i = 0; i < 110; i++) {
            assertEquals(
                    first.history().losses().get(i), second.history().losses().get(i));
        }
        assertNotEquals(first.weights(), second.weights());
    }

    @Test
    void afterAFailureOneCanGoBackAndOnWithASmallerRate() {
        TrainingLoop loop = loop(TinyPlans.plan(50, 1, 2, 1e6));
        loop.work();
        loop.run(Long.MAX_VALUE);
        untilItWaits(loop);
        assertEquals(State.FAILED, snapshots.getLast().state());
        loop.goBack(20, () -> false);
        Snapshot back = snapshots.getLast();
        assertEquals(State.PAUSED, back.state());
        assertNull(back.failure());
        loop.setLearningRate(0.01);
        loop.run(Long.MAX_VALUE);
        untilItWaits(loop);
        assertTrue(snapshots.getLast().step() > back.step());
    }

    private long tick() {
        now += 20_000;
        return now;
    }

    private static void work(TrainingLoop loop, int times) {
        for (int i = 0; i < times; i++) {
            loop.work();
        }
    }

    /** A dataset that cannot read its samples from some index on. */
    private record BrokenAfter(Dataset whole, int good) implements Dataset {
        @Override
        public int size() {
            return whole.size();
        }

        @Override
        public Shape sampleShape() {
            return whole.sampleShape();
        }

        @Override
        public List<String> classNames() {
            return whole.classNames();
        }

        @Override
        public int label(int index) {
            return whole.label(index);
        }

        @Override
        public void copyPixels(int index, float[] target, int offset) {
            if (index >= good) {
                throw new IllegalStateException("broken on purpose");
            }
            whole.copyPixels(index, target, offset);
        }
    }
}
