package glassbox.ui.control;

import java.util.List;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import glassbox.ui.theme.Palette;

/** Marks in a chart: what was changed on the way, and what lies above the axis. */
final class ChartFlagsPainter {
    private static final double HIGH = 14;
    /** How much of the right of a plot a legend may take. */
    private static final double LEGEND = 190;

    private final CanvasText text;
    private final Font font = CanvasText.regular(13);
    private final Font numberFont = CanvasText.mono(13);

    ChartFlagsPainter(CanvasText text) {
        this.text = text;
    }

    /**
     * A pole and a pennant for each change, and beside it what was changed where there is room for the words.
     *
     * @param low whether there is no room above the plot: then pennants hang within it, without words
     */
    void flags(GraphicsContext g, Palette palette, ChartFrame frame, List<ChartFlag> flags, boolean low) {
        for (int i = 0; i < flags.size(); i++) {
            ChartFlag flag = flags.get(i);
            double x = Math.floor(frame.x(flag.at()));
            double top = low ? frame.top() - 4 : frame.top() - HIGH;
            g.setFill(palette.ink2());
            g.fillRect(x, top, 1, frame.top() - top);
            for (double y = frame.top(); y < frame.bottom(); y += 5) {
                g.fillRect(x, y, 1, 3);
            }
            g.fillPolygon(new double[] {x + 1, x + 10, x + 1}, new double[] {top, top + 4.5, top + 9}, 3);
            double next = i + 1 < flags.size() ? frame.x(flags.get(i + 1).at()) : frame.right() + 4 * HIGH;
            double wide = text.width(flag.words(), font);
            if (!low && x + 18 + wide < next) {
                g.setFill(palette.surface());
                g.fillRect(x + 12, top - 2, wide + 4, HIGH - 1);
                g.setTextAlign(TextAlignment.LEFT);
                CanvasText.write(g, flag.words(), font, palette.ink2(), x + 14, top + 9);
            }
        }
    }

    /** Where curves leave an even axis at its top: an arrow at the highest place, and how high it is. */
    void beyond(GraphicsContext g, Palette palette, ChartFrame frame, List<ChartRun> runs) {
        if (frame.axis().scale() != ChartAxis.Scale.LINEAR || frame.axis().min() < 0) {
            return;
        }
        double most = frame.axis().max();
        double at = Double.NaN;
        for (ChartRun run : runs) {
            for (ChartCurve curve : List.of(run.training(), run.test(), run.validation())) {
                for (int i = 0; i < curve.size(); i++) {
                    if (curve.y(i) > most && curve.x(i) <= frame.span().end()) {
                        most = curve.y(i);
                        at = curve.x(i);
                    }
                }
            }
        }
        if (Double.isNaN(at)) {
            return;
        }
        double x = Math.round(frame.x(at));
        double y = frame.top();
        g.setFill(palette.wrong());
        g.fillPolygon(new double[] {x - 6, x, x + 6}, new double[] {y + 9, y - 1, y + 9}, 3);
        String words = "up to ";
        String number = frame.axis().words(most);
        double wide = text.width(words, font) + text.width(number, numberFont);
        double left = x + 10 + wide < frame.right() - LEGEND ? x + 10 : x - 10 - wide;
        g.setFill(palette.surface());
        g.fillRect(left - 3, y + 1, wide + 6, 16);
        g.setTextAlign(TextAlignment.LEFT);
        CanvasText.write(g, words, font, palette.wrong(), left, y + 14);
        CanvasText.write(g, number, numberFont, palette.wrong(), left + text.width(words, font), y + 14);
    }
}
