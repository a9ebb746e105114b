package glassbox.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

import glassbox.storage.AtomicFile;
import glassbox.storage.PngBytes;

/** Pictures of the screen as PNG files. */
final class PngFile {
    private PngFile() {}

    /**
     * Writes a picture in place of whatever the file was.
     *
     * @throws IOException with a sentence, if the file cannot be written
     */
    static void write(Image image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        AtomicFile.write(file, PngBytes.of(picture));
    }
}
