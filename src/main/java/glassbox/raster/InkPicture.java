package glassbox.raster;

import java.util.Arrays;

/**
 * Pictures of something written, grey 0..255, made light ink on black paper, as MNIST has them. What paper is, the
 * picture's border tells: the median of its outermost pixels.
 */
public final class InkPicture {
    private static final float WHITE = 255;
    /** Of the way from the paper to the brightest ink: what lies below is paper, with its shadows and its grain. */
    private static final float PAPER = 0.25f;
    /** The least difference between ink and paper. */
    private static final float CONTRAST = 16;

    private InkPicture() {}

    /** The picture itself, or its negative if its border is brighter than the middle grey. */
    public static Raster lightOnDark(Raster picture) {
        return border(picture) > WHITE / 2 ? negative(picture) : picture;
    }

    /** A picture with black for white and white for black. */
    public static Raster negative(Raster picture) {
        return Raster.generate(picture.rows(), picture.columns(), (row, column) -> WHITE - picture.get(row, column));
    }

    /**
     * A light-on-dark picture stretched so that its paper is 0 and its brightest ink 255; all of it is 0 when nothing
     * stands out from the paper.
     */
    public static Raster withoutPaper(Raster picture) {
        float paper = border(picture);
        float contrast = picture.max() - paper;
        return Raster.generate(picture.rows(), picture.columns(), (row, column) -> {
            float ink = (picture.get(row, column) - paper) / contrast;
            return contrast < CONTRAST || ink < PAPER ? 0 : WHITE * ink;
        });
    }

    private static float border(Raster picture) {
        int rows = picture.rows();
        int columns = picture.columns();
        float[] border = new float[2 * (rows + columns)];
        for (int row = 0; row < rows; row++) {
            border[2 * row] = picture.get(row, 0);
            border[2 * row + 1] = picture.get(row, columns - 1);
        }
        for (int column = 0; column < columns; column++) {
            border[2 * (rows + column)] = picture.get(0, column);
            border[2 * (rows + column) + 1] = picture.get(rows - 1, column);
        }
        Arrays.sort(border);
        return border[border.length / 2];
    }
}
