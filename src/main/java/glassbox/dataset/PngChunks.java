package glassbox.dataset;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;

import glassbox.storage.RefusedFileException;

/**
 * The chunks of a PNG file (W3C Portable Network Graphics Specification, section 5), checked one by one before any decoder
 * sees them: each length against the bytes that are there, each content against its checksum. Only the chunks that make
 * the picture are passed on, so that notes and colour profiles cannot do harm.
 */
final class PngChunks {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final Set<String> PICTURE = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    /** Length, type and checksum around a chunk's content. */
    private static final int FRAME = 12;

    private final String name;
    private final byte[] file;

    private PngChunks(String name, byte[] file) {
        this.name = name;
        this.file = file;
    }

    static boolean startsLikePng(byte[] file) {
        return file.length >= SIGNATURE.length && Arrays.equals(file, 0, 8, SIGNATURE, 0, 8);
    }

    /**
     * The same picture without any chunk that a decoder does not need.
     *
     * @throws RefusedFileException if a chunk is cut short or damaged, or the first is not the header
     */
    static byte[] essential(String name, byte[] file) throws RefusedFileException {
        return new PngChunks(name, file).walk();
    }

    private byte[] walk() throws RefusedFileException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(file.length);
        kept.write(file, 0, SIGNATURE.length);
        int at = SIGNATURE.length;
        for (String type = ""; !type.equals("IEND"); ) {
            if (file.length - at < FRAME) {
                throw new RefusedFileException(name, "is cut short: the PNG ends before its end mark. Copy it again.");
            }
            long length = Integer.toUnsignedLong(number(at));
            if (length > file.length - at - FRAME) {
                throw new RefusedFileException(
                        name, "is cut short or damaged: a part of the PNG is longer than the file. Copy it again.");
            }
            int end = at + FRAME + (int) length;
            String first = type;
            type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            CRC32 checksum = new CRC32();
            checksum.update(file, at + 4, (int) length + 4);
            if ((int) checksum.getValue() != number(end - 4) || (first.isEmpty() && !type.equals("IHDR"))) {
                throw new RefusedFileException(
                        name, "is damaged: the checksum of a part of the PNG is wrong. Copy it again.");
            }
            if (PICTURE.contains(type)) {
                kept.write(file, at, end - at);
            }
            at = end;
        }
        return kept.toByteArray();
    }

    private int number(int at) {
        return ByteBuffer.wrap(file).getInt(at);
    }
}
