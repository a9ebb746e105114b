package glassbox.explain;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.ops.WindowGeometry;

/**
 * A convolution as one product of matrices (im2col). The patch matrix has a row for each place of a filter, [channel,
 * kernel row, kernel column] row by row, and a column for each output pixel, row by row: column p holds the patch under the
 * window of output pixel p, with zeros where it reaches into padding. Filters as rows, times the patch matrix, are the
 * output's maps as rows, before the bias. Only where numbers go is held here, never the matrix. Immutable. (Chellapilla,
 * Puri and Simard, "High performance convolutional neural networks for document processing", 2006, section 3.)
 */
public final class PatchMatrix {
    private final int activation;
    private final int channels;
    private final WindowGeometry geometry;

    private PatchMatrix(int activation, int channels, WindowGeometry geometry) {
        this.activation = activation;
        this.channels = channels;
        this.geometry = geometry;
    }

    /**
     * The patches of a layer.
     *
     * @param layer the layer, counted from 0
     * @throws IllegalArgumentException if it is no conv layer
     */
    public static PatchMatrix of(NetworkSpec network, int layer) {
        if (!(network.layers().get(layer) instanceof Conv2dSpec conv)) {
            throw new IllegalArgumentException("Only conv layers are unrolled, but layer " + (layer + 1) + " is "
                    + network.layers().get(layer).description() + ".");
        }
        var input = network.shapes().get(layer);
        return new PatchMatrix(layer, input.size(0), conv.window(input));
    }

    /** A cell of the matrix. */
    public record Place(int row, int column) {}

    /** Places of a filter. */
    public int rows() {
        return channels * geometry.kernel().area();
    }

    /** Output pixels. */
    public int columns() {
        return geometry.outputHeight() * geometry.outputWidth();
    }

    /**
     * The input pixel that a cell is a copy of, or null if it is a zero of the padding.
     *
     * @throws IndexOutOfBoundsException if there is no such cell
     */
    public @Nullable Cell source(Place place) {
        if (place.row < 0 || place.row >= rows() || place.column < 0 || place.column >= columns()) {
            throw new IndexOutOfBoundsException(
                    "There is no " + place + " in a patch matrix of " + rows() + "×" + columns() + ".");
        }
        // [lesson patch]
        int within = place.row % geometry.kernel().area();
        int row = window(place.column).row() + within / geometry.kernel().width();
        int column = window(place.column).column() + within % geometry.kernel().width();
        boolean inside = row >= 0
                && column >= 0
                && row < geometry.input().height()
                && column < geometry.input().width();
        return inside ? new Cell(activation, place.row / geometry.kernel().area(), row, column) : null;
        // [end lesson]
    }

    /** The window of an output pixel on the input, counted row by row; it may reach into padding. */
    public Window window(int column) {
        return new Window(
                column / geometry.outputWidth() * geometry.stride().height()
                        - geometry.padding().height(),
                column % geometry.outputWidth() * geometry.stride().width()
                        - geometry.padding().width(),
                geometry.kernel().height(),
                geometry.kernel().width());
    }

    /** Every cell that holds a copy of an input pixel, column by column. */
    public List<Place> copies(int channel, int row, int column) {
        List<Place> copies = new ArrayList<>();
        int down = geometry.stride().height();
        int right = geometry.stride().width();
        int high = geometry.kernel().height();
        int wide = geometry.kernel().width();
        int fromTop = row + geometry.padding().height();
        int fromLeft = column + geometry.padding().width();
        for (int p = first(fromTop, high, down); p * down <= fromTop && p < geometry.outputHeight(); p++) {
            for (int q = first(fromLeft, wide, right); q * right <= fromLeft && q < geometry.outputWidth(); q++) {
                copies.add(new Place(
                        (channel * high + fromTop - p * down) * wide + fromLeft - q * right,
                        p * geometry.outputWidth() + q));
            }
        }
        return copies;
    }

    /** The first window that reaches a place. */
    private static int first(int place, int kernel, int stride) {
        return Math.max(0, Math.ceilDiv(place - kernel + 1, stride));
    }

    /** A number of the matrix, given the layer's input, row-major. */
    public float value(float[] input, Place place) {
        Cell source = source(place);
        return source == null
                ? 0
                : input[
                        (source.unit() * geometry.input().height() + source.row())
                                        * geometry.input().width()
                                + source.column()];
    }

    /**
     * A number of the product: a filter times a column of the matrix, row by row, without the bias.
     *
     * @param weights all filters, row-major
     */
    public float product(float[] input, float[] weights, int filter, int column) {
        // [lesson patch-product]
        double sum = 0;
        for (int row = 0; row < rows(); row++) {
            sum += (double) weights[filter * rows() + row] * value(input, new Place(row, column));
        }
        return (float) sum;
        // [end lesson]
    }

    /** How many numbers the matrix has. */
    public long numbers() {
        return (long) rows() * columns();
    }

    /** How many numbers the input has, which a sliding loop reads where they are. */
    public long inputNumbers() {
        return (long) channels * geometry.input().area();
    }

    /** Multiplications with an addition of the product of matrices: those with the padding's zeros are among them. */
    public long multiplyAdds(int filters) {
        return numbers() * filters;
    }

    /** The same of a sliding loop that leaves the padding out. */
    public long multiplyAddsInside(int filters) {
        long down = inside(
                geometry.outputHeight(),
                geometry.stride().height(),
                geometry.padding().height(),
                geometry.kernel().height(),
                geometry.input().height());
        long right = inside(
                geometry.outputWidth(),
                geometry.stride().width(),
                geometry.padding().width(),
                geometry.kernel().width(),
                geometry.input().width());
        return down * right * channels * filters;
    }

    /** How many rows or columns of all windows together lie within the input. */
    private static long inside(int windows, int stride, int padding, int kernel, int size) {
        long sum = 0;
        for (int window = 0; window < windows; window++) {
            int from = window * stride - padding;
            sum += Math.max(0, Math.min(size, from + kernel) - Math.max(0, from));
        }
        return sum;
    }
}
