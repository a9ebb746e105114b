package glassbox.viewmodel.learn;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import glassbox.explain.FilterRun;
import glassbox.explain.FilterSettings;
import glassbox.explain.Padding;
import glassbox.raster.Raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BackwardConvWidgetTest {
    private static final Raster IMAGE = Raster.of(3, 3, 1, 6, 2, 5, 3, 1, 7, 0, 4);
    private static final Raster KERNEL = Raster.of(2, 2, 1, 2, -1, 0);
    private static final Raster GRADIENT = Raster.of(2, 2, 0.5f, -1, 2, 3);
    private static final String[] ALL = {"image: 1 6 2 / 5 3 1 / 7 0 4", "kernel: 1 2 / -1 0", "gradient: 0.5 -1 / 2 3"
    };

    private final ShownWidget backward = new ShownWidget("backward-conv");

    @AfterEach
    void close() {
        backward.close();
    }

    private void show(String... more) throws InterruptedException {
        String[] lines = new String[ALL.length + more.length];
        System.arraycopy(ALL, 0, lines, 0, ALL.length);
        System.arraycopy(more, 0, lines, ALL.length, more.length);
        backward.show(lines);
    }

    @Test
    void theGradientByAFilterOfZerosIsTheImage() throws InterruptedException {
        backward.show("image: 0 0 0 / 0 80 0 / 0 0 0", "gradient: 1", "at: 2 2");
        assertEquals(80, backward.value("filter-gradient.2.2"));
        assertEquals(0, backward.value("filter-gradient.1.1"));
        assertEquals(80, backward.value("sum"));
        assertEquals("This weight lay on 80: raise it by 1, and the output changes by as much.", backward.remark());
        backward.walk().move(1);
        assertEquals("Only zeros lay under this weight: changing it changes nothing.", backward.remark());
    }

    @Test
    void theGradientByAFilterIsTheImageUnderTheGradient() throws InterruptedException {
        show("at: 1 2");
        Raster expected = FilterRun.of(IMAGE, new FilterSettings(GRADIENT, Padding.VALID, 1, false))
                .output();
        for (int row = 0; row < 2; row++) {
            for (int column = 0; column < 2; column++) {
                assertEquals(
                        expected.get(row, column), backward.value("filter-gradient." + (row + 1) + "." + (column + 1)));
            }
        }
        assertEquals(expected.get(0, 1), backward.value("sum"));
        assertEquals(6 * 0.5, backward.value("term.1"));
        assertEquals(
                "= 10.0",
                backward.strip().result().replace("−", "-"),
                backward.strip().terms());
    }

    @Test
    void theGradientByTheImageIsTheFullConvolutionWithTheFilter() throws InterruptedException {
        show("show: input", "at: 2 2");
        Raster expected = FilterRun.of(GRADIENT, new FilterSettings(KERNEL, Padding.of(1), 1, true))
                .output();
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                assertEquals(
                        expected.get(row, column),
                        backward.value("input-gradient." + (row + 1) + "." + (column + 1)),
                        1e-6);
            }
        }
        assertEquals(0.5, backward.value("padded-gradient.2.2"));
        assertEquals(0, backward.value("padded-gradient.1.4"));
        assertEquals(2, backward.value("rotated-kernel.2.1"));
        assertEquals(expected.get(1, 1), backward.value("sum"));
        assertTrue(backward.strip().closes());
        assertEquals("4 outputs looked at this pixel, so 4 gradients add up.", backward.remark());
        backward.widget.choose("input-gradient", 0, 0);
        assertEquals("A single output looked at this pixel.", backward.remark());
    }

    @Test
    void walkingComesToTheSameAsShowing() throws InterruptedException {
        show("show: input", "at: 3 1");
        String shown = backward.widget.reading();
        show("show: filter");
        show("show: input", "at: none");
        backward.walk().move(7);
        assertEquals(shown, backward.widget.reading());
    }

    @Test
    void whatCannotBeShownIsRefusedWithASentence() {
        String[][] wrongs = {
            {"image: 1 2 / 3 4"},
            {"image: 1 2 / 3 4", "gradient: 1", "show: input"},
            {"image: 1 2 / 3 4", "gradient: 1 2 3 / 1 2 3"},
            {"image: 1 2 / 3 4", "gradient: 1", "kernel: 1 2"},
            {"image: 1 2 / 3 4", "gradient: 1", "stride: 2"},
        };
        for (String[] wrong : wrongs) {
            assertThrows(WidgetProblem.class, () -> backward.begin(wrong), String.join(",", wrong));
        }
    }
}
