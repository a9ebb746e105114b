package glassbox.ui.control;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import glassbox.ui.theme.Palette;

/** The cross-hair of a chart, and beside it a small table of what is read there. */
final class ChartCursorPainter {
    private static final double ROW = 19;
    private static final double PADDING = 8;
    private static final double SWATCH = 22;
    private static final double NUMBER = 58;
    private static final double MOST_NAME = 130;

    private final CanvasText text;
    private final Font headFont = CanvasText.medium(13);
    private final Font wordFont = CanvasText.regular(13);
    private final Font numberFont = CanvasText.mono(13);

    ChartCursorPainter(CanvasText text) {
        this.text = text;
    }

    void paint(GraphicsContext g, Palette palette, ChartFrame frame, ChartReading reading, double at) {
        double x = Math.floor(frame.x(at));
        g.setFill(palette.ink3());
        g.fillRect(x, frame.top(), 1, frame.bottom() - frame.top());
        for (ChartReading.Row row : reading.rows()) {
            ChartRun run = row.run();
            mark(g, palette, frame, run.training(), run.look().training(palette), at);
            mark(g, palette, frame, run.test(), run.look().test(palette), at);
            mark(g, palette, frame, run.validation(), run.look().training(palette), at);
        }
        table(g, palette, frame, reading, x);
    }

    private static void mark(
            GraphicsContext g, Palette palette, ChartFrame frame, ChartCurve curve, Color colour, double at) {
        int index = curve.indexAt(at);
        if (index < 0) {
            return;
        }
        double y = frame.y(curve.y(index));
        g.setFill(palette.ink3());
        g.fillRect(frame.left(), Math.floor(y), frame.x(at) - frame.left(), 0.5);
        g.setFill(palette.surface());
        ChartCurvesPainter.dot(g, frame, curve, index, ChartCurvesPainter.DOT + 2);
        g.setFill(colour);
        ChartCurvesPainter.dot(g, frame, curve, index, ChartCurvesPainter.DOT);
    }

    private void table(GraphicsContext g, Palette palette, ChartFrame frame, ChartReading reading, double x) {
        boolean validated = reading.rows().stream().anyMatch(row -> row.validation() != null);
        boolean named = reading.rows().size() > 1;
        double name = SWATCH;
        for (ChartReading.Row row : reading.rows()) {
            name = named
                    ? Math.max(name, SWATCH + text.width(shortened(row.run().name()), wordFont))
                    : name;
        }
        int lines = 1
                + (reading.rows().isEmpty() ? 0 : 1 + reading.rows().size())
                + (reading.flag().isEmpty() ? 0 : 1);
        double width = 2 * PADDING
                + Math.max(
                        Math.max(text.width(reading.place(), headFont), text.width(reading.flag(), headFont)),
                        reading.rows().isEmpty() ? 0 : name + NUMBER * (validated ? 3 : 2));
        double height = lines * ROW + 6;
        double left = x + 12 + width <= frame.right() ? x + 12 : Math.max(frame.left() - 40, x - 12 - width);
        double top = Math.max(2, Math.min(frame.top() + 4, frame.bottom() - height));
        g.setFill(palette.surface());
        g.fillRoundRect(left, top, width, height, 12, 12);
        g.setStroke(palette.line2());
        g.setLineWidth(1);
        g.strokeRoundRect(left + 0.5, top + 0.5, width - 1, height - 1, 12, 12);
        double line = top + 17;
        line = words(g, reading.place(), palette.ink(), left + PADDING, line);
        if (!reading.flag().isEmpty()) {
            line = words(g, reading.flag(), palette.ink(), left + PADDING, line);
        }
        if (reading.rows().isEmpty()) {
            return;
        }
        double end = left + width - PADDING;
        String[] heads = validated ? new String[] {"train", "test", "valid."} : new String[] {"train", "test"};
        for (int i = 0; i < heads.length; i++) {
            cell(g, heads[i], wordFont, palette.ink3(), end - NUMBER * (heads.length - 1 - i), line);
        }
        for (ChartReading.Row row : reading.rows()) {
            line += ROW;
            row(g, palette, row, named, heads.length, left + PADDING, end, line);
        }
    }

    private void row(
            GraphicsContext g,
            Palette palette,
            ChartReading.Row row,
            boolean named,
            int columns,
            double left,
            double end,
            double line) {
        Color colour = row.run().look().test(palette);
        row.run().look().dash(g);
        g.setStroke(colour);
        g.setLineWidth(2);
        g.strokeLine(left, line - 4.5, left + SWATCH - 6, line - 4.5);
        g.setLineDashes();
        if (named) {
            g.setTextAlign(TextAlignment.LEFT);
            g.setFont(wordFont);
            g.setFill(palette.ink2());
            g.fillText(shortened(row.run().name()), left + SWATCH, line);
        }
        cell(g, row.training(), numberFont, palette.ink2(), end - NUMBER * (columns - 1), line);
        cell(g, row.test(), numberFont, palette.ink(), end - NUMBER * (columns - 2), line);
        if (row.validation() != null) {
            cell(g, row.validation(), numberFont, palette.ink2(), end, line);
        }
    }

    private double words(GraphicsContext g, String words, Color colour, double x, double line) {
        g.setTextAlign(TextAlignment.LEFT);
        g.setFont(headFont);
        g.setFill(colour);
        g.fillText(words, x, line);
        return line + ROW;
    }

    private static void cell(GraphicsContext g, String words, Font font, Color colour, double end, double line) {
        g.setTextAlign(TextAlignment.RIGHT);
        g.setFont(font);
        g.setFill(colour);
        g.fillText(words, end, line);
    }

    private String shortened(String name) {
        String fits = name;
        while (fits.length() > 4 && text.width(fits, wordFont) > MOST_NAME) {
            fits = fits.substring(0, fits.length() - 2).strip() + "…";
        }
        return fits;
    }
}
