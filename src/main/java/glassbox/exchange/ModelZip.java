package glassbox.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.jspecify.annotations.Nullable;

/** The zip around a model's two parts, or a session's three. Entries are unpacked in memory and never beyond their bounds. */
final class ModelZip {
    private static final String DESCRIPTION = "recipe.json";
    private static final String WEIGHTS = "weights.safetensors";
    private static final String OPTIMIZER = "optimizer.safetensors";
    private static final Map<String, Integer> LARGEST =
            Map.of(DESCRIPTION, 1 << 20, WEIGHTS, 1 << 28, OPTIMIZER, 1 << 28);
    /** Always the same, so that the same model gives the same bytes. */
    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    /** How many bytes show whether a file may be a model. */
    static final int START = Integer.BYTES;

    private static final int END_RECORD = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int ENTRY_SIGNATURE = 0x04034b50;

    private ModelZip() {}

    /** The parts of a model or session file. */
    static final class Content {
        private final byte[] description;
        private final byte @Nullable [] weights;
        private final byte @Nullable [] optimizer;

        private Content(byte[] description, byte @Nullable [] weights, byte @Nullable [] optimizer) {
            this.description = description;
            this.weights = weights;
            this.optimizer = optimizer;
        }

        byte[] description() {
            return description;
        }

        /** The weights, which a file of another version need not have. */
        byte[] weights() throws FormatException {
            return required(weights, WEIGHTS);
        }

        /** What the optimizer keeps, which only a session has. */
        byte[] optimizer() throws FormatException {
            return required(optimizer, OPTIMIZER);
        }

        private static byte[] required(byte @Nullable [] part, String name) throws FormatException {
            if (part == null) {
                throw new FormatException("is damaged: there is no " + name + " in it.");
            }
            return part;
        }
    }

    /** A model's file. */
    static byte[] pack(byte[] description, byte[] weights) throws IOException {
        return pack(description, weights, null);
    }

    /** A session's file, or a model's if the optimizer is null. */
    static byte[] pack(byte[] description, byte[] weights, byte @Nullable [] optimizer) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, DESCRIPTION, description);
            put(zip, WEIGHTS, weights);
            if (optimizer != null) {
                put(zip, OPTIMIZER, optimizer);
            }
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** Refuses what cannot be a model by its first bytes, so that no other file need be read to its end. */
    static void requireStart(byte[] file) throws FormatException {
        if (file.length < START
                || ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(0) != ENTRY_SIGNATURE) {
            throw new FormatException("is no Glassbox model: it does not begin as a zip file does.");
        }
    }

    static Content unpack(byte[] file) throws FormatException {
        requireStart(file);
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (file.length < END_RECORD || bytes.getInt(file.length - END_RECORD) != END_SIGNATURE) {
            throw new FormatException("is cut short: the end of its zip file is missing. Copy it again.");
        }
        try {
            return content(entries(file));
        } catch (IOException | IllegalArgumentException damaged) {
            throw new FormatException(
                    "is damaged: it cannot be unpacked (" + damaged.getMessage() + "). Copy it again.");
        }
    }

    /** Everything known that can be unpacked; stops at what is not known, as it need not be bounded. */
    private static Map<String, byte[]> entries(byte[] file) throws IOException, FormatException {
        Map<String, byte[]> entries = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Integer largest = LARGEST.get(entry.getName());
                if (largest == null) {
                    break;
                }
                byte[] content = zip.readNBytes(largest + 1);
                if (content.length > largest || entries.put(entry.getName(), content) != null) {
                    throw new FormatException("is damaged: its " + entry.getName() + " is there twice or too large.");
                }
            }
        }
        return entries;
    }

    private static Content content(Map<String, byte[]> entries) throws FormatException {
        byte[] description = entries.get(DESCRIPTION);
        byte[] weights = entries.get(WEIGHTS);
        if (description == null) {
            throw new FormatException("is no Glassbox model: there is no " + DESCRIPTION + " in it.");
        }
        return new Content(description, weights, entries.get(OPTIMIZER));
    }
}
