package glassbox.engine.layer;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import glassbox.engine.ops.WindowGeometry;
import glassbox.engine.tensor.Shape;
import glassbox.engine.tensor.Size2d;

/**
 * Convolution of pictures [channels, height, width] with learned filters, without a flip (cross-correlation). Output
 * [filters, P, Q] with {@code floor((size + 2·padding − kernel) / stride) + 1} along each axis. Parameters: {@code weights}
 * [filters, channels, kernelHeight, kernelWidth] and, if wanted, {@code bias} [filters].
 *
 * @param filters the number of filters = output channels, at least 1
 * @param kernel the size of each kernel, at least 1×1
 * @param stride how far the window moves, at least 1×1
 * @param padding zeros on each side, at least 0
 * @param weights how the filters begin
 * @param bias how the biases begin, or null for none
 */
public record Conv2dSpec(
        int filters,
        Size2d kernel,
        Size2d stride,
        Size2d padding,
        Initializer weights,
        @Nullable Initializer bias) implements LayerSpec {
    /**
     * Checks what needs no input shape to be checked.
     *
     * @throws IllegalArgumentException if there is less than one filter
     */
    public Conv2dSpec {
        if (filters < 1) {
            throw new IllegalArgumentException(
                    "A conv layer has at least 1 filter, but " + filters + " were asked for.");
        }
    }

    /** Filters of this square size, moving one pixel at a time over the unpadded picture, without bias. */
    public static Conv2dSpec valid(int filters, int kernel, Initializer weights) {
        return new Conv2dSpec(filters, Size2d.square(kernel), Size2d.square(1), Size2d.square(0), weights, null);
    }

    /** Filters of this square size, moving one pixel at a time over the picture with so many zeros on each side. */
    public static Conv2dSpec padded(
            int filters, int kernel, int padding, Initializer weights, @Nullable Initializer bias) {
        return new Conv2dSpec(filters, Size2d.square(kernel), Size2d.square(1), Size2d.square(padding), weights, bias);
    }

    @Override
    public String kind() {
        return "conv";
    }

    @Override
    public String description() {
        return "conv " + kernel + ", " + filters + (filters == 1 ? " filter" : " filters");
    }

    @Override
    public Shape outputShape(Shape input) {
        WindowGeometry window = window(input);
        return Shape.of(filters, window.outputHeight(), window.outputWidth());
    }

    @Override
    public List<ParameterSpec> parameters(Shape input) {
        List<ParameterSpec> parameters = new ArrayList<>();
        parameters.add(new ParameterSpec(
                "weights", Shape.of(filters, input.size(0), kernel.height(), kernel.width()), weights));
        if (bias != null) {
            parameters.add(new ParameterSpec("bias", Shape.of(filters), bias));
        }
        return parameters;
    }

    @Override
    public Layer create(LayerContext context) {
        return new Conv2d(this, context);
    }

    /**
     * The window this layer moves over pictures [channels, height, width].
     *
     * @throws IllegalArgumentException if the input is no stack of pictures or the window does not fit into it
     */
    public WindowGeometry window(Shape input) {
        return new WindowGeometry(Pictures.size(input), kernel, stride, padding);
    }
}
