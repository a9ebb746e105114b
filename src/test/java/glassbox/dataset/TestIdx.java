package glassbox.dataset;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPOutputStream;

/** Small IDX files in memory. */
final class TestIdx {
    private TestIdx() {}

    /** A header of these numbers, then this content. */
    static byte[] file(byte[] content, int... header) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * header.length + content.length);
        for (int number : header) {
            bytes.putInt(number);
        }
        return bytes.put(content).array();
    }

    /** {@code count} images of 2 × 3 pixels with the values 0, 1, 2, …. */
    static byte[] images(int count) {
        byte[] pixels = new byte[6 * count];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) i;
        }
        return file(pixels, 0x803, count, 2, 3);
    }

    static byte[] labels(int... labels) {
        byte[] bytes = new byte[labels.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) labels[i];
        }
        return file(bytes, 0x801, labels.length);
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static FileSource source(String name, byte[] content) {
        return new FileSource(name, () -> new ByteArrayInputStream(content));
    }
}
