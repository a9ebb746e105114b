package glassbox.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes a file so that at every moment there is either the old one or all of the new one. */
public final class AtomicFile {
    private AtomicFile() {}

    /**
     * Writes the bytes beside the file, waits until they are on the disk, and moves them into its place.
     *
     * @throws RefusedFileException with a sentence, if that is not possible; the old file is then untouched
     */
    public static void write(Path file, byte[] bytes) throws IOException {
        Path fresh = freshBeside(file);
        try {
            try (FileChannel channel =
                    FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer left = ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
                channel.force(true);
            }
            move(fresh, file);
        } catch (IOException failed) {
            throw new RefusedFileException(
                    file.toString(), "could not be written: " + reason(failed) + ". Choose another place.");
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /**
     * Makes sure that a file could be written now, by creating and removing one beside it.
     *
     * @throws RefusedFileException with a sentence, if it could not
     */
    public static void check(Path file) throws IOException {
        Path fresh = freshBeside(file);
        try {
            Files.createFile(fresh);
        } catch (IOException refused) {
            throw new RefusedFileException(
                    file.toString(), "cannot be written: " + reason(refused) + ". Choose another folder.");
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static Path freshBeside(Path file) throws RefusedFileException {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw new RefusedFileException(file.toString(), "is a folder; give the name of a file in it.");
        }
        if (!Files.isDirectory(folder)) {
            throw new RefusedFileException(
                    file.toString(), "cannot be written: there is no folder " + folder + ". Make it first.");
        }
        return folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
    }

    private static void move(Path fresh, Path file) throws IOException {
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException crossing) {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String reason(IOException failed) {
        return switch (failed) {
            case AccessDeniedException denied -> "this user may not write there";
            case FileAlreadyExistsException taken -> "something is in its place";
            case FileSystemException system when system.getReason() != null -> system.getReason();
            case FileSystemException system -> "the system takes no file there";
            default -> String.valueOf(failed.getMessage());
        };
    }
}
