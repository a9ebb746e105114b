package glassbox.ui.control;

import glassbox.raster.Numbers;
import glassbox.raster.Raster;

/**
 * How the numbers of a grid are written: with the same decimals in all cells, so that a small one reads as 0 among others;
 * unless all of them would.
 */
final class CellText {
    private final Raster numbers;
    private final int decimals;
    private final float most;

    CellText(Raster numbers, int decimals) {
        this.numbers = numbers;
        this.decimals = decimals;
        this.most = numbers.maxAbs();
    }

    /** A number as it stands in its cell. */
    String inCell(float value) {
        return Numbers.among(value, most, decimals);
    }

    /** The most characters that one of them has. */
    int longest() {
        int longest = 0;
        for (float value : numbers.toArray()) {
            longest = Math.max(longest, inCell(value).length());
        }
        return longest;
    }
}
