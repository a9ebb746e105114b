package glassbox.viewmodel.filters;

import java.awt.image.BufferedImage;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import glassbox.raster.Raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PictureModelTest {
    private final Bench bench = new Bench();
    private final PictureModel pictures = bench.page.picture();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void theHouseIsThereFirst() {
        assertEquals("the house", pictures.pictureProperty().get().name());
        assertEquals(96, pictures.pictureProperty().get().pixels().rows());
        assertEquals(94, bench.numbers().rows());
    }

    @Test
    void theArticlesExampleGivesItsFourNumbers() {
        bench.after(() -> pictures.choose(PictureChoice.FOUR_BY_FOUR));
        assertEquals(Raster.of(2, 2, 29, -192, -35, -22), bench.numbers());
        assertEquals(new OutputPixel(0, 0), bench.page.lens().pixelProperty().get());
    }

    @Test
    void digitsAreReadWhenOneIsFirstWanted() {
        assertEquals(0, pictures.digitCountProperty().get());
        bench.after(() -> pictures.choose(PictureChoice.DIGIT));
        assertEquals(10_000, pictures.digitCountProperty().get());
        assertEquals(28, bench.output().picture().pixels().rows());
        Raster first = bench.output().picture().pixels();
        bench.after(() -> pictures.digitProperty().set(1));
        assertEquals("digit 1", bench.output().picture().name());
        assertTrue(!first.equals(bench.output().picture().pixels()));
    }

    @Test
    void theDigitStaysAmongThoseThereAre() {
        try (Bench few = new Bench(new PictureSources(() -> Raster.of(3, 3, new float[9]), Bench::threeDigits))) {
            PictureModel model = few.page.picture();
            model.choose(PictureChoice.DIGIT);
            few.until(() -> model.digitCountProperty().get() == 3);
            model.digitProperty().set(99);
            assertEquals(2, model.digitProperty().get());
            assertEquals(
                    Raster.of(2, 2, 9, 10, 11, 12),
                    model.pictureProperty().get().pixels());
            model.digitProperty().set(-1);
            assertEquals(0, model.digitProperty().get());
        }
    }

    @Test
    void aPictureOfTheUsersOwnIsFiltered(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("mine.png");
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_BYTE_GRAY), "png", file.toFile());
        bench.after(() -> pictures.open(file));
        assertEquals("mine.png", bench.output().picture().name());
        assertEquals(18, bench.numbers().rows());
        assertEquals(28, bench.numbers().columns());
        bench.after(() -> pictures.choose(PictureChoice.HOUSE));
        bench.after(() -> pictures.choose(PictureChoice.FILE));
        assertEquals("mine.png", bench.output().picture().name());
    }

    @Test
    void aDamagedPictureIsRefusedWithASentenceAndWhatWasThereStays(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("broken.png");
        Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
        FilterOutput before = bench.output();
        pictures.open(file);
        bench.until(() -> !pictures.refusalProperty().get().isEmpty());
        assertTrue(
                pictures.refusalProperty().get().contains("broken.png"),
                pictures.refusalProperty().get());
        assertTrue(pictures.refusalProperty().get().endsWith("."));
        assertEquals("the house", pictures.pictureProperty().get().name());
        assertSame(before, bench.output());
        assertTrue(bench.page.back());
        assertEquals("", pictures.refusalProperty().get());
    }

    @Test
    void aPictureOfOnePixelIsTakenAndTheFilterSaysItDoesNotFit(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("dot.png");
        ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY), "png", file.toFile());
        FilterOutput before = bench.output();
        pictures.open(file);
        bench.until(() -> !bench.page.output().problemProperty().get().isEmpty());
        assertEquals(
                "The filter is 3 × 3, but the picture with its padding is only 1 × 1. Use a filter of at most 1 × 1,"
                        + " same padding, or a padding of at least 1.",
                bench.page.output().problemProperty().get());
        assertSame(before, bench.output());
        bench.after(() -> bench.page.output().paddingProperty().set(PaddingChoice.SAME));
        assertEquals("", bench.page.output().problemProperty().get());
        assertEquals(1, bench.numbers().rows());
    }

    @Test
    void missingDigitsAreASentenceAndTheRestStillWorks() {
        PictureSources sources = new PictureSources(() -> Raster.of(3, 3, new float[9]), () -> {
            throw new FileNotFoundException("The digits file is missing.");
        });
        try (Bench poor = new Bench(sources)) {
            PictureModel model = poor.page.picture();
            model.choose(PictureChoice.DIGIT);
            poor.until(() -> !model.refusalProperty().get().isEmpty());
            assertEquals("The digits file is missing.", model.refusalProperty().get());
            poor.after(() -> model.choose(PictureChoice.FOUR_BY_FOUR));
            assertEquals("", model.refusalProperty().get());
        }
    }

    @Test
    void aHugePictureThatIsPastedIsRefusedByItsSize() {
        bench.page.picture().paste(40_000, 60_000, new int[0]);
        bench.until(() -> !bench.page.picture().refusalProperty().get().isEmpty());
        assertTrue(bench.page.picture().refusalProperty().get().startsWith("The pasted picture is 60,000 × 40,000"));
    }

    @Test
    void theLastPictureAskedForIsShown() {
        pictures.choose(PictureChoice.HOUSE);
        bench.after(() -> pictures.choose(PictureChoice.FOUR_BY_FOUR));
        bench.settle();
        assertEquals("the 4 × 4 picture", pictures.pictureProperty().get().name());
    }
}
