package glassbox.storage;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** A file that is not what it should be. The message is a sentence for people: which file, what was expected and found. */
public final class RefusedFileException extends IOException {
    private static final long serialVersionUID = 1;

    /** A refusal of the file {@code name}, for the reason that completes the sentence beginning with the name. */
    public RefusedFileException(String name, String reason) {
        super(name + " " + reason);
    }

    private RefusedFileException(String sentence, IOException cause) {
        super(sentence, cause);
    }

    /** Says as a sentence why the file {@code name} could not be read; what already is a sentence stays as it is. */
    public static IOException reading(String name, IOException cause) {
        return switch (cause) {
            case RefusedFileException sentence -> sentence;
            case InterruptedIOException stopped -> stopped;
            case FileNotFoundException missing -> missing;
            case NoSuchFileException missing ->
                new RefusedFileException(name + " does not exist. Check the path and the spelling.", missing);
            case AccessDeniedException denied ->
                new RefusedFileException(name + " may not be read by this user. Check its permissions.", denied);
            case FileSystemException system
            when system.getReason() != null ->
                new RefusedFileException(name + " could not be read: " + system.getReason() + ".", system);
            default -> new RefusedFileException(name + " could not be read: " + cause.getMessage() + ".", cause);
        };
    }
}
