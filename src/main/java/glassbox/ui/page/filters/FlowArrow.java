package glassbox.ui.page.filters;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;

import glassbox.ui.control.PaintedView;
import glassbox.ui.theme.Palette;

/** A line from one part of the stage to the next, with or without a head; nothing where there is no room for one. */
final class FlowArrow extends PaintedView {
    private static final double GAP = 10;
    private static final double HEAD = 8;
    private static final double SHORTEST = 16;

    private final boolean head;

    FlowArrow(boolean head) {
        this.head = head;
        setMouseTransparent(true);
    }

    @Override
    protected void paint(GraphicsContext graphics, Palette palette, double width, double height) {
        double end = width - GAP;
        if (end - GAP < SHORTEST) {
            return;
        }
        double y = Math.round(height / 2);
        graphics.setStroke(palette.line2());
        graphics.setLineWidth(2);
        graphics.setLineCap(StrokeLineCap.ROUND);
        graphics.strokeLine(GAP, y, end, y);
        if (head) {
            graphics.strokeLine(end - HEAD, y - HEAD * .7, end, y);
            graphics.strokeLine(end - HEAD, y + HEAD * .7, end, y);
        }
    }
}
