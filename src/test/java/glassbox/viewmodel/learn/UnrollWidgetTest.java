package glassbox.viewmodel.learn;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

class UnrollWidgetTest {
    private static final String IMAGE = "image: 0 1 2 3 / 4 5 6 7 / 8 9 10 11 / 12 13 14 15";
    private static final String KERNELS = "kernels: 1 2 / 3 4 ; 0 0 / 0 1";

    private final ShownWidget unroll = new ShownWidget("unroll");

    @AfterEach
    void close() {
        unroll.close();
    }

    @Test
    void everyPatchIsAColumn() throws InterruptedException {
        unroll.show(IMAGE, KERNELS, "padding: 1", "show: patches", "at: 2 3");
        double[] last = {0, 0, 0, 1, 2, 3, 0, 4, 5, 6, 7, 0, 8, 9, 10, 11, 0, 12, 13, 14, 15};
        for (int column = 0; column < last.length; column++) {
            assertEquals(last[column], unroll.value("patches.1." + (column + 5)));
        }
        assertEquals(15, unroll.value("patches.4.19"));
        assertThrows(IllegalArgumentException.class, () -> unroll.value("patches.1.26"));
        assertEquals("Window 8 of 25", unroll.walk().words());
    }

    @Test
    void aFilterTimesAColumnIsItsOutput() throws InterruptedException {
        unroll.show(IMAGE, KERNELS, "at: 2 2");
        assertEquals(5 + 2 * 6 + 3 * 9 + 4 * 10, unroll.value("output.1.5"));
        assertEquals(10, unroll.value("output.2.5"));
        assertEquals(84, unroll.value("sum"));
        assertEquals(3, unroll.value("kernels.1.3"));
        assertEquals(10, unroll.value("patches.4.5"));
        assertEquals(10, unroll.value("image.3.3"));
        for (int column = 1; column <= 9; column++) {
            double sum = 0;
            for (int row = 1; row <= 4; row++) {
                sum += unroll.value("kernels.1." + row) * unroll.value("patches." + row + "." + column);
            }
            assertEquals(sum, unroll.value("output.1." + column));
        }
    }

    @Test
    void theWayBackIsTheGradientTimesThePatchesTurned() throws InterruptedException {
        unroll.show(IMAGE, KERNELS, "stride: 2", "show: gradient", "gradient: 1 -1 / 2 0 ; 0 0 / 0 3", "at: 1 3");
        for (int filter = 1; filter <= 2; filter++) {
            for (int weight = 1; weight <= 4; weight++) {
                double sum = 0;
                for (int window = 1; window <= 4; window++) {
                    sum += unroll.value("gradient." + filter + "." + window)
                            * unroll.value("patches." + weight + "." + window);
                }
                assertEquals(sum, unroll.value("filter-gradient." + filter + "." + weight));
            }
        }
        assertEquals(unroll.value("filter-gradient.1.3"), unroll.value("sum"));
    }

    @Test
    void walkingComesToTheSameAsShowing() throws InterruptedException {
        unroll.show(IMAGE, KERNELS, "at: 3 2");
        String shown = unroll.widget.reading();
        unroll.show(IMAGE, KERNELS, "at: none");
        unroll.walk().move(8);
        assertEquals(shown, unroll.widget.reading());
        unroll.show(IMAGE, KERNELS);
        unroll.widget.choose("output", 1, 7);
        assertEquals(shown, unroll.widget.reading());
        unroll.show(IMAGE, KERNELS, "show: gradient", "at: 2 1");
        shown = unroll.widget.reading();
        unroll.show(IMAGE, KERNELS, "show: gradient");
        unroll.widget.choose("filter-gradient", 1, 0);
        assertEquals(shown, unroll.widget.reading());
    }

    @Test
    void aDigitIsUnrolledToo() throws InterruptedException {
        unroll.show("image: digit 0", "kernels: 1 0 -1 / 2 0 -2 / 1 0 -1", "at: 10 10");
        assertEquals(unroll.value("output.1.244"), unroll.value("patches.product.244"));
        assertNotNull(unroll.strip());
    }

    @Test
    void whatCannotBeShownIsRefusedWithASentence() {
        String[][] wrongs = {
            {IMAGE},
            {IMAGE, "kernels: 1 2 ; 1"},
            {IMAGE, KERNELS, "show: gradient", "gradient: 1"},
            {IMAGE, KERNELS, "at: 4 1"},
            {IMAGE, KERNELS, "bias: 1"},
            {"image: 1", KERNELS},
        };
        for (String[] wrong : wrongs) {
            assertThrows(WidgetProblem.class, () -> unroll.begin(wrong), String.join(",", wrong));
        }
    }
}
