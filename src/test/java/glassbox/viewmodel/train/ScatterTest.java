package glassbox.viewmodel.train;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ScatterTest {
    @Test
    void keepsEveryValueWhileThereIsRoom() {
        Scatter scatter = filled(Scatter.MOST_POINTS);
        assertEquals(Scatter.MOST_POINTS, scatter.size());
        for (int i = 0; i < scatter.size(); i++) {
            assertEquals(i, scatter.x(i));
            assertEquals(value(i), scatter.y(i));
        }
    }

    @Test
    void keepsOneOfAsManyNeighboursAsItTakesHoweverLongItGoesOn() {
        Scatter scatter = filled(1_000_003);
        assertTrue(scatter.size() <= Scatter.MOST_POINTS, scatter.size() + " points");
        assertTrue(scatter.size() >= Scatter.MOST_POINTS / 2, scatter.size() + " points");
        double apart = scatter.x(1) - scatter.x(0);
        for (int i = 0; i < scatter.size(); i++) {
            assertEquals(i * apart, scatter.x(i), "evenly apart");
            assertEquals(value((int) scatter.x(i)), scatter.y(i), "each one a value that was measured");
        }
        assertTrue(1_000_003 - scatter.x(scatter.size() - 1) <= apart, "to its end");
    }

    @Test
    void leavesOutWhatIsNoNumberAndForgets() {
        Scatter scatter = new Scatter();
        scatter.append(1, Double.NaN);
        scatter.append(2, Double.NEGATIVE_INFINITY);
        scatter.append(3, 5);
        assertEquals(1, scatter.size());
        assertEquals(5, scatter.y(0));
        scatter.clear();
        assertEquals(0, scatter.size());
        scatter.append(1, 7);
        assertEquals(7, scatter.y(0));
    }

    private static Scatter filled(int count) {
        Scatter scatter = new Scatter();
        for (int i = 0; i < count; i++) {
            scatter.append(i, value(i));
        }
        return scatter;
    }

    private static double value(int i) {
        return i * 31L % 97;
    }
}
