package glassbox.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.LoadProgress;
import glassbox.engine.training.Snapshot;
import glassbox.engine.training.TrainingPlan;
import glassbox.engine.training.TrainingSession;
import glassbox.recipe.Recipes;

/**
 * How long it takes to go to any step of a run, with the memory that a session takes for it. It asserts nothing; its figures
 * are those of the machine it runs on.
 *
 * <p>{@code mvn test -Dtest=SeekBenchmark}
 */
class SeekBenchmark {
    private static final int JUMPS = 200;

    @Test
    void jumps() throws IOException, InterruptedException {
        TrainingPlan plan = Recipes.standard().plan(new DatasetCatalogue(), 2_500, LoadProgress.SILENT);
        for (int steps : new int[] {3_000, (int) plan.totalSteps()}) {
            BlockingQueue<Snapshot> seen = new LinkedBlockingQueue<>();
            try (TrainingSession session = new TrainingSession(plan, seen::add)) {
                session.step(steps);
                await(seen, snapshot -> !snapshot.running() && snapshot.step() == steps);
                Random random = new Random(1);
                double[] millis = new double[JUMPS];
                for (int i = 0; i < JUMPS; i++) {
                    int jump = random.nextInt(steps + 1);
                    long start = System.nanoTime();
                    session.goTo(jump);
                    await(seen, snapshot -> !snapshot.running() && snapshot.step() == jump);
                    millis[i] = (System.nanoTime() - start) / 1e6;
                }
                Arrays.sort(millis);
                System.out.printf(
                        Locale.ROOT,
                        "%,d jumps in %,d steps: median %.1f, 95th percentile %.1f, longest %.1f ms%n",
                        JUMPS,
                        steps,
                        millis[JUMPS / 2],
                        millis[JUMPS * 95 / 100],
                        millis[JUMPS - 1]);
            }
        }
    }

    private static void await(BlockingQueue<Snapshot> seen, Predicate<Snapshot> wanted) throws InterruptedException {
        Snapshot snapshot = seen.take();
        while (!wanted.test(snapshot)) {
            snapshot = seen.take();
        }
    }
}
