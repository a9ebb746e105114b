package glassbox.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/**
 * A folder of things the user keeps, one file each. A deleted one is only put out of sight, so that undo brings it back and
 * takes no room on the disk.
 *
 * @param folder where they are; it need not exist
 * @param thing what one of them is called in a sentence, as in "the run"
 */
public record UserFiles(Path folder, String thing) {
    /** How the names of deleted files end. */
    public static final String DELETED = ".deleted";

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
     * Puts a file out of sight; from now on it counts as deleted.
     *
     * @throws RefusedFileException with a sentence, if that is not possible
     */
    public void delete(Path file) throws IOException {
        Path hidden = hidden(file);
        move(file, hidden, "could not be deleted");
        Files.setLastModifiedTime(hidden, FileTime.from(Instant.now()));
    }

    /**
     * Brings the file last deleted of this name back.
     *
     * @throws RefusedFileException with a sentence, if that is not possible
     */
    public void restore(Path file) throws IOException {
        move(hidden(file), file, "could not be brought back");
    }

    private static Path hidden(Path file) {
        return file.resolveSibling("." + file.getFileName() + DELETED);
    }

    private static void move(Path from, Path to, String refusal) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException gone) {
            throw new RefusedFileException(from.toString(), refusal + ": it is not there any more.");
        } catch (IOException refused) {
            throw new RefusedFileException(
                    from.toString(), refusal + ". Check the permissions of the folder it is in.");
        }
    }
}
