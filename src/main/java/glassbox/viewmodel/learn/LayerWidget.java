package glassbox.viewmodel.learn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.Initializer;
import glassbox.engine.layer.ReluSpec;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.tensor.Shape;
import glassbox.engine.tensor.Size2d;
import glassbox.engine.tensor.Tensor;
import glassbox.explain.Cell;
import glassbox.explain.NetworkReading;
import glassbox.explain.WeightedSum;
import glassbox.explain.Window;
import glassbox.raster.Raster;

/** A whole conv layer: every channel under its own kernel, the sums of the channels added, and the bias. */
public final class LayerWidget extends BoardWidget {
    private static final Initializer NONE = new Initializer.Zeros();
    private static final int MOST_ZEROS = 4;
    private static final int LONGEST_STRIDE = 8;

    private final WindowWalk windows = new WindowWalk("Window", this::redraw);
    private @Nullable Conv shown;

    /**
     * A conv layer at work: all that the walk does not change.
     *
     * @param biases one for each filter, or none
     * @param filter the filter that is looked at, from 0
     * @param relu whether ReLU follows
     * @param parts what each channel adds to its map
     */
    private record Conv(
            List<Raster> input,
            List<List<Raster>> filters,
            List<Float> biases,
            int filter,
            boolean relu,
            List<Raster> parts,
            NetworkReading forward) {
        List<Raster> kernels() {
            return filters.get(filter);
        }

        Raster output() {
            return forward.map(1, filter);
        }

        Raster activated() {
            return forward.map(2, filter);
        }
    }

    LayerWidget(WidgetBench bench) {
        super(bench);
    }

    /** What lessons call it, and what can be said to it. */
    static WidgetKind kind() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("input", "the channels: matrices with ; between them");
        parameters.put("kernels", "a kernel for each channel with ; between them, and | between the filters");
        parameters.put("bias", "a bias for each filter; no biases without it");
        parameters.put("padding", "zeros on each side; 0 without it");
        parameters.put("stride", "the step of the window; 1 without it");
        parameters.put("filter", "which filter is looked at, from 1");
        parameters.put("relu", "yes if ReLU follows; no without it");
        parameters.put("at", "the window: R C of the output, none or all");
        return new WidgetKind(
                "layer",
                "A whole conv layer: every channel under its own kernel, the sums of the channels added, and the bias.",
                parameters,
                Map.of(
                        "inputN.R.C", "a number of channel N",
                        "kernelN.R.C", "a weight of the filter for channel N",
                        "channelN.R.C", "what channel N adds; where there are several channels or a bias",
                        "bias.1.1", "the filter's bias",
                        "output.R.C", "a number of the filter's map",
                        "relu.R.C", "a number of the filter's map after ReLU, where that follows",
                        "maps.F.R.C", "a number of filter F's map; where there are several filters",
                        "sum", "what the arithmetic comes to",
                        "term.N", "the Nth product",
                        "group.N", "the Nth sum of products"),
                LayerWidget::new);
    }

    @Override
    public void show(WidgetParameters parameters) {
        parameters.allow("input", "kernels", "bias", "padding", "stride", "filter", "relu", "at");
        List<Raster> input = parameters.matrices("input");
        List<List<Raster>> filters = parameters.groups("kernels");
        int channels = filters.getFirst().size();
        if (channels != input.size()) {
            throw parameters.problem("The input has " + input.size() + " channels, but each filter has " + channels
                    + " kernels. Write as many kernels as channels.");
        }
        List<Float> biases = biases(parameters, filters.size());
        int filter = parameters.whole("filter", 1, 1, filters.size()) - 1;
        Size2d stride = Size2d.square(parameters.whole("stride", 1, 1, LONGEST_STRIDE));
        Size2d padding = Size2d.square(parameters.whole("padding", 0, 0, MOST_ZEROS));
        Raster kernel = filters.getFirst().getFirst();
        Conv2dSpec spec = new Conv2dSpec(
                filters.size(),
                Size2d.of(kernel.rows(), kernel.columns()),
                stride,
                padding,
                NONE,
                biases.isEmpty() ? null : NONE);
        boolean relu = parameters.oneOf("relu", "no", "yes").equals("yes");
        Conv conv = parameters.checked(() -> run(spec, input, filters, biases, filter, relu));
        shown = conv;
        windows.show(parameters, conv.output().rows(), conv.output().columns());
        put(draw(conv));
    }

    private static List<Float> biases(WidgetParameters parameters, int filters) {
        List<Float> given = parameters.has("bias") ? parameters.numbers("bias") : List.of();
        if (!given.isEmpty() && given.size() != filters) {
            throw parameters.problem("There are " + filters + " filters, but " + given.size() + " biases.");
        }
        return given;
    }

    private static Conv run(
            Conv2dSpec spec,
            List<Raster> input,
            List<List<Raster>> filters,
            List<Float> biases,
            int filter,
            boolean relu) {
        Raster first = input.getFirst();
        Shape shape = Shape.of(input.size(), first.rows(), first.columns());
        Map<String, Tensor> parameters = new LinkedHashMap<>();
        List<Raster> kernels = filters.stream().flatMap(List::stream).toList();
        parameters.put(
                "conv1.weights", Tensor.of(spec.parameters(shape).getFirst().shape(), Rows.joined(kernels)));
        if (!biases.isEmpty()) {
            Tensor bias = Tensor.zeros(Shape.of(biases.size()));
            for (int i = 0; i < biases.size(); i++) {
                bias.data()[i] = biases.get(i);
            }
            parameters.put("conv1.bias", bias);
        }
        NetworkSpec network = new NetworkSpec(shape, relu ? List.of(spec, new ReluSpec()) : List.of(spec));
        NetworkReading forward = new WrittenNetwork(network, parameters, Rows.joined(input)).forward();
        List<Raster> parts = IntStream.range(0, input.size())
                .mapToObj(channel -> part(forward, filter, channel))
                .toList();
        return new Conv(input, filters, biases, filter, relu, parts, forward);
    }

    /** What one channel adds to every number of a map. */
    private static Raster part(NetworkReading forward, int filter, int channel) {
        Raster map = forward.map(1, filter);
        return Raster.generate(
                map.rows(),
                map.columns(),
                (row, column) ->
                        sum(forward, filter, row, column).groups().get(channel).sum());
    }

    private static WeightedSum sum(NetworkReading forward, int filter, int row, int column) {
        return (WeightedSum) forward.explain(new Cell(1, filter, row, column));
    }

    @Override
    public Walk walk() {
        return windows.walk();
    }

    @Override
    public void choose(String panel, int row, int column) {
        windows.go(row, column);
    }

    private void redraw() {
        if (shown != null) {
            put(draw(shown));
        }
    }

    private Board draw(Conv conv) {
        boolean simple = conv.input().size() == 1 && conv.biases().isEmpty();
        List<Panel> top = new ArrayList<>();
        for (int i = 0; i < conv.input().size(); i++) {
            String title = conv.input().size() == 1 ? "Input" : "Channel " + (i + 1);
            MatrixPanel channel = ImageWidget.incoming(
                            "input" + (i + 1), title, conv.input().get(i), false)
                    .limit(limit(conv.input()));
            top.add(windows.index().isPresent() ? channel.marked(window(conv)) : channel);
        }
        top.add(new SignPanel("∗"));
        for (int i = 0; i < conv.kernels().size(); i++) {
            String title = conv.input().size() == 1 ? "Kernel" : "Kernel " + (i + 1);
            top.add(MatrixPanel.kernel("kernel" + (i + 1), title, conv.kernels().get(i)));
        }
        Board board = Board.of(top.toArray(Panel[]::new));
        List<Panel> below = simple ? top : new ArrayList<>();
        if (!simple) {
            below.addAll(parts(conv));
        }
        below.add(new SignPanel("="));
        below.add(reached(MatrixPanel.signed("output", map(conv), conv.output()).walkable(true)));
        if (conv.relu()) {
            below.add(new SignPanel("→"));
            below.add(reached(MatrixPanel.signed("relu", "After ReLU", conv.activated())
                    .limit(conv.output().maxAbs())));
        }
        if (conv.filters().size() > 1) {
            List<Raster> maps = IntStream.range(0, conv.filters().size())
                    .mapToObj(filter -> conv.forward().map(1, filter))
                    .toList();
            below.add(MapsPanel.signed("maps", "All maps", maps, conv.filter()));
        }
        board = simple ? Board.of(top.toArray(Panel[]::new)) : board.below(below.toArray(Panel[]::new));
        return board.with(strip(conv)).saying(remark(conv));
    }

    private static String map(Conv conv) {
        return conv.filters().size() == 1 ? "Output" : "Map " + (conv.filter() + 1);
    }

    private static float limit(List<Raster> rasters) {
        float limit = 1;
        for (Raster raster : rasters) {
            limit = Math.max(limit, raster.maxAbs());
        }
        return limit;
    }

    /** The sums of the channels, and the bias. */
    private List<Panel> parts(Conv conv) {
        List<Panel> panels = new ArrayList<>();
        for (int i = 0; i < conv.parts().size(); i++) {
            if (i > 0) {
                panels.add(new SignPanel("+"));
            }
            String title = conv.parts().size() == 1 ? "Sum" : "From channel " + (i + 1);
            panels.add(reached(
                    MatrixPanel.signed("channel" + (i + 1), title, conv.parts().get(i))
                            .limit(Math.max(limit(conv.parts()), conv.output().maxAbs()))));
        }
        if (!conv.biases().isEmpty()) {
            panels.add(new SignPanel("+"));
            Raster bias = Raster.of(1, 1, conv.biases().get(conv.filter()));
            panels.add(MatrixPanel.plain("bias", "Bias", bias));
        }
        return panels;
    }

    private MatrixPanel reached(MatrixPanel panel) {
        MatrixPanel reached = panel.visited(windows.visited(), MatrixPanel.Ahead.HIDDEN);
        return windows.index().isPresent() ? reached.marked(Mark.lens(windows.row(), windows.column(), 1, 1)) : reached;
    }

    private Mark window(Conv conv) {
        Window window = conv.forward()
                .sources()
                .of(new Cell(1, conv.filter(), windows.row(), windows.column()))
                .window();
        return Mark.lens(window.row(), window.column(), window.rows(), window.columns());
    }

    private @Nullable Strip strip(Conv conv) {
        if (windows.index().isEmpty()) {
            return null;
        }
        WeightedSum sum = sum(conv.forward(), conv.filter(), windows.row(), windows.column());
        int left = decimals(conv.input());
        int right = decimals(conv.kernels());
        int bias = conv.biases().isEmpty()
                ? 0
                : Rows.decimals(Raster.of(1, 1, conv.biases().get(conv.filter())));
        Strip.Decimals decimals = new Strip.Decimals(left, right, Math.max(bias, Math.min(3, left + right)));
        return Strips.of(sum, Words.numbered("channel", conv.input().size()), "bias", decimals);
    }

    private static int decimals(List<Raster> rasters) {
        return Rows.decimals(rasters.toArray(Raster[]::new));
    }

    private String remark(Conv conv) {
        int channels = conv.input().size();
        if (windows.all()) {
            return conv.filters().size() > 1
                    ? conv.filters().size() + " filters make " + conv.filters().size() + " maps."
                    : channels > 1 ? channels + " channels went in, one map came out." : "";
        }
        if (windows.index().isEmpty()) {
            return "";
        }
        if (channels == 1) {
            return conv.biases().isEmpty() ? "" : "The bias is the same at every place of the map.";
        }
        WeightedSum sum = sum(conv.forward(), conv.filter(), windows.row(), windows.column());
        int strongest = 0;
        for (int i = 1; i < channels; i++) {
            float size = Math.abs(sum.groups().get(i).sum());
            strongest = size > Math.abs(sum.groups().get(strongest).sum()) ? i : strongest;
        }
        return sum.groups().get(strongest).sum() == 0
                ? "No channel adds anything here."
                : "Channel " + (strongest + 1) + " adds the most here.";
    }
}
