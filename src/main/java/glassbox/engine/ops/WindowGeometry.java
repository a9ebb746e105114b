package glassbox.engine.ops;

import glassbox.engine.tensor.Shape;
import glassbox.engine.tensor.Size2d;

/**
 * A window moving over a picture: what convolution and pooling have in common. The output size along each axis is
 * {@code floor((input + 2·padding − kernel) / stride) + 1}; rows and columns that do not fill a window are dropped.
 *
 * @param input the picture's size, in pixels
 * @param kernel the window's size, in pixels
 * @param stride how far the window moves, in pixels
 * @param padding how many zeros stand on each side
 */
public record WindowGeometry(Size2d input, Size2d kernel, Size2d stride, Size2d padding) {
    /**
     * Checks that the window is a window and fits at least once.
     *
     * @throws IllegalArgumentException if a size or stride is below 1, a padding below 0, or the window does not fit
     */
    public WindowGeometry {
        requireAtLeast(1, input, "picture");
        requireAtLeast(1, kernel, "window");
        requireAtLeast(1, stride, "stride");
        requireAtLeast(0, padding, "padding");
        if (output(input.height(), padding.height(), kernel.height(), stride.height()) < 1
                || output(input.width(), padding.width(), kernel.width(), stride.width()) < 1) {
            throw new IllegalArgumentException("A window of " + kernel + " does not fit into a picture of " + input
                    + (padding.equals(Size2d.square(0)) ? "" : " with " + padding + " zeros around it")
                    + ". Use a smaller window or more padding.");
        }
    }

    private static void requireAtLeast(int least, Size2d size, String what) {
        if (size.height() < least || size.width() < least) {
            throw new IllegalArgumentException(
                    "The " + what + " is at least " + least + " both ways, but is " + size + ".");
        }
    }

    private static int output(int size, int padding, int kernel, int stride) {
        return Shape.outputSize(size, padding, kernel, stride);
    }

    /** How many places the window finds from top to bottom. */
    public int outputHeight() {
        return output(input.height(), padding.height(), kernel.height(), stride.height());
    }

    /** How many places the window finds from left to right. */
    public int outputWidth() {
        return output(input.width(), padding.width(), kernel.width(), stride.width());
    }

    /** How many places the window finds in all. */
    public int outputArea() {
        return Math.multiplyExact(outputHeight(), outputWidth());
    }
}
