package glassbox.engine.tensor;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The sizes of a tensor's axes, outermost first: {@code [batch, channels, height, width]} for a mini-batch of pictures,
 * {@code [channels, height, width]} for one of them, {@code [outChannels, inChannels, kernelHeight, kernelWidth]} for
 * filters. Immutable.
 */
public final class Shape {
    private final int[] sizes;
    private final int elements;

    private Shape(int[] sizes) {
        long product = 1;
        for (int size : sizes) {
            if (size < 1) {
                throw new IllegalArgumentException(
                        "Every size of a shape is at least 1, but " + Arrays.toString(sizes) + " has " + size + ".");
            }
            product *= size;
            if (product > Integer.MAX_VALUE - 8) {
                throw new IllegalArgumentException("A tensor of shape " + Arrays.toString(sizes)
                        + " has more numbers than one array can hold. Use smaller sizes.");
            }
        }
        this.sizes = sizes;
        this.elements = (int) product;
    }

    /**
     * A shape with these axis sizes; no sizes at all is the shape of a single number.
     *
     * @throws IllegalArgumentException if a size is below 1 or the product is more than one array can hold
     */
    public static Shape of(int... sizes) {
        return new Shape(sizes.clone());
    }

    /**
     * How many positions a window of {@code kernel} finds along an axis of {@code size} with {@code padding} zeros on each
     * side, moving {@code stride} at a time: {@code floor((size + 2·padding − kernel) / stride) + 1}. The result is 0 or
     * less when the window does not fit once; the caller knows whose sizes to name then. More positions than an int can
     * count are the largest int. (Dumoulin and Visin, "A guide
     * to convolution arithmetic for deep learning", 2016, relationship 6.)
     */
    public static int outputSize(int size, int padding, int kernel, int stride) {
        // [lesson output-size]
        long positions = Math.floorDiv(size + 2L * padding - kernel, (long) stride) + 1;
        return Math.clamp(positions, Integer.MIN_VALUE, Integer.MAX_VALUE);
        // [end lesson]
    }

    /** The number of axes. */
    public int rank() {
        return sizes.length;
    }

    /** The size of one axis, 0 being the outermost. */
    public int size(int axis) {
        return sizes[axis];
    }

    /** The number of values in a tensor of this shape. */
    public int elements() {
        return elements;
    }

    /** This shape with one more axis in front: {@code [8, 26, 26]} with 64 is {@code [64, 8, 26, 26]}. */
    public Shape prepend(int size) {
        return new Shape(
                IntStream.concat(IntStream.of(size), IntStream.of(sizes)).toArray());
    }

    /** This shape without its outermost axis: the shape of one element of a batch. */
    public Shape dropFirst() {
        return new Shape(Arrays.copyOfRange(sizes, 1, sizes.length));
    }

    /** The row-major position of an element: the last index moves fastest. */
    public int offset(int... index) {
        if (index.length != sizes.length) {
            throw new IndexOutOfBoundsException(
                    "A position in " + this + " needs " + sizes.length + " indices, found " + index.length + ".");
        }
        int offset = 0;
        for (int axis = 0; axis < sizes.length; axis++) {
            offset = offset * sizes[axis] + checkIndex(axis, index[axis]);
        }
        return offset;
    }

    private int checkIndex(int axis, int index) {
        if (index < 0 || index >= sizes[axis]) {
            throw new IndexOutOfBoundsException("Index " + index + " of axis " + axis + " is outside 0.."
                    + (sizes[axis] - 1) + " in " + this + ".");
        }
        return index;
    }

    /** The sizes as a fresh array. */
    public int[] toArray() {
        return sizes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shape shape && Arrays.equals(sizes, shape.sizes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sizes);
    }

    /** The sizes as people write them: {@code 8×26×26}. */
    @Override
    public String toString() {
        return sizes.length == 0
                ? "1"
                : IntStream.of(sizes).mapToObj(Integer::toString).collect(Collectors.joining("×"));
    }
}
