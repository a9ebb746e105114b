package glassbox.viewmodel.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import glassbox.explain.FilterRun;
import glassbox.explain.FilterSettings;
import glassbox.explain.FilterSum;
import glassbox.raster.ClassicalFilter;
import glassbox.raster.Numbers;
import glassbox.raster.Raster;

/**
 * The boards of a filter that slides over an image.
 *
 * @param titles what stands above image, filter and output
 * @param direction which way edges run that the filter answers to
 * @param decimals those of products and output; −1 for as many as they need
 * @param ahead what is seen of numbers that are still to come
 */
record SlideBoards(List<String> titles, ClassicalFilter.Direction direction, int decimals, MatrixPanel.Ahead ahead) {
    /** Before any parameters were given. */
    static final SlideBoards NONE =
            new SlideBoards(List.of("", "", ""), ClassicalFilter.Direction.NONE, 0, MatrixPanel.Ahead.HIDDEN);

    /** Windows of more numbers have no arithmetic below them. */
    private static final int MOST_TERMS = 49;

    /** The strongest output keeps clear of the ends of the colours, so that its number is read. */
    private static final float CLEARANCE = 1.25f;

    /** A sum is far from 0 from this share of the largest one on. */
    private static final float FAR = 0.5f;

    /** What these parameters ask for. */
    static SlideBoards of(WidgetParameters parameters, String imageTitle) {
        Optional<ClassicalFilter> filter = classical(parameters);
        List<String> titles = List.of(imageTitle, filter.map(SlideBoards::title).orElse("Filter"), "Output");
        if (parameters.has("titles")) {
            titles = List.of(parameters.required("titles").split("\\s*\\|\\s*", -1));
            if (titles.size() != 3) {
                throw parameters.problem("titles has " + titles.size() + " titles, but must have 3 with | between.");
            }
        }
        return new SlideBoards(
                titles,
                filter.map(ClassicalFilter::direction).orElse(ClassicalFilter.Direction.NONE),
                parameters.has("decimals") ? parameters.whole("decimals", 0, 0, 6) : -1,
                parameters.oneOf("ahead", "hidden", "pale").equals("pale")
                        ? MatrixPanel.Ahead.PALE
                        : MatrixPanel.Ahead.HIDDEN);
    }

    private static Optional<ClassicalFilter> classical(WidgetParameters parameters) {
        return ClassicalFilter.byId(parameters.required("kernel"));
    }

    /** The weights of the parameter {@code kernel}. */
    static Raster kernel(WidgetParameters parameters) {
        String given = parameters.required("kernel");
        return classical(parameters).map(ClassicalFilter::kernel).orElseGet(() -> {
            if (given.chars().anyMatch(Character::isLetter)) {
                throw parameters.problem("kernel is " + given + ", but can be rows of numbers, or one of "
                        + ClassicalFilter.ids() + ".");
            }
            return parameters.matrix("kernel");
        });
    }

    /** A classical filter's title: {@code Vertical Sobel filter}. */
    static String title(ClassicalFilter filter) {
        String name = filter.title() + " filter";
        return switch (filter.direction()) {
            case VERTICAL -> "Vertical " + name;
            case HORIZONTAL -> "Horizontal " + name;
            case NONE -> name;
        };
    }

    static boolean isPadded(FilterRun run) {
        Raster picture = run.picture();
        FilterSettings settings = run.settings();
        return settings.paddedRows(picture.rows()) > picture.rows()
                || settings.paddedColumns(picture.columns()) > picture.columns();
    }

    /** Image, filter and output with the window at a place, −1 for before the first; without a window if {@code all} are reached. */
    Board board(FilterRun run, int at, boolean all) {
        Raster output = run.output();
        int wide = output.columns();
        int shown = products(run);
        List<Mark> window = new ArrayList<>();
        List<Mark> here = new ArrayList<>();
        if (at >= 0 && !all) {
            Raster weights = run.settings().weights();
            window.add(Mark.lens(
                    run.top(at / wide) - run.top(0),
                    run.left(at % wide) - run.left(0),
                    weights.rows(),
                    weights.columns()));
            here.add(Mark.lens(at / wide, at % wide, 1, 1));
        }
        List<Panel> row = new ArrayList<>();
        row.add(image(run, window));
        row.add(new SignPanel("∗"));
        row.add(MatrixPanel.kernel("kernel", titles.get(1), run.settings().kernel())
                .editable(true));
        if (run.settings().flipped()) {
            row.add(new SignPanel("→"));
            row.add(MatrixPanel.kernel(
                    "turned", "Turned by half", run.settings().weights()));
        }
        row.add(new SignPanel("="));
        row.add(MatrixPanel.signed("output", titles.get(2), output)
                .limit(output.maxAbs() * CLEARANCE)
                .decimals(shown)
                .marked(here)
                .visited(all ? Integer.MAX_VALUE : at + 1, ahead)
                .walkable(true));
        return new Board(List.of(row), null, remark(run, at, all))
                .with(strip(run, Math.max(0, at), shown, at >= 0 && !all));
    }

    private MatrixPanel image(FilterRun run, List<Mark> window) {
        Raster picture = run.picture();
        FilterSettings settings = run.settings();
        boolean padded = isPadded(run);
        Raster seen = padded
                ? picture.window(
                        run.top(0),
                        run.left(0),
                        settings.paddedRows(picture.rows()),
                        settings.paddedColumns(picture.columns()))
                : picture;
        List<Mark> marks = new ArrayList<>();
        if (padded) {
            marks.add(new Mark(Mark.Kind.EDGE, -run.top(0), -run.left(0), picture.rows(), picture.columns()));
        }
        marks.addAll(window);
        MatrixPanel panel = ofPixels("image", titles.get(0) + (padded ? " in zeros" : ""), seen);
        return panel.marked(marks).walkable(true).editable(!padded);
    }

    /** A matrix that is part of a picture: greys where nothing is negative, white being 1, 100 or 255, whichever reaches. */
    static MatrixPanel ofPixels(String name, String title, Raster numbers) {
        float most = numbers.max();
        return numbers.min() < 0
                ? MatrixPanel.signed(name, title, numbers)
                : MatrixPanel.pixels(name, title, numbers, most <= 1 ? 1 : most <= 100 ? 100 : Math.max(255, most));
    }

    /** The decimals of products and output: none for whole numbers, else about four digits. */
    private int products(FilterRun run) {
        if (decimals >= 0) {
            return decimals;
        }
        boolean whole = Numbers.decimalsFor(run.picture()) == 0
                && isWhole(run.settings().kernel());
        float most = run.output().maxAbs();
        return whole ? 0 : most >= 1000 ? 0 : most >= 10 ? 1 : 2;
    }

    private static boolean isWhole(Raster raster) {
        for (float value : raster.toArray()) {
            if (value != Math.rint(value)) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Strip strip(FilterRun run, int at, int shown, boolean reached) {
        FilterSum sum = SlideWidget.sumAt(run, at);
        if (!reached || sum.products().rows() * sum.products().columns() > MOST_TERMS) {
            return null;
        }
        return Strip.of(
                sum,
                new Strip.Decimals(
                        Numbers.decimalsFor(run.picture()),
                        Numbers.decimalsFor(run.settings().kernel()),
                        shown));
    }

    /** What the sum says about the window, for filters that answer to edges. */
    private String remark(FilterRun run, int at, boolean all) {
        if (direction == ClassicalFilter.Direction.NONE) {
            return "";
        }
        if (at < 0 || all) {
            return all ? "Every window has its number." : "The filter is not on the image yet.";
        }
        boolean vertical = direction == ClassicalFilter.Direction.VERTICAL;
        float total = SlideWidget.sumAt(run, at).total();
        if (total == 0) {
            return "The window is as bright "
                    + (vertical ? "on its left as on its right" : "at its top as at its bottom") + ", so the sum is 0.";
        }
        String side =
                vertical ? total > 0 ? "on its right" : "on its left" : total > 0 ? "at its top" : "at its bottom";
        boolean far = Math.abs(total) > FAR * run.output().maxAbs();
        String way = total > 0 ? "rises" + (far ? " far" : "") + " above" : "falls" + (far ? " far" : "") + " below";
        String edge = far ? ": a " + direction.name().toLowerCase(Locale.ROOT) + " edge." : ".";
        return "The window is brighter " + side + ", so the sum " + way + " zero" + edge;
    }
}
