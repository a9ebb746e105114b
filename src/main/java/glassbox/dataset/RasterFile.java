package glassbox.dataset;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import glassbox.raster.ColourScale;
import glassbox.raster.Raster;
import glassbox.storage.AtomicFile;
import glassbox.storage.PngBytes;

/** Writes a raster as a picture, one pixel a number, or as a table of its numbers. */
public final class RasterFile {
    private RasterFile() {}

    /**
     * Writes a PNG in the colours of a scale; what lies beyond the scale's end has its last colour.
     *
     * @param limit the value drawn in the last colour
     * @throws IOException with a sentence, if the file cannot be written
     */
    public static void writePng(Path file, Raster raster, ColourScale colours, float limit) throws IOException {
        BufferedImage image = new BufferedImage(raster.columns(), raster.rows(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, raster.columns(), raster.rows(), colours.argb(raster, limit), 0, raster.columns());
        AtomicFile.write(file, PngBytes.of(image));
    }

    /**
     * Writes a table: a line for each row, numbers apart by commas, each with all the digits that tell it from every other
     * {@code float}, so that reading them gives the same bits.
     *
     * @throws IOException with a sentence, if the file cannot be written
     */
    public static void writeCsv(Path file, Raster raster) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < raster.rows(); row++) {
            for (int column = 0; column < raster.columns(); column++) {
                text.append(column == 0 ? "" : ",").append(raster.get(row, column));
            }
            text.append('\n');
        }
        AtomicFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
