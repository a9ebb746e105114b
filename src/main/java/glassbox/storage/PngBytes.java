package glassbox.storage;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as the bytes of a PNG file, made in memory alone. */
public final class PngBytes {
    private PngBytes() {}

    /** The bytes of a PNG file with this picture. */
    public static byte[] of(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(picture, "png", out)) {
                throw new IllegalArgumentException("A picture of this kind, " + picture + ", is no PNG's.");
            }
        }
        return bytes.toByteArray();
    }
}
