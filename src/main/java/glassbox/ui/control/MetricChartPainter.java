package glassbox.ui.control;

import java.util.List;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
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
    /** Below this height, the plot needs the room of a second line of words above it. */
    private static final double LOW = 220;
    /** The labels of two lines are at least so far apart. */
    private static final double LABEL = 15;
    /** How far above the axis the reference's name stands at least, so that its value keeps clear of the axis' words. */
    private static final double CLEAR = 11;

    private final CanvasText text = new CanvasText();
    private final ChartLegendPainter legendPainter = new ChartLegendPainter(text);
    private final ChartCursorPainter cursorPainter = new ChartCursorPainter(text);
    private final Font titleFont = CanvasText.semiBold(17);
    private final Font readingFont = CanvasText.monoBold(28);
    private final Font lowReadingFont = CanvasText.monoBold(21);
    private final Font noteFont = CanvasText.regular(14);
    private final Font tickFont = CanvasText.mono(13);
    private final Font nowTickFont = CanvasText.monoBold(13);
    private final Font wordFont = CanvasText.regular(13);
    private final Font nowWordFont = CanvasText.medium(13);
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
    boolean legend;
    boolean compact;

    double plotWidth(double width) {
        return Math.max(1, Math.floor(width - LEFT - (compact ? COMPACT_RIGHT : RIGHT)));
    }

    /** The place on the horizontal axis under a pointer, or NaN outside the plot. */
    double xAt(double pixel, double width) {
        double part = (pixel - LEFT) / plotWidth(width);
        return part >= 0 && part <= 1 ? part * span.end() : Double.NaN;
    }

    void paint(GraphicsContext g, Palette palette, double width, double height, MetricChart chart) {
        double top = compact ? 32 : height < LOW ? 38 : height < 260 ? 66 : 76;
        ChartFrame frame = new ChartFrame(
                LEFT, top, plotWidth(width), Math.floor(height - (compact ? BOTTOM - 4 : BOTTOM)), span, axis);
        g.setTextBaseline(VPos.BASELINE);
        head(g, palette, chart, compact || height < LOW);
        ChartCurvesPainter.band(g, palette, frame, band);
        grid(g, palette, frame);
        runs.forEach(run -> ChartCurvesPainter.points(g, palette, frame, run));
        reference(g, palette, frame);
        for (ChartRun run : runs.reversed()) {
            ChartCurvesPainter.training(g, palette, frame, run);
        }
        flags(g, palette, frame);
        now(g, palette, frame);
        for (ChartRun run : runs.reversed()) {
            ChartCurvesPainter.readings(g, palette, frame, run);
        }
        double at = chart.probeProperty().get();
        if (legend && Double.isNaN(at)) {
            legendPainter.paint(g, palette, frame, runs, band);
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

    /** Title, reading and note: the reading below the title, or on one line with it where there is little height. */
    private void head(GraphicsContext g, Palette palette, MetricChart chart, boolean low) {
        g.setTextAlign(TextAlignment.LEFT);
        String title = chart.titleProperty().get();
        write(g, title, titleFont, palette.ink(), compact ? 12 : LEFT, low ? 22 : 16);
        double left = low ? (compact ? 12 : LEFT) + text.width(title, titleFont) + 12 : LEFT;
        double base = low ? 22 : 46;
        Font large = low ? lowReadingFont : readingFont;
        String reading = chart.readingProperty().get();
        write(g, reading, large, palette.ink(), left, base);
        double after = reading.isEmpty() ? 0 : text.width(reading, large) + 10;
        write(g, chart.noteProperty().get(), noteFont, palette.ink3(), left + after, base);
    }

    private void grid(GraphicsContext g, Palette palette, ChartFrame frame) {
        List<Double> lines = axis.lines();
        double room = (frame.bottom() - frame.top()) / (lines.size() - 1);
        int every = Math.max(1, (int) Math.ceil(LABEL / room));
        for (int i = 0; i < lines.size(); i++) {
            double y = Math.floor(frame.y(lines.get(i)));
            g.setFill(palette.line());
            g.fillRect(LEFT, y, frame.width(), 1);
            if (i % every == 0) {
                g.setTextAlign(TextAlignment.RIGHT);
                write(g, axis.label(lines.get(i)), tickFont, palette.ink3(), LEFT - 10, y + 5);
            }
        }
        g.setTextAlign(TextAlignment.CENTER);
        if (span.unit() == ChartSpan.Unit.IMAGES) {
            epochs(g, palette, frame);
        } else {
            seconds(g, palette, frame);
        }
    }

    private void seconds(GraphicsContext g, Palette palette, ChartFrame frame) {
        for (int mark = 0; mark <= span.marks(); mark++) {
            double x = Math.floor(frame.x(mark * span.part()));
            mark(g, palette, frame, x, mark > 0);
            write(g, span.mark(mark), tickFont, palette.ink3(), x, frame.bottom() + 22);
        }
        if (!compact) {
            unit(g, palette, frame);
        }
    }

    private void epochs(GraphicsContext g, Palette palette, ChartFrame frame) {
        int epochs = span.marks();
        double room = frame.width() / epochs;
        boolean words = room > text.width("epoch " + epochs, nowWordFont) + 6;
        int every = Math.max(1, (int) Math.ceil((text.width("" + epochs, tickFont) + 6) / room));
        int current = (int) Math.min(epochs - 1, Math.floor(now / span.part()));
        int lines = Math.max(1, (int) Math.ceil(6 / room));
        for (int epoch = 0; epoch <= epochs; epoch++) {
            double x = Math.floor(LEFT + room * epoch);
            if (epoch % lines == 0 || epoch == epochs) {
                mark(g, palette, frame, x, epoch > 0 && epoch < epochs);
            }
            boolean here = epoch == current;
            Color colour = here ? palette.ink() : palette.ink3();
            double middle = x + room / 2;
            if (epoch < epochs && words) {
                write(g, "epoch " + (epoch + 1), here ? nowWordFont : wordFont, colour, middle, frame.bottom() + 22);
            } else if (epoch < epochs && (here || (epoch % every == 0 && Math.abs(epoch - current) >= every))) {
                write(g, "" + (epoch + 1), here ? nowTickFont : tickFont, colour, middle, frame.bottom() + 22);
            }
        }
        if (!words && !compact) {
            unit(g, palette, frame);
        }
    }

    private static void mark(GraphicsContext g, Palette palette, ChartFrame frame, double x, boolean dotted) {
        g.setFill(palette.line2());
        g.fillRect(x, frame.bottom() + 1, 1, 5);
        g.setFill(palette.line());
        for (double y = frame.top(); dotted && y < frame.bottom(); y += 6) {
            g.fillRect(x, y, 1, 1);
        }
    }

    private void unit(GraphicsContext g, Palette palette, ChartFrame frame) {
        g.setTextAlign(TextAlignment.LEFT);
        write(g, span.unitWord(), wordFont, palette.ink3(), frame.right() + 16, frame.bottom() + 22);
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
        write(g, referenceName, wordFont, palette.ink2(), frame.right() + 10, words);
        write(g, referenceText, valueFont, palette.ink(), frame.right() + 10, words + 16);
    }

    /** A pole and a pennant for each change, and beside it what was changed where there is room for the words. */
    private void flags(GraphicsContext g, Palette palette, ChartFrame frame) {
        for (int i = 0; i < flags.size(); i++) {
            ChartFlag flag = flags.get(i);
            double x = Math.floor(frame.x(flag.at()));
            double top = frame.top() - 14;
            g.setFill(palette.ink2());
            g.fillRect(x, top, 1, 14);
            for (double y = frame.top(); y < frame.bottom(); y += 5) {
                g.fillRect(x, y, 1, 3);
            }
            g.fillPolygon(new double[] {x + 1, x + 10, x + 1}, new double[] {top, top + 4.5, top + 9}, 3);
            double next = i + 1 < flags.size() ? frame.x(flags.get(i + 1).at()) : frame.right() + RIGHT;
            if (x + 18 + text.width(flag.words(), wordFont) < next) {
                g.setTextAlign(TextAlignment.LEFT);
                write(g, flag.words(), wordFont, palette.ink2(), x + 14, top + 9);
            }
        }
    }

    private void now(GraphicsContext g, Palette palette, ChartFrame frame) {
        if (!Double.isNaN(now)) {
            g.setFill(palette.accent());
            g.fillRect(Math.round(frame.x(now)) - 1.0, frame.top() - 6, 2, frame.bottom() - frame.top() + 6);
        }
    }

    private static void write(GraphicsContext g, String words, Font font, Color colour, double x, double y) {
        g.setFont(font);
        g.setFill(colour);
        g.fillText(words, x, y);
    }
}
