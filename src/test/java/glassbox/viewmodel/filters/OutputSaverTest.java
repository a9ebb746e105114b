package glassbox.viewmodel.filters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import glassbox.dataset.PictureReader;
import glassbox.raster.ClassicalFilter;
import glassbox.raster.Raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OutputSaverTest {
    private final Bench bench = new Bench();
    private final OutputSaver saver = bench.page.saver();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aTableHoldsEveryNumberBitForBit() throws IOException {
        bench.after(() -> bench.page.kernel().choose(ClassicalFilter.BOX_BLUR));
        save("edges", ".csv");
        List<String> lines = Files.readAllLines(folder.resolve("edges.csv"));
        Raster output = bench.numbers();
        assertEquals(94, lines.size());
        for (int row = 0; row < 94; row++) {
            String[] numbers = lines.get(row).split(",");
            assertEquals(94, numbers.length);
            for (int column = 0; column < 94; column++) {
                assertEquals(output.get(row, column), Float.parseFloat(numbers[column]));
            }
        }
        assertEquals(
                "Saved edges.csv, 94 × 94 numbers with all their digits.",
                bench.page.captionProperty().get());
    }

    @Test
    void aPictureHasAPixelForEachNumberAsItIsShown() throws IOException {
        bench.page.output().greyProperty().set(true);
        save("edges.png", ".csv");
        Raster read = PictureReader.read(folder.resolve("edges.png"));
        Raster output = bench.numbers();
        for (int i = 0; i < 94; i++) {
            assertEquals(Math.clamp(output.get(i, i), 0, 255), read.get(i, i), 0.51);
        }
        assertEquals("house-filtered", saver.suggestedName());
    }

    @Test
    void aFolderThatIsNotThereIsASentence() {
        Path file = folder.resolve("nowhere").resolve("edges.png");
        saver.save(file, ".png");
        bench.until(() -> !saver.refusalProperty().get().isEmpty());
        assertTrue(
                saver.refusalProperty().get().startsWith("Not saved. "),
                saver.refusalProperty().get());
        assertTrue(bench.page.back());
        assertEquals("", saver.refusalProperty().get());
    }

    private void save(String name, String suffix) {
        saver.save(folder.resolve(name), suffix);
        bench.until(() -> !saver.doneProperty().get().isEmpty());
    }
}
