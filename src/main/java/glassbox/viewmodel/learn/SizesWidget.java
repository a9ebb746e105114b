package glassbox.viewmodel.learn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.Initializer;
import glassbox.engine.layer.ParameterSpec;
import glassbox.engine.tensor.Shape;
import glassbox.engine.tensor.Size2d;
import glassbox.raster.Numbers;

/** How large the output of a conv layer is, and how many weights it needs; beside it a dense layer on the same input. */
public final class SizesWidget extends BoardWidget {
    private static final Initializer NONE = new Initializer.Zeros();
    private static final int WIDEST = 1024;
    private static final int MOST = 4096;

    SizesWidget(WidgetBench bench) {
        super(bench);
    }

    /** What lessons call it, and what can be said to it. */
    static WidgetKind kind() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("size", "the height and width of the input, in pixels");
        parameters.put("channels", "its channels; 1 without it");
        parameters.put("kernel", "the side of a filter; no conv layer without it");
        parameters.put("padding", "zeros on each side; 0 without it");
        parameters.put("stride", "the step of the window; 1 without it");
        parameters.put("filters", "how many filters; 1 without it");
        parameters.put("dense", "the units of a dense layer; none without it");
        Map<String, String> values = new LinkedHashMap<>();
        values.put("output", "how wide the output of a filter is");
        values.put("maps", "how many feature maps come out");
        values.put("weights", "the weights of all filters");
        values.put("biases", "the biases of all filters");
        values.put("inputs", "how many numbers go in; with a dense layer");
        values.put("dense-weights", "the weights of the dense layer");
        values.put("ratio", "how many times as many weights the dense layer has");
        return new WidgetKind(
                "sizes",
                "How large the output of a conv layer is, and how many weights it needs; beside it a dense layer.",
                parameters,
                values,
                SizesWidget::new);
    }

    @Override
    public void show(WidgetParameters parameters) {
        parameters.allow("size", "channels", "kernel", "padding", "stride", "filters", "dense");
        parameters.required("size");
        int size = parameters.whole("size", 1, 1, WIDEST);
        Shape input = Shape.of(parameters.whole("channels", 1, 1, MOST), size, size);
        Conv2dSpec conv = parameters.has("kernel")
                ? new Conv2dSpec(
                        parameters.whole("filters", 1, 1, MOST),
                        Size2d.square(parameters.whole("kernel", 1, 1, WIDEST)),
                        Size2d.square(parameters.whole("stride", 1, 1, WIDEST)),
                        Size2d.square(parameters.whole("padding", 0, 0, WIDEST)),
                        NONE,
                        NONE)
                : null;
        DenseSpec dense =
                parameters.has("dense") ? new DenseSpec(parameters.whole("dense", 1, 1, MOST), NONE, null) : null;
        if (conv == null && dense == null) {
            throw parameters.problem("The widget sizes needs the parameter kernel or dense, or both.");
        }
        put(parameters.checked(() -> board(input, conv, dense)));
    }

    private static Board board(Shape input, @Nullable Conv2dSpec conv, @Nullable DenseSpec dense) {
        List<FiguresPanel> panels = new ArrayList<>();
        long filterWeights = 0;
        if (conv != null) {
            panels.add(filters(input, conv));
            filterWeights = elements(conv.parameters(input), 0);
        }
        if (dense != null) {
            panels.add(dense(input, dense, filterWeights));
        }
        Board board = Board.of(panels.getFirst());
        return panels.size() == 1 ? board : board.below(panels.getLast());
    }

    private static FiguresPanel filters(Shape input, Conv2dSpec conv) {
        Shape output = conv.outputShape(input);
        List<ParameterSpec> learned = conv.parameters(input);
        long weights = elements(learned, 0);
        String size = conv.kernel().height() + " × " + conv.kernel().width();
        return new FiguresPanel(
                "filters",
                count(conv.filters(), "filter") + " of " + size + " on " + pictures(input),
                List.of(
                        figure(
                                "output",
                                "Output",
                                output.size(2),
                                output.size(1) + " × " + output.size(2),
                                rule(input, conv)),
                        figure("maps", "Maps", output.size(0), "one for each filter"),
                        figure("weights", "Weights", weights, product(size, input.size(0), conv.filters())),
                        figure("biases", "Biases", elements(learned, 1), "one for each filter")));
    }

    private static FiguresPanel dense(Shape input, DenseSpec dense, long filterWeights) {
        Shape row = Shape.of(input.elements());
        long weights = elements(dense.parameters(row), 0);
        List<FiguresPanel.Figure> figures = new ArrayList<>();
        figures.add(figure("inputs", "Numbers in", row.elements(), pixels(input)));
        figures.add(figure(
                "dense-weights",
                "Weights",
                weights,
                Numbers.count(row.elements()) + " × " + Numbers.count(dense.outputs())));
        if (filterWeights > 0) {
            double ratio = (double) weights / filterWeights;
            String written = Numbers.count(Math.round(ratio)) + " ×";
            figures.add(new FiguresPanel.Figure("ratio", "Against the filters", ratio, written, "as many weights"));
        }
        return new FiguresPanel("dense", "Dense layer, " + count(dense.outputs(), "unit"), figures);
    }

    /** The rule for the output's size with its numbers. */
    private static String rule(Shape input, Conv2dSpec conv) {
        int padding = conv.padding().width();
        int stride = conv.stride().width();
        String places = input.size(2) + (padding == 0 ? "" : " + 2 · " + padding) + " − "
                + conv.kernel().width();
        return stride == 1 ? places + " + 1" : "⌊(" + places + ") / " + stride + "⌋ + 1";
    }

    private static String product(String size, int channels, int filters) {
        return size + (channels == 1 ? "" : " × " + channels) + (filters == 1 ? "" : " × " + filters);
    }

    private static String pictures(Shape input) {
        return input.size(1) + " × " + input.size(2) + (input.size(0) == 1 ? "" : ", " + input.size(0) + " channels");
    }

    private static String pixels(Shape input) {
        return input.size(1) + " × " + input.size(2) + (input.size(0) == 1 ? "" : " × " + input.size(0));
    }

    private static String count(int number, String word) {
        return Numbers.count(number) + " " + word + (number == 1 ? "" : "s");
    }

    private static FiguresPanel.Figure figure(String name, String label, long number, String note) {
        return figure(name, label, number, Numbers.count(number), note);
    }

    private static FiguresPanel.Figure figure(String name, String label, long number, String written, String note) {
        return new FiguresPanel.Figure(name, label, number, written, note);
    }

    private static long elements(List<ParameterSpec> parameters, int index) {
        return parameters.get(index).shape().elements();
    }
}
