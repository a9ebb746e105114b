package glassbox.viewmodel.network;

import java.util.List;

import glassbox.engine.layer.AvgPool2dSpec;
import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.DropoutSpec;
import glassbox.engine.layer.Initializer;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.layer.LeakyReluSpec;
import glassbox.engine.layer.MaxPool2dSpec;
import glassbox.engine.tensor.Size2d;
import glassbox.viewmodel.network.LayerRow.Size;

/** What can be made larger or smaller about a layer, by name. Windows and strides are made square. */
final class LayerSizes {
    private static final String FILTERS = "Filters";
    private static final String WINDOW = "Window";
    private static final String PADDING = "Padding";
    private static final String STRIDE = "Stride";
    private static final String OUTPUTS = "Outputs";
    private static final String PERCENT = "Percent";
    private static final double HUNDRED = 100;

    private LayerSizes() {}

    /** The sizes of a layer; none for most. */
    static List<Size> of(LayerSpec layer) {
        return switch (layer) {
            case Conv2dSpec conv ->
                List.of(
                        size(FILTERS, 1, 512, conv.filters()),
                        size(WINDOW, 1, 32, conv.kernel().height()),
                        size(PADDING, 0, 16, conv.padding().height()),
                        size(STRIDE, 1, 8, conv.stride().height()));
            case MaxPool2dSpec pool ->
                List.of(
                        size(WINDOW, 1, 32, pool.kernel().height()),
                        size(STRIDE, 1, 32, pool.stride().height()));
            case AvgPool2dSpec pool ->
                List.of(
                        size(WINDOW, 1, 32, pool.kernel().height()),
                        size(STRIDE, 1, 32, pool.stride().height()));
            case DenseSpec dense -> List.of(size(OUTPUTS, 1, 4096, dense.outputs()));
            case DropoutSpec dropout -> List.of(size(PERCENT, 0, 95, (int) Math.round(dropout.rate() * HUNDRED)));
            case LeakyReluSpec leaky -> List.of(size(PERCENT, 0, 95, (int) Math.round(leaky.slope() * HUNDRED)));
            default -> List.of();
        };
    }

    private static Size size(String name, int least, int most, int value) {
        return new Size(name, least, Math.max(most, value), value);
    }

    /** The layer with one of its sizes changed. */
    static LayerSpec with(LayerSpec layer, String name, int value) {
        return switch (layer) {
            case Conv2dSpec conv -> conv(conv, name, value);
            case MaxPool2dSpec pool ->
                name.equals(WINDOW)
                        ? new MaxPool2dSpec(
                                Size2d.square(value),
                                pool.stride().equals(pool.kernel()) ? Size2d.square(value) : pool.stride(),
                                pool.ties())
                        : new MaxPool2dSpec(pool.kernel(), Size2d.square(value), pool.ties());
            case AvgPool2dSpec pool ->
                name.equals(WINDOW)
                        ? new AvgPool2dSpec(
                                Size2d.square(value),
                                pool.stride().equals(pool.kernel()) ? Size2d.square(value) : pool.stride())
                        : new AvgPool2dSpec(pool.kernel(), Size2d.square(value));
            case DenseSpec dense -> new DenseSpec(value, dense.weights(), dense.bias());
            case DropoutSpec dropout -> new DropoutSpec(value / HUNDRED);
            case LeakyReluSpec leaky -> new LeakyReluSpec(value / HUNDRED);
            default -> layer;
        };
    }

    private static Conv2dSpec conv(Conv2dSpec conv, String name, int value) {
        Size2d kernel = name.equals(WINDOW) ? Size2d.square(value) : conv.kernel();
        boolean edges = conv.weights() instanceof Initializer.Sobel && !kernel.equals(Size2d.square(3));
        return new Conv2dSpec(
                name.equals(FILTERS) ? value : conv.filters(),
                kernel,
                name.equals(STRIDE) ? Size2d.square(value) : conv.stride(),
                name.equals(PADDING) ? Size2d.square(value) : conv.padding(),
                edges ? new Initializer.He(Initializer.Spread.NORMAL) : conv.weights(),
                conv.bias());
    }
}
