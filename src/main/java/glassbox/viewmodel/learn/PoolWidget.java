package glassbox.viewmodel.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import glassbox.engine.layer.AvgPool2dSpec;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.layer.MaxPool2dSpec;
import glassbox.engine.tensor.Shape;
import glassbox.explain.Cell;
import glassbox.explain.GradientReading;
import glassbox.explain.LargestOf;
import glassbox.explain.MeanOf;
import glassbox.explain.NetworkReading;
import glassbox.explain.WeightedSum;
import glassbox.explain.Window;
import glassbox.raster.Raster;

/** Pooling: of each window the largest number or the mean, and where a gradient goes on the way back. */
public final class PoolWidget extends ImageWidget<PoolWidget.Pooled> {
    private static final String MAX = "max";
    private static final int LARGEST = 28;

    private final WindowWalk windows = new WindowWalk("Window", this::redraw);
    private @Nullable Pooled shown;

    /** What was pooled: all that the walk does not change. */
    record Pooled(
            Raster input,
            boolean pixels,
            boolean max,
            int size,
            NetworkReading forward,
            @Nullable Back back) {
        Raster output() {
            return forward.map(1, 0);
        }
    }

    /** The way back from a gradient. */
    record Back(Raster gradient, GradientReading reading) {}

    PoolWidget(WidgetBench bench) {
        super(bench);
    }

    /** What lessons call it, and what can be said to it. */
    static WidgetKind kind() {
        return new WidgetKind(
                "pool",
                "Pooling: of each window the largest number or the mean, and where a gradient goes on the way back.",
                Map.of(
                        "input", "the numbers: rows with / between them, or digit N",
                        "kind", "max or mean; max without it",
                        "size", "the side of a window, which is also its step; 2 without it",
                        "at", "the window: R C of the output, none or all",
                        "gradient", "a gradient by each number of the output; shows the way back"),
                Map.of(
                        "input.R.C", "a number that goes in",
                        "output.R.C", "the number of a window",
                        "gradient.R.C", "the gradient by a number of the output",
                        "input-gradient.R.C", "the gradient by a number of the input",
                        "sum", "what the arithmetic comes to",
                        "group.N", "the Nth number of the window"),
                PoolWidget::new);
    }

    @Override
    public void show(WidgetParameters parameters) {
        parameters.allow("input", "kind", "size", "at", "gradient");
        ImageParameter image = image(parameters, "input");
        boolean max = parameters.oneOf("kind", MAX, "mean").equals(MAX);
        int size = parameters.whole("size", 2, 1, LARGEST);
        Raster gradient = parameters.has("gradient") ? parameters.matrix("gradient") : null;
        show(image, input -> parameters.checked(() -> pool(input, pixels(image), max, size, gradient)), pooled -> {
            shown = pooled;
            windows.show(parameters, pooled.output().rows(), pooled.output().columns());
            return draw(pooled);
        });
    }

    private static Pooled pool(Raster input, boolean pixels, boolean max, int size, @Nullable Raster gradient) {
        LayerSpec layer = max ? MaxPool2dSpec.square(size) : AvgPool2dSpec.square(size);
        Shape shape = Shape.of(1, input.rows(), input.columns());
        WrittenNetwork network = WrittenNetwork.of(shape, layer, Map.of(), input.toArray());
        Raster output = network.forward().map(1, 0);
        if (gradient != null && (gradient.rows() != output.rows() || gradient.columns() != output.columns())) {
            throw new IllegalArgumentException("The output is " + Words.size(output.rows(), output.columns())
                    + ", but its gradient " + Words.size(gradient.rows(), gradient.columns())
                    + ". Write as many rows and columns.");
        }
        Back back = gradient == null ? null : new Back(gradient, network.back(gradient.toArray()));
        return new Pooled(input, pixels, max, size, network.forward(), back);
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

    private Board draw(Pooled pooled) {
        Raster output = pooled.output();
        MatrixPanel input = incoming("input", "Input", pooled.input(), pooled.pixels());
        MatrixPanel result = incoming("output", "Output", output, pooled.pixels())
                .limit(input.look().limit())
                .walkable(pooled.back() == null)
                .visited(windows.visited(), MatrixPanel.Ahead.HIDDEN);
        List<Mark> where = new ArrayList<>();
        if (windows.index().isPresent()) {
            where.add(Mark.lens(
                    windows.row() * pooled.size(), windows.column() * pooled.size(), pooled.size(), pooled.size()));
            result = result.marked(Mark.lens(windows.row(), windows.column(), 1, 1));
            if (pooled.forward().explain(cell()) instanceof LargestOf largest) {
                where.add(Mark.winner(largest.winner().row(), largest.winner().column()));
            }
        }
        Board board = Board.of(input.marked(where), new SignPanel("→"), result);
        return pooled.back() == null
                ? board.with(forward(pooled)).saying(remark(pooled))
                : back(board, pooled, pooled.back(), where);
    }

    private Cell cell() {
        return new Cell(1, 0, windows.row(), windows.column());
    }

    private @Nullable Strip forward(Pooled pooled) {
        if (windows.index().isEmpty()) {
            return null;
        }
        return switch (pooled.forward().explain(cell())) {
            case LargestOf largest -> Strips.of(largest, Rows.decimals(pooled.input()));
            case MeanOf mean -> Strips.of(mean, Rows.decimals(pooled.input(), pooled.output()));
            default -> null;
        };
    }

    private Board back(Board forward, Pooled pooled, Back back, List<Mark> where) {
        Raster gradient = back.reading().map(0, 0);
        boolean begun = windows.all() || windows.index().isPresent();
        MatrixPanel from = MatrixPanel.kernel("gradient", "Gradient by the output", back.gradient())
                .decimals(Rows.decimals(back.gradient()))
                .plus()
                .walkable(true);
        MatrixPanel to = MatrixPanel.kernel("input-gradient", "Gradient by the input", gradient)
                .limit(from.look().limit())
                .decimals(Rows.decimals(gradient))
                .plus()
                .visited(begun ? Integer.MAX_VALUE : 0, MatrixPanel.Ahead.HIDDEN)
                .marked(where);
        if (windows.index().isEmpty()) {
            return forward.below(to, new SignPanel("←"), from).saying(remark(pooled));
        }
        return forward.below(to, new SignPanel("←"), from.marked(Mark.lens(windows.row(), windows.column(), 1, 1)))
                .with(shares(pooled, back))
                .saying(remark(pooled));
    }

    /** How much of the gradient each number of the window gets. */
    private Strip shares(Pooled pooled, Back back) {
        Window window = pooled.forward().sources().of(cell()).window();
        List<Strip.Group> groups = new ArrayList<>();
        double all = 0;
        for (int row = 0; row < window.rows(); row++) {
            for (int column = 0; column < window.columns(); column++) {
                Cell cell = new Cell(0, 0, window.row() + row, window.column() + column);
                if (back.reading().explain(cell) instanceof WeightedSum sum) {
                    WeightedSum.Group use = sum.groups().getFirst();
                    Strip.Term term = new Strip.Term(
                            groups.size() + 1,
                            use.inputs().get(0, 0),
                            use.weights().get(0, 0),
                            use.products().get(0, 0));
                    String title = Words.corner(row, column, window.rows(), window.columns());
                    groups.add(new Strip.Group(title, List.of(term), sum.value()));
                    all += sum.value();
                }
            }
        }
        int decimals = Rows.decimals(back.gradient());
        int shares = pooled.max() ? 0 : 2;
        Strip.Decimals written = new Strip.Decimals(
                decimals, shares, Rows.decimals(back.reading().map(0, 0)));
        return new Strip(groups, "nothing is lost", "", all, written, true);
    }

    private String remark(Pooled pooled) {
        int count = pooled.size() * pooled.size();
        String window = Words.size(pooled.size(), pooled.size());
        if (windows.all()) {
            return pooled.back() == null
                    ? "One number is left of each window of " + window + "."
                    : pooled.max()
                            ? "Only the largest number of each window has a gradient: the others changed nothing."
                            : "Every number has a gradient: each one was part of a mean.";
        }
        if (windows.index().isEmpty()) {
            return "";
        }
        if (!pooled.max()) {
            return pooled.back() == null
                    ? "All " + count + " numbers count the same."
                    : "Each of the " + count + " numbers gets the same share of the gradient.";
        }
        if (!(pooled.forward().explain(cell()) instanceof LargestOf largest)) {
            return "";
        }
        String largestIs = Words.corner(
                largest.winner().row() - largest.window().row(),
                largest.winner().column() - largest.window().column(),
                pooled.size(),
                pooled.size());
        if (pooled.back() != null) {
            return "The number at the " + largestIs + " made the output, so it gets all of the gradient.";
        }
        return largest.candidates().min() == largest.candidates().max()
                ? "All are the same, so the first one counts."
                : "The largest is at the " + largestIs + ". The others are dropped.";
    }
}
