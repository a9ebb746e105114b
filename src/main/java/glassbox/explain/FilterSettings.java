package glassbox.explain;

import java.util.Optional;

import glassbox.engine.tensor.Shape;
import glassbox.raster.Numbers;
import glassbox.raster.Raster;

/**
 * Everything about a filter run but the picture.
 *
 * @param kernel the weights as they are written down, any size from 1 × 1; finite numbers without unit
 * @param padding the zeros around the picture
 * @param stride how many pixels the window moves at a time, at least 1
 * @param flipped whether the kernel is turned by 180° first: a convolution; else a cross-correlation
 */
public record FilterSettings(Raster kernel, Padding padding, int stride, boolean flipped) {
    /** The most numbers a padded picture may have: a quarter of a gigabyte of them. */
    private static final long MOST_NUMBERS = 1L << 26;

    /**
     * Checks the stride and the weights.
     *
     * @throws IllegalArgumentException if the stride is below 1 or a weight is not finite
     */
    public FilterSettings {
        if (stride < 1) {
            throw new IllegalArgumentException("The stride is at least 1, but " + stride + " was asked for.");
        }
        for (float weight : kernel.toArray()) {
            if (!Float.isFinite(weight)) {
                throw new IllegalArgumentException("A filter is made of finite numbers, but one of its weights is "
                        + Numbers.fixed(weight, 0) + ".");
            }
        }
    }

    /** The weights as they are laid over the picture: turned by 180° for a convolution. */
    public Raster weights() {
        return flipped ? kernel.rotate180() : kernel;
    }

    /** How many rows the output of a picture of {@code rows} has; 0 or less when the kernel does not fit once. */
    public int outputRows(int rows) {
        return Shape.outputSize(paddedRows(rows), 0, kernel.rows(), stride);
    }

    /** How many columns the output of a picture of {@code columns} has; 0 or less when the kernel does not fit once. */
    public int outputColumns(int columns) {
        return Shape.outputSize(paddedColumns(columns), 0, kernel.columns(), stride);
    }

    /** The rows of a picture of {@code rows} with its zeros above and below. */
    public int paddedRows(int rows) {
        return rows + padding.before(kernel.rows()) + padding.after(kernel.rows());
    }

    /** The columns of a picture of {@code columns} with its zeros left and right. */
    public int paddedColumns(int columns) {
        return columns + padding.before(kernel.columns()) + padding.after(kernel.columns());
    }

    /** Why these settings cannot be run on a picture of this size, in one sentence with a way out; nothing if they can. */
    public Optional<String> problemWith(int rows, int columns) {
        int paddedRows = paddedRows(rows);
        int paddedColumns = paddedColumns(columns);
        if ((long) paddedRows * paddedColumns > MOST_NUMBERS) {
            return Optional.of("With its padding the picture would be " + size(paddedRows, paddedColumns)
                    + ", more than the " + Numbers.count(MOST_NUMBERS)
                    + " numbers that are filtered at once. Use less padding or a smaller picture.");
        }
        if (kernel.rows() <= paddedRows && kernel.columns() <= paddedColumns) {
            return Optional.empty();
        }
        int missing = Math.max(kernel.rows() - rows, kernel.columns() - columns);
        return Optional.of("The filter is " + size(kernel.rows(), kernel.columns())
                + ", but the picture with its padding"
                + " is only " + size(paddedRows, paddedColumns) + ". Use a filter of at most "
                + size(paddedRows, paddedColumns) + ", same padding, or a padding of at least " + (missing + 1) / 2
                + ".");
    }

    private static String size(int rows, int columns) {
        return rows + " × " + columns;
    }
}
