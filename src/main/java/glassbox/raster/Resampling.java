package glassbox.raster;

/** Pictures made larger or smaller. */
public final class Resampling {
    private Resampling() {}

    /**
     * The middle of a picture at another size: the largest part round its centre that has the wanted proportions, each new
     * pixel being the mean of the area it covers. Nothing is stretched.
     *
     * @param picture any size
     * @param rows of the result, at least 1
     * @param columns of the result, at least 1
     * @return {@code rows × columns}, values within those of the picture
     */
    public static Raster middle(Raster picture, int rows, int columns) {
        double step = Math.min((double) picture.rows() / rows, (double) picture.columns() / columns);
        Axis down = new Axis((picture.rows() - step * rows) / 2, step, picture.rows());
        Axis across = new Axis((picture.columns() - step * columns) / 2, step, picture.columns());
        float[][] narrowed = new float[picture.rows()][columns];
        for (int row = 0; row < picture.rows(); row++) {
            int from = row;
            for (int column = 0; column < columns; column++) {
                narrowed[row][column] = across.mean(column, at -> picture.get(from, at));
            }
        }
        return Raster.generate(rows, columns, (row, column) -> down.mean(row, at -> narrowed[at][column]));
    }

    private interface Line {
        float at(int index);
    }

    /** New pixel n covers the old ones from {@code start + n·step} to {@code start + (n + 1)·step}. */
    private record Axis(double start, double step, int size) {
        float mean(int pixel, Line line) {
            double from = Math.max(0, start + pixel * step);
            double to = Math.min(size, start + (pixel + 1) * step);
            int first = Math.min((int) from, size - 1);
            double sum = 0;
            double covered = 0;
            for (int at = first; at < size && (at < to || at == first); at++) {
                double share = Math.min(to, at + 1.0) - Math.max(from, at);
                sum += share * line.at(at);
                covered += share;
            }
            return (float) (sum / covered);
        }
    }
}
