package glassbox.engine.layer;

import glassbox.engine.tensor.Shape;
import glassbox.engine.tensor.Size2d;

/** What layers that look at pictures, and those that look at rows, ask of their input. */
final class Pictures {
    private Pictures() {}

    /**
     * The height and width of pictures [channels, height, width].
     *
     * @throws IllegalArgumentException if the shape has another number of axes
     */
    static Size2d size(Shape input) {
        if (input.rank() != 3) {
            throw new IllegalArgumentException("It takes pictures (channels×height×width), but gets " + input
                    + ". Put it before the flatten layer.");
        }
        return Size2d.of(input.size(1), input.size(2));
    }

    /**
     * The length of a row [n].
     *
     * @throws IllegalArgumentException if the shape has another number of axes
     */
    static int rowLength(Shape input) {
        if (input.rank() != 1) {
            throw new IllegalArgumentException(
                    "It takes one row of numbers, but gets " + input + ". Put a flatten layer before it.");
        }
        return input.size(0);
    }
}
