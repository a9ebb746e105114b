package glassbox.engine.optimizer;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class LearningRateScheduleTest {
    @Test
    void stepsFallAfterEverySoManyEpochs() {
        LearningRateSchedule schedule = new LearningRateSchedule.Step(2, 0.5);
        double[] expected = {1, 1, 1, 1, 1, 1, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.25};
        for (int step = 0; step < expected.length; step++) {
            assertEquals(expected[step], schedule.factor(step, 3, 15));
        }
        assertEquals("× 0.5 every 2 epochs", schedule.description());
    }

    @Test
    void aCosineFallsFromTheWholeRateTowardsTheLast() {
        LearningRateSchedule schedule = new LearningRateSchedule.Cosine(0.2);
        assertEquals(1, schedule.factor(0, 10, 100));
        assertEquals(0.6, schedule.factor(50, 10, 100), 1e-15);
        assertEquals(0.2 + 0.8 * (1 + Math.sqrt(0.5)) / 2, schedule.factor(25, 10, 100), 1e-15);
        assertEquals(0.2, schedule.factor(99, 10, 100), 0.001);
    }

    @Test
    void constantStays() {
        assertEquals(1, new LearningRateSchedule.Constant().factor(7, 2, 8));
    }

    @Test
    void numbersOutsideTheirRangesAreRefused() {
        for (double bad : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThrows(IllegalArgumentException.class, () -> new LearningRateSchedule.Cosine(bad));
            assertThrows(IllegalArgumentException.class, () -> new LearningRateSchedule.Step(1, bad));
        }
        assertThrows(IllegalArgumentException.class, () -> new LearningRateSchedule.Step(1, 0));
        assertThrows(IllegalArgumentException.class, () -> new LearningRateSchedule.Step(0, 0.5));
    }
}
