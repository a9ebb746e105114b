package glassbox.engine.training;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import glassbox.engine.training.Snapshot.State;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TrainingSessionTest {
    private final BlockingQueue<Snapshot> snapshots = new LinkedBlockingQueue<>();
    private final TrainingPlan plan = TinyPlans.plan(100, 1, 3);
    private final TrainingSession session = new TrainingSession(plan, snapshots::add);

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void beginsPausedWithTheInitialWeightsRead() throws InterruptedException {
        Snapshot first = await(snapshot -> true);
        assertEquals(State.PAUSED, first.state());
        assertEquals(0, first.imagesSeen());
        assertEquals(first.initialWeights(), first.weights());
        assertEquals(0, first.history().evaluations().getFirst().images());
        assertEquals(300, first.totalImages());
    }

    @Test
    void playsToTheEndAndReadsTheTestSamplesOnTheWay() throws InterruptedException {
        session.play();
        Snapshot last = await(snapshot -> snapshot.state() == State.FINISHED);
        assertEquals(300, last.step());
        assertEquals(3, last.epoch());
        assertEquals(300, last.history().losses().size());
        assertEquals(16, last.history().evaluations().size());
        assertEquals(300, last.history().evaluations().getLast().images());
        assertTrue(last.imagesPerSecond() > 0);
        assertTrue(last.trainingImagesPerSecond() >= last.imagesPerSecond());
    }

    @Test
    void validationSamplesAreReadWheneverTestSamplesAre() throws InterruptedException {
        TrainingPlan validated = new TrainingPlan(
                plan.network(),
                plan.training(),
                TinyPlans.bars(30, 5),
                plan.test(),
                plan.preprocessing(),
                plan.config(),
                plan.testEvery());
        BlockingQueue<Snapshot> seen = new LinkedBlockingQueue<>();
        try (TrainingSession other = new TrainingSession(validated, seen::add)) {
            other.play();
            Snapshot last = await(seen, snapshot -> snapshot.state() == State.FINISHED);
            assertEquals(16, last.history().evaluations().size());
            assertEquals(16, last.history().validations().size());
            assertEquals(30, last.validation().total());
            assertEquals(40, last.evaluation().total());
        }
        assertNull(await(snapshot -> true).validation());
    }

    @Test
    void stepsExactlyAsFarAsAskedAndThenPauses() throws InterruptedException {
        session.step(7);
        Snapshot after = await(snapshot -> snapshot.step() > 0 && !snapshot.running());
        assertEquals(7, after.step());
        session.stepEpoch();
        Snapshot epoch = await(snapshot -> snapshot.step() > 7 && !snapshot.running());
        assertEquals(100, epoch.step());
        assertEquals(1, epoch.completedEpochs());
        assertEquals(2, epoch.epoch());
    }

    @Test
    void startingOverGivesTheSameBits() throws InterruptedException {
        session.step(30);
        Snapshot one = await(snapshot -> snapshot.step() == 30 && !snapshot.running());
        session.startOver();
        Snapshot start = await(snapshot -> snapshot.step() == 0);
        assertEquals(start.initialWeights(), start.weights());
        assertEquals(0, start.history().losses().size());
        session.step(30);
        Snapshot two = await(snapshot -> snapshot.step() == 30 && !snapshot.running());
        assertEquals(one.weights(), two.weights());
    }

    @Test
    void slowTrainingPausesAtOnce() throws InterruptedException {
        session.setSpeed(0.5);
        session.play();
        Snapshot running = await(snapshot -> snapshot.running() && snapshot.step() == 1);
        assertNotNull(running.evaluation());
        session.pause();
        assertEquals(1, await(snapshot -> !snapshot.running()).step());
    }

    @Test
    void aLearningRateThatIsTooHighStopsWithASentenceAndALowerOneGoesOn() throws InterruptedException {
        session.setLearningRate(1e6);
        session.play();
        Snapshot failed = await(snapshot -> snapshot.state() == State.FAILED);
        assertTrue(String.valueOf(failed.failure()).contains("learning rate"));
        assertTrue(failed.weights().allFinite());
        session.startOver();
        session.setLearningRate(0.05);
        session.play();
        Snapshot last = await(snapshot -> snapshot.state() == State.FINISHED);
        assertEquals(0.05, last.learningRate());
    }

    @Test
    void closingEndsItsThread() throws InterruptedException {
        BlockingQueue<Thread> threads = new LinkedBlockingQueue<>();
        TrainingSession other = new TrainingSession(plan, snapshot -> threads.add(Thread.currentThread()));
        other.play();
        Thread thread = threads.poll(60, TimeUnit.SECONDS);
        assertNotNull(thread);
        assertNotEquals(Thread.currentThread(), thread);
        other.close();
        thread.join(60_000);
        assertFalse(thread.isAlive());
        other.play();
    }

    @Test
    void impossibleCommandsAreRefusedAtOnce() {
        assertThrows(IllegalArgumentException.class, () -> session.step(0));
        assertThrows(IllegalArgumentException.class, () -> session.setSpeed(0));
        assertThrows(IllegalArgumentException.class, () -> session.setSpeed(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> session.setLearningRate(0));
    }

    private Snapshot await(Predicate<Snapshot> wanted) throws InterruptedException {
        return await(snapshots, wanted);
    }

    private static Snapshot await(BlockingQueue<Snapshot> snapshots, Predicate<Snapshot> wanted)
            throws InterruptedException {
        while (true) {
            Snapshot snapshot = snapshots.poll(60, TimeUnit.SECONDS);
            assertNotNull(snapshot, "no such snapshot within a minute");
            if (wanted.test(snapshot)) {
                return snapshot;
            }
        }
    }
}
