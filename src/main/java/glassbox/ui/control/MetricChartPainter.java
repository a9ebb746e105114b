package glassbox.ui.control;

import java.util.List;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import glassbox.ui.theme.Palette;

/**
 * How a {@link MetricChart} is painted: its words, axes, reference and flags; curves, legend and cross-hair by classes of
 * their own. Straight hairlines are filled rectangles, which cost a software renderer next to nothing.
 */
final class MetricChartPainter {
    private static final double LEFT = 48;
    private static final double RIGHT = 68;
    private static final double COMPACT_RIGHT = 14;
    private static final double BOTTOM = 32;
    /** The room above the plot of a title with a headline below it. */
    private static final double HEADLINE = 76;
    /** Below this height, the plot needs the room of a second line of words above it. */
    private static final double LOW = 220;
    /** How far above the axis the reference's name stands at least, so that its value keeps clear of the axis' words. */
    private static final double CLEAR = 11;

    private final CanvasText text = new CanvasText();
    private final ChartGridPainter gridPainter = new ChartGridPainter(text);
    private final ChartFlagsPainter flagsPainter = new ChartFlagsPainter(text);
    private final ChartBeyondPainter beyondPainter = new ChartBeyondPainter(text);
    private final ChartLegendPainter legendPainter = new ChartLegendPainter(text);
    private final ChartCursorPainter cursorPainter = new ChartCursorPainter(text);
    private final Font titleFont = CanvasText.semiBold(17);
    private final Font readingFont = CanvasText.monoBold(28);
    private final Font lowReadingFont = CanvasText.monoBold(21);
    private final Font headlineFont = CanvasText.monoBold(44);
    private final Font noteFont = CanvasText.regular(14);
    private final Font wordFont = CanvasText.regular(13);
    private final Font valueFont = CanvasText.monoBold(15);

    ChartAxis axis = ChartAxis.SHARE;
    ChartSpan span = ChartSpan.epochs(1, 1);
    List<ChartRun> runs = List.of();
    List<ChartFlag> flags = List.of();
    ChartBand band = ChartBand.NONE;
    String referenceName = "";
    String referenceText = "";
    double reference = Double.NaN;
    double now;
    /** How much of the width above the plot is taken at its right. */
    double headTaken;

    boolean legend;
    boolean legendLow;
    boolean compact;
    boolean headline;

    double plotWidth(double width) {
        return Math.max(1, Math.floor(width - LEFT - (compact ? COMPACT_RIGHT : RIGHT)));
    }

    /** The place on the horizontal axis under a pointer, or NaN outside the plot. */
    double xAt(double pixel, double width) {
        double part = (pixel - LEFT) / plotWidth(width);
        return part >= 0 && part <= 1 ? part * span.end() : Double.NaN;
    }

    void paint(GraphicsContext g, Palette palette, double width, double height, MetricChart chart) {
        double top = headline ? HEADLINE : compact ? 32 : height < LOW ? 38 : height < 260 ? 66 : 76;
        ChartFrame frame = new ChartFrame(
                LEFT, top, plotWidth(width), Math.floor(height - (compact ? BOTTOM - 4 : BOTTOM)), span, axis);
        g.setTextBaseline(VPos.BASELINE);
        if (headline) {
            headline(g, palette, chart);
        } else {
            head(g, palette, chart, compact || height < LOW);
        }
        ChartCurvesPainter.band(g, palette, frame, band);
        gridPainter.paint(g, palette, frame, now, compact);
        runs.forEach(run -> ChartCurvesPainter.points(g, palette, frame, run));
        reference(g, palette, frame);
        for (ChartRun run : runs.reversed()) {
            ChartCurvesPainter.training(g, palette, frame, run);
        }
        now(g, palette, frame);
        flagsPainter.flags(g, palette, frame, flags, compact || height < LOW);
        for (ChartRun run : runs.reversed()) {
            ChartCurvesPainter.readings(g, palette, frame, run);
        }
        double at = chart.probeProperty().get();
        beyondPainter.paint(g, palette, frame, runs, legend);
        if (legend && Double.isNaN(at)) {
            legendPainter.paint(g, palette, frame, runs, band, legendLow);
        }
        if (!Double.isNaN(at)) {
            cursorPainter.paint(g, palette, frame, chart.reading(), at);
        }
        if (chart.isFocusVisible()) {
            g.setStroke(palette.accent());
            g.setLineWidth(2);
            g.strokeRoundRect(3, 3, width - 6, height - 6, 20, 20);
        }
    }

    private void headline(GraphicsContext g, Palette palette, MetricChart chart) {
        g.setTextAlign(TextAlignment.LEFT);
        CanvasText.write(g, chart.titleProperty().get(), titleFont, palette.ink(), LEFT, 16);
        CanvasText.write(g, chart.readingProperty().get(), headlineFont, palette.ink(), LEFT, 58);
    }

    /** Title, reading and note: the reading below the title, or on one line with it where there is little height. */
    private void head(GraphicsContext g, Palette palette, MetricChart chart, boolean low) {
        g.setTextAlign(TextAlignment.LEFT);
        String title = chart.titleProperty().get();
        CanvasText.write(g, title, titleFont, palette.ink(), compact ? 12 : LEFT, low ? 22 : 16);
        double left = low ? (compact ? 12 : LEFT) + text.width(title, titleFont) + 12 : LEFT;
        double base = low ? 22 : 46;
        Font large = low ? lowReadingFont : readingFont;
        String reading = chart.readingProperty().get();
        CanvasText.write(g, reading, large, palette.ink(), left, base);
        double after = reading.isEmpty() ? 0 : text.width(reading, large) + 10;
        double room = chart.getWidth() - (low ? headTaken : 0) - left - after;
        CanvasText.write(
                g,
                text.fitting(chart.noteProperty().get(), noteFont, room),
                noteFont,
                palette.ink3(),
                left + after,
                base);
    }

    /** A dotted line, and at its end a ring: where a run like this is said to end. */
    private void reference(GraphicsContext g, Palette palette, ChartFrame frame) {
        if (Double.isNaN(reference) || compact) {
            return;
        }
        double y = frame.y(reference);
        g.setStroke(palette.ink());
        g.setLineWidth(2);
        g.setLineCap(StrokeLineCap.ROUND);
        g.setLineDashes(0.1, 7);
        g.strokeLine(LEFT, y, frame.right() - 6, y);
        g.setLineDashes();
        g.setLineCap(StrokeLineCap.BUTT);
        g.setFill(palette.surface());
        g.fillOval(frame.right() - 5, y - 5, 10, 10);
        g.setLineWidth(1.5);
        g.strokeOval(frame.right() - 5, y - 5, 10, 10);
        g.setTextAlign(TextAlignment.LEFT);
        double words = Math.min(y + 1, frame.bottom() - CLEAR);
        CanvasText.write(g, referenceName, wordFont, palette.ink2(), frame.right() + 10, words);
        CanvasText.write(g, referenceText, valueFont, palette.ink(), frame.right() + 10, words + 16);
    }

    private void now(GraphicsContext g, Palette palette, ChartFrame frame) {
        if (!Double.isNaN(now)) {
            g.setFill(palette.accent());
            g.fillRect(Math.round(frame.x(now)) - 1.0, frame.top() - 6, 2, frame.bottom() - frame.top() + 6);
        }
    }
}
