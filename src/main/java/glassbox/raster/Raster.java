package glassbox.raster;

import java.util.Arrays;

/**
 * An immutable grid of numbers, row by row: a grey picture (0 black to 255 white), a kernel, a feature map, a patch.
 * What the numbers mean is said by whoever hands the raster over; a raster has no colours.
 */
public final class Raster {
    private final int rows;
    private final int columns;
    private final float[] values;

    private Raster(int rows, int columns, float[] values) {
        if (rows < 1 || columns < 1) {
            throw new IllegalArgumentException(
                    "A raster has at least one row and one column, found " + rows + " × " + columns + ".");
        }
        if ((long) rows * columns != values.length) {
            throw new IllegalArgumentException("A raster of " + rows + " × " + columns + " holds "
                    + (long) rows * columns + " numbers, found " + values.length + ".");
        }
        this.rows = rows;
        this.columns = columns;
        this.values = values;
    }

    /**
     * A raster with a copy of these values, row by row.
     *
     * @throws IllegalArgumentException if a size is below 1 or the number of values is not {@code rows * columns}
     */
    public static Raster of(int rows, int columns, float... values) {
        return new Raster(rows, columns, values.clone());
    }

    /** A raster of {@code rows * columns} values copied from {@code source}, beginning at {@code offset}. */
    public static Raster copyOf(float[] source, int offset, int rows, int columns) {
        return new Raster(rows, columns, Arrays.copyOfRange(source, offset, offset + rows * columns));
    }

    /** A raster whose value at each place is what {@code function} says. */
    public static Raster generate(int rows, int columns, Function function) {
        float[] values = new float[Math.multiplyExact(rows, columns)];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                values[row * columns + column] = function.at(row, column);
            }
        }
        return new Raster(rows, columns, values);
    }

    /** A value for every place of a grid. */
    @FunctionalInterface
    public interface Function {
        /** The value at this row and column, both counted from 0. */
        float at(int row, int column);
    }

    /** The number of rows. */
    public int rows() {
        return rows;
    }

    /** The number of columns. */
    public int columns() {
        return columns;
    }

    /** The value at a row and column, both counted from 0. */
    public float get(int row, int column) {
        if (row < 0 || row >= rows || column < 0 || column >= columns) {
            throw new IndexOutOfBoundsException(
                    "Row " + row + ", column " + column + " is outside a raster of " + rows + " × " + columns + ".");
        }
        return values[row * columns + column];
    }

    /** This raster with one value replaced. */
    public Raster with(int row, int column, float value) {
        get(row, column);
        float[] copy = values.clone();
        copy[row * columns + column] = value;
        return new Raster(rows, columns, copy);
    }

    /** The rectangle of {@code rows × columns} values whose first one is at {@code row, column}; 0 outside this raster. */
    public Raster window(int row, int column, int windowRows, int windowColumns) {
        return generate(windowRows, windowColumns, (r, c) -> {
            int y = row + r;
            int x = column + c;
            return y < 0 || y >= rows || x < 0 || x >= columns ? 0 : values[y * columns + x];
        });
    }

    /** This raster turned by half a turn: the flip that makes a convolution of a cross-correlation. */
    public Raster rotate180() {
        return generate(rows, columns, (row, column) -> get(rows - 1 - row, columns - 1 - column));
    }

    /** The smallest value. */
    public float min() {
        float min = values[0];
        for (float value : values) {
            min = Math.min(min, value);
        }
        return min;
    }

    /** The largest value. */
    public float max() {
        float max = values[0];
        for (float value : values) {
            max = Math.max(max, value);
        }
        return max;
    }

    /** The largest distance of a value from 0. */
    public float maxAbs() {
        return Math.max(Math.abs(min()), Math.abs(max()));
    }

    /** The values row by row, in an array of the caller's own. */
    public float[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Raster raster
                && rows == raster.rows
                && columns == raster.columns
                && Arrays.equals(values, raster.values);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rows + columns) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Raster " + rows + " × " + columns;
    }
}
