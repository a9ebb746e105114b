package glassbox.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import glassbox.dataset.PictureReader;
import glassbox.raster.Raster;

import static glassbox.cli.CommandLineFixture.run;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FilterCommandTest {
    private static final Raster ARTICLE = Raster.of(4, 4, 0, 50, 0, 29, 0, 80, 31, 2, 33, 90, 0, 75, 0, 9, 0, 95);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"sobel-vertical", "-1,0,1;-2,0,2;-1,0,1", " -1, 0,1 ; -2,0,2; -1,0,1e0"})
    void theArticlesExampleGivesItsNumbers(String kernel) throws IOException {
        assertEquals("29,-192\n-35,-22\n", csv(ARTICLE, kernel));
        Raster picture = PictureReader.read(folder.resolve("out.png"));
        assertEquals(Raster.of(2, 2, 255, 0, 181, 196), picture);
    }

    @Test
    void aConvolutionTurnsTheKernel() throws IOException {
        assertEquals("-29,192\n35,22\n", csv(ARTICLE, "sobel-vertical", "--convolution"));
    }

    @Test
    void numbersComeBackAsTheSameFloats() throws IOException {
        String[] cells = csv(Raster.of(1, 3, 1, 200, 77), "0.1").strip().split(",");
        assertEquals(0.1f, Float.parseFloat(cells[0]));
        assertEquals(200 * 0.1f, Float.parseFloat(cells[1]));
        assertEquals(77 * 0.1f, Float.parseFloat(cells[2]));
        assertEquals("0.00000000000000000001\n", csv(Raster.of(1, 1, 1), "1e-20"));
    }

    @Test
    void everyPaddingAndStrideAgreesWithALoopInDouble() throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            int kernelRows = 1 + random.nextInt(4);
            int kernelColumns = 1 + random.nextInt(4);
            Raster picture =
                    Raster.generate(4 + random.nextInt(9), 4 + random.nextInt(9), (row, column) -> random.nextInt(256));
            Raster kernel = Raster.generate(
                    kernelRows, kernelColumns, (row, column) -> Math.round(random.nextGaussian() * 100) / 16f);
            int stride = 1 + random.nextInt(3);
            String padding = new String[] {"valid", "same", "0", "1", "2"}[random.nextInt(5)];
            String actual = csv(picture, text(kernel), "--padding", padding, "--stride", stride);
            assertCorrelation(picture, kernel, padding, stride, actual, "seed " + seed + ", case " + i);
        }
    }

    /** The sum over the window in double, straight from the definition. */
    private static void assertCorrelation(
            Raster picture, Raster kernel, String padding, int stride, String csv, String message) {
        boolean same = padding.equals("same");
        int zeros = same || padding.equals("valid") ? 0 : Integer.parseInt(padding);
        int top = same ? kernel.rows() / 2 : zeros;
        int left = same ? kernel.columns() / 2 : zeros;
        int rows = (picture.rows() + (same ? kernel.rows() - 1 : 2 * zeros) - kernel.rows()) / stride + 1;
        int columns = (picture.columns() + (same ? kernel.columns() - 1 : 2 * zeros) - kernel.columns()) / stride + 1;
        String[] lines = csv.split("\n");
        assertEquals(rows, lines.length, message);
        for (int row = 0; row < rows; row++) {
            String[] cells = lines[row].split(",");
            assertEquals(columns, cells.length, message);
            for (int column = 0; column < columns; column++) {
                double sum = 0;
                for (int k = 0; k < kernel.rows(); k++) {
                    for (int l = 0; l < kernel.columns(); l++) {
                        int y = row * stride - top + k;
                        int x = column * stride - left + l;
                        boolean inside = y >= 0 && y < picture.rows() && x >= 0 && x < picture.columns();
                        sum += inside ? (double) kernel.get(k, l) * picture.get(y, x) : 0;
                    }
                }
                assertEquals(sum, Double.parseDouble(cells[column]), 1e-3, message);
            }
        }
    }

    @Test
    void aLearnedFilterCanBeUsed() throws IOException {
        assertEquals(2, csv(ARTICLE, "mnist-8-filters#3").lines().count());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sobel-sideways|There is no filter called \"sobel-sideways\". There are sobel-vertical,",
                "1,2;3|Every row of the kernel should have 2 numbers like its first, but row 2 has 1.",
                "1,x|\"x\" in row 1, column 2 of the kernel is not a number.",
                "1,NaN|\"NaN\" in row 1, column 2 of the kernel is not a number.",
                "1,1e99|\"1e99\" in row 1, column 2 of the kernel is not a number.",
                ";|\"\" in row 1, column 1 of the kernel is not a number.",
                "1,1,1,1,1|The filter is 1 × 5, but the picture with its padding is only 4 × 4.",
                "mnist-8-filters#9|The network has the filters 1 to 8, not \"9\".",
                "mnist-8-filters#x|The network has the filters 1 to 8, not \"x\".",
                "1e38|The output grows beyond all numbers.",
            })
    void aKernelThatCannotBeUsedIsOneSentence(String kernel, String sentence) throws IOException {
        Path out = folder.resolve("out.png");
        String refusal = run("filter", kernel, picture(ARTICLE), out).refusal();
        assertTrue(refusal.startsWith(sentence), refusal);
        assertTrue(Files.notExists(out));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "--stride 0|The stride should be at least 1, but is 0.",
                "--stride -2|The stride should be at least 1, but is -2.",
                "--padding wide|The padding should be valid, same or a number from 0 to 4,096, but is \"wide\".",
                "--padding -1|The padding should be valid, same or a number from 0 to 4,096, but is \"-1\".",
                "--pading 1|Unknown options: '--pading', '1'; see 'glassbox filter --help'.",
            })
    void anOptionOutOfRangeIsOneSentence(String options, String sentence) throws IOException {
        Object[] start = {"filter", "identity", picture(ARTICLE), folder.resolve("out.png")};
        assertEquals(sentence, run(joined(start, options.split(" "))).refusal());
    }

    @Test
    void placesThatDoNotExistAreOneSentence() throws IOException {
        Path missing = folder.resolve("none.png");
        assertEquals(
                missing + " does not exist. Check the path and the spelling.",
                run("filter", "identity", missing, folder.resolve("out.png")).refusal());
        Path lost = folder.resolve("none").resolve("in.png");
        assertEquals(
                lost + " does not exist. Check the path and the spelling.",
                run("filter", "identity", lost, folder.resolve("out.png")).refusal());
        Path nowhere = folder.resolve("none").resolve("out.png");
        assertTrue(
                run("filter", "identity", picture(ARTICLE), nowhere).refusal().contains("there is no folder"));
    }

    @Test
    void aFileNamedTwiceIsRefusedBeforeAnythingIsWritten() throws IOException {
        Path in = picture(ARTICLE);
        Path out = folder.resolve("out.png");
        Path round = folder.resolve(".").resolve("out.png");
        Path link = Files.createSymbolicLink(folder.resolve("link.png"), in);
        byte[] before = Files.readAllBytes(in);
        assertNamedTwice("identity", in, in);
        assertNamedTwice("identity", in, link);
        assertNamedTwice("identity", in, out, "--csv", round);
        assertNamedTwice("identity", in, out, "--csv", link);
        assertArrayEquals(before, Files.readAllBytes(in));
        assertTrue(Files.notExists(out));
    }

    private static void assertNamedTwice(Object... arguments) {
        String refusal = run(joined(new Object[] {"filter"}, arguments)).refusal();
        assertTrue(refusal.contains(" is named twice, for the picture that is "), refusal);
    }

    private String csv(Raster picture, String kernel, Object... options) throws IOException {
        Path csv = folder.resolve("out.csv");
        Object[] start = {"filter", kernel, picture(picture), folder.resolve("out.png"), "--csv", csv};
        run(joined(start, options)).done();
        return Files.readString(csv);
    }

    private static Object[] joined(Object[] start, Object[] more) {
        return Stream.concat(Stream.of(start), Stream.of(more)).toArray();
    }

    private Path picture(Raster raster) throws IOException {
        Path file = folder.resolve("in.png");
        Files.write(file, TestPicture.png(raster));
        return file;
    }

    private static String text(Raster kernel) {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < kernel.rows(); row++) {
            for (int column = 0; column < kernel.columns(); column++) {
                text.append(column > 0 ? "," : row > 0 ? ";" : "")
                        .append(String.format(Locale.ROOT, "%.4f", kernel.get(row, column)));
            }
        }
        return text.toString();
    }
}
