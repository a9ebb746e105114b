package glassbox.engine.training;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import glassbox.engine.data.Dataset;
import glassbox.engine.tensor.Shape;
import glassbox.engine.training.Snapshot.State;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
