package glassbox.viewmodel.filters;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import glassbox.raster.ClassicalFilter;
import glassbox.raster.Raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ColourModelTest {
    private final Bench bench = new Bench();
    private final ColourModel colour = bench.page.colour();
    private final KernelModel kernel = bench.page.kernel();

    @BeforeEach
    void lamps() {
        bench.after(() -> bench.page.picture().choose(PictureChoice.COLOURS));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aColourPicturesOutputIsTheSumOfItsChannels() {
        assertTrue(colour.availableProperty().get());
        assertTrue(bench.output().ofColours());
        assertEquals(46, bench.numbers().rows());
        assertDefinition(List.of(sobel(), sobel(), sobel()));
        look(ColourView.GREEN);
        assertFalse(bench.output().ofColours());
        assertEquals("the green of the three lamps", bench.output().picture().name());
        assertEquals(
                bench.output().origin().colours().get(1),
                bench.output().picture().pixels());
    }

    @Test
    void aChannelsOwnFilterLeavesTheOthersAlone() {
        look(ColourView.RED);
        bench.after(() -> kernel.choose(ClassicalFilter.IDENTITY));
        assertTrue(colour.apartProperty().get());
        look(ColourView.BLUE);
        assertEquals(sobel(), kernel.kernelProperty().get());
        bench.after(() -> kernel.choose(ClassicalFilter.LAPLACIAN));
        look(ColourView.ALL);
        bench.until(() -> bench.output().ofColours());
        assertDefinition(List.of(ClassicalFilter.IDENTITY.kernel(), sobel(), ClassicalFilter.LAPLACIAN.kernel()));
        bench.after(() -> kernel.choose(ClassicalFilter.BOX_BLUR));
        assertFalse(colour.apartProperty().get(), "a change for all three is one for all three");
        Raster blur = ClassicalFilter.BOX_BLUR.kernel();
        assertDefinition(List.of(blur, blur, blur));
    }

    @Test
    void filtersOfDifferentSizesAreRefusedWithASentence() {
        look(ColourView.RED);
        bench.after(() -> kernel.setSize(5));
        colour.viewProperty().set(ColourView.ALL);
        bench.until(() -> !bench.page.output().problemProperty().get().isEmpty());
        assertTrue(bench.page.output().problemProperty().get().startsWith("The filters of red, green and blue differ"));
        bench.after(() -> kernel.choose(ClassicalFilter.IDENTITY));
        assertEquals("", bench.page.output().problemProperty().get());
    }

    @Test
    void theNextFilterOfAChainGetsTheSum() {
        Raster sum = bench.numbers();
        FilterOutput second = bench.after(() -> bench.page.chain().add());
        assertEquals(sum, second.picture().pixels());
        assertFalse(colour.availableProperty().get());
        bench.after(() -> bench.page.chain().show(0));
        assertTrue(bench.output().ofColours());
        bench.after(() -> bench.page.picture().choose(PictureChoice.HOUSE));
        assertFalse(colour.availableProperty().get());
    }

    @Test
    void filtersPerChannelComeBackWhenTheFirstStepReturns() {
        look(ColourView.RED);
        bench.after(() -> kernel.choose(ClassicalFilter.LAPLACIAN));
        look(ColourView.ALL);
        bench.until(() -> bench.output().ofColours());
        Raster before = bench.numbers();
        bench.after(() -> bench.page.chain().add());
        assertEquals(before, bench.output().picture().pixels(), "the second step is handed the sum of all three");
        bench.after(() -> bench.page.chain().show(0));
        bench.after(() -> bench.page.chain().move(1));
        assertFalse(colour.availableProperty().get());
        bench.after(() -> bench.page.chain().move(-1));
        bench.until(() -> bench.output().ofColours());
        assertEquals(before, bench.numbers());
        assertTrue(colour.apartProperty().get());
    }

    @Test
    void anotherFirstStepHasItsOwnFiltersPerChannel() {
        bench.after(() -> bench.page.chain().add());
        bench.after(() -> bench.page.chain().show(0));
        look(ColourView.BLUE);
        bench.after(() -> kernel.choose(ClassicalFilter.EMBOSS));
        bench.after(() -> bench.page.chain().move(1));
        bench.after(() -> kernel.choose(ClassicalFilter.BOX_BLUR));
        bench.after(() -> bench.page.chain().move(-1));
        bench.until(() -> bench.output().ofColours());
        Raster blur = ClassicalFilter.BOX_BLUR.kernel();
        assertFalse(colour.apartProperty().get(), "a kernel laid elsewhere is one for all channels");
        assertDefinition(List.of(blur, blur, blur));
    }

    private void look(ColourView view) {
        bench.after(() -> colour.viewProperty().set(view));
        bench.settle();
    }

    private static Raster sobel() {
        return ClassicalFilter.SOBEL_VERTICAL.kernel();
    }

    /** Each pixel is what the definition says, and what its terms, the channels' sums, add up to in their order. */
    private void assertDefinition(List<Raster> kernels) {
        FilterOutput output = bench.output();
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            OutputPixel at = new OutputPixel(random.nextInt(46), random.nextInt(46));
            double expected = 0;
            for (int channel = 0; channel < 3; channel++) {
                for (int k = 0; k < 9; k++) {
                    expected +=
                            (double) output.origin().colours().get(channel).get(at.row() + k / 3, at.column() + k % 3)
                                    * kernels.get(channel).get(k / 3, k % 3);
                }
            }
            SumReading sum = output.sumAt(at);
            float total = 0;
            for (float term : sum.products().toArray()) {
                total += term;
            }
            assertEquals(total, output.pixels().get(at.row(), at.column()));
            assertEquals(total, sum.total());
            for (int channel = 0; channel < 3; channel++) {
                float added = 0;
                for (float product : sum.channels().get(channel).products().toArray()) {
                    added += product;
                }
                assertEquals(added, sum.products().get(0, channel), "the products of a channel are its sum");
            }
            assertEquals(expected, total, 1e-2);
        }
    }
}
