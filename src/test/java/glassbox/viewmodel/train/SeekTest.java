package glassbox.viewmodel.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.LoadProgress;
import glassbox.engine.network.Weights;
import glassbox.engine.training.Snapshot;
import glassbox.engine.training.Trainer;
import glassbox.engine.training.TrainingPlan;
import glassbox.engine.training.TrainingSession;
import glassbox.recipe.Recipes;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Whatever step of a run is gone to, in whatever order: its weights, losses and charts are those it had, bit by bit. */
class SeekTest {
    private static final int STEPS = 3_000;
    private static final int JUMPS = 200;

    @Test
    void twoHundredStepsInRandomOrderAreWhatTheyWere() throws IOException, InterruptedException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<Integer> jumps = new ArrayList<>();
        for (int i = 0; i < JUMPS; i++) {
            jumps.add(random.nextInt(STEPS + 1));
        }
        TrainingPlan plan = Recipes.standard().plan(new DatasetCatalogue(), 500, LoadProgress.SILENT);
        float[] losses = new float[STEPS];
        Map<Integer, Weights> weights = new TreeMap<>();
        Trainer trainer = new Trainer(plan);
        for (int step = 0; step <= STEPS; step++) {
            if (jumps.contains(step)) {
                weights.put(step, trainer.weights());
            }
            if (step < STEPS) {
                trainer.advance();
                losses[step] = (float) trainer.loss();
            }
        }
        BlockingQueue<Snapshot> seen = new LinkedBlockingQueue<>();
        try (TrainingSession session = new TrainingSession(plan, seen::add)) {
            session.step(STEPS);
            Snapshot end = await(seen, snapshot -> !snapshot.running() && snapshot.step() == STEPS);
            List<Double> chart = chart(end);
            for (int jump : jumps) {
                seen.clear();
                session.goTo(jump);
                Snapshot there = await(seen, snapshot -> !snapshot.running() && snapshot.step() == jump);
                String where = "step " + jump + ", seed " + seed;
                assertEquals(weights.get(jump), there.weights(), where);
                assertEquals(STEPS, there.history().losses().size(), where);
                assertEquals(end.history().evaluations(), there.history().evaluations(), where);
                for (int step = 0; step < STEPS; step++) {
                    assertEquals(losses[step], there.history().losses().get(step), where);
                }
                assertEquals(chart, chart(there), where);
            }
        }
    }

    /** Every point of every curve. */
    private static List<Double> chart(Snapshot snapshot) {
        RunCurves curves = new RunCurves(snapshot.plan());
        curves.take(snapshot.history());
        List<Double> points = new ArrayList<>();
        for (MetricCurves metric : List.of(curves.loss(), curves.accuracy())) {
            for (Curve curve : List.of(metric.training(), metric.test())) {
                for (int i = 0; i < curve.size(); i++) {
                    points.add(curve.x(i));
                    points.add(curve.y(i));
                }
            }
        }
        return points;
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
