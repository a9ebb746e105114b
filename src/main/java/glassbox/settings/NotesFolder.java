package glassbox.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import glassbox.storage.AtomicFile;
import glassbox.storage.RefusedFileException;
import glassbox.storage.UserFiles;
import glassbox.storage.UserFolders;

/** What a teacher means to say, page by page: plain text files in one folder, which any editor opens. */
public final class NotesFolder {
    private static final String SUFFIX = ".txt";
    /** Longer than any notes; what is larger was not written here. */
    private static final int LARGEST = 1 << 20;

    private final Path folder;

    /** The notes in a folder, which need not exist. */
    public NotesFolder(Path folder) {
        this.folder = folder;
    }

    /** The notes of whoever runs this program. */
    public static NotesFolder ofThisUser() {
        return new NotesFolder(UserFolders.ofThisUser().data().resolve("notes"));
    }

    /**
     * The notes on a page; empty where there are none.
     *
     * @param page the page's name: {@code train}
     * @throws IOException with a sentence, if there are some that cannot be read
     */
    public String read(String page) throws IOException {
        Path file = file(page);
        try {
            if (Files.size(file) > LARGEST) {
                throw new RefusedFileException(
                        file.toString(), "is too large to be notes. Move it away, then open Glassbox again.");
            }
            return Files.readString(file);
        } catch (NoSuchFileException none) {
            return "";
        } catch (CharacterCodingException otherEncoding) {
            throw new RefusedFileException(
                    file.toString(), "is not a text in UTF-8. Save it as UTF-8, then open Glassbox again.");
        } catch (RefusedFileException sentence) {
            throw sentence;
        } catch (IOException unreadable) {
            throw new RefusedFileException(
                    file.toString(), "could not be read, so these notes are not shown. Check its permissions.");
        }
    }

    /**
     * Keeps the notes on a page, in place of what was there; at every moment the file holds the old ones or the new ones.
     *
     * @throws IOException with a sentence, if that is not possible; the old notes are then untouched
     */
    public void write(String page, String text) throws IOException {
        new UserFiles(folder, "the note").makeFolder();
        AtomicFile.write(file(page), text.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(String page) {
        return folder.resolve(page + SUFFIX);
    }
}
