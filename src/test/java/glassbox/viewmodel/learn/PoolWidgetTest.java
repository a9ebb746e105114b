package glassbox.viewmodel.learn;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PoolWidgetTest {
    private static final String INPUT = "input: 0 50 0 29 / 0 80 31 2 / 33 90 0 75 / 0 9 0 95";

    private final ShownWidget pool = new ShownWidget("pool");

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void theLargestOfEachWindowIsKept() throws InterruptedException {
        pool.show(INPUT, "at: 2 2");
        assertEquals(80, pool.value("output.1.1"));
        assertEquals(31, pool.value("output.1.2"));
        assertEquals(90, pool.value("output.2.1"));
        assertEquals(95, pool.value("output.2.2"));
        assertEquals("max(0, 75, 0, 95)", pool.strip().terms());
        assertEquals("= 95", pool.strip().result());
        assertEquals(75, pool.value("group.2"));
        assertEquals("The largest is at the bottom right. The others are dropped.", pool.remark());
    }

    @Test
    void theMeanOfEachWindowIsKept() throws InterruptedException {
        pool.show(INPUT, "kind: mean", "at: 1 1");
        assertEquals(32.5, pool.value("output.1.1"));
        assertEquals(42.5, pool.value("output.2.2"));
        assertEquals("= 32.5", pool.strip().result());
        assertEquals("130.0 ÷ 4", pool.strip().terms());
    }

    @Test
    void aGradientGoesBackToTheLargestAlone() throws InterruptedException {
        pool.show(INPUT, "gradient: 1 -2 / 3 0.5", "at: 1 2");
        assertEquals(1, pool.value("input-gradient.2.2"));
        assertEquals(-2, pool.value("input-gradient.2.3"));
        assertEquals(3, pool.value("input-gradient.3.2"));
        assertEquals(0.5, pool.value("input-gradient.4.4"));
        assertEquals(0, pool.value("input-gradient.1.4"));
        assertEquals(-2, pool.value("gradient.1.2"));
        assertEquals(-2, pool.value("sum"));
        assertEquals(-2, pool.value("term.3"));
        assertTrue(pool.remark().contains("bottom left"), pool.remark());
    }

    @Test
    void aMeanSharesItsGradient() throws InterruptedException {
        pool.show(INPUT, "kind: mean", "gradient: 1 -2 / 3 0.5", "at: 1 2");
        assertEquals(-0.5, pool.value("input-gradient.1.3"));
        assertEquals(-0.5, pool.value("input-gradient.2.4"));
        assertEquals("= −2.000", pool.strip().result());
    }

    @Test
    void walkingComesToTheSameAsShowing() throws InterruptedException {
        pool.show(INPUT, "at: 2 1");
        String shown = pool.widget.reading();
        pool.show(INPUT, "at: none");
        assertNotEquals(shown, pool.widget.reading());
        assertEquals("0 of 4", pool.walk().words());
        pool.walk().move(3);
        assertEquals("Window 3 of 4", pool.walk().words());
        assertEquals(shown, pool.widget.reading());
        pool.show(INPUT, "at: all");
        assertEquals("All 4", pool.walk().words());
        pool.walk().move(-1);
        assertEquals(shown, pool.widget.reading());
        pool.show(INPUT);
        pool.widget.choose("output", 1, 0);
        assertEquals(shown, pool.widget.reading());
    }

    @Test
    void aDigitIsPooledAsTheEngineDoes() throws InterruptedException {
        pool.show("input: digit 0", "at: all");
        double largest = 0;
        for (int row = 9; row <= 10; row++) {
            for (int column = 13; column <= 14; column++) {
                largest = Math.max(largest, pool.value("input." + row + "." + column));
            }
        }
        assertEquals(largest, pool.value("output.5.7"));
        assertThrows(IllegalArgumentException.class, () -> pool.value("output.15.1"));
    }

    @Test
    void whatCannotBeShownIsRefusedWithASentence() {
        for (String wrong :
                new String[] {"kinds: max", "size: 9", "kind: median", "at: 3 1", "gradient: 1 2", "at: 1", "size: 0"
                }) {
            WidgetProblem problem = assertThrows(WidgetProblem.class, () -> pool.begin(INPUT, wrong), wrong);
            assertTrue(problem.getMessage().startsWith("a.md, line 3: "), problem.getMessage());
            assertTrue(problem.getMessage().endsWith("."), problem.getMessage());
        }
    }
}
