package glassbox.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import glassbox.recipe.TrainedModel;
import glassbox.storage.AtomicFile;
import glassbox.storage.RefusedFileException;

/**
 * Trained models as {@code .glassbox} files: a zip of {@code recipe.json} (format version, recipe, how far it was trained)
 * and {@code weights.safetensors}. The same model gives the same bytes. A file is written beside its place and moved there
 * when it is complete and on the disk, so that there is always either the old file or the new one.
 */
public final class ModelFile {
    /** The version of the format that is written. Version 1 said less about a recipe and is read, too. */
    public static final int VERSION = 2;

    /** What the names of model files end in. */
    public static final String SUFFIX = ".glassbox";

    private static final int LARGEST_FILE = 1 << 28;

    private ModelFile() {}

    /**
     * Reads a model from a file.
     *
     * @throws RefusedFileException if the file is missing, damaged, of another version or no model at all; the message is
     *     a sentence for people
     */
    public static TrainedModel read(Path file) throws IOException {
        return read(file, ModelJson::read);
    }

    /** Makes something of the parts of a file. */
    @FunctionalInterface
    interface Parts<T> {
        T read(ModelZip.Content content) throws FormatException;
    }

    static <T> T read(Path file, Parts<T> parts) throws IOException {
        if (Files.isDirectory(file)) {
            throw new RefusedFileException(file.toString(), "is a folder, not a model file.");
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return read(file.toString(), stream, parts);
        } catch (IOException failed) {
            throw RefusedFileException.reading(file.toString(), failed);
        }
    }

    /**
     * Reads a model from a stream that the caller closes.
     *
     * @param name what messages call it
     * @throws RefusedFileException as {@link #read(Path)}
     */
    public static TrainedModel read(String name, InputStream stream) throws IOException {
        return read(name, stream, ModelJson::read);
    }

    static <T> T read(String name, InputStream stream, Parts<T> parts) throws IOException {
        byte[] start = stream.readNBytes(ModelZip.START);
        try {
            ModelZip.requireStart(start);
            byte[] file = new SequenceInputStream(new ByteArrayInputStream(start), stream).readNBytes(LARGEST_FILE + 1);
            if (file.length > LARGEST_FILE) {
                throw new FormatException(
                        "is larger than " + (LARGEST_FILE >> 20) + " MB, the most that Glassbox reads of a model.");
            }
            return parts.read(ModelZip.unpack(file));
        } catch (FormatException breach) {
            throw new RefusedFileException(name, breach.reason());
        } catch (IllegalArgumentException misfit) {
            throw new RefusedFileException(name, "is damaged: its parts do not fit together. " + misfit.getMessage());
        }
    }

    /**
     * Writes a model in place of whatever the file was.
     *
     * @throws RefusedFileException as {@link #checkWritable}, or if the disk is full; the old file is then untouched
     */
    public static void write(Path file, TrainedModel model) throws IOException {
        byte[] bytes = ModelZip.pack(ModelJson.write(model), Safetensors.write(model.weights()));
        AtomicFile.write(file, bytes);
    }

    /**
     * Makes sure that a model could be written to a file now, without touching the file.
     *
     * @throws RefusedFileException if the folder is missing or cannot be written to, or the path is a folder itself
     */
    public static void checkWritable(Path file) throws IOException {
        AtomicFile.check(file);
    }
}
