package glassbox.cli;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import javax.imageio.ImageIO;

import glassbox.raster.Raster;

/** Pictures whose pixels are exactly the numbers given, rounded. */
final class TestPicture {
    private TestPicture() {}

    static byte[] png(Raster raster) throws IOException {
        BufferedImage image = new BufferedImage(raster.columns(), raster.rows(), BufferedImage.TYPE_BYTE_GRAY);
        for (int row = 0; row < raster.rows(); row++) {
            for (int column = 0; column < raster.columns(); column++) {
                image.getRaster().setSample(column, row, 0, Math.round(raster.get(row, column)));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
