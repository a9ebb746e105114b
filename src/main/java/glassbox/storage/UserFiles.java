package glassbox.storage;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder of things the user keeps, one file each. A deleted one is only put out of sight, so that undo brings it back without
 * needing room on the disk.
 *
 * @param folder where they are; it need not exist
 * @param thing what one of them is called in a sentence, as in "the run"
 */
public record UserFiles(Path folder, String thing) {
    private static final System.Logger LOG = System.getLogger(UserFiles.class.getName());
    private static final String DELETED = ".deleted";
    /** Files that were being written when the machine stopped. */
    private static final String UNFINISHED = ".glassbox-*.part";

    private static final Duration FOR_GOOD = Duration.ofDays(1);

    /**
     * Makes the folder if it is not there.
     *
     * @throws RefusedFileException with a sentence, if that is not possible
     */
    public void makeFolder() throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (IOException refused) {
            throw new RefusedFileException(
                    folder.toString(),
                    "could not be made, so " + thing + " has no place. Check the permissions of the folders above it.");
        }
    }

    /**
     * Puts a file out of sight; from now on it counts as deleted, now being the time it was changed last.
     *
     * @throws RefusedFileException with a sentence, if that is not possible
     */
    public void delete(Path file) throws IOException {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        } catch (IOException refused) {
            throw refusal(file, "could not be deleted", refused);
        }
        move(file, hidden(file), "could not be deleted");
    }

    /**
     * Brings the file last deleted of this name back.
     *
     * @throws RefusedFileException with a sentence, if that is not possible
     */
    public void restore(Path file) throws IOException {
        move(hidden(file), file, "could not be brought back");
    }

    /**
     * The files whose names match a pattern, in no order; none where there is no folder.
     *
     * @throws RefusedFileException with a sentence, if they cannot be listed
     */
    public List<Path> matching(String pattern) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, pattern)) {
            files.forEach(found::add);
            return found;
        } catch (NoSuchFileException | NotDirectoryException none) {
            return List.of();
        } catch (IOException | DirectoryIteratorException unreadable) {
            throw new RefusedFileException(
                    folder.toString(),
                    "could not be listed, so what is kept there is not seen. Check its permissions.");
        }
    }

    /**
     * Removes what nobody can want any more: files that were not finished, and what was deleted a day ago. What cannot be
     * removed stays, and costs nothing else.
     *
     * @throws RefusedFileException with a sentence, if the folder cannot be listed
     */
    public void tidy() throws IOException {
        Instant old = Instant.now().minus(FOR_GOOD);
        for (String pattern : List.of(UNFINISHED, ".*" + DELETED)) {
            for (Path file : matching(pattern)) {
                try {
                    if (Files.getLastModifiedTime(file).toInstant().isBefore(old)) {
                        Files.deleteIfExists(file);
                    }
                } catch (IOException stays) {
                    LOG.log(System.Logger.Level.DEBUG, "This file cannot be removed", stays);
                }
            }
        }
    }

    private static Path hidden(Path file) {
        return file.resolveSibling("." + file.getFileName() + DELETED);
    }

    private static void move(Path from, Path to, String refusal) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException refused) {
            throw refusal(from, refusal, refused);
        }
    }

    private static RefusedFileException refusal(Path file, String what, IOException why) {
        return new RefusedFileException(
                file.toString(),
                why instanceof NoSuchFileException
                        ? what + ": it is not there any more."
                        : what + ". Check the permissions of the folder it is in.");
    }
}
