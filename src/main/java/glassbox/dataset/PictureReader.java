package glassbox.dataset;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

import glassbox.raster.Numbers;
import glassbox.raster.Raster;
import glassbox.storage.RefusedFileException;

/**
 * Reads PNG and JPEG pictures as rasters, grey or red, green and blue, rows from the top, 0 black to 255 white; how colours become grey is said at
 * {@link PicturePixels}. Photographs are turned as the camera was held. The size in the header is looked at before anything is
 * decoded.
 */
public final class PictureReader {
    /** The most pixels a picture may have: as many as 4096 × 4096. */
    public static final int MOST_PIXELS = 4096 * 4096;

    private static final int MOST_BYTES = 1 << 26;
    private static final Map<String, String> OTHER_FORMATS =
            Map.of("GIF8", "a GIF", "BM", "a BMP", "RIFF", "a WebP", "II*", "a TIFF", "MM", "a TIFF", "%PDF", "a PDF");

    /** Of more pixels than this, only the greys are kept. */
    private static final int MOST_COLOURED = 2048 * 2048;

    private final String name;

    /**
     * A picture with and without its colours.
     *
     * @param grey its greys
     * @param colours its red, green and blue; none where all three are the same, or where it has more than 4,194,304 pixels
     */
    public record Picture(Raster grey, List<Raster> colours) {}

    private PictureReader(String name) {
        this.name = name;
    }

    /**
     * Reads a picture file.
     *
     * @throws RefusedFileException if it is missing, not a PNG or JPEG, damaged, or larger than {@link #MOST_PIXELS}
     */
    public static Raster read(Path file) throws IOException {
        return read(FileSource.of(file));
    }

    /**
     * Reads a picture from anywhere.
     *
     * @throws RefusedFileException as {@link #read(Path)}
     */
    public static Raster read(FileSource source) throws IOException {
        byte[] file = content(source);
        return JpegOrientation.upright(PicturePixels.grey(new PictureReader(source.name()).decode(file)), file);
    }

    /**
     * Reads a picture's red, green and blue, in this order; of a grey picture all three are the same.
     *
     * @throws RefusedFileException as {@link #read(Path)}
     */
    public static List<Raster> readColours(FileSource source) throws IOException {
        byte[] file = content(source);
        return PicturePixels.colours(new PictureReader(source.name()).decode(file)).stream()
                .map(colour -> JpegOrientation.upright(colour, file))
                .toList();
    }

    /**
     * Reads a picture's greys and its colours at once.
     *
     * @throws RefusedFileException as {@link #read(Path)}
     */
    public static Picture readPicture(FileSource source) throws IOException {
        byte[] file = content(source);
        Picture read = both(new PictureReader(source.name()).decode(file));
        return new Picture(
                JpegOrientation.upright(read.grey(), file),
                read.colours().stream()
                        .map(colour -> JpegOrientation.upright(colour, file))
                        .toList());
    }

    private static Picture both(BufferedImage picture) {
        Raster grey = PicturePixels.grey(picture);
        boolean large = picture.getWidth() * picture.getHeight() > MOST_COLOURED;
        List<Raster> colours = large ? List.of() : PicturePixels.colours(picture);
        return new Picture(grey, colours.stream().distinct().count() > 1 ? colours : List.of());
    }

    /**
     * The grey and colour values of pixels that are already decoded, as of a file.
     *
     * @param name what the picture is called in a refusal
     * @param argb the pixels row by row, {@code 0xAARRGGBB}
     * @throws RefusedFileException if there are none, or more than {@link #MOST_PIXELS}
     */
    public static Picture ofPixels(String name, int rows, int columns, int[] argb) throws IOException {
        new PictureReader(name).checkSize(columns, rows);
        BufferedImage picture = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, columns, rows, argb, 0, columns);
        return both(picture);
    }

    private static byte[] content(FileSource source) throws IOException {
        return source.read(stream -> stream.readNBytes(MOST_BYTES + 1));
    }

    private BufferedImage decode(byte[] file) throws IOException {
        if (file.length > MOST_BYTES) {
            throw refused("is larger than " + Numbers.count(MOST_BYTES)
                    + " bytes, the most that Glassbox reads of a picture." + " Make it smaller and try again.");
        }
        if (PngChunks.startsLikePng(file)) {
            return decode("png", PngChunks.essential(name, file));
        }
        if (file.length > 2 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xD8) {
            return decode("jpeg", file);
        }
        throw refused(file.length == 0 ? "is empty." : "is not a PNG or JPEG picture" + whatItIs(file));
    }

    private static String whatItIs(byte[] file) {
        String start = new String(file, 0, Math.min(4, file.length), StandardCharsets.ISO_8859_1);
        return OTHER_FORMATS.entrySet().stream()
                .filter(format -> start.startsWith(format.getKey()))
                .findFirst()
                .map(format -> " but seems to be " + format.getValue() + ". Save it as PNG and try again.")
                .orElse(". Choose a file whose name ends in .png, .jpg or .jpeg.");
    }

    private BufferedImage decode(String format, byte[] file) throws IOException {
        ImageReader decoder = ImageIO.getImageReadersByFormatName(format).next();
        List<String> warnings = new ArrayList<>();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            decoder.setInput(input, true, true);
            decoder.addIIOReadWarningListener((reader, warning) -> warnings.add(warning));
            checkSize(decoder.getWidth(0), decoder.getHeight(0));
            BufferedImage picture = decoder.read(0);
            if (warnings.stream().anyMatch(PictureReader::meansDamage)) {
                throw refused("is damaged or cut short: its pixels cannot all be read. Copy it again.");
            }
            if (format.equals("jpeg") && picture.getRaster().getNumBands() > 3) {
                throw refused("is a JPEG for printing, in four inks (CMYK), which Glassbox does not read. Open it in a"
                        + " drawing program, save it as PNG and try again.");
            }
            return picture;
        } catch (RefusedFileException sentence) {
            throw sentence;
        } catch (IOException | RuntimeException damaged) {
            RefusedFileException refusal = refused("is damaged, or a kind of " + format.toUpperCase(Locale.ROOT)
                    + " that Glassbox does not read. Open it in a drawing program, save it as PNG and try again.");
            refusal.initCause(damaged);
            throw refusal;
        } finally {
            decoder.dispose();
        }
    }

    /** The JPEG decoder fills what is missing with grey and only warns; stray bytes between segments are harmless. */
    private static boolean meansDamage(String warning) {
        return warning.contains("Truncated") || (warning.contains("Corrupt") && !warning.contains("extraneous bytes"));
    }

    private void checkSize(int width, int height) throws RefusedFileException {
        long pixels = (long) width * height;
        if (width < 1 || height < 1 || pixels > MOST_PIXELS) {
            throw refused("is " + Numbers.count(width) + " × " + Numbers.count(height)
                    + " pixels; Glassbox reads pictures of 1 to " + Numbers.count(MOST_PIXELS)
                    + " pixels (4,096 × 4,096). Make it smaller and try again.");
        }
    }

    private RefusedFileException refused(String reason) {
        return new RefusedFileException(name, reason);
    }
}
