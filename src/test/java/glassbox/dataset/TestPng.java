package glassbox.dataset;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** PNG files written chunk by chunk, so that they can say what no picture library would write. */
final class TestPng {
    static final int GREY = 0;
    static final int COLOUR = 2;
    static final int PALETTE = 3;
    static final int GREY_ALPHA = 4;
    static final int COLOUR_ALPHA = 6;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** A file with its signature and header. */
    TestPng(int width, int height, int bitDepth, int colourType) {
        byte[] signature = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
        bytes.writeBytes(signature);
        chunk("IHDR", data -> {
            data.writeInt(width);
            data.writeInt(height);
            data.write(new byte[] {(byte) bitDepth, (byte) colourType, 0, 0, 0});
        });
    }

    interface Content {
        void write(DataOutputStream data) throws IOException;
    }

    /** Adds a chunk with a right length and checksum. */
    TestPng chunk(String type, Content content) {
        try {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            body.writeBytes(type.getBytes(StandardCharsets.ISO_8859_1));
            content.write(new DataOutputStream(body));
            CRC32 checksum = new CRC32();
            checksum.update(body.toByteArray());
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeInt(body.size() - 4);
            body.writeTo(out);
            out.writeInt((int) checksum.getValue());
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    TestPng chunk(String type, int... content) {
        return chunk(type, data -> {
            for (int value : content) {
                data.write(value);
            }
        });
    }

    /** Adds the rows, each one unfiltered, and the end mark. */
    byte[] rows(int[]... rows) {
        chunk("IDAT", data -> {
            DeflaterOutputStream packed = new DeflaterOutputStream(data);
            for (int[] row : rows) {
                packed.write(0);
                for (int value : row) {
                    packed.write(value);
                }
            }
            packed.finish();
        });
        return chunk("IEND").bytes.toByteArray();
    }
}
