package glassbox.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The zip around a model's two parts, or a session's three. Entries are unpacked in memory and never beyond their bounds. */
final class ModelZip {
    private static final String DESCRIPTION = "recipe.json";
    private static final String WEIGHTS = "weights.safetensors";
    private static final String OPTIMIZER = "optimizer.safetensors";
    /** What was measured of a run, step by step. */
    static final String STEPS = "steps.safetensors";
    /** What was changed on the way, and the readings of the test and validation samples. */
    static final String LOG = "log.json";
    /** States of a run to go back to. */
    static final String STATES = "states.safetensors";

    private static final Map<String, Integer> LARGEST = Map.of(
            DESCRIPTION, 1 << 20, WEIGHTS, 1 << 28, OPTIMIZER, 1 << 28, STEPS, 1 << 28, LOG, 1 << 26, STATES, 1 << 28);
    /** Always the same, so that the same model gives the same bytes. */
    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    /** How many bytes show whether a file may be a model. */
    static final int START = Integer.BYTES;

    private static final int END_RECORD = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int ENTRY_SIGNATURE = 0x04034b50;

    private ModelZip() {}

    /** The parts of a model, session or run file. */
    static final class Content {
        private final byte[] description;
        private final Map<String, byte[]> parts;

        private Content(byte[] description, Map<String, byte[]> parts) {
            this.description = description;
            this.parts = parts;
        }

        byte[] description() {
            return description;
        }

        /** The weights, which a file of another version need not have. */
        byte[] weights() throws FormatException {
            return required(WEIGHTS);
        }

        /** What the optimizer keeps, which only a session has. */
        byte[] optimizer() throws FormatException {
            return required(OPTIMIZER);
        }

        /** A part that not every file has. */
        byte[] required(String name) throws FormatException {
            byte[] part = parts.get(name);
            if (part == null) {
                throw new FormatException("is damaged: there is no " + name + " in it.");
            }
            return part;
        }
    }

    /** A model's file. */
    static byte[] pack(byte[] description, byte[] weights) throws IOException {
        return pack(description, weights, Map.of(), Deflater.DEFAULT_COMPRESSION);
    }

    /** A session's file. */
    static byte[] pack(byte[] description, byte[] weights, byte[] optimizer) throws IOException {
        return pack(description, weights, Map.of(OPTIMIZER, optimizer), Deflater.DEFAULT_COMPRESSION);
    }

    /** Writes a run's file, which is written often: fast rather than small. The stream stays open. */
    static void packFast(
            OutputStream out, byte[] description, byte[] weights, byte[] optimizer, Map<String, byte[]> more)
            throws IOException {
        Map<String, byte[]> parts = new HashMap<>(more);
        parts.put(OPTIMIZER, optimizer);
        pack(out, description, weights, parts, Deflater.NO_COMPRESSION);
    }

    private static byte[] pack(byte[] description, byte[] weights, Map<String, byte[]> more, int level)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        pack(bytes, description, weights, more, level);
        return bytes.toByteArray();
    }

    private static void pack(OutputStream out, byte[] description, byte[] weights, Map<String, byte[]> more, int level)
            throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new LeftOpen(out))) {
            zip.setLevel(level);
            put(zip, DESCRIPTION, description);
            put(zip, WEIGHTS, weights);
            for (Map.Entry<String, byte[]> part : new TreeMap<>(more).entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
        }
    }

    /** A stream whose end is not that of the one it writes to. */
    private static final class LeftOpen extends FilterOutputStream {
        LeftOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
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

    /** The description alone, from a file's beginning: enough to list it, though its end may be damaged. */
    static byte[] description(InputStream file) throws IOException, FormatException {
        ZipInputStream zip = new ZipInputStream(file);
        ZipEntry first = zip.getNextEntry();
        if (first == null || !first.getName().equals(DESCRIPTION)) {
            throw new FormatException("is no Glassbox model: it does not begin with a " + DESCRIPTION + ".");
        }
        int largest = LARGEST.getOrDefault(DESCRIPTION, 0);
        byte[] content = zip.readNBytes(largest + 1);
        if (content.length > largest) {
            throw new FormatException("is damaged: its " + DESCRIPTION + " is too large.");
        }
        return content;
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
        if (description == null) {
            throw new FormatException("is no Glassbox model: there is no " + DESCRIPTION + " in it.");
        }
        return new Content(description, entries);
    }
}
