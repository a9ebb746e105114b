package glassbox.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Assumptions;

import glassbox.dataset.DrawingsFile;
import glassbox.dataset.LabelledDrawing;

/**
 * Real people's pen strokes, which are not shipped: the folder is the one above {@code pen-digits}, by the system property
 * {@code glassbox.shared} or beside the project.
 */
final class PenDigits {
    private PenDigits() {}

    /** Every so manieth drawing; without the file, the test that asks is skipped. */
    static List<LabelledDrawing> every(int step) throws IOException {
        Path shared = Path.of(System.getProperty("glassbox.shared", "../shared/data"));
        Path file = shared.resolve("pen-digits").resolve("drawings.json");
        Assumptions.assumeTrue(
                Files.exists(file),
                "Skipped: " + file + " is not here. Give the folder of the shared data as -Dglassbox.shared=FOLDER.");
        List<LabelledDrawing> all = DrawingsFile.read(file);
        return IntStream.iterate(0, i -> i < all.size(), i -> i + step)
                .mapToObj(all::get)
                .toList();
    }

    static int label(LabelledDrawing drawing) {
        return Objects.requireNonNull(drawing.label());
    }
}
