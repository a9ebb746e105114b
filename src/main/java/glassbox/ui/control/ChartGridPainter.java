package glassbox.ui.control;

import java.util.List;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import glassbox.ui.theme.Palette;

/** The lines across a chart with their values, and below it the epochs or the seconds. */
final class ChartGridPainter {
    /** The labels of two lines are at least so far apart. */
    private static final double LABEL = 15;

    /** Epochs narrower than this have no dotted line between them, which would be a grey wall that is slow to draw. */
    private static final double LEAST_ROOM = 12;

    private final CanvasText text;
    private final Font tickFont = CanvasText.mono(13);
    private final Font nowTickFont = CanvasText.monoBold(13);
    private final Font wordFont = CanvasText.regular(13);
    private final Font nowWordFont = CanvasText.medium(13);

    ChartGridPainter(CanvasText text) {
        this.text = text;
    }

    /** Draws them; the current epoch, {@code now}, stands out, and units are named where there is room. */
    void paint(GraphicsContext g, Palette palette, ChartFrame frame, double now, boolean compact) {
        ChartAxis axis = frame.axis();
        ChartSpan span = frame.span();
        List<Double> lines = axis.lines();
        double room = (frame.bottom() - frame.top()) / (lines.size() - 1);
        int every = Math.max(1, (int) Math.ceil(LABEL / room));
        for (int i = 0; i < lines.size(); i++) {
            double y = Math.floor(frame.y(lines.get(i)));
            g.setFill(palette.line());
            g.fillRect(frame.left(), y, frame.width(), 1);
            if (i % every == 0) {
                g.setTextAlign(TextAlignment.RIGHT);
                CanvasText.write(g, axis.label(lines.get(i)), tickFont, palette.ink3(), frame.left() - 10, y + 5);
            }
        }
        g.setTextAlign(TextAlignment.CENTER);
        if (span.unit() == ChartSpan.Unit.IMAGES) {
            epochs(g, palette, frame, now, compact);
        } else {
            seconds(g, palette, frame, compact);
        }
    }

    private void seconds(GraphicsContext g, Palette palette, ChartFrame frame, boolean compact) {
        ChartSpan span = frame.span();
        for (int mark = 0; mark <= span.marks(); mark++) {
            double x = Math.floor(frame.x(mark * span.part()));
            mark(g, palette, frame, x, mark > 0);
            boolean last = span.unit() == ChartSpan.Unit.COUNT && mark == span.marks();
            g.setTextAlign(last ? TextAlignment.RIGHT : TextAlignment.CENTER);
            CanvasText.write(g, span.mark(mark), tickFont, palette.ink3(), x, frame.bottom() + 22);
        }
        if (!compact) {
            unit(g, palette, frame);
        }
    }

    private void epochs(GraphicsContext g, Palette palette, ChartFrame frame, double now, boolean compact) {
        ChartSpan span = frame.span();
        int epochs = span.marks();
        double room = frame.width() / epochs;
        boolean words = room > text.width("epoch " + epochs, nowWordFont) + 6;
        int every = Math.max(1, (int) Math.ceil((text.width("" + epochs, tickFont) + 6) / room));
        int current = (int) Math.min(epochs - 1, Math.floor(now / span.part()));
        int lines = Math.max(1, (int) Math.ceil(6 / room));
        for (int epoch = 0; epoch <= epochs; epoch++) {
            double x = Math.floor(frame.left() + room * epoch);
            if (epoch % lines == 0 || epoch == epochs) {
                mark(g, palette, frame, x, epoch > 0 && epoch < epochs && room >= LEAST_ROOM);
            }
            boolean here = epoch == current;
            Color colour = here ? palette.ink() : palette.ink3();
            double middle = x + room / 2;
            if (epoch < epochs && words) {
                CanvasText.write(
                        g, "epoch " + (epoch + 1), here ? nowWordFont : wordFont, colour, middle, frame.bottom() + 22);
            } else if (epoch < epochs && (here || (epoch % every == 0 && Math.abs(epoch - current) >= every))) {
                CanvasText.write(
                        g, "" + (epoch + 1), here ? nowTickFont : tickFont, colour, middle, frame.bottom() + 22);
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
        CanvasText.write(g, frame.span().unitWord(), wordFont, palette.ink3(), frame.right() + 16, frame.bottom() + 22);
    }
}
