package glassbox.dataset;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import glassbox.raster.Raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

class JpegOrientationTest {
    /** 1 2 3 over 4 5 6. */
    private static final Raster STORED = Raster.of(2, 3, 1, 2, 3, 4, 5, 6);

    @ParameterizedTest
    @CsvSource({
        "1, 123/456",
        "2, 321/654",
        "3, 654/321",
        "4, 456/123",
        "5, 14/25/36",
        "6, 41/52/63",
        "7, 63/52/41",
        "8, 36/25/14"
    })
    void aPictureIsTurnedAsItWasSeen(int orientation, String seen) {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            assertEquals(seen, text(JpegOrientation.upright(STORED, file(orientation, order))));
        }
    }

    @Test
    void withoutOrWithAnImpossibleNoteAPictureIsUpright() {
        assertSame(STORED, JpegOrientation.upright(STORED, file(0, ByteOrder.BIG_ENDIAN)));
        assertSame(STORED, JpegOrientation.upright(STORED, file(9, ByteOrder.BIG_ENDIAN)));
        assertSame(STORED, JpegOrientation.upright(STORED, new byte[] {(byte) 0xFF, (byte) 0xD8}));
    }

    @Test
    void aDamagedNoteIsAnOrientationAllTheSame() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        byte[] whole = file(6, ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 5000; i++) {
            byte[] damaged = Arrays.copyOf(whole, 2 + random.nextInt(whole.length));
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            int orientation = JpegOrientation.of(damaged);
            assertTrue(orientation >= 1 && orientation <= 8, "seed " + seed);
        }
    }

    /** The start of a JPEG: an APP0 segment, then one with an Exif note of two entries. */
    private static byte[] file(int orientation, ByteOrder order) {
        ByteBuffer file = ByteBuffer.allocate(100);
        file.putShort((short) 0xFFD8)
                .putShort((short) 0xFFE0)
                .putShort((short) 4)
                .putShort((short) 0);
        file.putShort((short) 0xFFE1).putShort((short) (2 + 6 + 8 + 2 + 24 + 4));
        file.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        file.put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes(StandardCharsets.US_ASCII));
        file.order(order).putShort((short) 42).putInt(8).putShort((short) 2);
        file.putShort((short) 256).putShort((short) 4).putInt(1).putInt(3);
        file.putShort((short) 274)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        file.putInt(0).order(ByteOrder.BIG_ENDIAN).putShort((short) 0xFFDA);
        return Arrays.copyOf(file.array(), file.position());
    }

    private static String text(Raster raster) {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < raster.rows(); row++) {
            text.append(row > 0 ? "/" : "");
            for (int column = 0; column < raster.columns(); column++) {
                text.append((int) raster.get(row, column));
            }
        }
        return text.toString();
    }
}
