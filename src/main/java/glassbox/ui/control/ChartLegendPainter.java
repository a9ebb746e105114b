package glassbox.ui.control;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import glassbox.ui.theme.Palette;

/** Names what is drawn in a chart, in the upper right corner of the plot, as many lines as there is room for. */
final class ChartLegendPainter {
    private static final double LINE = 20;
    private static final double SWATCH = 28;

    private final CanvasText text;
    private final Font font = CanvasText.medium(14);

    ChartLegendPainter(CanvasText text) {
        this.text = text;
    }

    private record Entry(String name, Color ink, Sample sample) {}

    /** Draws a piece of what is named, around the middle of its line. */
    private interface Sample {
        void draw(double x, double y);
    }

    void paint(GraphicsContext g, Palette palette, ChartFrame frame, List<ChartRun> runs, ChartBand band, boolean low) {
        List<Entry> entries = entries(g, palette, runs, band);
        int lines = (int) Math.min(entries.size(), (frame.bottom() - frame.top() - 8) / LINE);
        double wide = 0;
        for (Entry entry : entries.subList(0, lines)) {
            wide = Math.max(wide, text.width(entry.name(), font));
        }
        double left = frame.right() - 8 - wide - SWATCH - 8;
        double top = low ? frame.bottom() - lines * LINE - 8 : frame.top();
        g.setFill(palette.surface().deriveColor(0, 1, 1, 0.8));
        g.fillRect(left - 4, top + 2, wide + SWATCH + 14, lines * LINE + 2);
        g.setTextAlign(TextAlignment.LEFT);
        double y = top + 12;
        for (Entry entry : entries.subList(0, lines)) {
            entry.sample().draw(left, y);
            g.setLineDashes();
            g.setFont(font);
            g.setFill(entry.ink());
            g.fillText(entry.name(), left + SWATCH + 8, y + 5);
            y += LINE;
        }
    }

    private static List<Entry> entries(GraphicsContext g, Palette palette, List<ChartRun> runs, ChartBand band) {
        List<Entry> entries = new ArrayList<>();
        boolean alone = runs.size() == 1;
        for (ChartRun run : runs) {
            Color ink = run.look().test(palette);
            Color quiet = run.look().training(palette);
            if (run.look() == RunLook.NOW) {
                if (run.training().size() > 0 || run.test().size() == 0) {
                    entries.add(new Entry("train, last 100", quiet, (x, y) -> line(g, run, quiet, 1.5, x, y)));
                }
                entries.add(new Entry(alone ? "test" : "test, " + run.name(), ink, (x, y) -> {
                    line(g, run, ink, ChartCurvesPainter.THICK, x, y);
                    dot(g, ink, x, y);
                }));
            } else if (run.test().size() > 1) {
                entries.add(new Entry("test, " + run.name(), ink, (x, y) -> line(g, run, ink, 2, x, y)));
            }
            if (run.validation().size() > 0) {
                entries.add(new Entry(alone ? "validation" : "validation, " + run.name(), ink, (x, y) -> {
                    line(g, run, quiet, 2, x, y);
                    dot(g, quiet, x, y);
                    g.setFill(palette.surface());
                    double inner = ChartCurvesPainter.DOT - 1.5;
                    g.fillOval(x + SWATCH / 2 - inner, y - inner, 2 * inner, 2 * inner);
                }));
            }
        }
        if (band.low().size() > 1) {
            entries.add(new Entry(band.name(), palette.ink3(), (x, y) -> {
                g.setFill(palette.line2());
                g.fillRect(x, y - 6, SWATCH, 12);
                g.setStroke(palette.ink3());
                g.setLineWidth(1);
                g.strokeRect(x + 0.5, y - 5.5, SWATCH - 1, 11);
            }));
        }
        return entries;
    }

    private static void line(GraphicsContext g, ChartRun run, Color colour, double wide, double x, double y) {
        run.look().dash(g);
        g.setStroke(colour);
        g.setLineWidth(wide);
        g.strokeLine(x, y, x + SWATCH, y);
        g.setLineDashes();
    }

    private static void dot(GraphicsContext g, Color colour, double x, double y) {
        double radius = ChartCurvesPainter.DOT;
        g.setFill(colour);
        g.fillOval(x + SWATCH / 2 - radius, y - radius, 2 * radius, 2 * radius);
    }
}
