package glassbox.viewmodel.train;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CadenceTest {
    private static final long SECOND = 1_000_000_000;

    private long now;

    @Test
    void itKeepsItsPaceWhenAskedAtMomentsThatDoNotFit() {
        Cadence cadence = new Cadence(20, () -> now);
        int times = 0;
        for (int asked = 0; asked < 300; asked++) {
            now = asked * SECOND / 30;
            times += cadence.due() ? 1 : 0;
        }
        assertEquals(200, times, 1, "in ten seconds, asked thirty times a second");
    }

    @Test
    void afterAPauseItDoesNotMakeUpForWhatItMissed() {
        Cadence cadence = new Cadence(10, () -> now);
        now = 5 * SECOND;
        assertTrue(cadence.due());
        now += SECOND / 20;
        assertFalse(cadence.due());
        now += SECOND / 20;
        assertTrue(cadence.due());
    }
}
