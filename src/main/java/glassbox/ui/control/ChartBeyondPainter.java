package glassbox.ui.control;

import java.util.List;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import org.jspecify.annotations.Nullable;

import glassbox.ui.theme.Palette;

/** Where curves leave an even axis: an arrow at the outermost place, and how far out it is. */
final class ChartBeyondPainter {
    /** How much of the right of a plot a legend may take. */
    private static final double LEGEND = 190;

    private static final double HALF = 6;
    private static final double TALL = 10;
    private static final double LINE = 16;

    private final CanvasText text;
    private final Font font = CanvasText.regular(13);
    private final Font numberFont = CanvasText.mono(13);

    ChartBeyondPainter(CanvasText text) {
        this.text = text;
    }

    /** The outermost point beyond one end of an axis. */
    record Outlier(double x, double y) {
        /** The one above the axis, or below it; null if nothing is there. */
        static @Nullable Outlier of(List<ChartRun> runs, ChartAxis axis, double end, boolean above) {
            double most = above ? axis.max() : axis.min();
            double at = Double.NaN;
            for (ChartRun run : runs) {
                for (ChartCurve curve : List.of(run.training(), run.test(), run.validation())) {
                    for (int i = 0; i < curve.size(); i++) {
                        double y = curve.y(i);
                        if ((above ? y > most : y < most) && curve.x(i) <= end) {
                            most = y;
                            at = curve.x(i);
                        }
                    }
                }
            }
            return Double.isNaN(at) ? null : new Outlier(at, most);
        }
    }

    /**
     * Draws the marks.
     *
     * @param legend whether the upper right of the plot is a legend's
     */
    void paint(GraphicsContext g, Palette palette, ChartFrame frame, List<ChartRun> runs, boolean legend) {
        if (frame.axis().scale() != ChartAxis.Scale.LINEAR) {
            return;
        }
        Outlier high = Outlier.of(runs, frame.axis(), frame.span().end(), true);
        if (high != null) {
            mark(g, palette, frame, high, frame.top(), 1, frame.right() - (legend ? LEGEND : 0));
        }
        Outlier low = Outlier.of(runs, frame.axis(), frame.span().end(), false);
        if (low != null) {
            mark(g, palette, frame, low, frame.bottom(), -1, frame.right());
        }
    }

    private void mark(
            GraphicsContext g, Palette palette, ChartFrame frame, Outlier outlier, double edge, int in, double right) {
        double x = Math.round(frame.x(outlier.x()));
        g.setFill(palette.wrong());
        double back = edge + in * (TALL - 1);
        g.fillPolygon(new double[] {x - HALF, x, x + HALF}, new double[] {back, edge - in, back}, 3);
        String words = in > 0 ? "up to " : "down to ";
        String number = frame.axis().words(outlier.y());
        double wide = text.width(words, font) + text.width(number, numberFont);
        double left = x + TALL + wide < right ? x + TALL : Math.max(frame.left(), x - TALL - wide);
        double top = in > 0 ? edge + 1 : edge - 1 - LINE;
        g.setFill(palette.surface());
        g.fillRect(left - 3, top, wide + 6, LINE);
        g.setTextAlign(TextAlignment.LEFT);
        CanvasText.write(g, words, font, palette.wrong(), left, top + 13);
        CanvasText.write(g, number, numberFont, palette.wrong(), left + text.width(words, font), top + 13);
    }
}
