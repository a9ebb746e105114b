package glassbox.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import glassbox.engine.training.Classifier;
import glassbox.exchange.ShippedModels;
import glassbox.raster.DigitCentring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Real people's pen strokes, read through the way the pad uses. They are not shipped: the folder is the one above
 * {@code pen-digits}, by the system property {@code glassbox.shared} or beside the project.
 */
class PenDigitsTest {
    private static final int EVERY = 4;

    @ParameterizedTest
    @CsvSource({"mnist-8-filters, 0.80", "pen-reader, 0.96"})
    void realPenStrokesAreRead(String network, double least, TestReporter reporter) throws IOException {
        Path shared = Path.of(System.getProperty("glassbox.shared", "../shared/data"));
        Path file = shared.resolve("pen-digits").resolve("drawings.json");
        Assumptions.assumeTrue(
                Files.exists(file),
                "Skipped: " + file + " is not here. Give the folder of the shared data as -Dglassbox.shared=FOLDER.");
        List<LabelledDrawing> drawings = DrawingsFile.read(file);
        assertEquals(7494, drawings.size());
        Classifier classifier = ShippedModels.read(network).classifier();
        int right = 0;
        int asked = 0;
        for (int i = 0; i < drawings.size(); i += EVERY) {
            DigitCentring seen = DigitCentring.of(drawings.get(i).drawing()).orElseThrow();
            asked++;
            right += best(classifier.probabilities(seen.picture().toArray()))
                            == Objects.requireNonNull(drawings.get(i).label())
                    ? 1
                    : 0;
        }
        double accuracy = (double) right / asked;
        reporter.publishEntry("pen digits read right by " + network, right + " of " + asked);
        assertTrue(accuracy > least, "Only " + right + " of " + asked + " pen digits are read right.");
    }

    private static int best(float[] probabilities) {
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            best = probabilities[i] > probabilities[best] ? i : best;
        }
        return best;
    }
}
