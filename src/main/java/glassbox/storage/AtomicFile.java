package glassbox.storage;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes a file so that at every moment there is either the old one or all of the new one. A link is followed and the old
 * file's permissions stay; what is no file, such as {@code /dev/stdout} or a pipe, is written to as it stands.
 */
public final class AtomicFile {
    private static final System.Logger LOG = System.getLogger(AtomicFile.class.getName());

    private AtomicFile() {}

    /** What goes into a file, written bit by bit. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it; the stream is buffered and closed by the caller. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes bytes; see {@link #write(Path, Content)}. */
    public static void write(Path file, byte[] bytes) throws IOException {
        write(file, out -> out.write(bytes));
    }

    /**
     * Writes the content beside the file, waits until it is on the disk, and moves it into its place.
     *
     * @throws RefusedFileException with a sentence, if that is not possible; the old file is then untouched
     */
    public static void write(Path file, Content content) throws IOException {
        try {
            Destination destination = Destination.of(file);
            if (destination.isDevice()) {
                try (OutputStream out =
                        new BufferedOutputStream(Files.newOutputStream(destination.file(), StandardOpenOption.WRITE))) {
                    content.writeTo(out);
                }
            } else {
                replace(destination, content);
            }
        } catch (RefusedFileException sentence) {
            throw sentence;
        } catch (IOException failed) {
            throw new RefusedFileException(
                    file.toString(), "could not be written: " + reason(failed) + ". Choose another place.");
        }
    }

    private static void replace(Destination destination, Content content) throws IOException {
        Path fresh = destination.fresh();
        try {
            try (FileChannel channel =
                    FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                destination.lendPermissions(fresh);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            move(fresh, destination.file());
            settle(destination.file());
        } finally {
            discard(fresh);
        }
    }

    /**
     * Makes sure that a file could be written now, by creating and removing one beside it.
     *
     * @throws RefusedFileException with a sentence, if it could not
     */
    public static void check(Path file) throws IOException {
        try {
            Destination destination = Destination.of(file);
            if (!destination.isDevice()) {
                Path fresh = Files.createFile(destination.fresh());
                discard(fresh);
            }
        } catch (RefusedFileException sentence) {
            throw sentence;
        } catch (IOException refused) {
            throw new RefusedFileException(
                    file.toString(), "cannot be written: " + reason(refused) + ". Choose another folder.");
        }
    }

    /**
     * A file's name with its suffix: as it is, or with the suffix after it.
     *
     * @throws RefusedFileException with a sentence, if the suffix was missing and there is a file of the longer name, which
     *     nobody has agreed to replace
     */
    public static Path withSuffix(Path named, String suffix) throws IOException {
        if (named.toString().endsWith(suffix)) {
            return named;
        }
        Path whole = named.resolveSibling(named.getFileName() + suffix);
        if (Files.exists(whole)) {
            throw new RefusedFileException(
                    whole.toString(), "is there already. Choose another name, or this one with its ending.");
        }
        return whole;
    }

    /** Whether two paths lead to the same file, or would if it were there; terminals, pipes and the like are nobody's. */
    public static boolean isSame(Path one, Path other) throws IOException {
        if (Files.exists(one) && Files.exists(other)) {
            return Files.isRegularFile(one) && Files.isSameFile(one, other);
        }
        return Destination.followed(one).equals(Destination.followed(other));
    }

    private static void move(Path fresh, Path file) throws IOException {
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException crossing) {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Waits until the folder knows on the disk, too, which file is in its place. Not every system opens folders; those that do
     * not look after it themselves, and the file is whole in any case.
     */
    private static void settle(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException unsupported) {
            LOG.log(System.Logger.Level.DEBUG, "This system does not write folders down on demand", unsupported);
        }
    }

    /** Removes what is left over, if anything is; that this fails must not hide why the file could not be written. */
    private static void discard(Path fresh) {
        boolean _ = fresh.toFile().delete();
    }

    private static String reason(IOException failed) {
        return switch (failed) {
            case AccessDeniedException denied -> "this user may not write there";
            case FileAlreadyExistsException taken -> "something is in its place";
            case FileSystemLoopException circle -> "it is a link that leads back to itself";
            case FileSystemException system when system.getReason() != null -> system.getReason();
            case FileSystemException system -> "the system takes no file there";
            default -> String.valueOf(failed.getMessage());
        };
    }
}
