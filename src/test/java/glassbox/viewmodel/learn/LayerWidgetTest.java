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

class LayerWidgetTest {
    private static final String INPUT = "input: 1 2 0 / 3 4 1 / 0 1 2 ; 0 1 1 / 2 0 3 / 1 1 0";
    private static final String KERNELS = "kernels: 1 0 / 0 -1 ; 2 1 / 0 1 | 0 0 / 0 1 ; 1 0 / 0 0";

    private final ShownWidget layer = new ShownWidget("layer");

    @AfterEach
    void close() {
        layer.close();
    }

    @Test
    void theSumsOfTheChannelsAndTheBiasAddUp() throws InterruptedException {
        layer.show(INPUT, KERNELS, "bias: 0.5 10", "at: 1 1");
        assertEquals(-3, layer.value("channel1.1.1"));
        assertEquals(1, layer.value("channel2.1.1"));
        assertEquals(-1.5, layer.value("output.1.1"));
        assertEquals(-1.5, layer.value("sum"));
        assertEquals(0.5, layer.value("bias.1.1"));
        assertEquals(-4, layer.value("term.4"));
        assertEquals(4, layer.value("input1.2.2"));
        assertEquals(2, layer.value("kernel2.1.1"));
        assertEquals("= −1.5", layer.strip().result());
        assertEquals("Channel 1 adds the most here.", layer.remark());
    }

    @Test
    void reluLeavesWhatIsAboveZero() throws InterruptedException {
        layer.show("input: 1 0 / 0 2", "kernels: 3 -1 / 0 1 | -3 0 / 0 0", "filter: 2", "relu: yes");
        assertEquals(-3, layer.value("output.1.1"));
        assertEquals(0, layer.value("relu.1.1"));

        layer.show("input: 1 0 / 0 2", "kernels: 3 -1 / 0 1 | -3 0 / 0 0", "filter: 1", "relu: yes");
        assertEquals(5, layer.value("relu.1.1"));
    }

    @Test
    void everyFilterMakesAMap() throws InterruptedException {
        layer.show(INPUT, KERNELS, "bias: 0.5 10", "filter: 2", "at: 2 2");
        assertEquals(12, layer.value("output.2.2"));
        assertEquals(12, layer.value("maps.2.2.2"));
        assertEquals(-1.5, layer.value("maps.1.1.1"));
        assertEquals(10, layer.value("bias.1.1"));
    }

    @Test
    void eachChannelIsWhatItsKernelAloneMakesOfIt() throws InterruptedException {
        Raster channel = Raster.of(4, 4, 3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3);
        Raster kernel = Raster.of(3, 3, 2, -7, 1, 8, 2, 8, -1, 8, 2);
        Raster other = Raster.of(3, 3, 0, 1, 0, -1, 4, 1, 0, 1, 0);
        layer.show(
                "input: 3 1 4 1 / 5 9 2 6 / 5 3 5 8 / 9 7 9 3 ; 3 1 4 1 / 5 9 2 6 / 5 3 5 8 / 9 7 9 3",
                "kernels: 2 -7 1 / 8 2 8 / -1 8 2 ; 0 1 0 / -1 4 1 / 0 1 0",
                "padding: 1",
                "stride: 2",
                "at: all");
        Raster first = FilterRun.of(channel, new FilterSettings(kernel, Padding.of(1), 2, false))
                .output();
        Raster second = FilterRun.of(channel, new FilterSettings(other, Padding.of(1), 2, false))
                .output();
        for (int row = 0; row < first.rows(); row++) {
            for (int column = 0; column < first.columns(); column++) {
                String place = "." + (row + 1) + "." + (column + 1);
                assertEquals(first.get(row, column), layer.value("channel1" + place));
                assertEquals(second.get(row, column), layer.value("channel2" + place));
                assertEquals(first.get(row, column) + second.get(row, column), layer.value("output" + place));
            }
        }
    }

    @Test
    void oneChannelWithoutBiasIsOneRow() throws InterruptedException {
        layer.show("input: 1 2 / 3 4", "kernels: 1 0 / 0 -1");
        assertEquals(1, layer.widget.board().rows().size());
        assertEquals(-3, layer.value("output.1.1"));
        assertEquals("= −3", layer.strip().result());
    }

    @Test
    void walkingComesToTheSameAsShowing() throws InterruptedException {
        layer.show(INPUT, KERNELS, "at: 2 1");
        String shown = layer.widget.reading();
        layer.show(INPUT, KERNELS, "at: none");
        layer.walk().move(3);
        assertEquals(shown, layer.widget.reading());
        layer.widget.choose("output", 0, 0);
        layer.widget.choose("output", 1, 0);
        assertEquals(shown, layer.widget.reading());
    }

    @Test
    void whatCannotBeShownIsRefusedWithASentence() {
        String[][] wrongs = {
            {INPUT, "kernels: 1 0 / 0 1"},
            {INPUT, KERNELS, "bias: 1"},
            {INPUT, KERNELS, "filter: 3"},
            {INPUT, KERNELS, "at: 3 3"},
            {INPUT, KERNELS, "weights: 1"},
            {"input: 1 2 / 3 4", "kernels: 1 2 3 / 4 5 6 / 7 8 9"},
            {"input: 1 2 / 3 4 ; 1 2", "kernels: 1 ; 1"},
            {INPUT},
        };
        for (String[] wrong : wrongs) {
            WidgetProblem problem =
                    assertThrows(WidgetProblem.class, () -> layer.begin(wrong), String.join(",", wrong));
            assertTrue(problem.getMessage().startsWith("a.md, line 3: "), problem.getMessage());
        }
    }
}
