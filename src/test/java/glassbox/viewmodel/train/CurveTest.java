package glassbox.viewmodel.train;

import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CurveTest {
    @Test
    void keepsEveryValueWhileThereIsRoom() {
        Curve curve = new Curve();
        for (int i = 0; i < 1001; i++) {
            curve.append(i, i * i % 7);
        }
        assertEquals(1001, curve.size());
        for (int i = 0; i < curve.size(); i++) {
            assertEquals(i, curve.x(i));
            assertEquals(i * i % 7, curve.y(i));
        }
    }

    @Test
    void thinsOutAndKeepsPeaksAndTheLastValue() {
        Curve curve = new Curve();
        Random random = new Random(3);
        int count = 123_457;
        for (int i = 0; i < count; i++) {
            curve.append(i, i == 70_001 ? 99 : i == 70_002 ? -99 : random.nextDouble());
        }
        assertTrue(curve.size() <= Curve.MOST_POINTS + 1, () -> curve.size() + " points");
        double high = 0;
        double low = 0;
        double before = -1;
        for (int i = 0; i < curve.size(); i++) {
            assertTrue(curve.x(i) >= before, "points go to the right");
            before = curve.x(i);
            high = Math.max(high, curve.y(i));
            low = Math.min(low, curve.y(i));
        }
        assertEquals(99, high);
        assertEquals(-99, low);
        assertEquals(count - 1, curve.x(curve.size() - 1));
    }

    @Test
    void leavesOutWhatIsNoNumber() {
        Curve curve = new Curve();
        curve.append(1, Double.NaN);
        curve.append(2, Double.POSITIVE_INFINITY);
        curve.append(3, 5);
        assertEquals(1, curve.size());
        assertEquals(5, curve.y(0));
    }

    @Test
    void readsTheValueAtAPlace() {
        Curve curve = new Curve();
        curve.append(10, 1);
        curve.append(20, 2);
        curve.append(30, 3);
        assertTrue(Double.isNaN(curve.valueAt(9)));
        assertEquals(1, curve.valueAt(10));
        assertEquals(2, curve.valueAt(29));
        assertEquals(3, curve.valueAt(31));
    }

    @Test
    void meanIsOfTheLastValuesOnly() {
        RunningMean mean = new RunningMean(3);
        assertEquals(6, mean.add(6));
        assertEquals(5, mean.add(4));
        assertEquals(4, mean.add(2));
        assertEquals(2, mean.add(0), 1e-12);
        assertEquals(2, mean.add(Double.NaN), 1e-12);
    }
}
