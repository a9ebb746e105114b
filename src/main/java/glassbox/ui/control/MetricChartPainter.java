package glassbox.ui.control;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import glassbox.ui.theme.Palette;

/**
 * How a {@link MetricChart} is painted: at most two points a pixel column, however long its curves are. Straight hairlines
 * are filled rectangles, which cost a software renderer next to nothing.
 */
final class MetricChartPainter {
    private static final double LEFT = 48;
    private static final double RIGHT = 68;
    private static final double BOTTOM = 32;
    private static final double DOT = 3.4;
    /** Below this height, the plot needs the room of a second line of words above it. */
    private static final double LOW = 220;
    /** How far above the axis the reference's name stands at least, so that its value keeps clear of the axis' words. */
    private static final double CLEAR = 11;

    private final CanvasText text = new CanvasText();
    private final Font titleFont = CanvasText.semiBold(17);
    private final Font readingFont = CanvasText.monoBold(28);
    private final Font lowReadingFont = CanvasText.monoBold(21);
    private final Font noteFont = CanvasText.regular(14);
    private final Font tickFont = CanvasText.mono(13);
    private final Font nowTickFont = CanvasText.monoBold(13);
    private final Font wordFont = CanvasText.regular(13);
    private final Font nowWordFont = CanvasText.medium(13);
    private final Font legendFont = CanvasText.medium(14);
    private final Font valueFont = CanvasText.monoBold(15);

    ChartAxis axis = ChartAxis.SHARE;
    ChartCurve training = ChartCurve.EMPTY;
    ChartCurve test = ChartCurve.EMPTY;
    ChartCurve before = ChartCurve.EMPTY;
    String referenceName = "";
    String referenceText = "";
    double reference = Double.NaN;
    double now;
    double total = 1;
    int epochs = 1;
    boolean legend;

    private double plotWidth;
    private double top;
    private double bottom;

    double plotWidth(double width) {
        return Math.max(1, Math.floor(width - LEFT - RIGHT));
    }

    /** The place on the horizontal axis under a pointer, or NaN outside the plot. */
    double xAt(double pixel, double width) {
        double part = (pixel - LEFT) / plotWidth(width);
        return part >= 0 && part <= 1 ? part * total : Double.NaN;
    }

    void paint(GraphicsContext g, Palette palette, double width, double height, MetricChart chart) {
        plotWidth = plotWidth(width);
        top = height < LOW ? 38 : height < 260 ? 66 : 76;
        bottom = Math.floor(height - BOTTOM);
        g.setTextBaseline(VPos.BASELINE);
        head(g, palette, chart, height < LOW);
        grid(g, palette);
        reference(g, palette);
        g.setLineJoin(StrokeLineJoin.BEVEL);
        curve(g, before, palette.line2(), 1.5);
        curve(g, training, palette.train(), 1.5);
        now(g, palette);
        curve(g, test, palette.test(), 2.6);
        dots(g, palette.test());
        if (legend) {
            legend(g, palette);
        }
        cursor(g, palette, chart.probeProperty().get());
        if (chart.isFocusVisible()) {
            g.setStroke(palette.accent());
            g.setLineWidth(2);
            g.strokeRoundRect(3, 3, width - 6, height - 6, 20, 20);
        }
    }

    /** Title, reading and note: the reading below the title, or on one line with it where there is little height. */
    private void head(GraphicsContext g, Palette palette, MetricChart chart, boolean low) {
        g.setTextAlign(TextAlignment.LEFT);
        String title = chart.titleProperty().get();
        write(g, title, titleFont, palette.ink(), LEFT, low ? 22 : 16);
        double left = low ? LEFT + text.width(title, titleFont) + 12 : LEFT;
        double base = low ? 22 : 46;
        Font large = low ? lowReadingFont : readingFont;
        String reading = chart.readingProperty().get();
        write(g, reading, large, palette.ink(), left, base);
        double after = reading.isEmpty() ? 0 : text.width(reading, large) + 10;
        write(g, chart.noteProperty().get(), noteFont, palette.ink3(), left + after, base);
    }

    private void grid(GraphicsContext g, Palette palette) {
        double right = LEFT + plotWidth;
        for (int step = 0; step <= ChartAxis.STEPS; step++) {
            double y = Math.floor(yOf(axis.max() * step / ChartAxis.STEPS));
            g.setFill(palette.line());
            g.fillRect(LEFT, y, right - LEFT, 1);
            g.setTextAlign(TextAlignment.RIGHT);
            write(g, axis.label(step), tickFont, palette.ink3(), LEFT - 10, y + 5);
        }
        g.setTextAlign(TextAlignment.CENTER);
        double room = plotWidth / epochs;
        boolean words = room > text.width("epoch " + epochs, nowWordFont) + 6;
        int every = Math.max(1, (int) Math.ceil((text.width("" + epochs, tickFont) + 6) / room));
        int current = (int) Math.min(epochs - 1, Math.floor(now / total * epochs));
        for (int epoch = 0; epoch <= epochs; epoch++) {
            double x = Math.floor(LEFT + room * epoch);
            g.setFill(palette.line2());
            g.fillRect(x, bottom + 1, 1, 5);
            if (epoch == epochs) {
                break;
            }
            g.setFill(palette.line());
            for (double y = top; epoch > 0 && y < bottom; y += 6) {
                g.fillRect(x, y, 1, 1);
            }
            boolean here = epoch == current;
            if (words) {
                String name = "epoch " + (epoch + 1);
                write(
                        g,
                        name,
                        here ? nowWordFont : wordFont,
                        here ? palette.ink() : palette.ink3(),
                        x + room / 2,
                        bottom + 22);
            } else if (here || (epoch % every == 0 && Math.abs(epoch - current) >= every)) {
                String number = "" + (epoch + 1);
                Font font = here ? nowTickFont : tickFont;
                write(g, number, font, here ? palette.ink() : palette.ink3(), x + room / 2, bottom + 22);
            }
        }
        if (!words) {
            g.setTextAlign(TextAlignment.LEFT);
            write(g, "epoch", wordFont, palette.ink3(), LEFT + plotWidth + 10, bottom + 22);
        }
    }

    private void reference(GraphicsContext g, Palette palette) {
        if (Double.isNaN(reference)) {
            return;
        }
        double y = yOf(reference);
        double right = LEFT + plotWidth;
        g.setStroke(palette.ink());
        g.setLineWidth(2);
        g.setLineCap(StrokeLineCap.ROUND);
        g.setLineDashes(0.1, 7);
        g.strokeLine(LEFT, y, right, y);
        g.setLineDashes();
        g.setLineCap(StrokeLineCap.BUTT);
        g.setTextAlign(TextAlignment.LEFT);
        double words = Math.min(y + 1, bottom - CLEAR);
        write(g, referenceName, wordFont, palette.ink2(), right + 10, words);
        write(g, referenceText, valueFont, palette.ink(), right + 10, words + 16);
    }

    private void now(GraphicsContext g, Palette palette) {
        g.setFill(palette.accent());
        g.fillRect(Math.round(xOf(now)) - 1.0, top - 6, 2, bottom - top + 6);
    }

    /** One pass over the points; of each pixel column the lowest and the highest are drawn, in the order they come. */
    private void curve(GraphicsContext g, ChartCurve curve, Color colour, double lineWidth) {
        int size = curve.size();
        if (size < 2) {
            return;
        }
        g.setStroke(colour);
        g.setLineWidth(lineWidth);
        g.beginPath();
        int i = 0;
        while (i < size) {
            int column = (int) xOf(curve.x(i));
            int low = i;
            int high = i;
            int start = i;
            for (i++; i < size && (int) xOf(curve.x(i)) == column; i++) {
                low = curve.y(i) < curve.y(low) ? i : low;
                high = curve.y(i) > curve.y(high) ? i : high;
            }
            point(g, curve, Math.min(low, high), start == 0);
            if (low != high) {
                point(g, curve, Math.max(low, high), false);
            }
        }
        g.stroke();
    }

    private void point(GraphicsContext g, ChartCurve curve, int index, boolean first) {
        double x = xOf(curve.x(index));
        double y = yOf(curve.y(index));
        if (first) {
            g.moveTo(x, y);
        } else {
            g.lineTo(x, y);
        }
    }

    /** A dot a test check, smaller where they stand close, and only the latest where they would touch. */
    private void dots(GraphicsContext g, Color colour) {
        int last = test.size() - 1;
        if (last < 0) {
            return;
        }
        double room = last == 0 ? plotWidth : (xOf(test.x(last)) - xOf(test.x(0))) / last;
        double radius = room >= 3 * DOT ? DOT : room >= 5 ? 2 : 0;
        g.setFill(colour);
        dot(g, test, last, DOT);
        for (int i = 0; radius > 0 && i < last; i++) {
            dot(g, test, i, radius);
        }
    }

    private void dot(GraphicsContext g, ChartCurve curve, int index, double radius) {
        double x = xOf(curve.x(index));
        double y = yOf(curve.y(index));
        g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private void legend(GraphicsContext g, Palette palette) {
        String trainingName = "train, last 100";
        double x = LEFT + plotWidth - text.width(trainingName, legendFont) - 8;
        double y = top + 12;
        double lower = y + 21;
        g.setTextAlign(TextAlignment.LEFT);
        write(g, trainingName, legendFont, palette.train(), x, y + 5);
        write(g, "test", legendFont, palette.test(), x, lower + 5);
        g.setStroke(palette.train());
        g.setLineWidth(1.5);
        g.strokeLine(x - 36, y, x - 8, y);
        g.setStroke(palette.test());
        g.setLineWidth(2.6);
        g.strokeLine(x - 36, lower, x - 8, lower);
        g.setFill(palette.test());
        g.fillOval(x - 22 - DOT, lower - DOT, 2 * DOT, 2 * DOT);
        if (before.size() > 1) {
            write(g, "test, last run", legendFont, palette.ink3(), x, lower + 26);
            g.setStroke(palette.line2());
            g.setLineWidth(1.5);
            g.strokeLine(x - 36, lower + 21, x - 8, lower + 21);
        }
    }

    private void cursor(GraphicsContext g, Palette palette, double cursor) {
        if (Double.isNaN(cursor)) {
            return;
        }
        g.setFill(palette.ink3());
        g.fillRect(Math.floor(xOf(cursor)), top, 1, bottom - top);
        mark(g, palette, training, palette.train(), cursor);
        mark(g, palette, test, palette.test(), cursor);
    }

    private void mark(GraphicsContext g, Palette palette, ChartCurve curve, Color colour, double cursor) {
        int index = curve.indexAt(cursor);
        if (index >= 0) {
            g.setFill(palette.surface());
            dot(g, curve, index, DOT + 2);
            g.setFill(colour);
            dot(g, curve, index, DOT);
        }
    }

    private double xOf(double images) {
        return LEFT + plotWidth * Math.clamp(images / total, 0, 1);
    }

    private double yOf(double value) {
        return bottom - (bottom - top) * Math.clamp(value / axis.max(), 0, 1);
    }

    private static void write(GraphicsContext g, String words, Font font, Color colour, double x, double y) {
        g.setFont(font);
        g.setFill(colour);
        g.fillText(words, x, y);
    }
}
