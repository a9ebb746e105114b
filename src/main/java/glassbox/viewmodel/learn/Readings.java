package glassbox.viewmodel.learn;

import glassbox.raster.Numbers;
import glassbox.raster.Raster;

/** Panels in words. */
final class Readings {
    private Readings() {}

    static String named(String title, String name) {
        return title.isEmpty() ? name : title;
    }

    /** A raster's size and numbers: each one up to {@code most} of them, else the least, the greatest and the mean. */
    static String raster(Raster raster, int decimals, int most) {
        StringBuilder text = new StringBuilder(raster.rows() + " × " + raster.columns() + ": ");
        if (raster.rows() * raster.columns() > most) {
            double sum = 0;
            for (float value : raster.toArray()) {
                sum += value;
            }
            return text.append("from " + Numbers.telling(raster.min(), decimals) + " to "
                            + Numbers.telling(raster.max(), decimals) + ", mean "
                            + Numbers.fixed(sum / raster.rows() / raster.columns(), 5))
                    .toString();
        }
        for (int row = 0; row < raster.rows(); row++) {
            for (int column = 0; column < raster.columns(); column++) {
                text.append(column > 0 ? " " : row > 0 ? " / " : "")
                        .append(Numbers.telling(raster.get(row, column), decimals));
            }
        }
        return text.toString();
    }
}
