package glassbox.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import glassbox.storage.RefusedFileException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class PngFileTest {
    @TempDir
    private Path folder;

    @Test
    void aPictureComesBack() throws IOException {
        Path file = folder.resolve("a.png");
        PngFile.write(picture(), file);
        assertEquals(0xFF336699, ImageIO.read(file.toFile()).getRGB(1, 0));
    }

    @Test
    void whatCannotBeWrittenIsOneSentence() {
        assertTrue(refusal(folder).endsWith("is a folder; give the name of a file in it."));
        assertTrue(refusal(folder.resolve("none").resolve("a.png")).contains("there is no folder"));
    }

    @Test
    void aFullDiskIsOneSentence() {
        assumeTrue(Files.exists(Path.of("/dev/full")));
        assertTrue(refusal(Path.of("/dev/full")).contains("could not be written"));
    }

    private String refusal(Path file) {
        return assertThrows(RefusedFileException.class, () -> PngFile.write(picture(), file))
                .getMessage();
    }

    private static WritableImage picture() {
        WritableImage picture = new WritableImage(2, 1);
        picture.getPixelWriter().setColor(1, 0, Color.rgb(0x33, 0x66, 0x99));
        return picture;
    }
}
