package glassbox.engine.layer;

import glassbox.engine.ops.WindowGeometry;
import glassbox.engine.tensor.Shape;
import glassbox.engine.tensor.Size2d;

/**
 * The mean of each window, channel by channel: [channels, height, width] to [channels, P, Q] with {@code floor((size −
 * kernel) / stride) + 1} along each axis. Rows and columns that fill no window are dropped. Every value of a window gets an
 * equal share of the gradient. Nothing is learned.
 *
 * @param kernel the size of the window, at least 1×1
 * @param stride how far the window moves, at least 1×1
 */
public record AvgPool2dSpec(Size2d kernel, Size2d stride) implements LayerSpec {
    /** Square windows side by side. */
    public static AvgPool2dSpec square(int size) {
        return new AvgPool2dSpec(Size2d.square(size), Size2d.square(size));
    }

    @Override
    public String kind() {
        return "avgpool";
    }

    @Override
    public String description() {
        return "average pool " + kernel;
    }

    @Override
    public Shape outputShape(Shape input) {
        WindowGeometry window = window(input);
        return Shape.of(input.size(0), window.outputHeight(), window.outputWidth());
    }

    @Override
    public Layer create(LayerContext context) {
        return new AvgPool2d(this, context);
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
