package glassbox.ui.control;

import org.jspecify.annotations.Nullable;

import glassbox.raster.Numbers;
import glassbox.raster.Raster;

/** A picture in words, for those who do not see it. */
final class PictureReading {
    private PictureReading() {}

    /**
     * "Output, 2 rows, 2 columns, from −192 to 29", then every number where there are at most {@code most}, then where the
     * lens is.
     */
    static String of(String name, @Nullable Raster picture, @Nullable PictureWindow lens, boolean stale, int most) {
        if (picture == null) {
            return name + ", empty";
        }
        int decimals = Numbers.decimalsFor(picture);
        StringBuilder text = new StringBuilder(name)
                .append(", " + picture.rows() + " rows, " + picture.columns() + " columns, from ")
                .append(Numbers.fixed(picture.min(), decimals) + " to " + Numbers.fixed(picture.max(), decimals));
        if (stale) {
            text.append(", out of date");
        }
        if (picture.rows() * picture.columns() <= most) {
            for (int row = 0; row < picture.rows(); row++) {
                text.append(row == 0 ? ": " : "; ");
                for (int column = 0; column < picture.columns(); column++) {
                    text.append(column == 0 ? "" : ", ").append(Numbers.fixed(picture.get(row, column), decimals));
                }
            }
        }
        return lens == null
                ? text.toString()
                : text.append(". ").append(of(lens)).toString();
    }

    private static String of(PictureWindow lens) {
        String at = "Lens at row " + (lens.row() + 1) + ", column " + (lens.column() + 1);
        return lens.rows() == 1 && lens.columns() == 1 ? at : at + ", " + lens.rows() + " by " + lens.columns();
    }
}
