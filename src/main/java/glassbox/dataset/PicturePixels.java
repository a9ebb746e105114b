package glassbox.dataset;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.util.List;

import glassbox.raster.Raster;

/**
 * Decoded pictures into numbers 0..255, grey or of one colour. The stored samples are taken as they are, without Java2D's colour management,
 * which would brighten grey pictures: a grey sample {@code v} of {@code b} bits becomes {@code v·255/(2^b−1)}, which for 8
 * bits is {@code v} itself. As grey, colours become {@code 0.299·R + 0.587·G + 0.114·B} (luma of ITU-R BT.601), not rounded; a
 * colour with three equal parts becomes exactly that part. What is transparent shows white paper.
 */
final class PicturePixels {
    private static final float WHITE = 255;

    private final WritableRaster samples;
    private final ColorModel model;
    private final int colours;
    private final float[] scale;
    private final Mix mix;

    /** What becomes of red, green and blue. */
    private interface Mix {
        float of(float red, float green, float blue);
    }

    private PicturePixels(BufferedImage picture, Mix mix) {
        this.mix = mix;
        this.samples = picture.getRaster();
        this.model = picture.getColorModel();
        this.colours = model.getNumColorComponents();
        this.scale = new float[samples.getNumBands()];
        for (int band = 0; band < scale.length; band++) {
            scale[band] = WHITE / ((1 << samples.getSampleModel().getSampleSize(band)) - 1);
        }
    }

    /** The grey values of a picture. */
    static Raster grey(BufferedImage picture) {
        return of(picture, PicturePixels::luma);
    }

    /** The red, green and blue values of a picture; all the same where it is grey. */
    static List<Raster> colours(BufferedImage picture) {
        return List.of(
                of(picture, (red, green, blue) -> red),
                of(picture, (red, green, blue) -> green),
                of(picture, (red, green, blue) -> blue));
    }

    private static Raster of(BufferedImage picture, Mix mix) {
        PicturePixels pixels = new PicturePixels(picture, mix);
        boolean palette = picture.getColorModel() instanceof IndexColorModel;
        return Raster.generate(
                picture.getHeight(), picture.getWidth(), palette ? pixels::fromPalette : pixels::fromSamples);
    }

    private float fromSamples(int row, int column) {
        float shade = colours < 3
                ? value(column, row, 0)
                : mix.of(value(column, row, 0), value(column, row, 1), value(column, row, 2));
        return model.hasAlpha() ? onPaper(shade, value(column, row, samples.getNumBands() - 1)) : shade;
    }

    private float value(int x, int y, int band) {
        return samples.getSample(x, y, band) * scale[band];
    }

    private float fromPalette(int row, int column) {
        int colour = model.getRGB(samples.getSample(column, row, 0));
        return onPaper(mix.of(colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF), colour >>> 24);
    }

    private static float luma(float red, float green, float blue) {
        return red == green && green == blue ? red : 0.299f * red + 0.587f * green + 0.114f * blue;
    }

    private static float onPaper(float shade, float opacity) {
        return opacity == WHITE ? shade : WHITE + (shade - WHITE) * (opacity / WHITE);
    }
}
