package glassbox.storage;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/**
 * Where a path leads when something is written to it: symbolic links are followed, so that the file they stand for is
 * replaced and not the link.
 *
 * @param file where it leads; its folder is there
 */
record Destination(Path file) {
    private static final int MOST_LINKS = 40;

    /**
     * Follows a path that names a file, whether it is there already or not.
     *
     * @throws RefusedFileException with a sentence, if it is a folder, its folder is missing or the old file is not for
     *     this user to write
     */
    static Destination of(Path named) throws IOException {
        Path file = followed(named);
        Path folder = file.getParent();
        if (folder == null || Files.isDirectory(file)) {
            throw new RefusedFileException(named.toString(), "is a folder; give the name of a file in it.");
        }
        if (!Files.isDirectory(folder)) {
            throw new RefusedFileException(
                    named.toString(), "cannot be written: there is no folder " + folder + ". Make it first.");
        }
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw new AccessDeniedException(named.toString());
        }
        return new Destination(file);
    }

    /** The end of all links, whatever is there. */
    static Path followed(Path named) throws IOException {
        Path file = named.toAbsolutePath();
        if (isDevice(file)) {
            return file;
        }
        for (int links = 0; Files.isSymbolicLink(file); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(named.toString());
            }
            file = file.resolveSibling(Files.readSymbolicLink(file));
        }
        Path folder = file.getParent();
        Path name = file.getFileName();
        return folder != null && name != null && Files.isDirectory(folder)
                ? folder.toRealPath().resolve(name)
                : file;
    }

    /** Whether there is something that is neither file nor folder: a terminal, a pipe, {@code /dev/null}. */
    boolean isDevice() {
        return isDevice(file);
    }

    private static boolean isDevice(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
    }

    /** A file that is not there yet, beside this one; its name is short, so that a long name does not make it too long. */
    Path fresh() {
        return file.resolveSibling(".glassbox-" + UUID.randomUUID() + ".part");
    }

    /** Gives a fresh file the permissions of the file it is going to replace, where there are any. */
    void lendPermissions(Path fresh) throws IOException {
        PosixFileAttributeView to = Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
        if (to != null && Files.isRegularFile(file)) {
            to.setPermissions(Files.getPosixFilePermissions(file));
        }
    }
}
