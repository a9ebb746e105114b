package glassbox.recipe;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.DatasetKey;
import glassbox.dataset.LoadProgress;
import glassbox.engine.data.Dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ImageChoiceTest {
    private static final DatasetCatalogue DATA = new DatasetCatalogue();
    private static final ImageChoice PAIR =
            new ImageChoice(DatasetKey.FASHION_MNIST, List.of(1, 3), 11_000, 1_000, 2_000);

    @Test
    void trousersAndDressesAreSplitAsInTheArticle() throws IOException {
        Dataset training = PAIR.loadTraining(DATA, LoadProgress.SILENT);
        Dataset validation = PAIR.loadValidation(DATA, LoadProgress.SILENT);
        Dataset test = PAIR.loadTest(DATA, LoadProgress.SILENT);
        assertNotNull(validation);
        assertEquals(11_000, training.size());
        assertEquals(1_000, validation.size());
        assertEquals(2_000, test.size());
        assertEquals(List.of("Trouser", "Dress"), training.classNames());
        Dataset all = DATA.load(DatasetKey.FASHION_MNIST, glassbox.dataset.Split.TRAINING, LoadProgress.SILENT)
                .ofClasses(List.of(1, 3));
        assertSameSample(all, 10_999, training, 10_999);
        assertSameSample(all, 11_000, validation, 0);
        assertSameSample(all, 11_999, validation, 999);
    }

    @Test
    void fewerTrainingImagesLeaveTheValidationImagesAsTheyAre() throws IOException {
        Dataset validation = PAIR.loadValidation(DATA, LoadProgress.SILENT);
        Dataset again = PAIR.withTraining(50).loadValidation(DATA, LoadProgress.SILENT);
        assertNotNull(validation);
        assertNotNull(again);
        assertSameSample(validation, 0, again, 0);
        assertEquals(
                50,
                PAIR.withTraining(50).loadTraining(DATA, LoadProgress.SILENT).size());
    }

    @Test
    void aChoiceWithoutValidationHasNone() throws IOException {
        assertNull(new ImageChoice(DatasetKey.MNIST, 10, 10).loadValidation(DATA, LoadProgress.SILENT));
    }

    @Test
    void whatIsChosenIsALine() {
        assertEquals(
                "Fashion-MNIST (Trouser, Dress): 11,000 training images, 1,000 validation images, 2,000 test images",
                PAIR.description());
        assertEquals("MNIST: 5 training images, 4 test images", new ImageChoice(DatasetKey.MNIST, 5, 4).description());
    }

    @Test
    void whatIsNotThereIsRefused() {
        assertEquals(
                "12,000 training images are wanted, but the files hold 6,000.",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new ImageChoice(DatasetKey.FASHION_MNIST, List.of(1), 11_000, 1_000, 1)
                                        .loadTraining(DATA, LoadProgress.SILENT))
                        .getMessage());
        assertEquals(
                "MNIST has the classes 0 to 9; choose some of them, each once, not [1, 10].",
                refusal(List.of(1, 10), 1, 0, 1));
        assertEquals(
                "MNIST has the classes 0 to 9; choose some of them, each once, not [1, 1].",
                refusal(List.of(1, 1), 1, 0, 1));
        assertEquals(
                "MNIST has 59,000 training images; choose from 1 to 59,000, not 60,000.",
                refusal(List.of(), 60_000, 1_000, 1));
        assertEquals(
                "MNIST has 59,999 validation images; choose from 0 to 59,999, not -1.", refusal(List.of(), 1, -1, 1));
        assertEquals("MNIST has 10,000 test images; choose from 1 to 10,000, not 0.", refusal(List.of(), 1, 0, 0));
    }

    private static String refusal(List<Integer> classes, int training, int validation, int test) {
        return assertThrows(
                        IllegalArgumentException.class,
                        () -> new ImageChoice(DatasetKey.MNIST, classes, training, validation, test))
                .getMessage();
    }

    private static void assertSameSample(Dataset one, int first, Dataset other, int second) {
        float[] expected = new float[784];
        float[] found = new float[784];
        one.copyPixels(first, expected, 0);
        other.copyPixels(second, found, 0);
        assertArrayEquals(expected, found);
        assertEquals(one.label(first), other.label(second));
    }
}
