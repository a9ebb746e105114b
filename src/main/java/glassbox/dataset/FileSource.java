package glassbox.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import glassbox.asset.Asset;
import glassbox.asset.Assets;
import glassbox.storage.RefusedFileException;

/**
 * Something a reader reads: a file on disk, a shipped file, bytes in memory. The name is what messages call it.
 *
 * @param name how people know it
 * @param opener opens it at its first byte, as often as it is asked
 */
public record FileSource(String name, Opener opener) {
    /** Opens a stream that the reader closes. */
    @FunctionalInterface
    public interface Opener {
        /** A new stream at the first byte. */
        InputStream open() throws IOException;
    }

    /** A file on disk. */
    public static FileSource of(Path path) {
        return new FileSource(path.toString(), () -> {
            if (Files.isDirectory(path)) {
                throw new RefusedFileException(path.toString(), "is a folder, not a file.");
            }
            return Files.newInputStream(path);
        });
    }

    /** A file that Glassbox ships. */
    public static FileSource of(Asset asset) {
        return new FileSource(asset.path(), () -> Assets.open(asset));
    }

    /** What a reader does with an open stream. */
    interface Reading<T> {
        T read(InputStream stream) throws IOException;
    }

    /** Opens, reads and closes; whatever goes wrong comes out as a sentence that names this source. */
    <T> T read(Reading<T> reading) throws IOException {
        try (InputStream stream = opener.open()) {
            return reading.read(stream);
        } catch (IOException failed) {
            throw RefusedFileException.reading(name, failed);
        }
    }
}
