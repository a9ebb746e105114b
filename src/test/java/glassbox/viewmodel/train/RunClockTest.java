package glassbox.viewmodel.train;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.LoadProgress;
import glassbox.engine.training.Snapshot;
import glassbox.engine.training.TrainingHistory;
import glassbox.engine.training.TrainingPlan;
import glassbox.engine.training.TrainingSession;
import glassbox.recipe.Recipes;
import glassbox.viewmodel.ScreenQueue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RunClockTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private static Snapshot start;

    private final RunClock clock = new RunClock();

    @BeforeAll
    static void begin() throws Exception {
        TrainingPlan plan =
                Recipes.standard().withTrainingImages(100).plan(new DatasetCatalogue(), 0, LoadProgress.SILENT);
        List<Snapshot> first = new ArrayList<>();
        ScreenQueue screen = new ScreenQueue();
        try (TrainingSession session =
                new TrainingSession(plan, snapshot -> screen.execute(() -> first.add(snapshot)))) {
            session.pause();
            screen.showUntil("the run stands at its start", () -> !first.isEmpty());
        }
        start = first.getFirst();
    }

    private void take(long images, boolean running, int turns, double seconds) {
        TrainingHistory before = start.history();
        TrainingHistory history = new TrainingHistory(
                before.losses(), before.correct(), before.evaluations(), before.validations(), turns);
        clock.take(
                new Snapshot(
                        start.plan(),
                        running ? Snapshot.State.RUNNING : Snapshot.State.PAUSED,
                        images,
                        images,
                        start.learningRate(),
                        start.frozen(),
                        start.weights(),
                        start.initialWeights(),
                        images,
                        start.settings(),
                        start.turns(),
                        history,
                        0,
                        0,
                        null),
                (long) (seconds * SECOND));
    }

    @Test
    void countsSecondsOfLearningWithoutPauses() {
        take(0, true, 0, 10);
        take(100, true, 0, 12);
        take(200, false, 0, 13);
        take(200, true, 0, 50);
        take(300, false, 0, 51);
        assertEquals(0, clock.seconds(0));
        assertEquals(1, clock.seconds(50), 1e-9);
        assertEquals(3, clock.seconds(200), 1e-9);
        assertEquals(4, clock.total(), 1e-9);
        assertEquals(4, clock.seconds(1e9), 1e-9);
    }

    @Test
    void goingBackAndRepeatingCostsNoSecondsAndAnotherWayForgetsWhatCameAfter() {
        take(0, true, 0, 0);
        take(400, false, 0, 4);
        take(100, false, 0, 5);
        take(100, true, 0, 6);
        take(400, true, 0, 9);
        take(500, false, 0, 10);
        assertEquals(5, clock.total(), 1e-9);
        take(200, false, 1, 20);
        assertEquals(2, clock.total(), 1e-9);
        take(200, true, 1, 21);
        take(300, false, 1, 24);
        assertEquals(5, clock.total(), 1e-9);
        assertEquals(2, clock.seconds(200), 1e-9);
    }

    @Test
    void staysBoundedAndTrueHoweverLongTheRun() {
        take(0, true, 0, 0);
        for (int i = 1; i <= 100_000; i++) {
            take(i * 1000L, true, 0, i / 30.0);
        }
        for (int i = 1; i <= 100_000; i += 777) {
            assertEquals(i / 30.0, clock.seconds(i * 1000.0), 0.01 * i / 30.0 + 5);
        }
        assertEquals(clock.seconds(5e7), clock.copy().seconds(5e7));
        assertTrue(clock.seconds(1e8) > clock.seconds(9e7));
    }
}
