package glassbox.viewmodel.filters;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Random;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import glassbox.raster.ClassicalFilter;
import glassbox.raster.Raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FiltersViewModelTest {
    private final Bench bench = new Bench();
    private final FiltersViewModel page = bench.page;

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @CsvSource({
        "VALID, 0, 1, 94, '(H − F + 2P) / S + 1', '(96 − 3 + 2·0) / 1 + 1'",
        "SAME, 0, 1, 96, '(H − F + 2P) / S + 1', '(96 − 3 + 2·1) / 1 + 1'",
        "CUSTOM, 4, 1, 102, '(H − F + 2P) / S + 1', '(96 − 3 + 2·4) / 1 + 1'",
        "VALID, 0, 2, 47, '⌊(H − F + 2P) / S⌋ + 1', '⌊(96 − 3 + 2·0) / 2⌋ + 1'",
        "VALID, 0, 3, 32, '(H − F + 2P) / S + 1', '(96 − 3 + 2·0) / 3 + 1'"
    })
    void paddingAndStrideDecideTheSizeAndTheFormulaSaysHow(
            PaddingChoice padding, int zeros, int stride, int size, String symbols, String numbers) {
        bench.after(() -> {
            page.output().zerosProperty().set(zeros);
            page.output().strideProperty().set(stride);
            page.output().paddingProperty().set(padding);
            page.output().flippedProperty().set(true);
        });
        while (bench.numbers().rows() != size || !bench.output().settings().flipped()) {
            bench.newOutput(bench.output());
        }
        assertEquals(symbols, page.sizeProperty().get().symbols());
        assertEquals(numbers, page.sizeProperty().get().numbers());
        assertEquals(Integer.toString(size), page.sizeProperty().get().rows());
    }

    @Test
    void aChangedNumberChangesTheOutput() {
        bench.after(() -> page.picture().choose(PictureChoice.FOUR_BY_FOUR));
        bench.after(() -> page.kernel().type(1, 1, "10"));
        assertEquals(Raster.of(2, 2, 29 + 800, -192 + 310, -35 + 900, -22), bench.numbers());
    }

    @Test
    void manyChangesAtOnceEndInTheLast() {
        Random random = new Random(7);
        for (int i = 0; i < 50; i++) {
            page.kernel().type(random.nextInt(3), random.nextInt(3), Integer.toString(i));
        }
        Raster last = page.kernel().kernelProperty().get();
        bench.until(() -> bench.output().settings().kernel().equals(last));
        assertSame(last, bench.output().settings().kernel());
    }

    @Test
    void aConvolutionLaysTheTurnedFilterOnThePicture() {
        bench.after(() -> page.output().flippedProperty().set(true));
        assertEquals(
                ClassicalFilter.SOBEL_VERTICAL.kernel().rotate180(),
                page.sumProperty().get().weights());
    }

    @Test
    void aFilterThatDoesNotFitLeavesTheLastOutputAndSaysWhy() {
        bench.after(() -> page.picture().choose(PictureChoice.FOUR_BY_FOUR));
        FilterOutput before = bench.output();
        page.kernel().setSize(5);
        bench.until(() -> !page.output().problemProperty().get().isEmpty());
        assertTrue(page.output().problemProperty().get().startsWith("The filter is 5 × 5,"));
        assertSame(before, bench.output());
        bench.after(() -> page.kernel().setSize(3));
        assertEquals("", page.output().problemProperty().get());
    }

    @Test
    void filteringALargePictureIsStoppedByEscAndTheLastOutputStays(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("large.png");
        ImageIO.write(new BufferedImage(4000, 4000, BufferedImage.TYPE_BYTE_GRAY), "png", file.toFile());
        page.picture().open(file);
        bench.until(() -> page.output().busyProperty().get().startsWith("Filtering 4,000 × 4,000"));
        assertTrue(page.back());
        assertEquals("", page.output().busyProperty().get());
        assertEquals(
                "The filtering was stopped. Change the filter or the picture to begin again.",
                page.output().problemProperty().get());
        assertEquals(PictureChoice.HOUSE, bench.output().picture().choice());
        bench.after(() -> page.picture().choose(PictureChoice.FOUR_BY_FOUR));
        assertEquals("", page.output().problemProperty().get());
        assertEquals(Raster.of(2, 2, 29, -192, -35, -22), bench.numbers());
    }

    @Test
    void theSumIsTheOutputPixelWhereverTheLensIs() {
        bench.after(() -> page.kernel().choose(ClassicalFilter.GAUSSIAN));
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            page.lens().peek(new OutputPixel(random.nextInt(94), random.nextInt(94)));
            SumReading sum = page.sumProperty().get();
            assertEquals(bench.numbers().get(sum.pixel().row(), sum.pixel().column()), sum.total());
            float added = 0;
            for (float product : sum.products().toArray()) {
                added += product;
            }
            assertEquals(sum.total(), added);
        }
    }

    @Test
    void roundedPartsThatDoNotAddUpAreMarked() {
        bench.after(() -> page.picture().choose(PictureChoice.FOUR_BY_FOUR));
        SumReading whole = page.sumProperty().get();
        assertEquals("=", whole.productSign());
        assertEquals("→", whole.sumSign());
        assertEquals("+29", whole.totalText());
        assertEquals("Nine products", whole.productHeading());
        bench.after(() -> page.kernel().choose(ClassicalFilter.BOX_BLUR));
        SumReading ninths = page.sumProperty().get();
        assertEquals("≈", ninths.productSign(), "50 times 0.11 is not 5.56");
        bench.after(() -> page.kernel().setSize(1));
        assertEquals("One product", page.sumProperty().get().productHeading());
    }

    @Test
    void aTotalThatTheWrittenTermsDoNotGiveIsMarkedEverywhere() {
        Random random = new Random(5);
        int marked = 0;
        for (int i = 0; i < 9; i++) {
            int place = i;
            bench.after(() -> page.kernel().type(place / 3, place % 3, Float.toString(random.nextFloat() - 0.5f)));
        }
        for (int i = 0; i < 100; i++) {
            page.lens().peek(new OutputPixel(random.nextInt(94), random.nextInt(94)));
            SumReading sum = page.sumProperty().get();
            BigDecimal added = BigDecimal.ZERO;
            for (String term : sum.termsText().replace("− ", "−").split(" (\\+ )?", -1)) {
                added = added.add(new BigDecimal(term.replace('−', '-')));
            }
            boolean exact = added.compareTo(new BigDecimal(sum.totalText().replace('−', '-'))) == 0;
            assertEquals(exact ? "→" : "≈", sum.sumSign(), sum.termsText() + " and " + sum.totalText());
            assertEquals((exact ? "= " : "≈ ") + sum.totalText(), sum.resultText());
            assertEquals(!exact, page.captionProperty().get().contains(" add up to about "));
            marked += exact ? 0 : 1;
        }
        assertTrue(marked > 0 && marked < 100, marked + " of 100");
    }

    @Test
    void pointingAtAPixelOfThePictureShowsTheWindowAroundIt() {
        page.lens().peekInput(10, 20);
        assertEquals(new OutputPixel(9, 19), page.lens().pixelProperty().get());
        assertEquals(9, bench.output().windowRow(new OutputPixel(9, 19)));
        bench.after(() -> page.output().paddingProperty().set(PaddingChoice.SAME));
        page.lens().peekInput(10, 20);
        assertEquals(new OutputPixel(10, 20), page.lens().pixelProperty().get());
        bench.after(() -> page.output().strideProperty().set(4));
        page.lens().peekInput(95, 0);
        assertEquals(new OutputPixel(23, 0), page.lens().pixelProperty().get());
    }

    @Test
    void aPinnedLensReturnsFromPeekingAndEscLetsItGo() {
        page.lens().peek(new OutputPixel(5, 6));
        page.lens().pin();
        page.lens().peek(new OutputPixel(50, 60));
        assertEquals(new OutputPixel(50, 60), page.sumProperty().get().pixel());
        page.lens().leave();
        assertEquals(new OutputPixel(5, 6), page.sumProperty().get().pixel());
        assertTrue(page.captionProperty().get().endsWith("Pinned; Esc lets it go."));
        page.lens().move(-9, 1);
        assertEquals(new OutputPixel(0, 7), page.sumProperty().get().pixel());
        assertTrue(page.back());
        page.lens().peek(new OutputPixel(50, 60));
        page.lens().leave();
        assertEquals(new OutputPixel(50, 60), page.sumProperty().get().pixel(), "an unpinned lens is carried along");
        assertFalse(page.back());
    }

    @Test
    void theLensStaysInsideASmallerOutput() {
        page.lens().peek(new OutputPixel(93, 93));
        bench.after(() -> page.output().strideProperty().set(2));
        assertEquals(new OutputPixel(46, 46), page.sumProperty().get().pixel());
    }

    @Test
    void theWindowsPlaceFollowsFromTheTimeAlone() {
        SlideModel slide = page.slide();
        slide.speedProperty().set(100);
        slide.toggle();
        slide.tick(1000.0);
        assertEquals(new OutputPixel(0, 0), page.lens().pixelProperty().get());
        slide.tick(1001.0);
        assertEquals(new OutputPixel(1, 6), page.lens().pixelProperty().get());
        assertEquals(101, slide.visited());
        slide.tick(1000.5);
        assertEquals(new OutputPixel(0, 50), page.lens().pixelProperty().get(), "backwards as well");
        slide.tick(1e6);
        assertEquals(new OutputPixel(93, 93), page.lens().pixelProperty().get());
        assertFalse(slide.runningProperty().get(), "it stops at the end");
        assertEquals(Integer.MAX_VALUE, slide.visited());
    }

    @Test
    void aNewSpeedHoldsFromWhereTheWindowIs() {
        SlideModel slide = page.slide();
        slide.speedProperty().set(100);
        slide.toggle();
        slide.tick(0);
        slide.tick(1);
        slide.speedProperty().set(10);
        slide.tick(2);
        assertEquals(111, slide.visited());
    }

    @Test
    void aStoppedWindowGoesOnAndAMovedOneBeginsAgain() {
        SlideModel slide = page.slide();
        slide.toggle();
        slide.tick(0);
        slide.tick(1);
        page.lens().peek(new OutputPixel(90, 90));
        assertEquals(81, slide.visited(), "pointing does not disturb it");
        assertTrue(page.back());
        slide.toggle();
        assertEquals(81, slide.visited());
        slide.toggle();
        page.lens().peek(new OutputPixel(40, 40));
        slide.toggle();
        assertEquals(1, slide.visited());
    }

    @Test
    void singleStepsGoOverTheEndOfARowAndStopAtTheEnds() {
        SlideModel slide = page.slide();
        slide.toStart();
        slide.previous();
        assertEquals(new OutputPixel(0, 0), page.lens().pixelProperty().get());
        page.lens().peek(new OutputPixel(0, 93));
        slide.next();
        assertEquals(new OutputPixel(1, 0), page.lens().pixelProperty().get());
        slide.previous();
        assertEquals(new OutputPixel(0, 93), page.lens().pixelProperty().get());
    }

    @Test
    void theCaptionSaysWhatIsUnderTheLens() {
        bench.after(() -> page.picture().choose(PictureChoice.FOUR_BY_FOUR));
        assertEquals(
                "Output row 1, column 1 of the 4 × 4 picture: nine products add up to +29. Move over a picture to carry the"
                        + " lens; click to pin it.",
                page.captionProperty().get());
    }
}
