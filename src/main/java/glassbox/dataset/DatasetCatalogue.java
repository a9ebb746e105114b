package glassbox.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import glassbox.engine.data.Dataset;
import glassbox.storage.RefusedFileException;
import glassbox.storage.UserFolders;

/**
 * The data sets that are available. Each split is read when it is first asked for and then kept; a reading that failed or
 * was interrupted is tried again at the next call. Any number of threads may ask.
 *
 * <p>What Glassbox ships comes first. What it does not ship is looked for in the user's own data folder
 * ({@link UserFolders#data}, then {@code datasets}) and where Debian's packages put it ({@code /usr/share/datasets}), in a
 * folder called like the data set: {@code fashion-mnist}, {@code cifar-10}.
 */
public final class DatasetCatalogue {
    private static final Path DEBIAN = Path.of("/usr/share/datasets");
    /** Decides which pictures of a user's folder are for testing. */
    private static final long SPLIT_SEED = 1;

    private final @Nullable Path only;
    private final List<Path> roots;
    private final boolean shipped;
    private final Map<Part, Shelf> shelves = new HashMap<>();

    private record Part(DatasetKey key, Split split) {}

    /** The data sets that Glassbox ships, that the user has added or that the system has installed. */
    public DatasetCatalogue() {
        this(null, true, List.of(UserFolders.ofThisUser().data().resolve("datasets"), DEBIAN));
    }

    /**
     * Data of the user's in place of every data set: files of the same names as the data set's, or pictures in a folder
     * for each class, which {@link ClassFolders} reads in the data set's size. Where a folder holds {@code NAME} but not
     * {@code NAME.gz}, the unpacked file is read.
     */
    public DatasetCatalogue(Path folder) {
        this(folder, false, List.of());
    }

    private DatasetCatalogue(@Nullable Path only, boolean shipped, List<Path> roots) {
        this.only = only;
        this.shipped = shipped;
        this.roots = roots;
    }

    /** The data sets in folders of these folders, called like the data sets; those that Glassbox ships only if asked. */
    static DatasetCatalogue searching(boolean shipped, List<Path> roots) {
        return new DatasetCatalogue(null, shipped, List.copyOf(roots));
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
        return shelf.get(() -> {
            if (only == null) {
                return key.format().read(key, split, find(key, split), progress);
            }
            DatasetFolder.OnDisk folder = new DatasetFolder.OnDisk(only);
            boolean pictures = !key.format().isIn(folder, split) && ClassFolders.isOne(only);
            return pictures
                    ? new ClassFolders(only, key.sampleShape(), SPLIT_SEED).read(split, key.classNames(), progress)
                    : key.format().read(key, split, folder, progress);
        });
    }

    private DatasetFolder find(DatasetKey key, Split split) throws RefusedFileException {
        List<DatasetFolder> places = new ArrayList<>();
        if (shipped) {
            places.add(new DatasetFolder.Shipped(key.folder()));
        }
        for (Path root : roots) {
            places.add(new DatasetFolder.OnDisk(root.resolve(key.folder())));
        }
        return places.stream()
                .filter(place -> key.format().isIn(place, split))
                .findFirst()
                .orElseThrow(() -> new RefusedFileException(
                        key.title(),
                        "is not part of this copy of Glassbox. Put its files ("
                                + key.format().files() + ") into the folder "
                                + roots.getFirst().resolve(key.folder()) + " and try again."));
    }

    private interface Reading {
        Dataset read() throws IOException;
    }

    /** The place of one split: empty until it was read. */
    private static final class Shelf {
        private @Nullable Dataset kept;

        synchronized Dataset get(Reading reading) throws IOException {
            if (kept == null) {
                kept = reading.read();
            }
            return kept;
        }
    }
}
