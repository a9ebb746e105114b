package glassbox.dataset;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import glassbox.raster.Raster;
import glassbox.storage.RefusedFileException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PictureReaderTest {
    @Test
    void everyGreyValueComesThroughExactly() throws IOException {
        BufferedImage ramp = new BufferedImage(256, 2, BufferedImage.TYPE_BYTE_GRAY);
        for (int value = 0; value < 256; value++) {
            ramp.getRaster().setSample(value, 0, 0, value);
            ramp.getRaster().setSample(value, 1, 0, 255 - value);
        }
        assertEquals(Raster.generate(2, 256, (row, column) -> row == 0 ? column : 255 - column), read(png(ramp)));
    }

    @Test
    void sixteenBitGreyIsScaledToTheSameRange() throws IOException {
        byte[] file = new TestPng(4, 1, 16, TestPng.GREY)
                .rows(IntStream.of(0, 0, 0xFF, 0xFF, 0x80, 0x80, 0x12, 0x34).toArray());
        Raster grey = read(file);
        assertEquals(0, grey.get(0, 0));
        assertEquals(255, grey.get(0, 1));
        assertEquals(128, grey.get(0, 2), 1e-4);
        assertEquals(0x1234 / 257.0, grey.get(0, 3), 1e-4);
    }

    @ParameterizedTest
    @CsvSource({"1, 85, 255", "2, 85, 85", "4, 85, 17"})
    void fewBitsOfGreySpanTheSameRange(int bits, int packed, float step) throws IOException {
        Raster grey = read(new TestPng(2, 1, bits, TestPng.GREY).rows(new int[] {packed}));
        int mask = (1 << bits) - 1;
        assertEquals((packed >> (8 - bits) & mask) * step, grey.get(0, 0), 1e-4);
        assertEquals((packed >> (8 - 2 * bits) & mask) * step, grey.get(0, 1), 1e-4);
    }

    @Test
    void coloursBecomeTheirLuma() throws IOException {
        Raster grey = read(
                new TestPng(4, 1, 8, TestPng.COLOUR).rows(new int[] {255, 0, 0, 0, 255, 0, 0, 0, 255, 77, 77, 77}));
        assertEquals(76.245, grey.get(0, 0), 1e-3);
        assertEquals(149.685, grey.get(0, 1), 1e-3);
        assertEquals(29.07, grey.get(0, 2), 1e-3);
        assertEquals(77, grey.get(0, 3));
    }

    @Test
    void redGreenAndBlueAreReadApart() throws IOException {
        byte[] file = new TestPng(2, 1, 8, TestPng.COLOUR).rows(new int[] {10, 20, 30, 77, 77, 77});
        assertEquals(
                java.util.List.of(Raster.of(1, 2, 10, 77), Raster.of(1, 2, 20, 77), Raster.of(1, 2, 30, 77)),
                PictureReader.readColours(new FileSource("p.png", () -> new ByteArrayInputStream(file))));
        byte[] grey = new TestPng(1, 1, 8, TestPng.GREY_ALPHA).rows(new int[] {100, 51});
        for (Raster plane : PictureReader.readColours(new FileSource("p.png", () -> new ByteArrayInputStream(grey)))) {
            assertEquals(224, plane.get(0, 0), 1e-4);
        }
    }

    @Test
    void aPaletteIsLookedUp() throws IOException {
        byte[] file = new TestPng(3, 1, 8, TestPng.PALETTE)
                .chunk("PLTE", 10, 10, 10, 200, 200, 200, 255, 0, 0)
                .chunk("tRNS", 255, 0)
                .rows(new int[] {0, 1, 2});
        Raster grey = read(file);
        assertEquals(10, grey.get(0, 0));
        assertEquals(255, grey.get(0, 1), "a transparent entry shows the paper");
        assertEquals(76.245, grey.get(0, 2), 1e-3);
    }

    @Test
    void whatIsTransparentShowsWhitePaper() throws IOException {
        Raster grey = read(new TestPng(3, 1, 8, TestPng.GREY_ALPHA).rows(new int[] {0, 0, 0, 255, 100, 51}));
        assertEquals(255, grey.get(0, 0));
        assertEquals(0, grey.get(0, 1));
        assertEquals(224, grey.get(0, 2), 1e-4);
        Raster colour = read(new TestPng(2, 1, 8, TestPng.COLOUR_ALPHA).rows(new int[] {9, 9, 9, 255, 255, 0, 0, 0}));
        assertEquals(9, colour.get(0, 0));
        assertEquals(255, colour.get(0, 1));
    }

    @Test
    void aPictureOfOnePixelIsAPicture() throws IOException {
        Raster grey = read(new TestPng(1, 1, 8, TestPng.GREY).rows(new int[] {42}));
        assertEquals(Raster.of(1, 1, 42), grey);
    }

    @Test
    void aGreyJpegKeepsItsBrightness() throws IOException {
        BufferedImage flat = new BufferedImage(9, 5, BufferedImage.TYPE_BYTE_GRAY);
        Arrays.fill(((java.awt.image.DataBufferByte) flat.getRaster().getDataBuffer()).getData(), (byte) 100);
        Raster grey = read(jpeg(flat));
        assertEquals(5, grey.rows());
        assertEquals(9, grey.columns());
        assertEquals(100, grey.min(), 1);
        assertEquals(100, grey.max(), 1);
    }

    @Test
    void aColourJpegIsReadByItsLuma() throws IOException {
        BufferedImage red = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
        IntStream.range(0, 256).forEach(i -> red.setRGB(i % 16, i / 16, 0xFF0000));
        assertEquals(76.2, read(jpeg(red)).get(8, 8), 2);
    }

    @Test
    void aHugePictureIsRefusedByItsHeader() {
        byte[] file = new TestPng(20_000, 20_000, 8, TestPng.GREY).rows(new int[] {0});
        assertEquals(
                "p.png is 20,000 × 20,000 pixels; Glassbox reads pictures of 1 to 16,777,216 pixels (4,096 × 4,096)."
                        + " Make it smaller and try again.",
                refusal(file));
    }

    @Test
    void aPngCutAnywhereIsRefused() throws IOException {
        byte[] file = png(noise(7, 5));
        for (int length = 0; length < file.length; length++) {
            refusal(Arrays.copyOf(file, length));
        }
    }

    @Test
    void aPngWithAnyByteChangedIsRefused() throws IOException {
        byte[] file = png(noise(7, 5));
        for (int at = 0; at < file.length; at++) {
            byte[] damaged = file.clone();
            damaged[at] ^= (byte) (1 << at % 8);
            refusal(damaged);
        }
    }

    @Test
    void aPngWithWrongContentsUnderRightChecksumsIsRefused() {
        assertTrue(refusal(new TestPng(4, 4, 8, TestPng.GREY).rows(new int[] {1, 2, 3, 4}))
                .contains("damaged"));
        assertTrue(refusal(new TestPng(4, 4, 7, TestPng.GREY).rows(new int[] {1, 2}))
                .contains("damaged"));
        assertTrue(refusal(new TestPng(1, 1, 8, 99).rows(new int[] {1})).contains("damaged"));
        assertTrue(refusal(new TestPng(1, 1, 8, TestPng.PALETTE).rows(new int[] {1}))
                .contains("damaged"));
        refusal(new TestPng(0, 4, 8, TestPng.GREY).rows(new int[] {1}));
        refusal(new TestPng(-5, 4, 8, TestPng.GREY).rows(new int[] {1}));
    }

    @Test
    void notesThatClaimToBeHugeAreNotUnpacked() throws IOException {
        byte[] file = new TestPng(1, 1, 8, TestPng.GREY)
                .chunk("zTXt", data -> {
                    data.write(new byte[] {'a', 0, 0});
                    try (var packed = new java.util.zip.DeflaterOutputStream(data)) {
                        packed.write(new byte[1 << 22]);
                    }
                })
                .chunk("gAMA", 0, 0, 0, 1)
                .rows(new int[] {42});
        assertEquals(42, read(file).get(0, 0));
    }

    @Test
    void aJpegCutAnywhereIsRefused() throws IOException {
        byte[] file = jpeg(noise(24, 24));
        for (int length = 0; length < file.length; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            int most = length;
            assertThrows(RefusedFileException.class, () -> read(cut), () -> most + " of " + file.length);
        }
    }

    @Test
    void aDamagedJpegIsAPictureOrASentence() throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        byte[] file = jpeg(noise(24, 24));
        for (int i = 0; i < 500; i++) {
            byte[] damaged = file.clone();
            damaged[random.nextInt(file.length)] ^= (byte) (1 + random.nextInt(255));
            try {
                read(damaged);
            } catch (RefusedFileException sentence) {
                assertTrue(sentence.getMessage().endsWith("."), () -> "seed " + seed + ": " + sentence.getMessage());
            }
        }
    }

    @Test
    void otherFilesAreNamed(@TempDir Path folder) throws IOException {
        assertEquals("p.png is empty.", refusal(new byte[0]));
        assertTrue(refusal("GIF89a".getBytes(StandardCharsets.US_ASCII)).contains("seems to be a GIF. Save it as PNG"));
        assertTrue(refusal("hello".getBytes(StandardCharsets.US_ASCII)).contains("is not a PNG or JPEG picture."));
        Path missing = folder.resolve("none.png");
        assertEquals(
                missing + " does not exist. Check the path and the spelling.",
                assertThrows(RefusedFileException.class, () -> PictureReader.read(missing))
                        .getMessage());
        assertEquals(
                folder + " is a folder, not a file.",
                assertThrows(RefusedFileException.class, () -> PictureReader.read(folder))
                        .getMessage());
    }

    @Test
    void aFileOnDiskIsRead(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("p.png");
        Files.write(file, new TestPng(2, 1, 8, TestPng.GREY).rows(new int[] {1, 2}));
        assertEquals(Raster.of(1, 2, 1, 2), PictureReader.read(file));
    }

    private static Raster read(byte[] file) throws IOException {
        return PictureReader.read(new FileSource("p.png", () -> new ByteArrayInputStream(file)));
    }

    private static String refusal(byte[] file) {
        String sentence =
                assertThrows(RefusedFileException.class, () -> read(file)).getMessage();
        assertTrue(sentence.startsWith("p.png ") && sentence.endsWith("."), sentence);
        return sentence;
    }

    @Test
    void aJpegInFourInksIsRefused() {
        byte[] cmyk = Base64.getDecoder()
                .decode("/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwADAgICAgIDAgICAwMDAwQGBAQEBAQIBgYFBgkICgoJCAkJCgwPDAoLDgsJCQ"
                        + "0RDQ4PEBAREAoMEhMSEBMPEBAQ/9sAQwEDAwMEAwQIBAQIEAsJCxAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ"
                        + "EBAQEBAQEBAQEBAQEBAQEBAQEBAQ/8AAFAgAKAAoBAERAAIRAQMRAQQRAP/EABYAAQEBAAAAAAAAAAAAAAAAAAAJB/"
                        + "/EACsQAAEBBAcIAwAAAAAAAAAAAAARAxITFAQHCAkVFkcBAgUGFyGGxSUyNP/EABQBAQAAAAAAAAAAAAAAAAAAAAD/"
                        + "xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADgQBAAIRAxEEAAA/AJVASqAAAarXpZcr2s14J1r5Gy5mOZwz5Oh0yPLwo3"
                        + "5mrR12Oy+yK92VNqAMqAAAAAAFVL87RPyT1oAlWAAAAAAKqX52ifknrQBKsAAAAAAVUvztE/JPWgCVYAAAAAA3+1bb"
                        + "WrTtg5W6mcA5U4ZlKeksCotJYxJqBEixm7VUltx111F3lVdiAMAAA//Z");
        assertTrue(refusal(cmyk).contains("in four inks (CMYK)"), refusal(cmyk));
    }

    private static BufferedImage noise(int width, int height) {
        Random random = new Random(4);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < width * height; i++) {
            image.getRaster().setSample(i % width, i / width, 0, random.nextInt(256));
        }
        return image;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        return written(image, "png");
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        return written(image, "jpeg");
    }

    private static byte[] written(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(image, format, bytes));
        return bytes.toByteArray();
    }
}
