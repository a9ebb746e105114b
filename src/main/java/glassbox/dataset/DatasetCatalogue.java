package glassbox.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;

import glassbox.engine.data.Dataset;
import glassbox.storage.RefusedFileException;

/**
 * The data sets that are available. Each split is read when it is first asked for and then kept; a reading that failed or
 * was interrupted is tried again at the next call. Any number of threads may ask.
 */
public final class DatasetCatalogue {
    private final BiFunction<DatasetKey, String, FileSource> files;
    private final Map<Part, Shelf> shelves = new HashMap<>();

    private record Part(DatasetKey key, Split split) {}

    /** The data sets that Glassbox ships. */
    public DatasetCatalogue() {
        this((key, file) -> FileSource.of(key.asset(file)));
    }

    /**
     * The files of the same names in a folder of the user's; where a folder holds {@code NAME} but not {@code NAME.gz}, the
     * unpacked file is read.
     */
    public DatasetCatalogue(Path folder) {
        this((key, file) -> FileSource.of(inFolder(folder, file)));
    }

    private DatasetCatalogue(BiFunction<DatasetKey, String, FileSource> files) {
        this.files = files;
    }

    private static Path inFolder(Path folder, String file) {
        Path unpacked = folder.resolve(file.replace(".gz", ""));
        return Files.exists(unpacked) && !Files.exists(folder.resolve(file)) ? unpacked : folder.resolve(file);
    }

    /** The digits of MNIST. See {@link #load}. */
    public Dataset mnist(Split split) throws IOException {
        return load(DatasetKey.MNIST, split, LoadProgress.SILENT);
    }

    /**
     * A split of a data set. The first call takes the time of reading it (MNIST's training split: about half a second).
     *
     * @param progress hears how many samples are in memory, on the calling thread; not called when they already were
     * @throws RefusedFileException if a file is missing or malformed; the message is a sentence for people
     * @throws java.io.InterruptedIOException if the calling thread is interrupted while it reads
     */
    public Dataset load(DatasetKey key, Split split, LoadProgress progress) throws IOException {
        Shelf shelf;
        synchronized (shelves) {
            shelf = shelves.computeIfAbsent(new Part(key, split), part -> new Shelf());
        }
        return shelf.get(() -> IdxReader.read(
                files.apply(key, key.imagesFile(split)),
                files.apply(key, key.labelsFile(split)),
                key.classNames(),
                progress));
    }

    private interface Reading {
        Dataset read() throws IOException;
    }

    /** The place of one split: empty until it was read. */
    private static final class Shelf {
        private @org.jspecify.annotations.Nullable Dataset kept;

        synchronized Dataset get(Reading reading) throws IOException {
            if (kept == null) {
                kept = reading.read();
            }
            return kept;
        }
    }
}
