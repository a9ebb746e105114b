package glassbox.engine.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;

import glassbox.engine.network.Weights;
import glassbox.engine.training.Snapshot.State;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A run that is recorded and taken up elsewhere, or branched off, is bit by bit the run it was. */
class RunRecordTest {
    private final TrainingPlan plan = TinyPlans.plan(50, 1, 4);
    private long now;

    @Test
    void aRecordGoesOnAndBackLikeTheRunItIsOf() {
        List<Snapshot> first = new ArrayList<>();
        TrainingLoop loop = loop(first);
        List<Weights> weights = new ArrayList<>();
        for (int step = 0; step < 120; step++) {
            if (step == 40) {
                loop.setLearningRate(0.02);
            }
            if (step == 60) {
                loop.setFrozen("conv1", true);
            }
            if (step == 80) {
                loop.goOnFrom(Weights.initial(plan.network(), 99));
            }
            weights.add(step(loop, first));
        }
        for (RunRecord record : List.of(loop.record(), loop.record().slim())) {
            List<Snapshot> second = new ArrayList<>();
            TrainingLoop taken = loop(second);
            taken.takeUp(record);
            assertEquals(
                    first.getLast().history().evaluations(),
                    second.getLast().history().evaluations());
            Random random = new Random(5);
            for (int i = 0; i < 60; i++) {
                int step = 1 + random.nextInt(120);
                taken.goTo(step, () -> false);
                assertEquals(step, second.getLast().step());
                Weights expected = step == 80 ? Weights.initial(plan.network(), 99) : weights.get(step - 1);
                assertEquals(expected, second.getLast().weights(), "step " + step);
                assertEquals(step < 40 ? 0.05 : 0.02, second.getLast().learningRate());
            }
            taken.goTo(120, () -> false);
            loop.goTo(120, () -> false);
            assertEquals(step(loop, first), step(taken, second));
            loop.goTo(120, () -> false);
        }
        assertTrue(loop.record().slim().kept().size() <= 2, "one with other weights, one last");
    }

    @Test
    void aBranchAndTheRunItLeftAreRunsOfTheirOwn() throws InterruptedException {
        BlockingQueue<Snapshot> one = new LinkedBlockingQueue<>();
        BlockingQueue<Snapshot> two = new LinkedBlockingQueue<>();
        try (TrainingSession left = new TrainingSession(plan, one::add)) {
            left.step(150);
            Snapshot far = await(one, snapshot -> snapshot.step() == 150 && !snapshot.running());
            left.goTo(70);
            try (TrainingSession branch = left.branch(two::add)) {
                branch.setLearningRate(0.01);
                branch.step(80);
                Snapshot other = await(two, snapshot -> snapshot.step() == 150 && !snapshot.running());
                assertNotEquals(far.weights(), other.weights());
                for (int step = 0; step < 70; step++) {
                    assertEquals(
                            far.history().losses().get(step),
                            other.history().losses().get(step));
                }
                assertNotEquals(
                        far.history().losses().get(72), other.history().losses().get(72));
                left.goTo(150);
                Snapshot again = await(one, snapshot -> snapshot.step() == 150);
                assertEquals(far.weights(), again.weights());
                branch.goTo(69);
                left.goTo(69);
                assertEquals(
                        await(one, snapshot -> snapshot.step() == 69).weights(),
                        await(two, snapshot -> snapshot.step() == 69).weights());
            }
        }
    }

    @Test
    void aRunThatRestsKeepsFewerStatesAndLosesNothing() {
        List<Snapshot> seen = new ArrayList<>();
        TrainingLoop loop = loop(seen);
        List<Weights> weights = new ArrayList<>();
        for (int step = 0; step < 100; step++) {
            weights.add(step(loop, seen));
        }
        int before = loop.record().kept().size();
        loop.keepWithin(1);
        assertTrue(loop.record().kept().size() < before);
        loop.goTo(37, () -> false);
        assertEquals(weights.get(36), seen.getLast().weights());
    }

    @Test
    void partsOfDifferentRunsAreRefused() {
        List<Snapshot> seen = new ArrayList<>();
        TrainingLoop loop = loop(seen);
        step(loop, seen);
        RunRecord record = loop.record();
        assertThrows(
                IllegalArgumentException.class,
                () -> new RunRecord(
                        record.state(), 2, record.settings(), record.kept(), record.turns(), record.history()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new RunRecord(
                        record.state(), 1, new TreeMap<>(), record.kept(), record.turns(), record.history()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new RunRecord(
                        record.state(),
                        1,
                        record.settings(),
                        new TreeMap<>(java.util.Map.of(0L, record.state())),
                        record.turns(),
                        record.history()));
    }

    private TrainingLoop loop(List<Snapshot> seen) {
        TrainingLoop loop = new TrainingLoop(plan, seen::add, () -> now += 30_000_000);
        loop.work();
        return loop;
    }

    private static Weights step(TrainingLoop loop, List<Snapshot> seen) {
        loop.run(1);
        for (int guard = 0; guard < 100 && (seen.getLast().state() == State.RUNNING); guard++) {
            loop.work();
        }
        return seen.getLast().weights();
    }

    private static Snapshot await(BlockingQueue<Snapshot> seen, Predicate<Snapshot> wanted)
            throws InterruptedException {
        while (true) {
            Snapshot snapshot = seen.poll(60, TimeUnit.SECONDS);
            if (snapshot == null) {
                throw new AssertionError("no such snapshot came");
            }
            if (wanted.test(snapshot)) {
                return snapshot;
            }
        }
    }
}
