package glassbox.engine.tensor;

import java.util.Arrays;

/**
 * Numbers in a box: a {@code float} array read in row-major order under a {@link Shape}. It stores and indexes; the
 * arithmetic is in {@code engine.ops}. Tensors are mutable, because a network's buffers are filled again at every step.
 */
public final class Tensor {
    private final Shape shape;
    private final float[] data;

    private Tensor(Shape shape, float[] data) {
        if (data.length != shape.elements()) {
            throw new IllegalArgumentException("A tensor of shape " + shape + " holds " + shape.elements()
                    + " numbers, found " + data.length + ".");
        }
        this.shape = shape;
        this.data = data;
    }

    /** A tensor full of zeros. */
    public static Tensor zeros(Shape shape) {
        return new Tensor(shape, new float[shape.elements()]);
    }

    /**
     * A tensor over this very array; nothing is copied.
     *
     * @throws IllegalArgumentException if the array's length is not the shape's number of elements
     */
    public static Tensor of(Shape shape, float... data) {
        return new Tensor(shape, data);
    }

    /** The sizes of the axes. */
    public Shape shape() {
        return shape;
    }

    /** The live values in row-major order; writing to them writes to the tensor. */
    public float[] data() {
        return data;
    }

    /** The value at one position, one index per axis. */
    public float get(int... index) {
        return data[shape.offset(index)];
    }

    /** Replaces the value at one position, one index per axis. */
    public void set(float value, int... index) {
        data[shape.offset(index)] = value;
    }

    /** Replaces every value. */
    public void fill(float value) {
        Arrays.fill(data, value);
    }

    /** A tensor of its own with the same values. */
    public Tensor copy() {
        return new Tensor(shape, data.clone());
    }

    /**
     * The same numbers under another shape; nothing is copied.
     *
     * @throws IllegalArgumentException if the two shapes hold different numbers of values
     */
    public Tensor reshape(Shape other) {
        return new Tensor(other, data);
    }

    @Override
    public String toString() {
        return "Tensor " + shape;
    }
}
