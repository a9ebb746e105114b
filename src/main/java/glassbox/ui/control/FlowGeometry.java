package glassbox.ui.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import javafx.geometry.Rectangle2D;

import org.jspecify.annotations.Nullable;

import glassbox.raster.Raster;

/**
 * Where everything of a {@link NetworkFlow} stands: the input at the left, the bars at the right, the columns between them
 * with the same room between any two. Immutable.
 */
final class FlowGeometry {
    static final double SIDE = 28;
    private static final double KERNEL = 34;
    private static final double KERNEL_GAP = 18;
    private static final double SMALL_KERNEL = 20;
    private static final double SMALL_KERNEL_GAP = 9;
    private static final double LEAST_GAP = 30;
    private static final double TIGHT_GAP = 18;
    private static final double TIGHTEST_GAP = 11;
    /** More columns than this stand as close as they can. */
    private static final int MANY = 11;

    /** The room of a narrow column where there is room: its name stands above it. */
    private static final double LEAST_COLUMN = 32;

    private static final double FOOT = 56;
    private static final double TALL_FOOT = 80;
    private static final double NARROW = 1100;
    private static final double LEAST_PICTURE = 124;
    private static final double LEAST_BARS = 200;
    /** What the picture gives of the room that is missing; the bars give the rest. */
    private static final double PICTURE_GIVES = 0.3;

    private static final int ONE_LINE = 5;
    /** What a line below the bars takes. */
    private static final double VERDICT = 26;
    /** What a letter of a bar's name takes, and how many have room in any case. */
    private static final double LETTER = 7.5;

    private static final int SHORT = 3;
    /** The room for a name at most, beyond that for a short one. */
    private static final double MOST_NAME = 96;

    private final List<FlowColumn> columns;
    private final List<Box> boxes = new ArrayList<>();
    private final double width;
    private final double height;
    private final double top;
    private final double bottom;
    private boolean tight;
    private boolean kernels = true;
    private final double pictureSide;
    private final double barsWidth;

    /** A column's place: the rectangle of each shown unit, the room it takes, and how the grid of its numbers is divided. */
    private record Box(List<FlowColumn.Unit> shown, List<Rectangle2D> places, double left, double width) {}

    FlowGeometry(List<FlowColumn> columns, double width, double height) {
        this.columns = columns;
        this.width = width;
        this.height = height;
        boolean more = columns.stream().anyMatch(column -> !column.more().isEmpty());
        this.top = columns.size() <= ONE_LINE && !more ? 34 : 48;
        this.bottom =
                columns.stream().anyMatch(column -> column.total() > FlowSizes.shownTiles(column, height - top - 14))
                        ? 30
                        : 14;
        this.tight = false;
        this.tight = between() + LEAST_PICTURE + LEAST_BARS > width;
        this.kernels = between() + LEAST_PICTURE + LEAST_BARS <= width;
        double between = between();
        double missing = Math.max(0, idealPicture() + idealBars() - (width - between));
        this.pictureSide = Math.max(LEAST_PICTURE, idealPicture() - missing * PICTURE_GIVES);
        this.barsWidth = Math.max(LEAST_BARS, idealBars() - missing * (1 - PICTURE_GIVES));
        double[] widths = new double[columns.size()];
        double taken = 2 * SIDE;
        for (int i = 0; i < widths.length; i++) {
            widths[i] = roomOf(columns.get(i));
            taken += widths[i];
        }
        double gap = columns.size() < 2 ? 0 : Math.max(leastGap(), (width - taken) / (columns.size() - 1));
        double left = SIDE;
        for (int i = 0; i < widths.length; i++) {
            boxes.add(box(columns.get(i), Math.rint(left), widthOf(columns.get(i))));
            left += widths[i] + gap;
        }
    }

    /** The width of all but the ends, with the least gaps. */
    private double between() {
        double between = 2 * SIDE + leastGap() * Math.max(0, columns.size() - 1);
        for (FlowColumn column : columns) {
            between += isEnd(column) ? 0 : roomOf(column);
        }
        return between;
    }

    private double leastGap() {
        return !tight ? LEAST_GAP : columns.size() > MANY ? TIGHTEST_GAP : TIGHT_GAP;
    }

    /** The least width that shows all columns. */
    static double leastWidth(List<FlowColumn> columns, double height) {
        return new FlowGeometry(columns, 0, height).taken();
    }

    /** Whether all columns stand within the width. */
    boolean fits() {
        return taken() <= width;
    }

    private double taken() {
        Box last = boxes.isEmpty() ? null : boxes.getLast();
        return last == null ? 0 : Math.ceil(last.left() + last.width() + SIDE);
    }

    /** The units of a column that have a place, in order. */
    List<FlowColumn.Unit> shown(int column) {
        return boxes.get(column).shown();
    }

    /** The place of a shown unit, by its position among them. */
    Rectangle2D place(int column, int position) {
        return boxes.get(column).places().get(position);
    }

    /** The place of a unit, or null if it is not shown. */
    @Nullable
    Rectangle2D placeOf(int column, int unit) {
        Box box = boxes.get(column);
        if (columns.get(column).form() == FlowColumn.Form.PICTURE) {
            return box.places().isEmpty() ? null : box.places().getFirst();
        }
        for (int i = 0; i < box.shown().size(); i++) {
            if (box.shown().get(i).unit() == unit) {
                return box.places().get(i);
            }
        }
        return null;
    }

    /** Where a column begins. */
    double left(int column) {
        return boxes.get(column).left();
    }

    /** Where the tiles of a column begin: behind the kernels, if it has some. */
    double tileLeft(int column) {
        return boxes.get(column).left() + kernels(columns.get(column));
    }

    /** Where a column ends. */
    double right(int column) {
        return boxes.get(column).left() + boxes.get(column).width();
    }

    /** The room from a column's beginning to the next one's. */
    double pitch(int column) {
        return (column + 1 < boxes.size() ? tileLeft(column + 1) : width - SIDE + 12) - tileLeft(column);
    }

    /** The unit under a point; null beside all. */
    @Nullable
    FlowSpot at(double x, double y) {
        for (int column = 0; column < boxes.size(); column++) {
            Box box = boxes.get(column);
            double margin = columns.get(column).form() == FlowColumn.Form.MAPS ? 2 : 0;
            for (int i = 0; i < box.places().size(); i++) {
                Rectangle2D place = box.places().get(i);
                double from = hasKernels(columns.get(column)) ? box.left() : place.getMinX() - margin;
                if (x >= from
                        && x < place.getMaxX() + margin
                        && y >= place.getMinY() - margin
                        && y < place.getMaxY() + margin) {
                    return new FlowSpot(column, box.shown().get(i).unit());
                }
            }
        }
        return null;
    }

    private double available() {
        return Math.max(80, height - top - bottom);
    }

    private FlowSizes sizes() {
        return new FlowSizes(available(), tight);
    }

    private double kernels(FlowColumn column) {
        return hasKernels(column) ? kernelSide() + (tight ? SMALL_KERNEL_GAP : KERNEL_GAP) : 0;
    }

    /** Whether a column's kernels have room. */
    boolean hasKernels(FlowColumn column) {
        return column.hasKernels() && kernels;
    }

    /** The room for a kernel. */
    double kernelSide() {
        return tight ? SMALL_KERNEL : KERNEL;
    }

    private double roomOf(FlowColumn column) {
        return tight ? widthOf(column) : Math.max(LEAST_COLUMN, widthOf(column));
    }

    private double widthOf(FlowColumn column) {
        return switch (column.form()) {
            case PICTURE -> pictureSide;
            case MAPS -> kernels(column) + sizes().tile(column);
            case UNITS -> sizes().cell(column) * sizes().gridColumns(column);
            case BARS -> barsWidth;
        };
    }

    /** The middle of the line below the bars of a column. */
    double verdictMiddle(int column) {
        List<Rectangle2D> places = boxes.get(column).places();
        return Math.rint(Math.min(height - 13, places.getLast().getMaxY() + VERDICT / 2));
    }

    /** The room for the input: its controls stand below it. */
    double pictureSide() {
        return pictureSide;
    }

    /** Whether a column's name and note may stand one below the other. */
    boolean twoLines() {
        return columns.size() > ONE_LINE;
    }

    private boolean isMaps(int column) {
        return columns.get(column).form() == FlowColumn.Form.MAPS;
    }

    private static boolean isEnd(FlowColumn column) {
        return column.form() == FlowColumn.Form.PICTURE || column.form() == FlowColumn.Form.BARS;
    }

    private double idealPicture() {
        return Math.clamp(Math.min(width * 0.185, available() - foot()), LEAST_PICTURE, 260);
    }

    private double idealBars() {
        int letters = columns.stream()
                .filter(column -> column.form() == FlowColumn.Form.BARS)
                .flatMap(column -> column.units().stream())
                .mapToInt(unit -> unit.name().length())
                .max()
                .orElse(0);
        return Math.clamp(width * 0.26, LEAST_BARS, 340) + Math.clamp((letters - SHORT) * LETTER, 0, MOST_NAME) * 0.75;
    }

    /** The room for what stands below the input: less of it side by side where the stage is narrow. */
    private double foot() {
        return width < NARROW ? TALL_FOOT : FOOT;
    }

    private Box box(FlowColumn column, double left, double wide) {
        List<FlowColumn.Unit> shown = column.units();
        List<Rectangle2D> places = new ArrayList<>();
        switch (column.form()) {
            case PICTURE -> places.add(picture(column, left));
            case MAPS -> {
                int count = sizes().shownTiles(column);
                shown = column.units().stream()
                        .filter(unit -> unit.rank() < count)
                        .sorted(Comparator.comparingInt(FlowColumn.Unit::unit))
                        .toList();
                double tile = sizes().tile(column);
                double pitch = tile + FlowSizes.gap(count);
                double first = top + Math.floor((available() - (shown.size() * pitch - FlowSizes.gap(count))) / 2);
                Box before = boxes.isEmpty() ? null : boxes.getLast();
                double side = FlowSizes.snapped(
                        column,
                        column.perSource() == 1 && before != null && kernels(column) == 0 && isMaps(boxes.size() - 1)
                                ? Math.min(tile, before.places().getFirst().getWidth())
                                : tile);
                double inset = Math.floor((tile - side) / 2);
                for (int i = 0; i < shown.size(); i++) {
                    places.add(new Rectangle2D(left + kernels(column) + inset, first + i * pitch + inset, side, side));
                }
            }
            case UNITS -> {
                double cell = sizes().cell(column);
                int across = sizes().gridColumns(column);
                double rows = Math.ceil((double) shown.size() / across);
                double first = top + Math.floor((available() - rows * cell) / 2);
                for (int i = 0; i < shown.size(); i++) {
                    places.add(new Rectangle2D(
                            left + i % across * cell, first + Math.floor((double) i / across) * cell, cell, cell));
                }
            }
            case BARS -> {
                double room = height - top - Math.max(bottom, column.verdict() == null ? 0 : VERDICT);
                double pitch = Math.min(46, Math.max(80, room) / Math.max(1, shown.size()));
                double first = top + (room - shown.size() * pitch) / 2;
                for (int i = 0; i < shown.size(); i++) {
                    places.add(new Rectangle2D(left, Math.round(first + i * pitch), wide, pitch));
                }
            }
        }
        return new Box(shown, places, left, wide);
    }

    /** The input with whole screen pixels to each of its own, in the middle of its room. */
    private Rectangle2D picture(FlowColumn column, double left) {
        double side = pictureSide();
        Raster first = column.picture().isEmpty() ? null : column.picture().getFirst();
        int rows = first == null ? 1 : first.rows();
        int wide = first == null ? 1 : first.columns();
        double fit = side / Math.max(rows, wide);
        double pixel = fit >= 1 ? Math.floor(fit) : fit;
        double across = first == null ? side : Math.floor(wide * pixel);
        double down = first == null ? side : Math.floor(rows * pixel);
        double middle = Math.min(top + available() / 2 - 8, height - foot() - down / 2);
        return new Rectangle2D(Math.round(left + (side - across) / 2), Math.round(middle - down / 2), across, down);
    }
}
