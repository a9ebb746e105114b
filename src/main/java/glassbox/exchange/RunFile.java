package glassbox.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import glassbox.recipe.SavedRun;
import glassbox.storage.AtomicFile;
import glassbox.storage.RefusedFileException;

/**
 * Runs that are kept, as {@code .glassbox} files: session files (see {@link SessionFile}, which reads them, too) whose {@code
 * recipe.json} also says the run's name and when it was saved, with {@code log.json} (what was changed on the way, the
 * readings of the test and validation samples), {@code steps.safetensors} (loss and correct of each step) and {@code
 * states.safetensors} (states to go back to).
 */
public final class RunFile {
    private RunFile() {}

    /**
     * Reads a run from a file.
     *
     * @throws RefusedFileException as {@link ModelFile#read(Path)}, or if the file holds no run; the message is a sentence
     */
    public static SavedRun read(Path file) throws IOException {
        return ModelFile.read(file, RunJson::read);
    }

    /**
     * Reads what a list shows of a run, from the beginning of its file.
     *
     * @throws RefusedFileException as {@link #read}
     */
    public static RunSummary summary(Path file) throws IOException {
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
            return RunJson.summary(ModelZip.description(stream));
        } catch (FormatException breach) {
            throw new RefusedFileException(file.toString(), breach.reason());
        } catch (IllegalArgumentException misfit) {
            throw new RefusedFileException(
                    file.toString(), "is damaged: its parts do not fit together. " + misfit.getMessage());
        } catch (IOException failed) {
            throw RefusedFileException.reading(file.toString(), failed);
        }
    }

    /**
     * Writes a run in place of whatever the file was, with as few states to go back to as it takes.
     *
     * @throws RefusedFileException as {@link ModelFile#write}
     */
    public static void write(Path file, SavedRun run) throws IOException {
        AtomicFile.write(file, out -> RunJson.write(run, out));
    }
}
