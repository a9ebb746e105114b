package glassbox.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

import javax.imageio.ImageIO;

import javafx.scene.Node;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Pictures of nodes in {@code target/snapshots}, to be looked at, and how many colours they hold, to be tested. */
public final class Snapshots {
    private static final Path FOLDER = Path.of("target", "snapshots");

    private Snapshots() {}

    /** Writes {@code target/snapshots/name.png}; call it on the JavaFX thread. Returns the number of different colours. */
    public static int write(Node node, String name) {
        int[] pixels = pixels(node);
        int width = width(node);
        BufferedImage picture = new BufferedImage(width, pixels.length / width, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, width, pixels.length / width, pixels, 0, width);
        try {
            Files.createDirectories(FOLDER);
            ImageIO.write(picture, "png", FOLDER.resolve(name + ".png").toFile());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        Set<Integer> colours = new HashSet<>();
        for (int pixel : pixels) {
            colours.add(pixel);
        }
        return colours.size();
    }

    /** The pixels of a node, row by row, as {@code 0xAARRGGBB}; call it on the JavaFX thread. */
    public static int[] pixels(Node node) {
        WritableImage image = node.snapshot(null, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }

    private static int width(Node node) {
        return (int) node.snapshot(null, null).getWidth();
    }
}
