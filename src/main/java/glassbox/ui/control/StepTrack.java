package glassbox.ui.control;

import java.util.List;
import java.util.function.IntConsumer;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import glassbox.ui.theme.Palette;

/**
 * The way through a training step: above, from left to right, forward through the layers to the loss; below, back again. The
 * place where one is has a ring. A click or the arrow keys ask to go elsewhere.
 */
public final class StepTrack extends PaintedView {
    private static final double LANE = 26;
    private static final double BETWEEN = 8;
    private static final double GAP = 14;
    private static final double MARGIN = 3;
    private static final double EDGE = 4;

    private final CanvasText text = new CanvasText();
    private final Font font = CanvasText.regular(13);
    private final Font hereFont = CanvasText.semiBold(13);
    private List<Stop> stops = List.of();
    private int at;
    private IntConsumer onMove = stop -> {};

    /**
     * A place on the way.
     *
     * @param words what it is called
     * @param kind the kind of its layer, which has a hue
     * @param column its place from left to right, from 0
     * @param back whether it lies in the lower lane
     */
    public record Stop(String words, String kind, int column, boolean back) {}

    /** A way without places. */
    public StepTrack() {
        getStyleClass().add("step-track");
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleHelp("Where in the step the run is. Arrow keys go a layer on or back, a click goes anywhere");
        setAccessibleText("Not within a step");
        setFocusTraversable(true);
        double height = 2 * LANE + BETWEEN + 2 * MARGIN;
        setMinSize(200, height);
        setPrefHeight(height);
        setMaxHeight(height);
        focusVisibleProperty().subscribe(now -> requestPaint());
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            int stop = stopAt(event.getX(), event.getY());
            if (stop >= 0) {
                onMove.accept(stop);
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Shows a way, and where on it one is. */
    public void show(List<Stop> places, int here) {
        stops = List.copyOf(places);
        at = here;
        if (here < stops.size()) {
            Stop stop = stops.get(here);
            setAccessibleText("Place " + (here + 1) + " of " + stops.size() + " in the step: " + stop.words()
                    + (stop.back() ? ", backward" : ", forward"));
        }
        requestPaint();
    }

    /** Who is asked to go to a place, counted from 0 in their order. */
    public void setOnMove(IntConsumer action) {
        onMove = action;
    }

    private void pressed(KeyEvent event) {
        int wanted = switch (event.getCode()) {
            case LEFT -> at - 1;
            case RIGHT -> at + 1;
            default -> Integer.MIN_VALUE;
        };
        if (wanted != Integer.MIN_VALUE) {
            event.consume();
            if (wanted >= 0 && wanted < stops.size()) {
                onMove.accept(wanted);
            }
        }
    }

    private int columns() {
        int most = 0;
        for (Stop stop : stops) {
            most = Math.max(most, stop.column());
        }
        return most + 1;
    }

    private double gap() {
        return columns() > 9 ? GAP / 2 : GAP;
    }

    private double boxWidth() {
        return (getWidth() - 2 * MARGIN - (columns() - 1) * gap()) / columns();
    }

    private double left(Stop stop) {
        return MARGIN + stop.column() * (boxWidth() + gap());
    }

    private static double top(Stop stop) {
        return MARGIN + (stop.back() ? LANE + BETWEEN : 0);
    }

    private int stopAt(double x, double y) {
        for (int i = 0; i < stops.size(); i++) {
            Stop stop = stops.get(i);
            boolean inside = x >= left(stop) && x <= left(stop) + boxWidth() && y >= top(stop) && y <= top(stop) + LANE;
            if (inside) {
                return i;
            }
        }
        return -1;
    }

    @Override
    protected void paint(GraphicsContext g, Palette palette, double width, double height) {
        g.setTextBaseline(VPos.CENTER);
        for (int i = 0; i < stops.size(); i++) {
            if (i > 0) {
                arrow(g, i <= at ? palette.ink2() : palette.line2(), stops.get(i - 1), stops.get(i));
            }
        }
        for (int i = 0; i < stops.size(); i++) {
            box(g, palette, stops.get(i), i);
        }
        if (isFocusVisible()) {
            g.setStroke(palette.accent());
            g.setLineWidth(1);
            g.strokeRoundRect(0.5, 0.5, width - 1, height - 1, 8, 8);
        }
    }

    private void box(GraphicsContext g, Palette palette, Stop stop, int index) {
        double x = Math.floor(left(stop));
        double y = top(stop);
        double wide = Math.floor(boxWidth());
        boolean done = index <= at;
        g.setFill(done ? palette.surface() : palette.bg());
        g.fillRoundRect(x, y, wide, LANE, 12, 12);
        g.setStroke(done ? palette.line2() : palette.line());
        g.setLineWidth(1);
        g.strokeRoundRect(x + 0.5, y + 0.5, wide - 1, LANE - 1, 12, 12);
        Color hue = hue(palette, stop.kind());
        g.setFill(done ? hue : hue.deriveColor(0, 1, 1, 0.4));
        g.fillRoundRect(x + 4, y + 6, EDGE, LANE - 12, 3, 3);
        Font used = index == at ? hereFont : font;
        g.setFont(used);
        g.setFill(index == at ? palette.ink() : done ? palette.ink2() : palette.ink3());
        g.setTextAlign(TextAlignment.LEFT);
        double room = wide - 2 * EDGE - 12;
        g.fillText(text.fitting(stop.words(), used, room), x + 2 * EDGE + 5, y + LANE / 2 + 0.5);
        if (index == at) {
            g.setStroke(palette.accent());
            g.setLineWidth(3);
            g.strokeRoundRect(x, y, wide, LANE, 12, 12);
        }
    }

    /** From one place to the next: along a lane, or at the loss from the upper to the lower. */
    private void arrow(GraphicsContext g, Color colour, Stop from, Stop to) {
        g.setStroke(colour);
        g.setLineWidth(1.5);
        if (from.back() == to.back()) {
            double start = from.back() ? left(from) : left(from) + boxWidth();
            double y = top(from) + LANE / 2;
            double end = to.back() ? left(to) + boxWidth() : left(to);
            g.strokeLine(start, y, end, y);
            head(g, colour, end, y, to.back() ? 1 : -1);
            return;
        }
        double down = left(from) + boxWidth() / 2;
        double y = top(to) + LANE / 2;
        double end = left(to) + boxWidth();
        if (end >= down) {
            g.strokeLine(down, top(from) + LANE, down, top(to));
            return;
        }
        g.strokeLine(down, top(from) + LANE, down, y);
        g.strokeLine(down, y, end, y);
        head(g, colour, end, y, 1);
    }

    private static void head(GraphicsContext g, Color colour, double x, double y, double side) {
        g.setFill(colour);
        g.fillPolygon(new double[] {x, x + 5 * side, x + 5 * side}, new double[] {y, y - 3.5, y + 3.5}, 3);
    }

    private static Color hue(Palette palette, String kind) {
        return switch (kind) {
            case "loss" -> palette.ink();
            case "adjust" -> palette.accent();
            default -> FlowTiles.hue(palette, kind);
        };
    }
}
