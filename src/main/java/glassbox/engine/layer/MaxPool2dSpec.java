package glassbox.engine.layer;

import glassbox.engine.ops.WindowGeometry;
import glassbox.engine.tensor.Shape;
import glassbox.engine.tensor.Size2d;

/**
 * The largest value of each window, channel by channel: [channels, height, width] to [channels, P, Q] with {@code floor((size
 * − kernel) / stride) + 1} along each axis. Rows and columns that fill no window are dropped. Nothing is learned.
 *
 * @param kernel the size of the window, at least 1×1
 * @param stride how far the window moves, at least 1×1
 * @param ties where the gradient goes when the largest value occurs more than once
 */
public record MaxPool2dSpec(Size2d kernel, Size2d stride, MaxPoolTies ties) implements LayerSpec {
    /** Square windows side by side; gradients go to the first maximum. */
    public static MaxPool2dSpec square(int size) {
        return new MaxPool2dSpec(Size2d.square(size), Size2d.square(size), MaxPoolTies.FIRST);
    }

    @Override
    public String kind() {
        return "pool";
    }

    @Override
    public String description() {
        return "max pool " + kernel;
    }

    @Override
    public Shape outputShape(Shape input) {
        WindowGeometry window = window(input);
        return Shape.of(input.size(0), window.outputHeight(), window.outputWidth());
    }

    @Override
    public Layer create(LayerContext context) {
        return new MaxPool2d(this, context);
    }

    /**
     * The window this layer moves over pictures [channels, height, width].
     *
     * @throws IllegalArgumentException if the input is no stack of pictures or the window does not fit into it
     */
    public WindowGeometry window(Shape input) {
        return new WindowGeometry(Pictures.size(input), kernel, stride, Size2d.square(0));
    }
}
