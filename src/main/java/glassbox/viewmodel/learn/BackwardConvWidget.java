package glassbox.viewmodel.learn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.Initializer;
import glassbox.engine.tensor.Shape;
import glassbox.engine.tensor.Size2d;
import glassbox.engine.tensor.Tensor;
import glassbox.explain.Cell;
import glassbox.explain.Explanation;
import glassbox.explain.GradientReading;
import glassbox.explain.NetworkReading;
import glassbox.explain.WeightedSum;
import glassbox.raster.Numbers;
import glassbox.raster.Raster;

/**
 * The way back through a conv layer of one filter: the gradient by the filter, which is the image under the output's gradient,
 * or the gradient by the image, which is the output's gradient with zeros around it under the filter turned by half a turn.
 */
public final class BackwardConvWidget extends ImageWidget<BackwardConvWidget.Backward> {
    private static final String FILTER = "filter";

    private final WindowWalk places = new WindowWalk("Number", this::redraw);
    private @Nullable Backward shown;

    /**
     * What went back: all that the walk does not change.
     *
     * @param full the output's gradient with zeros around it through the turned filter; null for the filter's gradient
     */
    record Backward(
            Raster image,
            boolean pixels,
            Raster kernel,
            Raster gradient,
            GradientReading reading,
            @Nullable NetworkReading full) {
        Raster result() {
            return full == null
                    ? Raster.of(kernel.rows(), kernel.columns(), reading.parameter(0, "weights"))
                    : reading.map(0, 0);
        }
    }

    BackwardConvWidget(WidgetBench bench) {
        super(bench);
    }

    /** What lessons call it, and what can be said to it. */
    static WidgetKind kind() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("image", "the image: rows with / between them, or digit N rows R to R columns C to C");
        parameters.put("gradient", "the gradient of the loss by each number of the output");
        parameters.put("kernel", "the filter; needed for show: input, zeros without it");
        parameters.put("show", "filter (the gradient by the weights) or input (that by the pixels); filter without it");
        parameters.put("at", "which number of the result: R C, none or all");
        return new WidgetKind(
                "backward-conv",
                "The way back through a conv layer of one filter, to its weights or to its input.",
                parameters,
                Map.of(
                        "image.R.C", "a pixel",
                        "gradient.R.C", "the gradient by a number of the output",
                        "filter-gradient.R.C", "the gradient by a weight",
                        "padded-gradient.R.C", "the gradient by the output with zeros around it",
                        "rotated-kernel.R.C", "a weight of the filter turned by 180 degrees",
                        "input-gradient.R.C", "the gradient by a pixel",
                        "sum", "what the arithmetic comes to",
                        "term.N", "the Nth product"),
                BackwardConvWidget::new);
    }

    @Override
    public void show(WidgetParameters parameters) {
        parameters.allow("image", "gradient", "kernel", "show", "at");
        ImageParameter image = image(parameters, "image");
        Raster gradient = parameters.matrix("gradient");
        boolean input = !parameters.oneOf("show", FILTER, "input").equals(FILTER);
        Raster kernel = input || parameters.has("kernel") ? parameters.matrix("kernel") : null;
        show(
                image,
                picture -> parameters.checked(() -> back(picture, pixels(image), kernel, gradient, input)),
                backward -> {
                    shown = backward;
                    places.show(
                            parameters,
                            backward.result().rows(),
                            backward.result().columns());
                    return draw(backward);
                });
    }

    private static Backward back(
            Raster image, boolean pixels, @Nullable Raster given, Raster gradient, boolean toInput) {
        int rows = image.rows() - gradient.rows() + 1;
        int columns = image.columns() - gradient.columns() + 1;
        if (rows < 1 || columns < 1 || (given != null && (given.rows() != rows || given.columns() != columns))) {
            throw new IllegalArgumentException("An image of " + Words.size(image.rows(), image.columns())
                    + (given == null
                            ? " has no gradient of "
                            : " under a filter of " + Words.size(given.rows(), given.columns()) + " has no output of ")
                    + Words.size(gradient.rows(), gradient.columns())
                    + ". The output has image − filter + 1 rows and columns.");
        }
        Raster kernel = given == null ? Raster.generate(rows, columns, (row, column) -> 0) : given;
        GradientReading reading = convolution(image, kernel).back(gradient.toArray());
        if (!toInput) {
            return new Backward(image, pixels, kernel, gradient, reading, null);
        }
        Raster padded = gradient.window(
                1 - rows, 1 - columns, gradient.rows() + 2 * (rows - 1), gradient.columns() + 2 * (columns - 1));
        NetworkReading full = convolution(padded, kernel.rotate180()).forward();
        return new Backward(image, pixels, kernel, gradient, reading, full);
    }

    private static WrittenNetwork convolution(Raster image, Raster kernel) {
        Initializer none = new Initializer.Zeros();
        Conv2dSpec conv = new Conv2dSpec(
                1, Size2d.of(kernel.rows(), kernel.columns()), Size2d.square(1), Size2d.square(0), none, null);
        Tensor weights = Tensor.of(Shape.of(1, 1, kernel.rows(), kernel.columns()), kernel.toArray());
        return WrittenNetwork.of(
                Shape.of(1, image.rows(), image.columns()), conv, Map.of("conv1.weights", weights), image.toArray());
    }

    @Override
    public Walk walk() {
        return places.walk();
    }

    @Override
    public void choose(String panel, int row, int column) {
        places.go(row, column);
    }

    private void redraw() {
        if (shown != null) {
            put(draw(shown));
        }
    }

    private Board draw(Backward backward) {
        return backward.full() == null ? toFilter(backward) : toInput(backward, backward.full());
    }

    private Board toFilter(Backward backward) {
        MatrixPanel image = incoming("image", "Image", backward.image(), backward.pixels());
        MatrixPanel gradient = MatrixPanel.kernel("gradient", "Gradient by the output", backward.gradient())
                .decimals(Rows.decimals(backward.gradient()));
        Raster result = backward.result();
        WeightedSum sum = places.index().isEmpty()
                ? null
                : backward.reading().explain(0, "weights", places.index().getAsInt());
        return board(backward, image, gradient, "filter-gradient", "Gradient by the filter", result, sum);
    }

    private Board toInput(Backward backward, NetworkReading full) {
        MatrixPanel padded = MatrixPanel.kernel("padded-gradient", "Gradient, zeros around it", full.map(0, 0))
                .decimals(Rows.decimals(backward.gradient()));
        MatrixPanel turned = MatrixPanel.kernel(
                        "rotated-kernel", "Filter, turned", backward.kernel().rotate180())
                .decimals(Rows.decimals(backward.kernel()));
        WeightedSum sum = null;
        if (places.index().isPresent()
                && full.explain(new Cell(1, 0, places.row(), places.column())) instanceof WeightedSum found) {
            float value = backward.result().get(places.row(), places.column());
            sum = new WeightedSum(found.cell(), found.groups(), null, found.total(), value);
        }
        return board(backward, padded, turned, "input-gradient", "Gradient by the image", backward.result(), sum);
    }

    private Board board(
            Backward backward,
            MatrixPanel under,
            MatrixPanel window,
            String name,
            String title,
            Raster result,
            @Nullable WeightedSum sum) {
        MatrixPanel numbers = MatrixPanel.signed(name, title, result)
                .decimals(Rows.decimals(result))
                .walkable(true)
                .visited(places.visited(), MatrixPanel.Ahead.HIDDEN);
        MatrixPanel from = under;
        Strip strip = null;
        if (sum != null) {
            Raster factors = window.numbers();
            from = under.marked(Mark.lens(places.row(), places.column(), factors.rows(), factors.columns()));
            numbers = numbers.marked(Mark.lens(places.row(), places.column(), 1, 1));
            int left = under.look().decimals();
            int right = window.look().decimals();
            strip = Strips.of(sum, List.of(), "", new Strip.Decimals(left, right, Math.min(3, left + right)));
        }
        return Board.of(from, new SignPanel("∗"), window, new SignPanel("="), numbers)
                .with(strip)
                .saying(remark(backward, sum));
    }

    private String remark(Backward backward, @Nullable WeightedSum sum) {
        if (sum == null) {
            return "";
        }
        if (backward.full() == null) {
            Raster under = sum.groups().getFirst().inputs();
            if (under.maxAbs() == 0) {
                return "Only zeros lay under this weight: changing it changes nothing.";
            }
            return backward.gradient().rows() * backward.gradient().columns() == 1
                    ? "This weight lay on " + Numbers.fixed(under.get(0, 0), Numbers.decimalsFor(under))
                            + ": raise it by 1, and the output changes by as much."
                    : "Each pixel that lay under this weight, times the gradient of the output it went into.";
        }
        Explanation readers = backward.reading().explain(new Cell(0, 0, places.row(), places.column()));
        int count = readers instanceof WeightedSum seen
                ? seen.groups().getFirst().products().rows()
                        * seen.groups().getFirst().products().columns()
                : 0;
        return count == 1
                ? "A single output looked at this pixel."
                : count + " outputs looked at this pixel, so " + count + " gradients add up.";
    }
}
