package glassbox.dataset;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import glassbox.raster.Numbers;
import glassbox.storage.RefusedFileException;

/**
 * One file in Y. LeCun's IDX format, perhaps packed by gzip: two zero bytes, a type, the number of axes, each axis's size
 * as four bytes with the highest first, then the values. Only unsigned bytes (type 8) are read. Sizes in the file are
 * claims: memory grows with what is really there.
 */
final class IdxFile {
    private static final int LARGEST_SIDE = 4096;
    private static final int LARGEST_COUNT = 10_000_000;
    private static final int PIECE = 1 << 20;
    private static final int GZIP_MAGIC = 0x1f8b;

    private final String name;
    private final InputStream stream;

    /** A file at its first byte; gzip is recognised by its own first bytes, and asked for by a name ending in .gz. */
    IdxFile(String name, InputStream raw) throws IOException {
        this.name = name;
        InputStream buffered = new BufferedInputStream(raw, 1 << 16);
        buffered.mark(2);
        int start = buffered.read() << 8 | buffered.read();
        buffered.reset();
        if (start != GZIP_MAGIC && name.toLowerCase(Locale.ROOT).endsWith(".gz")) {
            throw refused("is not a gzip file, although its name ends in .gz"
                    + (start < 0 ? ": it is cut short or empty." : "."));
        }
        try {
            this.stream = start == GZIP_MAGIC ? new GZIPInputStream(buffered, 1 << 16) : buffered;
        } catch (ZipException | EOFException damaged) {
            throw damaged(damaged);
        }
    }

    /** Reads the magic number and as many sizes as it has axes; {@code holds} says in words what should be inside. */
    int[] header(int axes, String holds) throws IOException {
        int expected = 0x0800 | axes;
        int magic = number("the magic number");
        if (magic != expected) {
            String hint = magic == 0x0801 || magic == 0x0803
                    ? " It holds " + (magic == 0x0801 ? "labels" : "images") + "; were two files swapped?"
                    : "";
            throw refused(String.format(
                    "does not hold %s: its magic number should be 0x%08X, found 0x%08X.%s",
                    holds, expected, magic, hint));
        }
        int[] sizes = new int[axes];
        for (int axis = 0; axis < axes; axis++) {
            sizes[axis] = number("the sizes");
            int largest = axis == 0 ? LARGEST_COUNT : LARGEST_SIDE;
            if (sizes[axis] < 1 || sizes[axis] > largest) {
                throw refused("says its axis " + (axis + 1) + " has size "
                        + Numbers.count(Integer.toUnsignedLong(sizes[axis])) + "; expected 1 to "
                        + Numbers.count(largest) + ".");
            }
        }
        return sizes;
    }

    /**
     * Reads exactly {@code count} values of {@code each} bytes and makes sure that nothing follows.
     *
     * @param progress hears after each piece how many whole values are there
     */
    byte[] content(int count, int each, IntConsumer progress) throws IOException {
        long expected = (long) count * each;
        if (expected > Room.bytes()) {
            throw refused("says it holds " + Numbers.count(expected) + " bytes; on this computer Glassbox reads up to "
                    + Numbers.count(Room.bytes()) + ".");
        }
        byte[] content = new byte[(int) Math.min(expected, PIECE)];
        int filled = 0;
        while (filled < expected) {
            if (filled == content.length) {
                content = Arrays.copyOf(content, (int) Math.min(expected, 2L * filled));
            }
            int wanted = Math.min(PIECE, content.length - filled);
            int read = piece(content, filled, wanted);
            filled += read;
            if (read < wanted) {
                throw refused("is cut short: it should hold " + Numbers.count(expected)
                        + " bytes after its header, found " + Numbers.count(filled) + ".");
            }
            progress.accept(filled / each);
        }
        if (next() >= 0) {
            throw refused("is too long: something follows the " + Numbers.count(expected)
                    + " bytes that its header announces.");
        }
        return content;
    }

    private int piece(byte[] content, int from, int count) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("Reading " + name + " was stopped.");
        }
        try {
            return stream.readNBytes(content, from, count);
        } catch (ZipException | EOFException damaged) {
            throw damaged(damaged);
        }
    }

    private int number(String what) throws IOException {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int next = next();
            if (next < 0) {
                throw refused("is cut short: it ends within " + what + " at its start.");
            }
            value = value << 8 | next;
        }
        return value;
    }

    private int next() throws IOException {
        try {
            return stream.read();
        } catch (ZipException | EOFException damaged) {
            throw damaged(damaged);
        }
    }

    private RefusedFileException damaged(IOException cause) {
        return refused(
                cause instanceof EOFException
                        ? "is cut short: its gzip data end too early. Copy it again."
                        : "is damaged: its gzip data cannot be unpacked (" + cause.getMessage() + "). Copy it again.");
    }

    RefusedFileException refused(String reason) {
        return new RefusedFileException(name, reason);
    }
}
