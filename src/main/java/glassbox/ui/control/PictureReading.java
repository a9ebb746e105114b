package glassbox.ui.control;

import org.jspecify.annotations.Nullable;

import glassbox.raster.Numbers;
import glassbox.raster.Raster;

/** A picture in words, for those who do not see it. */
final class PictureReading {
    /** Above this many pixels nobody listens for decimals. */
    private static final int LARGE = 1 << 20;

    private PictureReading() {}

    /**
     * The picture itself: "Output, 2 rows, 2 columns, from −192 to 29", and every number where there are at most {@code most}.
     */
    static String of(String name, @Nullable Raster picture, int most) {
        if (picture == null) {
            return name + ", empty";
        }
        int count = picture.rows() * picture.columns();
        int decimals = count > LARGE ? 0 : Numbers.decimalsFor(picture);
        StringBuilder text = new StringBuilder(name)
                .append(", " + picture.rows() + " rows, " + picture.columns() + " columns, from ")
                .append(Numbers.fixed(picture.min(), decimals) + " to " + Numbers.fixed(picture.max(), decimals));
        for (int row = 0; row < picture.rows() && count <= most; row++) {
            text.append(row == 0 ? ": " : "; ");
            for (int column = 0; column < picture.columns(); column++) {
                text.append(column == 0 ? "" : ", ").append(Numbers.fixed(picture.get(row, column), decimals));
            }
        }
        return text.toString();
    }

    /** Where the lens is: ". Lens at row 3, column 4", and how large if it is more than a pixel; nothing without one. */
    static String of(@Nullable PictureWindow lens) {
        if (lens == null) {
            return "";
        }
        String at = ". Lens at row " + (lens.row() + 1) + ", column " + (lens.column() + 1);
        return lens.rows() == 1 && lens.columns() == 1 ? at : at + ", " + lens.rows() + " by " + lens.columns();
    }
}
