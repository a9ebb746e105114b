package glassbox.engine.training;

import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.LoadProgress;
import glassbox.recipe.Recipes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SideBySideTest {
    private static TrainingPlan plan;

    private final BlockingQueue<List<Snapshot>> news = new LinkedBlockingQueue<>();

    @BeforeAll
    static void load() throws Exception {
        plan = Recipes.standard()
                .withTrainingImages(200)
                .withEpochs(2)
                .plan(new DatasetCatalogue(), 50, LoadProgress.SILENT);
    }

    private static TrainingPlan frozen(String... layers) {
        return plan.withConfig(plan.config().withFrozen(Set.of(layers)));
    }

    private List<Snapshot> until(Predicate<List<Snapshot>> wanted) throws InterruptedException {
        for (List<Snapshot> now = next(); ; now = next()) {
            if (wanted.test(now)) {
                return now;
            }
        }
    }

    private List<Snapshot> next() throws InterruptedException {
        List<Snapshot> next = news.poll(60, TimeUnit.SECONDS);
        assertNotNull(next, "nothing was told for a minute");
        return next;
    }

    private static boolean finished(List<Snapshot> runs) {
        return runs.stream().allMatch(run -> run.state() == Snapshot.State.FINISHED);
    }

    @Test
    void runsKeepInStepAndComputeWhatTheyComputeAlone() throws InterruptedException {
        try (SideBySide runs = new SideBySide(List.of(plan, frozen("conv1"), frozen("dense1")), news::add)) {
            List<Snapshot> start = until(now -> now.getFirst().evaluation() != null);
            assertEquals(0, start.getFirst().imagesSeen());
            assertFalse(start.getFirst().running());
            runs.play();
            List<Snapshot> end = until(now -> {
                assertEquals(now.getFirst().imagesSeen(), now.get(1).imagesSeen());
                assertEquals(now.getFirst().imagesSeen(), now.get(2).imagesSeen());
                return finished(now);
            });
            Trainer alone = new Trainer(frozen("conv1"));
            while (!alone.finished()) {
                alone.advance();
            }
            assertEquals(alone.weights(), end.get(1).weights());
            assertEquals(400, end.get(1).history().losses().size());
            assertEquals(9, end.get(1).history().evaluations().size());
        }
    }

    @Test
    void startingOverGivesTheSameAgain() throws InterruptedException {
        try (SideBySide runs = new SideBySide(List.of(plan, frozen("conv1", "dense1")), news::add)) {
            runs.play();
            List<Snapshot> end = until(SideBySideTest::finished);
            runs.startOver();
            List<Snapshot> again = until(now -> now.getFirst().imagesSeen() == 0);
            assertEquals(1, again.getFirst().history().evaluations().size());
            runs.play();
            assertEquals(
                    end.getFirst().weights(),
                    until(SideBySideTest::finished).getFirst().weights());
            assertEquals(end.get(1).initialWeights(), end.get(1).weights(), "frozen numbers do not change");
        }
    }

    @Test
    void aRunThatBlowsUpDoesNotStopTheOthers() throws InterruptedException {
        TrainingPlan wild = plan.withConfig(plan.config().withOptimizer(new glassbox.engine.optimizer.SgdSpec(500)));
        try (SideBySide runs = new SideBySide(List.of(wild, plan), news::add)) {
            runs.play();
            List<Snapshot> end = until(now -> now.get(1).state() == Snapshot.State.FINISHED);
            assertEquals(Snapshot.State.FAILED, end.getFirst().state());
            String sentence = end.getFirst().failure().sentence();
            assertTrue(sentence.endsWith("."), sentence);
        }
    }

    @Test
    void pauseStopsAllAtTheSameImage() throws InterruptedException {
        try (SideBySide runs = new SideBySide(
                List.of(
                        plan.withConfig(plan.config().withEpochs(2000)),
                        frozen("conv1").withConfig(plan.config().withEpochs(2000))),
                news::add)) {
            runs.play();
            until(now -> now.getFirst().imagesSeen() > 0);
            runs.pause();
            List<Snapshot> paused = until(now -> now.getFirst().state() == Snapshot.State.PAUSED);
            assertEquals(paused.getFirst().imagesSeen(), paused.get(1).imagesSeen());
        }
    }

    @Test
    void atLeastOneRunIsNeeded() {
        assertThrows(IllegalArgumentException.class, () -> new SideBySide(List.of(), news::add));
    }
}
