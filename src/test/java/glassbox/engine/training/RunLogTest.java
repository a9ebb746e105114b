package glassbox.engine.training;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is measured of a run takes a bounded room, however long the run is. */
class RunLogTest {
    @Test
    void ofVeryManyReadingsTheFirstTheLastAndSomeBetweenAreKeptMoreOfThemTowardsTheEnd() {
        RunLog log = new RunLog();
        int readings = 2 * RunLog.MOST_READINGS + 7;
        for (int i = 0; i < readings; i++) {
            log.evaluated(new Evaluation(1000L * i, 0.5, 3, 10), new Evaluation(1000L * i, 0.25, 2, 10));
        }
        List<Evaluation> kept = log.view().evaluations();
        assertTrue(kept.size() <= RunLog.MOST_READINGS && kept.size() > RunLog.MOST_READINGS / 2, "" + kept.size());
        assertEquals(0, kept.getFirst().images());
        assertEquals(1000L * (readings - 1), kept.getLast().images());
        assertTrue(log.evaluatedAt(1000L * (readings - 1)));
        for (int i = 2; i < kept.size(); i++) {
            long gap = kept.get(i).images() - kept.get(i - 1).images();
            long before = kept.get(i - 1).images() - kept.get(i - 2).images();
            assertTrue(gap <= before && before <= 8 * 1000, before + " then " + gap);
        }
        assertEquals(kept.size(), log.view().validations().size());
        for (int i = 0; i < kept.size(); i++) {
            assertEquals(kept.get(i).images(), log.view().validations().get(i).images());
        }
    }

    @Test
    void aRunMayHaveMoreStepsThanAnIntegerCounts() {
        int stride = 1 << 13;
        float[] means = new float[FloatLog.MOST / 2 + 3];
        means[means.length - 2] = 7;
        long size = (long) stride * means.length - 5;
        assertTrue(size > Integer.MAX_VALUE);
        FloatSeries series = FloatSeries.of(means, stride, size);
        assertEquals(size, series.size());
        assertEquals(7, series.get((long) stride * (means.length - 1) - 1));
        FloatLog log = series.log();
        log.append(1);
        assertEquals(size + 1, log.size());
        assertEquals(size + 1, log.view().size());
    }
}
