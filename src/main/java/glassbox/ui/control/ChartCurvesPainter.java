package glassbox.ui.control;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;

import glassbox.ui.theme.Palette;

/**
 * Curves, points and bands of a chart: of each curve at most two points a pixel column, the lowest and the highest,
 * however long it is.
 */
final class ChartCurvesPainter {
    static final double DOT = 3.4;
    static final double THIN = 1.5;
    static final double THICK = 2.6;
    private static final double POINT = 2;

    private ChartCurvesPainter() {}

    /** The area between two curves, quiet enough to lie under everything. */
    static void band(GraphicsContext g, Palette palette, ChartFrame frame, ChartBand band) {
        int size = Math.min(band.low().size(), band.high().size());
        if (size < 2) {
            return;
        }
        g.setFill(palette.line2());
        g.beginPath();
        for (int i = 0; i < size; i++) {
            line(g, frame, band.high(), i, i == 0);
        }
        for (int i = size - 1; i >= 0; i--) {
            line(g, frame, band.low(), i, false);
        }
        g.closePath();
        g.fill();
        g.setStroke(palette.ink3());
        g.setLineWidth(1);
        g.stroke();
    }

    /** The single measurements of a run; those above the axis are left out. */
    static void points(GraphicsContext g, Palette palette, ChartFrame frame, ChartRun run) {
        ChartCurve raw = run.raw();
        Color colour = run.look() == RunLook.NOW ? palette.line2() : run.look().training(palette);
        g.setFill(colour);
        walk(raw, frame, (low, high, first) -> {
            point(g, frame, raw, low);
            if (low != high) {
                point(g, frame, raw, high);
            }
        });
    }

    private static void point(GraphicsContext g, ChartFrame frame, ChartCurve raw, int index) {
        double value = raw.y(index);
        if (value <= frame.axis().max()) {
            g.fillRect(
                    Math.floor(frame.x(raw.x(index))) - POINT / 2,
                    Math.round(frame.y(value)) - POINT / 2,
                    POINT,
                    POINT);
        }
    }

    /** The training curve of a run; without dashes, which a long jagged line takes very long to draw. */
    static void training(GraphicsContext g, Palette palette, ChartFrame frame, ChartRun run) {
        curve(g, frame, run.training(), run.look().training(palette), THIN);
    }

    /** The curves of a run's readings, with a dot or a ring for each where there is room. */
    static void readings(GraphicsContext g, Palette palette, ChartFrame frame, ChartRun run) {
        boolean now = run.look() == RunLook.NOW;
        Color colour = run.look().test(palette);
        run.look().dash(g);
        curve(g, frame, run.test(), colour, now ? THICK : 2);
        curve(g, frame, run.validation(), run.look().training(palette), 2);
        g.setLineDashes();
        dots(g, frame, run.test(), colour, colour);
        dots(g, frame, run.validation(), run.look().training(palette), palette.surface());
    }

    /** A dot where a curve stands. */
    static void dot(GraphicsContext g, ChartFrame frame, ChartCurve curve, int index, double radius) {
        double x = frame.x(curve.x(index));
        double y = frame.y(curve.y(index));
        g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    /** One pixel column of a curve. */
    private interface Column {
        void at(int low, int high, boolean first);
    }

    /** One pass over the points: of each column those of the lowest and the highest value. */
    private static void walk(ChartCurve curve, ChartFrame frame, Column each) {
        int size = curve.size();
        double end = frame.span().end();
        int i = 0;
        while (i < size && curve.x(i) <= end) {
            int column = (int) frame.x(curve.x(i));
            int low = i;
            int high = i;
            int start = i;
            for (i++; i < size && (int) frame.x(curve.x(i)) == column; i++) {
                low = curve.y(i) < curve.y(low) ? i : low;
                high = curve.y(i) > curve.y(high) ? i : high;
            }
            each.at(low, high, start == 0);
        }
    }

    private static void curve(GraphicsContext g, ChartFrame frame, ChartCurve curve, Color colour, double lineWidth) {
        if (curve.size() < 2) {
            return;
        }
        g.setLineJoin(StrokeLineJoin.BEVEL);
        g.setStroke(colour);
        g.setLineWidth(lineWidth);
        g.beginPath();
        walk(curve, frame, (low, high, first) -> {
            line(g, frame, curve, Math.min(low, high), first);
            if (low != high) {
                line(g, frame, curve, Math.max(low, high), false);
            }
        });
        g.stroke();
    }

    private static void line(GraphicsContext g, ChartFrame frame, ChartCurve curve, int index, boolean first) {
        double x = frame.x(curve.x(index));
        double y = frame.y(curve.y(index));
        if (first) {
            g.moveTo(x, y);
        } else {
            g.lineTo(x, y);
        }
    }

    /** A dot a reading, smaller where they stand close, and only the latest where they would touch. */
    private static void dots(GraphicsContext g, ChartFrame frame, ChartCurve curve, Color edge, Color inside) {
        int last = curve.size() - 1;
        if (last < 0) {
            return;
        }
        double room = last == 0 ? frame.width() : (frame.x(curve.x(last)) - frame.x(curve.x(0))) / last;
        double radius = room >= 3 * DOT ? DOT : room >= 5 ? 2 : 0;
        for (int i = radius > 0 ? 0 : last; i <= last; i++) {
            double size = i == last ? DOT : radius;
            g.setFill(edge);
            dot(g, frame, curve, i, size);
            if (!inside.equals(edge)) {
                g.setFill(inside);
                dot(g, frame, curve, i, size - 1.5);
            }
        }
    }
}
