package glassbox.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import glassbox.raster.ClassicalFilter;
import glassbox.raster.Raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FilterRunTest {
    private static final Raster ARTICLE = Raster.of(4, 4, 0, 50, 0, 29, 0, 80, 31, 2, 33, 90, 0, 75, 0, 9, 0, 95);
    private static final Raster SOBEL = ClassicalFilter.SOBEL_VERTICAL.kernel();

    @Test
    void theFirstArticlesExampleGivesItsFourNumbers() {
        FilterRun run = FilterRun.of(ARTICLE, new FilterSettings(SOBEL, Padding.VALID, 1, false));
        assertEquals(Raster.of(2, 2, 29, -192, -35, -22), run.output());
    }

    @Test
    void theFirstPixelOpensIntoTheArticlesProducts() {
        FilterRun run = FilterRun.of(ARTICLE, new FilterSettings(SOBEL, Padding.VALID, 1, false));
        FilterSum sum = run.sumAt(0, 0);
        assertEquals(Raster.of(3, 3, 0, 50, 0, 0, 80, 31, 33, 90, 0), sum.patch());
        assertEquals(Raster.of(3, 3, -0f, 0, 0, -0f, 0, 62, -33, 0, 0), sum.products());
        assertEquals(29, sum.total());
    }

    @Test
    void aConvolutionTurnsTheKernelAndSaysSo() {
        FilterRun run = FilterRun.of(ARTICLE, new FilterSettings(SOBEL, Padding.VALID, 1, true));
        assertEquals(Raster.of(2, 2, -29, 192, 35, 22), run.output());
        assertEquals(SOBEL.rotate180(), run.sumAt(0, 0).weights());
    }

    @RepeatedTest(300)
    void everyOutputPixelIsExactlyTheSumOfItsProducts(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Raster picture = picture(random);
        FilterSettings settings = settings(random, picture);
        FilterRun run = FilterRun.of(picture, settings);
        assertEquals(settings.outputRows(picture.rows()), run.output().rows());
        assertEquals(settings.outputColumns(picture.columns()), run.output().columns());
        for (int row = 0; row < run.output().rows(); row++) {
            for (int column = 0; column < run.output().columns(); column++) {
                FilterSum sum = run.sumAt(row, column);
                String where = "seed " + random + ", " + settings + " at " + row + ", " + column;
                assertEquals(bits(run.output().get(row, column)), bits(sum.total()), where);
                assertEquals(bits(sum.total()), bits(addedRowByRow(sum.products())), where);
            }
        }
    }

    @RepeatedTest(200)
    void theOutputIsWhatADoubleLoopOverThePictureGives(RepetitionInfo repetition) {
        Random random = new Random(1_000 + repetition.getCurrentRepetition());
        Raster picture = picture(random);
        FilterSettings settings = settings(random, picture);
        Raster output = FilterRun.of(picture, settings).output();
        for (int row = 0; row < output.rows(); row++) {
            for (int column = 0; column < output.columns(); column++) {
                double expected = bruteForce(picture, settings, row, column);
                assertEquals(expected, output.get(row, column), 1e-3, settings + " at " + row + ", " + column);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 3, VALID", "2, 5, SAME", "3, 4, CUSTOM", "7, 2, VALID"})
    void aPictureOfManyBandsIsTheSameAsInOnePiece(int stride, int kernel, Padding.Kind kind) {
        Random random = new Random(stride);
        Raster picture = Raster.generate(1500, 700, (row, column) -> random.nextInt(256));
        FilterSettings settings = new FilterSettings(
                Raster.generate(kernel, kernel, (row, column) -> random.nextFloat() - .5f),
                new Padding(kind, kind == Padding.Kind.CUSTOM ? 6 : 0),
                stride,
                false);
        List<Double> heard = new ArrayList<>();
        FilterRun run = FilterRun.of(picture, settings, heard::add);
        assertEquals(settings.outputRows(1500), run.output().rows());
        assertTrue(heard.size() > 2 && heard.getFirst() == 0 && heard.getLast() < 1, heard.toString());
        for (int i = 0; i < 20_000; i++) {
            int row = random.nextInt(run.output().rows());
            int column = random.nextInt(run.output().columns());
            assertEquals(bits(run.sumAt(row, column).total()), bits(run.output().get(row, column)));
        }
    }

    @Test
    void anInterruptedThreadStopsFiltering() {
        Raster picture = Raster.generate(600, 600, (row, column) -> 1);
        FilterSettings settings = new FilterSettings(SOBEL, Padding.SAME, 1, false);
        Thread.currentThread().interrupt();
        assertThrows(CancellationException.class, () -> FilterRun.of(picture, settings));
        assertTrue(Thread.interrupted(), "the thread is still told to stop");
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 0", "2, 1, 0", "3, 1, 1", "4, 2, 1", "5, 2, 2", "7, 3, 3"})
    void samePaddingPutsTheLargerHalfBefore(int kernel, int before, int after) {
        assertEquals(before, Padding.SAME.before(kernel));
        assertEquals(after, Padding.SAME.after(kernel));
    }

    @Test
    void samePaddingWithAnEvenKernelEqualsSciPy() {
        // scipy.ndimage.correlate([[1,2,3],[4,5,6]], [[1,10],[100,1000]], mode="constant")
        Raster picture = Raster.of(2, 3, 1, 2, 3, 4, 5, 6);
        FilterSettings settings = new FilterSettings(Raster.of(2, 2, 1, 10, 100, 1000), Padding.SAME, 1, false);
        assertEquals(
                Raster.of(2, 3, 1000, 2100, 3200, 4010, 5421, 6532),
                FilterRun.of(picture, settings).output());
    }

    @Test
    void aKernelThatDoesNotFitNamesBothSizesAndWhatWouldFit() {
        FilterSettings settings = new FilterSettings(Raster.generate(7, 7, (r, c) -> 1), Padding.VALID, 1, false);
        String sentence = assertThrows(IllegalArgumentException.class, () -> FilterRun.of(ARTICLE, settings))
                .getMessage();
        assertEquals(
                "The filter is 7 × 7, but the picture with its padding is only 4 × 4. Use a filter of at most 4 × 4,"
                        + " same padding, or a padding of at least 2.",
                sentence);
        assertEquals(
                2,
                FilterRun.of(ARTICLE, new FilterSettings(settings.kernel(), Padding.of(2), 1, false))
                        .output()
                        .rows());
    }

    @Test
    void paddingThatWouldFillTheMemoryIsRefused() {
        FilterSettings settings = new FilterSettings(SOBEL, Padding.of(Padding.MOST), 1, false);
        String sentence = settings.problemWith(4000, 4000).orElseThrow();
        assertTrue(sentence.startsWith("With its padding the picture would be 12192 × 12192"), sentence);
    }

    @ParameterizedTest
    @CsvSource({"NaN", "Infinity", "-Infinity"})
    void weightsAreFinite(float weight) {
        assertThrows(
                IllegalArgumentException.class,
                () -> new FilterSettings(Raster.of(1, 1, weight), Padding.VALID, 1, false));
    }

    @Test
    void aStrideOfNothingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new FilterSettings(SOBEL, Padding.VALID, 0, false));
    }

    @Test
    void paddingIsReadAsTyped() {
        assertEquals(Padding.VALID, Padding.parse("valid").orElseThrow());
        assertEquals(Padding.SAME, Padding.parse("same").orElseThrow());
        assertEquals(Padding.of(12), Padding.parse("12").orElseThrow());
        for (String wrong : new String[] {"-1", "Same", "1.5", "", "4097", "99999", "full"}) {
            assertTrue(Padding.parse(wrong).isEmpty(), wrong);
        }
    }

    private static Raster picture(Random random) {
        boolean grey = random.nextBoolean();
        return Raster.generate(
                1 + random.nextInt(12),
                1 + random.nextInt(12),
                (row, column) -> grey ? random.nextInt(256) : random.nextFloat() * 255);
    }

    private static FilterSettings settings(Random random, Raster picture) {
        Raster kernel = Raster.generate(
                1 + random.nextInt(7), 1 + random.nextInt(7), (row, column) -> (random.nextFloat() - .5f) * 4);
        Padding padding = switch (random.nextInt(3)) {
            case 0 -> Padding.SAME;
            case 1 -> Padding.of(random.nextInt(5));
            default -> Padding.VALID;
        };
        FilterSettings settings = new FilterSettings(kernel, padding, 1 + random.nextInt(4), random.nextBoolean());
        return settings.problemWith(picture.rows(), picture.columns()).isEmpty() ? settings : settings(random, picture);
    }

    private static double bruteForce(Raster picture, FilterSettings settings, int row, int column) {
        int rows = settings.kernel().rows();
        int columns = settings.kernel().columns();
        int above = settings.padding().kind() == Padding.Kind.SAME
                ? rows / 2
                : settings.padding().zeros();
        int beside = settings.padding().kind() == Padding.Kind.SAME
                ? columns / 2
                : settings.padding().zeros();
        double sum = 0;
        for (int k = 0; k < rows; k++) {
            for (int l = 0; l < columns; l++) {
                int y = row * settings.stride() + k - above;
                int x = column * settings.stride() + l - beside;
                double pixel = y < 0 || x < 0 || y >= picture.rows() || x >= picture.columns() ? 0 : picture.get(y, x);
                sum += pixel
                        * (settings.flipped()
                                ? settings.kernel().get(rows - 1 - k, columns - 1 - l)
                                : settings.kernel().get(k, l));
            }
        }
        return sum;
    }

    private static float addedRowByRow(Raster products) {
        float sum = 0;
        for (int row = 0; row < products.rows(); row++) {
            for (int column = 0; column < products.columns(); column++) {
                sum += products.get(row, column);
            }
        }
        return sum;
    }

    private static int bits(float value) {
        return Float.floatToRawIntBits(value);
    }
}
