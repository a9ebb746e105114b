package glassbox.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import glassbox.engine.data.Dataset;
import glassbox.engine.tensor.Shape;
import glassbox.storage.RefusedFileException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DatasetCatalogueTest {
    @Test
    void theShippedTestDigitsAreThere() throws IOException {
        Dataset digits = new DatasetCatalogue().mnist(Split.TEST);
        assertEquals(10_000, digits.size());
        assertEquals(Shape.of(1, 28, 28), digits.sampleShape());
        assertEquals(List.of(7, 2, 1, 0, 4, 1, 4, 9, 5, 9), firstLabels(digits));
    }

    @Test
    void theShippedTrainingDigitsAreReadOnceAndTellHowFarTheyAre() throws IOException {
        DatasetCatalogue catalogue = new DatasetCatalogue();
        List<Integer> heard = new ArrayList<>();
        Dataset digits = catalogue.load(DatasetKey.MNIST, Split.TRAINING, (done, total) -> heard.add(done));
        assertEquals(60_000, digits.size());
        assertEquals(List.of(5, 0, 4, 1, 9, 2, 1, 3, 1, 4), firstLabels(digits));
        assertEquals(60_000, heard.getLast());
        assertEquals(heard.stream().sorted().toList(), heard);
        heard.clear();
        assertSame(digits, catalogue.load(DatasetKey.MNIST, Split.TRAINING, (done, total) -> heard.add(done)));
        assertEquals(List.of(), heard);
    }

    @Test
    void theShippedClothesAreThere() throws IOException {
        DatasetCatalogue catalogue = new DatasetCatalogue();
        Dataset test = catalogue.load(DatasetKey.FASHION_MNIST, Split.TEST, LoadProgress.SILENT);
        assertEquals(10_000, test.size());
        assertEquals("Ankle boot", test.classNames().get(test.label(0)));
        Dataset training = catalogue.load(DatasetKey.FASHION_MNIST, Split.TRAINING, LoadProgress.SILENT);
        assertEquals(60_000, training.size());
        assertEquals(Shape.of(1, 28, 28), training.sampleShape());
        assertEquals(List.of(9, 0, 0, 3, 0, 2, 7, 2, 5, 5), firstLabels(training));
    }

    @Test
    void idsAreStableAndLeadBackToTheirKeys() {
        assertEquals(
                List.of("mnist", "mnist-and-strokes", "fashion-mnist", "shapes", "cifar-10"),
                Arrays.stream(DatasetKey.values()).map(DatasetKey::id).toList());
        for (DatasetKey key : DatasetKey.values()) {
            assertEquals(key, DatasetKey.byId(key.id()).orElseThrow());
        }
        assertTrue(DatasetKey.byId("letters").isEmpty());
    }

    @Test
    void whatIsNotShippedIsFoundInTheFirstFolderThatHoldsIt(@TempDir Path folder) throws IOException {
        Path mine = folder.resolve("mine");
        Path system = folder.resolve("system");
        Files.createDirectories(mine.resolve("fashion-mnist"));
        Path installed = Files.createDirectories(system.resolve("fashion-mnist"));
        Files.write(installed.resolve("t10k-images-idx3-ubyte.gz"), TestIdx.gzip(TestIdx.images(1)));
        Files.write(installed.resolve("t10k-labels-idx1-ubyte.gz"), TestIdx.gzip(TestIdx.labels(8)));
        DatasetCatalogue without = DatasetCatalogue.searching(false, List.of(mine, system));
        assertEquals(
                8,
                without.load(DatasetKey.FASHION_MNIST, Split.TEST, LoadProgress.SILENT)
                        .label(0));
        DatasetCatalogue with = DatasetCatalogue.searching(true, List.of(mine, system));
        assertEquals(
                9,
                with.load(DatasetKey.FASHION_MNIST, Split.TEST, LoadProgress.SILENT)
                        .label(0));
        assertEquals(
                "CIFAR-10 is not part of this copy of Glassbox. Put its files (data_batch_1.bin to data_batch_5.bin and"
                        + " test_batch.bin) into the folder " + mine.resolve("cifar-10") + " and try again.",
                assertThrows(
                                RefusedFileException.class,
                                () -> with.load(DatasetKey.CIFAR_10, Split.TRAINING, LoadProgress.SILENT))
                        .getMessage());
    }

    @Test
    void aFolderOfTheUsersIsReadPackedOrNot(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("t10k-images-idx3-ubyte"), TestIdx.images(2));
        Files.write(folder.resolve("t10k-labels-idx1-ubyte.gz"), TestIdx.gzip(TestIdx.labels(9, 3)));
        Dataset digits = new DatasetCatalogue(folder).mnist(Split.TEST);
        assertEquals(2, digits.size());
        assertEquals(3, digits.label(1));
    }

    @Test
    void aFailedReadingIsTriedAgain(@TempDir Path folder) throws IOException {
        DatasetCatalogue catalogue = new DatasetCatalogue(folder);
        String sentence = assertThrows(RefusedFileException.class, () -> catalogue.mnist(Split.TEST))
                .getMessage();
        assertEquals(
                folder.resolve("t10k-labels-idx1-ubyte.gz") + " does not exist. Check the path and the spelling.",
                sentence);
        Files.write(folder.resolve("t10k-images-idx3-ubyte.gz"), TestIdx.gzip(TestIdx.images(1)));
        Files.write(folder.resolve("t10k-labels-idx1-ubyte.gz"), TestIdx.gzip(TestIdx.labels(4)));
        assertEquals(4, catalogue.mnist(Split.TEST).label(0));
    }

    private static List<Integer> firstLabels(Dataset digits) {
        List<Integer> labels = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            labels.add(digits.label(i));
        }
        return labels;
    }
}
