package glassbox.engine.tensor;

/**
 * A height and a width, in this order: of a picture, a kernel, a stride or a padding. Immutable; each user says what
 * range is sensible.
 *
 * @param height down the picture, in pixels
 * @param width along its rows, in pixels
 */
public record Size2d(int height, int width) {
    /** The same size both ways. */
    public static Size2d square(int size) {
        return new Size2d(size, size);
    }

    /** A height and a width. */
    public static Size2d of(int height, int width) {
        return new Size2d(height, width);
    }

    /** Height times width. */
    public int area() {
        return Math.multiplyExact(height, width);
    }

    /** The sizes as people write them: {@code 3×5}. */
    @Override
    public String toString() {
        return height + "×" + width;
    }
}
