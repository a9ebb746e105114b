package glassbox.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import glassbox.asset.Asset;
import glassbox.asset.Assets;

/** Where the files of a course are. */
interface LessonFiles {
    /** So many lessons of a folder are read. */
    int MOST_FILES = 200;

    /** A file's first bytes, more than a lesson may have if it has more, or nothing if there is no such file. */
    Optional<byte[]> read(String name) throws IOException;

    /** The names of the files that are there, in order, as far as that can be found out. */
    List<String> names() throws IOException;

    /** What comes with Glassbox. It cannot be listed. */
    static LessonFiles shipped() {
        return new LessonFiles() {
            @Override
            public Optional<byte[]> read(String name) throws IOException {
                Asset asset = new Asset(Asset.Kind.LESSON, name);
                if (!Assets.has(asset)) {
                    return Optional.empty();
                }
                try (InputStream stream = Assets.open(asset)) {
                    return Optional.of(stream.readNBytes(TextFile.MOST_BYTES + 1));
                }
            }

            @Override
            public List<String> names() {
                return List.of();
            }
        };
    }

    /** A folder. */
    static LessonFiles in(Path folder) {
        return new LessonFiles() {
            @Override
            public Optional<byte[]> read(String name) throws IOException {
                Path file = folder.resolve(name);
                if (!Files.isRegularFile(file)) {
                    return Optional.empty();
                }
                try (InputStream stream = Files.newInputStream(file)) {
                    return Optional.of(stream.readNBytes(TextFile.MOST_BYTES + 1));
                }
            }

            @Override
            public List<String> names() throws IOException {
                try (Stream<Path> files = Files.list(folder)) {
                    return files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".md"))
                            .sorted()
                            .limit(MOST_FILES)
                            .toList();
                }
            }
        };
    }
}
