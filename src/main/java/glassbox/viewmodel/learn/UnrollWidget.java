package glassbox.viewmodel.learn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.Initializer;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.tensor.Shape;
import glassbox.engine.tensor.Size2d;
import glassbox.engine.tensor.Tensor;
import glassbox.explain.Cell;
import glassbox.explain.GradientReading;
import glassbox.explain.NetworkReading;
import glassbox.explain.PatchMatrix;
import glassbox.explain.WeightedSum;
import glassbox.explain.Window;
import glassbox.raster.Numbers;
import glassbox.raster.Raster;

/** A convolution unrolled: every patch as a column (im2col), filters as rows times these columns, and the way back. */
public final class UnrollWidget extends ImageWidget<UnrollWidget.Unrolled> {
    /** Wider patch matrices show colours in place of numbers. */
    private static final int WIDEST = 32;

    private static final int MOST_ZEROS = 4;
    private static final int LONGEST_STRIDE = 8;
    private static final String PATCHES = "patches";
    private static final String PRODUCT = "product";

    private final WindowWalk places = new WindowWalk("Window", this::redraw);
    private @Nullable Unrolled shown;

    /**
     * An unrolled convolution: all that the walk does not change.
     *
     * @param filters a filter in each row
     * @param patches a patch in each column
     * @param output a filter's map in each row
     * @param back the way back from a gradient; null where only the way forward is shown
     */
    record Unrolled(
            Raster image,
            boolean pixels,
            boolean product,
            PatchMatrix matrix,
            Raster filters,
            Raster patches,
            Raster output,
            NetworkReading forward,
            @Nullable Back back) {}

    /**
     * The way back.
     *
     * @param gradient a filter's gradient by its map in each row
     * @param byFilters the gradient by each filter in its row
     */
    record Back(Raster gradient, Raster byFilters, GradientReading reading) {}

    UnrollWidget(WidgetBench bench) {
        super(bench);
    }

    /** What lessons call it, and what can be said to it. */
    static WidgetKind kind() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("image", "the image: rows with / between them, or digit N");
        parameters.put("kernels", "the filters: matrices with ; between them");
        parameters.put("stride", "the step of the window; 1 without it");
        parameters.put("padding", "zeros on each side; 0 without it");
        parameters.put("show", "patches, product or gradient (by the filters); product without it");
        parameters.put(
                "gradient", "the gradient by the output of each filter: matrices with ; between them; ones without it");
        parameters.put("at", "the window: R C of the output; of gradient the filter and its weight; none or all");
        return new WidgetKind(
                "unroll",
                "A convolution unrolled: every patch as a column, filters as rows times these columns, and the way back.",
                parameters,
                Map.of(
                        "image.R.C", "a pixel",
                        "patches.R.C", "a number of the patch matrix: weight R under window C",
                        "kernels.F.K", "weight K of filter F, counted row by row",
                        "output.F.C", "what filter F makes of window C",
                        "gradient.F.C", "the gradient by that number",
                        "filter-gradient.F.K", "the gradient by weight K of filter F",
                        "sum", "what the arithmetic comes to",
                        "term.N", "the Nth product"),
                UnrollWidget::new);
    }

    @Override
    public void show(WidgetParameters parameters) {
        parameters.allow("image", "kernels", "stride", "padding", "show", "gradient", "at");
        ImageParameter image = image(parameters, "image");
        List<Raster> kernels = parameters.matrices("kernels");
        String show = parameters.oneOf("show", PRODUCT, PATCHES, "gradient");
        boolean back = show.equals("gradient");
        List<Raster> gradient = back && parameters.has("gradient") ? parameters.matrices("gradient") : List.of();
        Conv2dSpec conv = new Conv2dSpec(
                kernels.size(),
                Size2d.of(kernels.getFirst().rows(), kernels.getFirst().columns()),
                Size2d.square(parameters.whole("stride", 1, 1, LONGEST_STRIDE)),
                Size2d.square(parameters.whole("padding", 0, 0, MOST_ZEROS)),
                new Initializer.Zeros(),
                null);
        show(
                image,
                picture -> parameters.checked(() -> {
                    Unrolled forward = unroll(picture, pixels(image), conv, kernels, !show.equals(PATCHES));
                    return back ? withGradient(forward, picture, conv, kernels, gradient) : forward;
                }),
                unrolled -> {
                    shown = unrolled;
                    Raster map = unrolled.forward().map(1, 0);
                    places.show(
                            parameters,
                            back ? unrolled.filters().rows() : map.rows(),
                            back ? unrolled.filters().columns() : map.columns());
                    return draw(unrolled);
                });
    }

    private static WrittenNetwork run(Raster image, Conv2dSpec conv, List<Raster> kernels) {
        Size2d kernel = conv.kernel();
        Tensor weights = Tensor.of(Shape.of(conv.filters(), 1, kernel.height(), kernel.width()), Rows.joined(kernels));
        return WrittenNetwork.of(
                Shape.of(1, image.rows(), image.columns()), conv, Map.of("conv1.weights", weights), image.toArray());
    }

    private static Unrolled unroll(
            Raster image, boolean pixels, Conv2dSpec conv, List<Raster> kernels, boolean product) {
        NetworkReading forward = run(image, conv, kernels).forward();
        NetworkSpec spec = forward.spec();
        PatchMatrix matrix = PatchMatrix.of(spec, 0);
        float[] input = image.toArray();
        Raster patches = Raster.generate(
                matrix.rows(),
                matrix.columns(),
                (row, column) -> matrix.value(input, new PatchMatrix.Place(row, column)));
        Raster filters = Raster.of(conv.filters(), matrix.rows(), Rows.joined(kernels));
        Raster output = Raster.of(conv.filters(), matrix.columns(), forward.values(1));
        return new Unrolled(image, pixels, product, matrix, filters, patches, output, forward, null);
    }

    private static Unrolled withGradient(
            Unrolled forward, Raster image, Conv2dSpec conv, List<Raster> kernels, List<Raster> given) {
        Raster map = forward.forward().map(1, 0);
        if (!given.isEmpty()
                && (given.size() != conv.filters()
                        || given.getFirst().rows() != map.rows()
                        || given.getFirst().columns() != map.columns())) {
            throw new IllegalArgumentException("There are " + conv.filters() + " maps of "
                    + Words.size(map.rows(), map.columns()) + ", but the gradient is " + given.size() + " of "
                    + Words.size(given.getFirst().rows(), given.getFirst().columns()) + ".");
        }
        Raster gradient = given.isEmpty()
                ? Raster.generate(conv.filters(), forward.matrix().columns(), (row, column) -> 1)
                : Raster.of(conv.filters(), forward.matrix().columns(), Rows.joined(given));
        GradientReading reading = run(image, conv, kernels).back(gradient.toArray());
        Raster byFilters = Raster.of(conv.filters(), forward.matrix().rows(), reading.parameter(0, "weights"));
        return new Unrolled(
                forward.image(),
                forward.pixels(),
                true,
                forward.matrix(),
                forward.filters(),
                forward.patches(),
                forward.output(),
                forward.forward(),
                new Back(gradient, byFilters, reading));
    }

    @Override
    public Walk walk() {
        return places.walk();
    }

    @Override
    public void choose(String panel, int row, int column) {
        if (shown == null) {
            return;
        }
        int wide = shown.forward().map(1, 0).columns();
        if (panel.equals("filter-gradient")) {
            places.go(row, column);
        } else {
            places.go(column / wide, column % wide);
        }
    }

    private void redraw() {
        if (shown != null) {
            put(draw(shown));
        }
    }

    private Board draw(Unrolled unrolled) {
        return unrolled.back() == null ? forward(unrolled) : back(unrolled, unrolled.back());
    }

    private Board forward(Unrolled unrolled) {
        int column = places.index().orElse(-1);
        MatrixPanel image = incoming("image", "Image", unrolled.image(), unrolled.pixels());
        if (column >= 0) {
            Window window = unrolled.matrix().window(column);
            image = image.marked(Mark.lens(window.row(), window.column(), window.rows(), window.columns()));
        }
        Mark chosen =
                column < 0 ? null : Mark.lens(0, column, unrolled.patches().rows(), 1);
        Board board = Board.of(image, new SignPanel("→"), patches(unrolled, column, chosen));
        if (!unrolled.product()) {
            return board.saying(remark(unrolled));
        }
        MatrixPanel output = MatrixPanel.signed("output", "Filters times patches", unrolled.output())
                .walkable(true)
                .visited(places.visited() == 0 ? 0 : Integer.MAX_VALUE, MatrixPanel.Ahead.HIDDEN);
        Strip strip = null;
        if (column >= 0) {
            output = output.marked(Mark.lens(0, column, unrolled.output().rows(), 1));
            WeightedSum sum = (WeightedSum) unrolled.forward().explain(new Cell(1, 0, places.row(), places.column()));
            strip = Strips.of(sum, List.of(), "", decimals(unrolled.image(), unrolled.filters()));
        }
        return board.below(kernels(unrolled), new SignPanel("="), output)
                .with(strip)
                .saying(remark(unrolled));
    }

    private static MatrixPanel kernels(Unrolled unrolled) {
        List<String> names = unrolled.filters().rows() == 1
                ? List.of()
                : Words.numbered("filter", unrolled.filters().rows());
        return MatrixPanel.kernel("kernels", "A filter in each row", unrolled.filters())
                .named(names, List.of());
    }

    private Panel patches(Unrolled unrolled, int column, @Nullable Mark mark) {
        if (unrolled.patches().columns() > WIDEST) {
            List<Float> product = IntStream.range(0, unrolled.output().columns())
                    .mapToObj(place -> unrolled.output().get(0, place))
                    .toList();
            return new PatchesPanel(
                    PATCHES, "A patch in each column", unrolled.patches(), unrolled.pixels(), product, column);
        }
        MatrixPanel image = incoming("image", "", unrolled.image(), unrolled.pixels());
        MatrixPanel panel = incoming(PATCHES, "A patch in each column", unrolled.patches(), unrolled.pixels())
                .limit(image.look().limit())
                .walkable(unrolled.back() == null)
                .visited(places.visited() == 0 ? 0 : Integer.MAX_VALUE, MatrixPanel.Ahead.HIDDEN);
        return mark == null ? panel : panel.marked(mark);
    }

    private Board back(Unrolled unrolled, Back back) {
        int place = places.index().orElse(-1);
        int filter = place < 0 ? -1 : places.row();
        Mark row = place < 0
                ? null
                : Mark.lens(places.column(), 0, 1, unrolled.patches().columns());
        MatrixPanel gradient = MatrixPanel.kernel("gradient", "Gradient by the output", back.gradient());
        MatrixPanel result = MatrixPanel.signed("filter-gradient", "Gradient by the filters", back.byFilters())
                .walkable(true)
                .visited(places.visited(), MatrixPanel.Ahead.HIDDEN);
        Strip strip = null;
        if (place >= 0) {
            gradient = gradient.marked(Mark.lens(filter, 0, 1, back.gradient().columns()));
            result = result.marked(Mark.lens(filter, places.column(), 1, 1));
            strip = Strips.of(
                    asRow(back.reading().explain(0, "weights", place)),
                    List.of(),
                    "",
                    decimals(unrolled.image(), back.gradient()));
        }
        MatrixPanel image = incoming("image", "Image", unrolled.image(), unrolled.pixels());
        return Board.of(image, new SignPanel("→"), patches(unrolled, -1, row))
                .below(gradient, new SignPanel("×"), new NotePanel("the patches' rows"), new SignPanel("="), result)
                .with(strip)
                .saying(remark(unrolled));
    }

    /** The same sum with its products in one row, as the rows of matrices are multiplied. */
    private static WeightedSum asRow(WeightedSum sum) {
        WeightedSum.Group group = sum.groups().getFirst();
        WeightedSum.Group row = new WeightedSum.Group(
                group.source(),
                group.window(),
                row(group.inputs()),
                row(group.weights()),
                row(group.products()),
                group.sum());
        return new WeightedSum(sum.cell(), List.of(row), null, sum.total(), sum.value());
    }

    private static Raster row(Raster raster) {
        return Raster.of(1, raster.rows() * raster.columns(), raster.toArray());
    }

    private static Strip.Decimals decimals(Raster one, Raster other) {
        int left = Rows.decimals(one);
        int right = Rows.decimals(other);
        return new Strip.Decimals(left, right, Math.min(3, left + right));
    }

    private String remark(Unrolled unrolled) {
        if (unrolled.back() != null) {
            return places.index().isEmpty() ? "" : "A row of the patches holds all pixels that lay under one weight.";
        }
        if (places.index().isPresent()) {
            return unrolled.product()
                    ? "A filter's row times this column is one number of its map."
                    : "The patch under the window, row by row, stands in column "
                            + (places.index().getAsInt() + 1) + ".";
        }
        return places.all()
                ? Numbers.count(unrolled.matrix().inputNumbers()) + " pixels have become "
                        + Numbers.count(unrolled.matrix().numbers()) + " numbers: most are there several times."
                : "";
    }
}
