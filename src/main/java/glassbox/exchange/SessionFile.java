package glassbox.exchange;

import java.io.IOException;
import java.nio.file.Path;

import glassbox.recipe.SavedSession;
import glassbox.storage.AtomicFile;
import glassbox.storage.RefusedFileException;

/**
 * Trainings that can go on, as {@code .glassbox} files: model files (see {@link ModelFile}, which reads them, too) whose
 * {@code recipe.json} also says the step, the learning rate and the frozen layers, and with {@code optimizer.safetensors},
 * what the optimizer keeps between steps.
 */
public final class SessionFile {
    private SessionFile() {}

    /**
     * Reads a session from a file.
     *
     * @throws RefusedFileException as {@link ModelFile#read(Path)}, or if the file holds a model without a session
     */
    public static SavedSession read(Path file) throws IOException {
        return ModelFile.read(file, ModelJson::readSession);
    }

    /**
     * Writes a session in place of whatever the file was.
     *
     * @throws RefusedFileException as {@link ModelFile#write}
     */
    public static void write(Path file, SavedSession session) throws IOException {
        byte[] bytes = ModelZip.pack(
                ModelJson.write(session),
                Safetensors.write(session.model().weights()),
                Safetensors.write(session.optimizer()));
        AtomicFile.write(file, bytes);
    }
}
