package glassbox.ui.control;

import java.util.List;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import glassbox.ui.theme.Palette;

/** Marks in a chart: what was changed on the way. */
final class ChartFlagsPainter {
    private static final double HIGH = 14;

    private final CanvasText text;
    private final Font font = CanvasText.regular(13);

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
}
