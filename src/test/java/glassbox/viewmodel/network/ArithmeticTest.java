package glassbox.viewmodel.network;

import java.util.Collections;

import org.junit.jupiter.api.Test;

import glassbox.raster.Raster;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ArithmeticTest {
    private static final Raster ONE = Raster.of(1, 1, 1);

    @Test
    void whatEachMapAddsStandsInFullRowsWhereThatIsPossible() {
        assertEquals("3 rows of 1", grid(3));
        assertEquals("2 rows of 2", grid(4));
        assertEquals("4 rows of 2", grid(8));
        assertEquals("3 rows of 3", grid(7));
        assertEquals("32 rows of 16", grid(512));
    }

    @Test
    void anInputLiesAsManyStepsIntoTheWindowAsItIsTaken() {
        Arithmetic.Group steps = new Arithmetic.Group(
                "",
                "",
                Raster.of(2, 3, 1, 2, 3, 4, 5, 6),
                null,
                1,
                ONE,
                ONE,
                0,
                "",
                new Spot(1, 0),
                new Rect(-1, 0, 3, 7),
                false);
        assertEquals(new Place(2, 6), steps.inWindow(1, 2));
        assertEquals(new Place(0, 3), steps.inWindow(0, 1));
    }

    private static String grid(int maps) {
        Arithmetic.Group group = new Arithmetic.Group(
                "", "", ONE, null, 1, ONE, ONE, 1, "", new Spot(1, 0), new Rect(0, 0, 1, 1), false);
        Raster sums = new Arithmetic.Sum(Collections.nCopies(maps, group), 0, "", 0, maps, 2, 1, "", "", "").sums();
        return sums.rows() + " rows of " + sums.columns();
    }
}
