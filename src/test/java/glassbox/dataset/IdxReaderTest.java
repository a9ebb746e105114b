package glassbox.dataset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import glassbox.engine.data.Dataset;
import glassbox.engine.tensor.Shape;
import glassbox.raster.Numbers;
import glassbox.storage.RefusedFileException;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class IdxReaderTest {
    private static final List<String> CLASSES = List.of("a", "b", "c");
    private static final byte[] IMAGES = TestIdx.images(4);
    private static final byte[] LABELS = TestIdx.labels(0, 2, 1, 2);

    @Test
    void packedFilesAreRead() throws IOException {
        assertRead(read(TestIdx.gzip(IMAGES), TestIdx.gzip(LABELS)));
    }

    @Test
    void unpackedFilesAreRead() throws IOException {
        FileSource images = TestIdx.source("images", IMAGES);
        assertRead(IdxReader.read(images, TestIdx.source("labels", LABELS), CLASSES, LoadProgress.SILENT));
    }

    private static void assertRead(Dataset data) {
        assertEquals(4, data.size());
        assertEquals(Shape.of(1, 2, 3), data.sampleShape());
        assertEquals(CLASSES, data.classNames());
        assertEquals(2, data.label(1));
        float[] pixels = new float[6];
        data.copyPixels(3, pixels, 0);
        assertArrayEquals(new float[] {18, 19, 20, 21, 22, 23}, pixels);
    }

    @Test
    void progressEndsAtTheWholeFile() throws IOException {
        List<String> heard = new ArrayList<>();
        IdxReader.read(
                TestIdx.source("i", IMAGES),
                TestIdx.source("l", LABELS),
                CLASSES,
                (done, total) -> heard.add(done + "/" + total));
        assertEquals("4/4", heard.getLast());
    }

    @Test
    void aMissingFileIsNamed(@TempDir Path folder) {
        Path missing = folder.resolve("images.gz");
        String sentence = assertThrows(
                        RefusedFileException.class,
                        () -> IdxReader.read(
                                FileSource.of(missing), TestIdx.source("labels", LABELS), CLASSES, LoadProgress.SILENT))
                .getMessage();
        assertEquals(missing + " does not exist. Check the path and the spelling.", sentence);
    }

    @Test
    void aFileThatIsNotGzipIsRefused() {
        assertEquals("i.gz is not a gzip file, although its name ends in .gz.", imagesRefusal(IMAGES));
        assertEquals(
                "i.gz is not a gzip file, although its name ends in .gz: it is cut short or empty.",
                imagesRefusal(new byte[0]));
    }

    @Test
    void swappedFilesAreRecognised() {
        assertEquals(
                "l.gz does not hold labels: its magic number should be 0x00000801, found 0x00000803. It holds images;"
                        + " were two files swapped?",
                refusal(TestIdx.gzip(LABELS), TestIdx.gzip(IMAGES)));
    }

    @Test
    void anotherMagicNumberIsRefused() {
        assertEquals(
                "i.gz does not hold images: its magic number should be 0x00000803, found 0x00000D03.",
                imagesRefusal(TestIdx.gzip(TestIdx.file(new byte[24], 0xD03, 4, 2, 3))));
    }

    @Test
    void countsOfImagesAndLabelsMustAgree() {
        assertEquals(
                "i.gz holds 5 images, but l.gz holds 4 labels. They do not belong together.",
                imagesRefusal(TestIdx.gzip(TestIdx.images(5))));
    }

    @Test
    void aLabelWithoutClassIsRefused() {
        assertEquals(
                "l.gz gives sample 2 the label 3; expected 0 to 2.",
                refusal(TestIdx.gzip(IMAGES), TestIdx.gzip(TestIdx.labels(0, 2, 3, 2))));
        assertEquals(
                "l.gz gives sample 0 the label 255; expected 0 to 2.",
                refusal(TestIdx.gzip(IMAGES), TestIdx.gzip(TestIdx.labels(255, 2, 3, 2))));
    }

    @Test
    void sizesThatLieAreRefused() {
        assertEquals(
                "i.gz is cut short: it should hold 24 bytes after its header, found 23.",
                imagesRefusal(TestIdx.gzip(Arrays.copyOf(IMAGES, IMAGES.length - 1))));
        assertEquals(
                "i.gz is too long: something follows the 24 bytes that its header announces.",
                imagesRefusal(TestIdx.gzip(Arrays.copyOf(IMAGES, IMAGES.length + 1))));
        assertEquals(
                "l.gz is cut short: it should hold 10,000,000 bytes after its header, found 3.",
                refusal(TestIdx.gzip(IMAGES), TestIdx.gzip(TestIdx.file(new byte[3], 0x801, 10_000_000))));
    }

    @Test
    void absurdSizesAreRefusedBeforeAnythingIsReserved() {
        assertEquals(
                "i.gz says its axis 2 has size 4,294,967,295; expected 1 to 4,096.",
                imagesRefusal(TestIdx.gzip(TestIdx.file(new byte[3], 0x803, 4, -1, 3))));
        assertEquals(
                "i.gz says its axis 3 has size 0; expected 1 to 4,096.",
                imagesRefusal(TestIdx.gzip(TestIdx.file(new byte[0], 0x803, 4, 2, 0))));
        assertEquals(
                "l.gz says its axis 1 has size 2,147,483,647; expected 1 to 10,000,000.",
                refusal(TestIdx.gzip(IMAGES), TestIdx.gzip(TestIdx.file(new byte[3], 0x801, Integer.MAX_VALUE))));
        byte[] many = TestIdx.gzip(TestIdx.labels(new int[100]));
        assertEquals(
                "i.gz says it holds 1,677,721,600 bytes; on this computer Glassbox reads up to "
                        + Numbers.count(Room.bytes()) + ".",
                refusal(TestIdx.gzip(TestIdx.file(new byte[3], 0x803, 100, 4096, 4096)), many));
    }

    /** A file of a few kilobytes may unpack to gigabytes. */
    @Test
    void aPackedFileThatSwellsIsReadNoFurtherThanItsHeaderSays() {
        long[] asked = {0};
        byte[] labels = TestIdx.gzip(TestIdx.labels(new int[100]));
        byte[] header = TestIdx.file(new byte[0], 0x803, 100, 2, 3);
        FileSource endless = new FileSource(
                "i",
                () -> new SequenceInputStream(new ByteArrayInputStream(header), new java.io.InputStream() {
                    @Override
                    public int read() {
                        asked[0]++;
                        return 0;
                    }

                    @Override
                    public int read(byte[] target, int offset, int length) {
                        asked[0] += length;
                        return length;
                    }
                }));
        assertEquals(
                "i is too long: something follows the 600 bytes that its header announces.",
                assertThrows(
                                RefusedFileException.class,
                                () -> IdxReader.read(
                                        endless, TestIdx.source("l.gz", labels), CLASSES, LoadProgress.SILENT))
                        .getMessage());
        assertTrue(asked[0] < 1 << 18, () -> asked[0] + " bytes were asked for");
    }

    /** Reserving what the header claims would take hundreds of megabytes for a file of a few bytes. */
    @Test
    void aClaimOfMuchIsNotReservedBeforeItIsThere() {
        int count = Room.bytes() / (4096 * 4096);
        byte[] labels = TestIdx.gzip(TestIdx.labels(new int[count]));
        byte[] claim = TestIdx.gzip(TestIdx.file(new byte[3], 0x803, count, 4096, 4096));
        long before = Runtime.getRuntime().totalMemory();
        assertTrue(refusal(claim, labels).startsWith("i.gz is cut short"));
        long more = Runtime.getRuntime().totalMemory() - before;
        assertTrue(more < Room.bytes() / 2, () -> more + " bytes of memory were taken for a claim");
    }

    @Test
    void filesCutAnywhereAreRefused() {
        byte[] packed = TestIdx.gzip(IMAGES);
        for (int length = 0; length < packed.length; length++) {
            imagesRefusal(Arrays.copyOf(packed, length));
        }
        for (int length = 0; length < LABELS.length; length++) {
            refusal(TestIdx.gzip(IMAGES), TestIdx.gzip(Arrays.copyOf(LABELS, length)));
        }
    }

    @Test
    void aDamagedPackedFileNeverGivesOtherPixels() throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        byte[] packed = TestIdx.gzip(IMAGES);
        for (int i = 0; i < 2000; i++) {
            byte[] damaged = packed.clone();
            damaged[random.nextInt(packed.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                assertRead(read(damaged, TestIdx.gzip(LABELS)));
            } catch (RefusedFileException sentence) {
                String text = sentence.getMessage();
                assertTrue(text.startsWith("i.gz "), () -> "seed " + seed + ": " + text);
            }
        }
    }

    @Test
    void anUnpackedFileWithAnyHeaderByteChangedIsRefused() {
        for (int at = 0; at < 16; at++) {
            byte[] damaged = IMAGES.clone();
            damaged[at] ^= 0x40;
            assertThrows(
                    RefusedFileException.class,
                    () -> IdxReader.read(
                            TestIdx.source("i", damaged), TestIdx.source("l", LABELS), CLASSES, LoadProgress.SILENT));
        }
    }

    @Test
    void readingStopsWhenTheThreadIsInterrupted() {
        FileSource images = new FileSource("i", () -> {
            Thread.currentThread().interrupt();
            return new SequenceInputStream(
                    new ByteArrayInputStream(IMAGES, 0, 20), new ByteArrayInputStream(IMAGES, 20, 20));
        });
        assertThrows(
                InterruptedIOException.class,
                () -> IdxReader.read(images, TestIdx.source("l", LABELS), CLASSES, LoadProgress.SILENT));
        assertTrue(Thread.interrupted());
    }

    private static Dataset read(byte[] images, byte[] labels) throws IOException {
        return IdxReader.read(
                TestIdx.source("i.gz", images), TestIdx.source("l.gz", labels), CLASSES, LoadProgress.SILENT);
    }

    private static String imagesRefusal(byte[] images) {
        String sentence = refusal(images, TestIdx.gzip(LABELS));
        assertTrue(sentence.startsWith("i.gz "), sentence);
        return sentence;
    }

    private static String refusal(byte[] images, byte[] labels) {
        return assertThrows(RefusedFileException.class, () -> read(images, labels))
                .getMessage();
    }
}
