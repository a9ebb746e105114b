package glassbox.dataset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import glassbox.engine.data.Dataset;
import glassbox.engine.tensor.Shape;
import glassbox.raster.Numbers;
import glassbox.storage.RefusedFileException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class CifarReaderTest {
    private static final List<String> NAMES = DatasetKey.CIFAR_10.classNames();
    private static final int RECORD = 3073;

    @Test
    void redGreenAndBluePlanesBecomeChannelsAndFilesFollowEachOther() throws IOException {
        Dataset data = CifarReader.read(
                List.of(source("a", records(3, 9)), source("b", records(0))), NAMES, LoadProgress.SILENT);
        assertEquals(3, data.size());
        assertEquals(Shape.of(3, 32, 32), data.sampleShape());
        assertEquals(9, data.label(1));
        assertEquals(0, data.label(2));
        float[] pixels = new float[3072];
        data.copyPixels(1, pixels, 0);
        assertEquals(9 + 10, pixels[10], "red, row 0, column 10");
        assertEquals(9 + 100, pixels[1024 + 5], "green, row 0, column 5");
        assertEquals(9 + 200, pixels[2048 + 32], "blue, row 1, column 0");
    }

    @Test
    void sizesThatAreNoWholePicturesAreRefused() {
        assertEquals(
                "f should hold whole pictures of 3,073 bytes each, but has 3,072 bytes. It is cut short or no file of"
                        + " CIFAR-10's binary version.",
                refusal(Arrays.copyOf(records(1), RECORD - 1)));
        refusal(new byte[0]);
        refusal(Arrays.copyOf(records(1, 2), RECORD + 1));
    }

    @Test
    void aLabelWithoutClassIsRefused() {
        assertEquals("f gives picture 1 the label 10; expected 0 to 9.", refusal(records(1, 10)));
        assertEquals("f gives picture 0 the label 255; expected 0 to 9.", refusal(records(255)));
    }

    @Test
    void aFileWithoutEndIsRefusedBeforeItFillsTheMemory() {
        FileSource endless = new FileSource("f", () -> new java.io.InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                return length;
            }
        });
        assertEquals(
                "f is too large: on this computer Glassbox reads up to " + Numbers.count(Room.bytes() / RECORD)
                        + " pictures of this kind in all.",
                assertThrows(
                                RefusedFileException.class,
                                () -> CifarReader.read(List.of(endless), NAMES, LoadProgress.SILENT))
                        .getMessage());
    }

    @Test
    void aFolderOfBatchesIsReadInTheOrderOfNames(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("data_batch_2.bin"), records(2));
        Files.write(folder.resolve("data_batch_1.bin"), records(1));
        DatasetCatalogue catalogue = new DatasetCatalogue(folder);
        Dataset data = catalogue.load(DatasetKey.CIFAR_10, Split.TRAINING, LoadProgress.SILENT);
        assertEquals(1, data.label(0));
        assertEquals(2, data.label(1));
        assertEquals(
                folder + " holds no test pictures of CIFAR-10; expected data_batch_1.bin to data_batch_5.bin and"
                        + " test_batch.bin.",
                assertThrows(
                                RefusedFileException.class,
                                () -> catalogue.load(DatasetKey.CIFAR_10, Split.TEST, LoadProgress.SILENT))
                        .getMessage());
    }

    @Test
    void realPicturesAreRead() throws IOException {
        Path configured =
                Path.of(System.getProperty("glassbox.shared", "../shared/data")).resolve("cifar10-sample");
        Assumptions.assumeTrue(
                Files.isDirectory(configured),
                "Skipped: " + configured
                        + " is not here. Give the folder of the shared data as -Dglassbox.shared=FOLDER.");
        DatasetCatalogue catalogue = new DatasetCatalogue(configured);
        Dataset training = catalogue.load(DatasetKey.CIFAR_10, Split.TRAINING, LoadProgress.SILENT);
        assertEquals(2000, training.size());
        assertEquals(
                500,
                catalogue
                        .load(DatasetKey.CIFAR_10, Split.TEST, LoadProgress.SILENT)
                        .size());
        int[] perClass = new int[10];
        for (int i = 0; i < training.size(); i++) {
            perClass[training.label(i)]++;
        }
        assertEquals(2000, Arrays.stream(perClass).sum());
        assertEquals(10, Arrays.stream(perClass).filter(count -> count > 100).count(), Arrays.toString(perClass));
    }

    /** Records whose planes begin at label + 0, + 95 and + 168 and grow by one a byte. */
    private static byte[] records(int... labels) {
        byte[] bytes = new byte[labels.length * RECORD];
        for (int i = 0; i < labels.length; i++) {
            bytes[i * RECORD] = (byte) labels[i];
            for (int plane = 0; plane < 3; plane++) {
                for (int pixel = 0; pixel < 1024; pixel++) {
                    int start = new int[] {0, 95, 168}[plane];
                    bytes[i * RECORD + 1 + plane * 1024 + pixel] = (byte) (labels[i] + start + pixel);
                }
            }
        }
        return bytes;
    }

    private static FileSource source(String name, byte[] content) {
        return new FileSource(name, () -> new ByteArrayInputStream(content));
    }

    private static String refusal(byte[] content) {
        return assertThrows(
                        RefusedFileException.class,
                        () -> CifarReader.read(List.of(source("f", content)), NAMES, LoadProgress.SILENT))
                .getMessage();
    }
}
