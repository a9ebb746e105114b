package glassbox.ui.control;

import java.util.List;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import glassbox.raster.ColourScale;
import glassbox.raster.Numbers;
import glassbox.raster.Raster;
import glassbox.ui.theme.Palette;

/**
 * The filters of a layer at the start of training (small), now (large), and how far each has moved (a bar: the length of
 * the difference). One colour scale for both rows: its end is 0.8 of the largest number in either.
 */
public final class FilterStrip extends PaintedView {
    private static final double LABELS = 54;
    private static final double PITCH = 53.5;
    private static final double LIMIT_PART = 0.8;
    /** Below this height there is room for the filters as they are now, and no more. */
    private static final double NOW_ONLY = 90;
    /** How many places are drawn before there are filters. */
    private static final int OUTLINES = 8;

    private final Font word = CanvasText.regular(14);
    private final Font nowWord = CanvasText.semiBold(14);
    private final Font number = CanvasText.mono(13);

    private List<Raster> start = List.of();
    private List<Raster> now = List.of();
    private double[] moved = {};

    /** A strip without filters. */
    public FilterStrip() {
        getStyleClass().add("filter-strip");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleHelp("The filters at the start and now, and how far each has moved");
        setMinSize(260, 150);
    }

    /**
     * Shows these filters.
     *
     * @param start the filters at the start of training
     * @param now the same filters now, in the same order
     * @param moved how far each has moved, at least 0
     */
    public void show(List<Raster> start, List<Raster> now, double[] moved) {
        if (start.size() != now.size() || start.size() != moved.length) {
            throw new IllegalArgumentException("As many filters at the start as now and as many distances: found "
                    + start.size() + ", " + now.size() + " and " + moved.length + ".");
        }
        this.start = List.copyOf(start);
        this.now = List.copyOf(now);
        this.moved = moved.clone();
        setAccessibleText(reading());
        requestPaint();
    }

    @Override
    protected double computePrefWidth(double height) {
        return LABELS + PITCH * Math.max(1, now.size());
    }

    @Override
    protected double computePrefHeight(double width) {
        return 216;
    }

    @Override
    protected void paint(GraphicsContext g, Palette palette, double width, double height) {
        int count = now.isEmpty() ? OUTLINES : now.size();
        int side = now.isEmpty()
                ? 3
                : Math.max(now.getFirst().rows(), now.getFirst().columns());
        double pitch = Math.min(PITCH, (width - LABELS) / count);
        if (height < NOW_ONLY) {
            nowOnly(g, palette, pitch, height);
            return;
        }
        boolean low = height < 200;
        double nowCell = Math.floor(Math.min(low ? 36 : 48, pitch - 4) / side);
        double startCell = Math.max(1, Math.floor(nowCell * 0.75));
        double startTop = 10;
        double nowTop = startTop + startCell * side + (low ? 18 : 26);
        double barTop = nowTop + nowCell * side + 14;
        double base = Math.floor(height - 22) + 0.5;
        float limit = limit();
        double most = 0;
        for (double distance : moved) {
            most = Math.max(most, distance);
        }
        ColourScale scale = ColourScale.signed(palette.dark());
        for (int i = 0; i < count; i++) {
            double centre = Math.round(LABELS + pitch * (i + 0.5));
            if (now.isEmpty()) {
                outline(g, palette, centre, startTop, startCell * side);
                outline(g, palette, centre, nowTop, nowCell * side);
                continue;
            }
            tile(g, palette, scale, start.get(i), limit, centre, startTop, startCell);
            arrow(g, palette, centre, nowTop - (low ? 9 : 13));
            tile(g, palette, scale, now.get(i), limit, centre, nowTop, nowCell);
            double tall = most > 0 ? Math.max(1.5, (base - barTop) * moved[i] / most) : 1.5;
            g.setFill(palette.ink3());
            g.fillRoundRect(centre - 8, base - tall, 16, tall, Math.min(4, tall), Math.min(4, tall));
            g.setTextAlign(TextAlignment.CENTER);
            write(g, "" + (i + 1), number, palette.ink3(), centre, base + 9.5);
        }
        g.setStroke(palette.line2());
        g.setLineWidth(1);
        g.strokeLine(LABELS, base, LABELS + pitch * count, base);
        g.setTextAlign(TextAlignment.LEFT);
        write(g, "start", word, palette.ink2(), 0, startTop + startCell * side / 2);
        write(g, "now", nowWord, palette.ink(), 0, nowTop + nowCell * side / 2);
        write(g, "moved", word, palette.ink2(), 0, (barTop + base) / 2);
    }

    private void nowOnly(GraphicsContext g, Palette palette, double pitch, double height) {
        float limit = limit();
        ColourScale scale = ColourScale.signed(palette.dark());
        for (int i = 0; i < now.size(); i++) {
            Raster filter = now.get(i);
            double side = Math.max(filter.rows(), filter.columns());
            double cell = Math.max(1, Math.floor(Math.min(height - 8, pitch - 4) / side));
            double top = Math.round((height - cell * filter.rows()) / 2);
            tile(g, palette, scale, filter, limit, (double) Math.round(LABELS + pitch * (i + 0.5)), top, cell);
        }
        g.setTextAlign(TextAlignment.LEFT);
        write(g, "now", nowWord, palette.ink(), 0, height / 2);
    }

    /** The place of a filter that is still to come. */
    private static void outline(GraphicsContext g, Palette palette, double centre, double top, double side) {
        g.setFill(palette.sunken());
        g.fillRect(Math.floor(centre - side / 2), top, side, side);
    }

    private static void tile(
            GraphicsContext g,
            Palette palette,
            ColourScale scale,
            Raster filter,
            float limit,
            double centre,
            double top,
            double cell) {
        double left = Math.round(centre - cell * filter.columns() / 2);
        for (int row = 0; row < filter.rows(); row++) {
            for (int column = 0; column < filter.columns(); column++) {
                int argb = scale.argb(filter.get(row, column), limit);
                g.setFill(Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF));
                g.fillRect(left + column * cell, top + row * cell, cell, cell);
            }
        }
        g.setStroke(palette.line2());
        g.setLineWidth(1);
        g.strokeRect(left - 0.5, top - 0.5, cell * filter.columns() + 1, cell * filter.rows() + 1);
    }

    private static void arrow(GraphicsContext g, Palette palette, double x, double y) {
        g.setStroke(palette.line2());
        g.setLineWidth(1.5);
        g.strokeLine(x, y - 6, x, y + 6);
        g.strokeLine(x - 4, y + 2, x, y + 6);
        g.strokeLine(x + 4, y + 2, x, y + 6);
    }

    private float limit() {
        float largest = 0;
        for (int i = 0; i < now.size(); i++) {
            largest =
                    Math.max(largest, Math.max(now.get(i).maxAbs(), start.get(i).maxAbs()));
        }
        return (float) LIMIT_PART * largest;
    }

    private String reading() {
        StringBuilder reading = new StringBuilder(now.size() + " filters at the start and now; moved by");
        for (double distance : moved) {
            reading.append(' ').append(Numbers.fixed(distance, 2));
        }
        return reading.toString();
    }

    private static void write(GraphicsContext g, String words, Font font, Color colour, double x, double y) {
        g.setTextBaseline(VPos.CENTER);
        g.setFont(font);
        g.setFill(colour);
        g.fillText(words, x, y);
    }
}
