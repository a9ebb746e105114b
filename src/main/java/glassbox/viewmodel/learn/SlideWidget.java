package glassbox.viewmodel.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import glassbox.explain.FilterRun;
import glassbox.explain.FilterSettings;
import glassbox.explain.FilterSum;
import glassbox.explain.Padding;
import glassbox.raster.Raster;
import glassbox.raster.TypedNumber;

/**
 * A filter slides over an image, window by window: the image under its lens, the filter, the output as far as it has come,
 * and the sum of products behind the last number. Numbers can be changed by hand.
 */
final class SlideWidget extends BoardWidget {
    private final WidgetBench bench;
    private final Walk walk = new Walk(this::where);
    private SlideBoards boards = SlideBoards.NONE;
    private @Nullable FilterRun first;
    private @Nullable FilterRun run;
    /** The window that was reached, −1 before the first; all windows where {@code all} is set. */
    private int at;

    private boolean all;
    /** The walk is being set; nobody walks. */
    private boolean starting;
    /** 1 if the walk begins before the first window. */
    private int before;

    SlideWidget(WidgetBench bench) {
        super(bench);
        this.bench = bench;
        walk.positionProperty().subscribe(this::walked);
    }

    /** What lessons can ask for. */
    static WidgetKind kind() {
        return new WidgetKind(
                "slide",
                "A filter slides over an image, and each window's sum of products is one number of the output.",
                parameters(),
                Map.of(
                        "image.ROW.COLUMN", "a pixel of the image, without its padding",
                        "kernel.ROW.COLUMN", "a weight as it is written",
                        "output.ROW.COLUMN", "a number of the output, reached or not",
                        "sum", "the output under the lens",
                        "term.N", "the Nth product of the window, row by row",
                        "group.N", "the sum of the window's Nth column"),
                SlideWidget::new);
    }

    private static Map<String, String> parameters() {
        Map<String, String> all = new TreeMap<>();
        all.put("image", "rows of numbers, digit N, digit N rows R to R columns C to C, or house");
        all.put("kernel", "rows of numbers, or a classical filter such as sobel-vertical");
        all.put("padding", "valid, same, or the zeros on each side; valid if not given");
        all.put("stride", "how far the window moves; 1 if not given");
        all.put("at", "the output's row and column that the window has reached, none or all; 1 1 if not given");
        all.put("mode", "correlation, or convolution, which turns the filter by half a turn first");
        all.put("titles", "what stands above image, filter and output, with | between");
        all.put("decimals", "the decimals of products and output");
        all.put("ahead", "hidden, or pale to show the numbers that are still to come");
        return all;
    }

    @Override
    public void show(WidgetParameters parameters) {
        parameters.allow(parameters().keySet().toArray(String[]::new));
        ImageParameter image = ImageParameter.of(parameters, "image", bench.data());
        SlideBoards wanted = SlideBoards.of(parameters, image.title());
        FilterSettings settings = new FilterSettings(
                SlideBoards.kernel(parameters),
                padding(parameters),
                parameters.whole("stride", 1, 1, 100),
                parameters.oneOf("mode", "correlation", "convolution").equals("convolution"));
        changingProperty().set(false);
        first = null;
        run = null;
        Raster matrix = image.atOnce().orElse(null);
        if (matrix != null) {
            begin(parameters, wanted, run(parameters, matrix, settings));
            return;
        }
        compute(() -> run(parameters, image.load(), settings), result -> {
            start(parameters, wanted, result);
            return board(result);
        });
    }

    private static Padding padding(WidgetParameters parameters) {
        String given = parameters.text("padding").orElse("valid");
        return Padding.parse(given)
                .orElseThrow(() -> parameters.problem("padding is " + given + ", but can be valid, same or a number."));
    }

    private static FilterRun run(WidgetParameters parameters, Raster image, FilterSettings settings) {
        settings.problemWith(image.rows(), image.columns()).ifPresent(problem -> {
            throw parameters.problem(problem);
        });
        return FilterRun.of(image, settings);
    }

    private void begin(WidgetParameters parameters, SlideBoards wanted, FilterRun now) {
        start(parameters, wanted, now);
        put(board(now));
    }

    /** Where the parameters want the window, and the walk from there. */
    private void start(WidgetParameters parameters, SlideBoards wanted, FilterRun now) {
        String place = parameters.text("at").orElse("");
        int count = count(now);
        boolean everything = place.equals("all");
        boolean nothing = place.equals("none");
        int reached = everything ? count - 1 : nothing ? -1 : place.isEmpty() ? 0 : placeOf(parameters, now);
        boards = wanted;
        first = now;
        run = now;
        all = everything;
        before = nothing ? 1 : 0;
        at = reached;
        starting = true;
        walk.set(count + before, reached + before);
        starting = false;
    }

    private static int placeOf(WidgetParameters parameters, FilterRun now) {
        List<Float> place = parameters.numbers("at");
        int rows = now.output().rows();
        int columns = now.output().columns();
        boolean there = place.size() == 2
                && place.get(0) >= 1
                && place.get(0) <= rows
                && place.get(1) >= 1
                && place.get(1) <= columns;
        if (!there) {
            throw parameters.problem("at is " + parameters.required("at")
                    + ", but must be a row and a column of the output of " + rows + " × " + columns + ", none or all.");
        }
        return (place.get(0).intValue() - 1) * columns + place.get(1).intValue() - 1;
    }

    private static int count(FilterRun now) {
        return now.output().rows() * now.output().columns();
    }

    private String where(int position) {
        FilterRun now = run;
        int window = position - before;
        return now == null || window < 0 ? "Before the first window" : "Window " + (window + 1) + " of " + count(now);
    }

    private void walked() {
        FilterRun now = run;
        if (now != null && !starting) {
            all = false;
            at = walk.positionProperty().get() - before;
            put(board(now));
        }
    }

    private Board board(FilterRun now) {
        return boards.board(now, at, all);
    }

    @Override
    public Walk walk() {
        return walk;
    }

    @Override
    public void choose(String panel, int row, int column) {
        FilterRun now = run;
        if (now == null) {
            return;
        }
        if (panel.equals("output")) {
            goTo(now, row, column);
        } else if (panel.equals("image")) {
            // The window whose middle is nearest to the pixel; the panel shows the padding too.
            Raster kernel = now.settings().kernel();
            int stride = now.settings().stride();
            goTo(
                    now,
                    Math.round((row - (kernel.rows() - 1) / 2f) / stride),
                    Math.round((column - (kernel.columns() - 1) / 2f) / stride));
        }
    }

    @Override
    public void move(String panel, int rows, int columns) {
        FilterRun now = run;
        if (now != null) {
            int wide = now.output().columns();
            int from = Math.max(0, at);
            goTo(now, at < 0 ? 0 : from / wide + rows, at < 0 ? 0 : from % wide + columns);
        }
    }

    private void goTo(FilterRun now, int row, int column) {
        int wide = now.output().columns();
        int place = Math.clamp(row, 0, now.output().rows() - 1) * wide + Math.clamp(column, 0, wide - 1);
        if (place + before == walk.positionProperty().get()) {
            walked();
        }
        walk.positionProperty().set(place + before);
    }

    @Override
    public String type(String panel, int row, int column, String text) {
        FilterRun now = run;
        Raster changed = now == null ? null : changeable(now, panel);
        if (now == null || changed == null) {
            return "";
        }
        OptionalDouble number = TypedNumber.parse(text);
        if (number.isEmpty()) {
            return TypedNumber.refusal(text, TypedNumber.textOf(changed.get(row, column)));
        }
        change(now, panel, changed.with(row, column, (float) number.getAsDouble()));
        return "";
    }

    @Override
    public void reset(String panel, int row, int column) {
        FilterRun now = run;
        FilterRun begun = first;
        Raster changed = now == null ? null : changeable(now, panel);
        Raster original = begun == null ? null : changeable(begun, panel);
        if (now != null && changed != null && original != null) {
            change(now, panel, changed.with(row, column, original.get(row, column)));
        }
    }

    private static @Nullable Raster changeable(FilterRun now, String panel) {
        return panel.equals("kernel")
                ? now.settings().kernel()
                : panel.equals("image") && !SlideBoards.isPadded(now) ? now.picture() : null;
    }

    private void change(FilterRun now, String panel, Raster numbers) {
        FilterSettings settings = now.settings();
        boolean kernel = panel.equals("kernel");
        run = FilterRun.of(
                kernel ? now.picture() : numbers,
                kernel
                        ? new FilterSettings(numbers, settings.padding(), settings.stride(), settings.flipped())
                        : settings);
        put(board(run));
    }

    @Override
    public double value(String name) {
        FilterRun now = run;
        if (now != null && name.startsWith("image.")) {
            OptionalDouble pixel = ValueNames.cell(name.substring("image.".length()), now.picture());
            if (pixel.isPresent()) {
                return pixel.getAsDouble();
            }
        }
        return super.value(name);
    }

    @Override
    public @Nullable Destination destination() {
        FilterRun now = run;
        if (now == null) {
            return null;
        }
        FilterSettings settings = now.settings();
        int zeros = Math.max(
                settings.padding().before(settings.kernel().rows()),
                settings.padding().before(settings.kernel().columns()));
        return new Destination.ToFilters(
                new ArrayList<>(List.of(now.picture())), settings.weights(), zeros, settings.stride());
    }

    /** The arithmetic of the window that was reached. */
    static FilterSum sumAt(FilterRun now, int place) {
        int wide = now.output().columns();
        return now.sumAt(place / wide, place % wide);
    }
}
