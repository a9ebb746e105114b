package glassbox.viewmodel.filters;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import glassbox.raster.ClassicalFilter;
import glassbox.raster.Raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ChainModelTest {
    private final Bench bench = new Bench();
    private final ChainModel chain = bench.page.chain();
    private final KernelModel kernel = bench.page.kernel();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void theSecondFilterGetsAllThatTheFirstMadeCutOffNowhere() {
        Raster first = bench.numbers();
        assertTrue(first.min() < 0 && first.max() > 255);
        FilterOutput second = bench.after(chain::add);
        assertEquals(first, second.picture().pixels());
        assertEquals(first.window(1, 1, 92, 92), second.pixels(), "a new step changes nothing yet");
        assertEquals("the house after filter 1", second.picture().name());
        FilterOutput blurred = bench.after(() -> kernel.choose(ClassicalFilter.BOX_BLUR));
        assertSumsClose(blurred);
        assertEquals(0.8f * first.maxAbs(), blurred.pictureLimit());
        assertEquals(
                List.of("Sobel", "Box blur"),
                chain.stepsProperty().get().stream().map(ChainStep::title).toList());
    }

    @Test
    void aChangedFirstFilterIsLaidUnderTheSecond() {
        bench.after(chain::add);
        bench.after(() -> kernel.choose(ClassicalFilter.BOX_BLUR));
        FilterOutput first = bench.after(() -> chain.show(0));
        assertEquals(94, first.pixels().rows());
        assertEquals(
                ClassicalFilter.SOBEL_VERTICAL.kernel(), kernel.kernelProperty().get());
        Raster identity =
                bench.after(() -> kernel.choose(ClassicalFilter.IDENTITY)).pixels();
        FilterOutput second = bench.after(() -> chain.show(1));
        assertEquals(identity, second.picture().pixels());
        assertSumsClose(second);
    }

    @Test
    void stepsMoveAndAreTakenAway() {
        bench.after(chain::add);
        bench.after(() -> kernel.choose(ClassicalFilter.GAUSSIAN));
        bench.after(() -> chain.move(-1));
        assertEquals(0, chain.shownProperty().get());
        assertEquals(
                List.of("Gaussian", "Sobel"),
                chain.stepsProperty().get().stream().map(ChainStep::title).toList());
        chain.move(-1);
        assertEquals(0, chain.shownProperty().get(), "there is no place before the first");
        bench.after(chain::remove);
        assertEquals(
                ClassicalFilter.SOBEL_VERTICAL.kernel(), kernel.kernelProperty().get());
        chain.remove();
        assertEquals(1, chain.stepsProperty().get().size(), "the last one stays");
    }

    @Test
    void aStepThatDoesNotFitIsNamedAndNothingIsLost() {
        bench.after(() -> bench.page.picture().choose(PictureChoice.FOUR_BY_FOUR));
        chain.add();
        String problem = bench.page.output().problemProperty().get();
        assertEquals(
                "Filter 2: The filter is 3 × 3, but the picture with its padding is only 2 × 2.",
                problem.split(" Use")[0]);
        assertFalse(bench.page.output().outputProperty().get() == null);
        bench.after(() -> bench.page.output().paddingProperty().set(PaddingChoice.SAME));
        assertEquals("", bench.page.output().problemProperty().get());
        assertEquals(2, bench.numbers().rows());
    }

    @Test
    void thereIsRoomForSix() {
        for (int i = 0; i < 10; i++) {
            chain.add();
        }
        assertEquals(ChainModel.MOST, chain.stepsProperty().get().size());
        assertFalse(chain.hasRoom());
        bench.until(() -> bench.output().picture().filters() == 5);
        assertSumsClose(bench.output());
    }

    /** Terms in the order shown make the pixel, and the pixel is that of the definition. */
    private static void assertSumsClose(FilterOutput output) {
        Random random = new Random(4);
        for (int i = 0; i < 200; i++) {
            OutputPixel at = new OutputPixel(
                    random.nextInt(output.pixels().rows()),
                    random.nextInt(output.pixels().columns()));
            SumReading sum = output.sumAt(at);
            float total = 0;
            double expected = 0;
            for (int row = 0; row < output.kernelRows(); row++) {
                for (int column = 0; column < output.kernelColumns(); column++) {
                    total += sum.products().get(row, column);
                    int y = output.windowRow(at) + row;
                    int x = output.windowColumn(at) + column;
                    expected += (double)
                                    output.picture().pixels().window(y, x, 1, 1).get(0, 0)
                            * sum.weights().get(row, column);
                }
            }
            assertEquals(output.pixels().get(at.row(), at.column()), total);
            assertEquals(expected, total, 1e-5 * Math.max(1, output.largestProduct() * 9));
        }
    }
}
