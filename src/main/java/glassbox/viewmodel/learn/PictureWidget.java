package glassbox.viewmodel.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import glassbox.explain.FilterRun;
import glassbox.explain.FilterSettings;
import glassbox.explain.Padding;
import glassbox.raster.ClassicalFilter;
import glassbox.raster.Raster;

/** A whole picture through one classical filter or several side by side, and the strength of edges from two of them. */
public final class PictureWidget extends ImageWidget<PictureWidget.Filtered> {
    private static final String PICTURE = "picture";
    private static final String MAGNITUDE = "magnitude";
    private static final int MOST_FILTERS = 3;

    private @Nullable Filtered shown;

    /** A picture and what the filters made of it. */
    record Filtered(Raster picture, List<ClassicalFilter> filters, List<Raster> maps, boolean together) {
        static Filtered of(Raster picture, List<ClassicalFilter> filters, boolean together) {
            List<Raster> maps = filters.stream()
                    .map(filter -> FilterRun.of(picture, settings(filter)).output())
                    .toList();
            return new Filtered(picture, filters, maps, together);
        }

        private static FilterSettings settings(ClassicalFilter filter) {
            return new FilterSettings(filter.kernel(), Padding.VALID, 1, false);
        }

        float limit() {
            return (float) maps.stream().mapToDouble(Raster::maxAbs).max().orElse(1);
        }

        /** The root of the sum of the squares, pixel by pixel. */
        Raster strength() {
            return Raster.generate(maps.getFirst().rows(), maps.getFirst().columns(), (row, column) -> {
                double squares = 0;
                for (Raster map : maps) {
                    squares += (double) map.get(row, column) * map.get(row, column);
                }
                return (float) Math.sqrt(squares);
            });
        }
    }

    PictureWidget(WidgetBench bench) {
        super(bench);
    }

    /** What lessons call it, and what can be said to it. */
    static WidgetKind kind() {
        return new WidgetKind(
                PICTURE,
                "A whole picture through classical filters, side by side.",
                Map.of(
                        PICTURE,
                        "house, digit N, or rows of pixels with / between them",
                        "filters",
                        "one to three filters by name, with spaces between them: " + ClassicalFilter.ids(),
                        "together",
                        "none, or magnitude: the root of the sum of the filters' squares"),
                Map.of(
                        "picture.R.C", "a pixel of the picture",
                        "FILTER.R.C", "a number of what a filter makes of it, such as sobel-vertical.1.1",
                        "magnitude.R.C", "the strength of an edge"),
                PictureWidget::new);
    }

    @Override
    public void show(WidgetParameters parameters) {
        parameters.allow(PICTURE, "filters", "together");
        ImageParameter image = image(parameters, PICTURE);
        List<ClassicalFilter> filters = filters(parameters);
        boolean together = parameters.oneOf("together", "none", MAGNITUDE).equals(MAGNITUDE);
        shown = null;
        show(image, picture -> parameters.checked(() -> Filtered.of(picture, filters, together)), filtered -> {
            shown = filtered;
            return board(image.title(), filtered);
        });
    }

    private static List<ClassicalFilter> filters(WidgetParameters parameters) {
        List<ClassicalFilter> filters = Arrays.stream(
                        parameters.required("filters").split("\\s+"))
                .map(name -> ClassicalFilter.byId(name)
                        .orElseThrow(() -> parameters.problem(
                                "There is no filter " + name + ". There are " + ClassicalFilter.ids() + ".")))
                .distinct()
                .toList();
        if (filters.size() > MOST_FILTERS) {
            throw parameters.problem(
                    "filters names " + filters.size() + ", but at most " + MOST_FILTERS + " fit side by side.");
        }
        return filters;
    }

    private static Board board(String title, Filtered filtered) {
        List<Panel> panels = new ArrayList<>();
        panels.add(PicturePanel.of(PICTURE, title, List.of(filtered.picture())));
        for (int i = 0; i < filtered.maps().size(); i++) {
            ClassicalFilter filter = filtered.filters().get(i);
            panels.add(PicturePanel.signed(
                            filter.id(), title(filter), filtered.maps().get(i))
                    .limit(filtered.limit()));
        }
        if (filtered.together()) {
            Raster strength = filtered.strength();
            panels.add(PicturePanel.of(MAGNITUDE, "Strength of the edge", List.of(strength))
                    .limit(strength.max()));
        }
        return Board.of(panels.toArray(Panel[]::new));
    }

    private static String title(ClassicalFilter filter) {
        return switch (filter.direction()) {
            case VERTICAL -> filter.title() + ", vertical";
            case HORIZONTAL -> filter.title() + ", horizontal";
            case NONE -> filter.title();
        };
    }

    @Override
    public @Nullable Destination destination() {
        Filtered filtered = shown;
        return filtered == null
                ? null
                : new Destination.ToFilters(
                        List.of(filtered.picture()),
                        filtered.filters().getFirst().kernel(),
                        0,
                        1);
    }
}
