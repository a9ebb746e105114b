package glassbox.engine.training;

import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** A series is exact as long as it is short, and bounded however long it is. */
class FloatLogTest {
    private static final int MOST = 2 * FloatLog.CHUNK;

    private final FloatLog log = new FloatLog(MOST);
    private final float[] numbers = new float[9 * MOST + 37];

    FloatLogTest() {
        Random random = new Random(3);
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = random.nextFloat();
        }
    }

    @Test
    void everyNumberOfAShortSeriesIsKept() {
        append(0, MOST);
        FloatSeries series = log.view();
        assertEquals(1, series.stride());
        for (int i = 0; i < MOST; i++) {
            assertEquals(numbers[i], series.get(i));
        }
    }

    @Test
    void aLongSeriesKeepsTheMeansOfNeighbours() {
        append(0, numbers.length);
        FloatSeries series = log.view();
        assertEquals(numbers.length, series.size());
        assertEquals(16, series.stride());
        for (int i = 0; i < numbers.length; i += 1000) {
            assertEquals(mean(i / 16 * 16, 16), series.get(i), 1e-5);
        }
        assertEquals(mean(numbers.length / 16 * 16, 16), series.get(numbers.length - 1), 1e-5);
        assertThrows(IndexOutOfBoundsException.class, () -> series.get(numbers.length));
    }

    @Test
    void aViewStaysAsItWasWhileTheSeriesGrows() {
        append(0, MOST - 3);
        FloatSeries early = log.view();
        append(MOST - 3, 3 * MOST);
        FloatSeries later = log.view();
        float[] then = later.means();
        append(3 * MOST, numbers.length);
        assertEquals(MOST - 3, early.size());
        assertEquals(numbers[MOST - 4], early.get(MOST - 4));
        assertArrayEquals(then, later.means());
    }

    @Test
    void aSeriesThatIsCutGoesOnByItself() {
        append(0, 3 * MOST);
        int cut = 2 * MOST + 5;
        FloatLog other = log.first(cut);
        assertEquals(cut, other.size());
        for (int i = cut; i < 3 * MOST; i++) {
            other.append(numbers[i]);
        }
        assertEquals(log.view().stride(), other.view().stride());
        float[] all = log.view().means();
        float[] again = other.view().means();
        for (int i = 0; i < all.length; i++) {
            assertEquals(all[i], again[i], i == cut / 4 ? 1 : 0, "" + i);
        }
    }

    @Test
    void aSeriesIsMadeOfItsMeansAgain() {
        append(0, 3 * MOST + 2);
        FloatSeries series = log.view();
        FloatSeries again = FloatSeries.of(series.means(), series.stride(), series.size());
        assertArrayEquals(series.means(), again.means());
        FloatLog on = again.log();
        on.append(1);
        log.append(1);
        assertEquals(log.view().get(log.size() - 1), on.view().get(on.size() - 1), 1e-6);
        assertThrows(IllegalArgumentException.class, () -> FloatSeries.of(new float[3], 2, 9));
    }

    private void append(int from, int to) {
        for (int i = from; i < to; i++) {
            log.append(numbers[i]);
        }
    }

    private double mean(int from, int most) {
        double sum = 0;
        int to = Math.min(numbers.length, from + most);
        for (int i = from; i < to; i++) {
            sum += numbers[i];
        }
        return sum / (to - from);
    }
}
