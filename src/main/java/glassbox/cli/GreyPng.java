package glassbox.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;

import glassbox.raster.Raster;
import glassbox.storage.PngBytes;

/** Numbers of any range as a grey picture. */
final class GreyPng {
    private static final float WHITE = 255;

    private GreyPng() {}

    /** A PNG in which the smallest number is black and the largest white; black all over when they are the same. */
    static byte[] of(Raster raster) throws IOException {
        float min = raster.min();
        float range = raster.max() - min;
        BufferedImage image = new BufferedImage(raster.columns(), raster.rows(), BufferedImage.TYPE_BYTE_GRAY);
        for (int row = 0; row < raster.rows(); row++) {
            for (int column = 0; column < raster.columns(); column++) {
                float share = range > 0 ? (raster.get(row, column) - min) / range : 0;
                image.getRaster().setSample(column, row, 0, Math.round(WHITE * share));
            }
        }
        return PngBytes.of(image);
    }
}
