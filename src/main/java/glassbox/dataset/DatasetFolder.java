package glassbox.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import glassbox.asset.Asset;
import glassbox.asset.Assets;
import glassbox.storage.RefusedFileException;

/** A place that may hold the files of one data set. */
sealed interface DatasetFolder {
    /** Whether it holds a file, packed or not. */
    boolean has(String file);

    /** A file that should be here; a missing one is refused when it is read. */
    FileSource file(String file);

    /**
     * The files whose names begin and end so, sorted by name, perhaps none.
     *
     * @throws RefusedFileException if there is no such folder or it may not be read
     */
    List<FileSource> files(String start, String end) throws IOException;

    /** What messages call it. */
    String name();

    /** What Glassbox ships of a data set; single files only. */
    record Shipped(String id) implements DatasetFolder {
        private Asset asset(String file) {
            return new Asset(Asset.Kind.DATASET, id + "/" + file);
        }

        @Override
        public boolean has(String file) {
            return Assets.has(asset(file));
        }

        @Override
        public FileSource file(String file) {
            return FileSource.of(asset(file));
        }

        @Override
        public List<FileSource> files(String start, String end) {
            return List.of();
        }

        @Override
        public String name() {
            return "assets/datasets/" + id;
        }
    }

    /** A folder on disk; where it holds {@code NAME} but not {@code NAME.gz}, the unpacked file is taken. */
    record OnDisk(Path path) implements DatasetFolder {
        @Override
        public boolean has(String file) {
            return Files.isRegularFile(place(file));
        }

        @Override
        public FileSource file(String file) {
            return FileSource.of(place(file));
        }

        private Path place(String file) {
            Path unpacked = path.resolve(file.replace(".gz", ""));
            return Files.exists(unpacked) && !Files.exists(path.resolve(file)) ? unpacked : path.resolve(file);
        }

        @Override
        public List<FileSource> files(String start, String end) throws IOException {
            try (Stream<Path> files = Files.list(path)) {
                return files.filter(file -> isNamed(file, start, end))
                        .sorted()
                        .map(FileSource::of)
                        .toList();
            } catch (IOException unreadable) {
                throw RefusedFileException.reading(path.toString(), unreadable);
            }
        }

        @Override
        public String name() {
            return path.toString();
        }

        private static boolean isNamed(Path file, String start, String end) {
            String name = file.getFileName().toString();
            return name.startsWith(start) && name.endsWith(end);
        }
    }
}
