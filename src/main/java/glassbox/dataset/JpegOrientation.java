package glassbox.dataset;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import glassbox.raster.Raster;

/**
 * Which way up a photograph is: cameras store what the sensor saw and write down beside it how it was held (Exif 2.3, tag
 * 274, in the JPEG's APP1 segment). What cannot be made out counts as upright.
 */
final class JpegOrientation {
    private static final int EXIF_SEGMENT = 0xFFE1;
    private static final int FIRST_SEGMENT = 0xFFC0;
    private static final int PIXELS = 0xFFDA;
    private static final int EXIF_HEADER = 6;
    private static final int TAG = 274;
    private static final int SHORT = 3;
    private static final int UPRIGHT = 1;

    private JpegOrientation() {}

    /** The picture as it was seen, given what is stored in the file. */
    static Raster upright(Raster stored, byte[] file) {
        int orientation = of(file);
        boolean turned = orientation >= 5;
        boolean fromBottom = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
        boolean fromRight = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
        if (orientation == UPRIGHT) {
            return stored;
        }
        int rows = stored.rows();
        int columns = stored.columns();
        return Raster.generate(turned ? columns : rows, turned ? rows : columns, (row, column) -> {
            int down = turned ? column : row;
            int right = turned ? row : column;
            return stored.get(fromBottom ? rows - 1 - down : down, fromRight ? columns - 1 - right : right);
        });
    }

    /** The orientation, 1 to 8; 1 is upright. */
    static int of(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        try {
            int at = 2;
            while (true) {
                int marker = bytes.getChar(at);
                int length = bytes.getChar(at + 2);
                if (marker == EXIF_SEGMENT && length > EXIF_HEADER + 2 && bytes.getInt(at + 4) == 0x45786966) {
                    return ofExif(bytes.slice(at + 4 + EXIF_HEADER, length - 2 - EXIF_HEADER));
                }
                if (marker < FIRST_SEGMENT || marker == PIXELS) {
                    return UPRIGHT;
                }
                at += 2 + length;
            }
        } catch (IndexOutOfBoundsException cutShort) {
            return UPRIGHT;
        }
    }

    /** A TIFF header, then entries of twelve bytes: tag, type, count, value. */
    private static int ofExif(ByteBuffer tiff) {
        tiff.order(tiff.getChar(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int entries = tiff.getInt(4);
        int count = tiff.getChar(entries);
        for (int i = 0; i < count; i++) {
            int entry = entries + 2 + 12 * i;
            int value = tiff.getChar(entry + 8);
            if (tiff.getChar(entry) == TAG && tiff.getChar(entry + 2) == SHORT && value >= 1 && value <= 8) {
                return value;
            }
        }
        return UPRIGHT;
    }
}
