package glassbox.ui.control;

import javafx.scene.canvas.GraphicsContext;

import org.jspecify.annotations.Nullable;

import glassbox.raster.Drawing;
import glassbox.ui.theme.Palette;

/** A drawing on a small sheet of paper; or the place of one. What it is, its owner says. */
public final class DrawingThumb extends PaintedView {
    private static final double CORNER = 6;

    private final double side;
    private @Nullable Drawing drawing;

    /** An empty place of this side, in layout pixels. */
    public DrawingThumb(double side) {
        this.side = side;
        getStyleClass().add("drawing-thumb");
        setMinSize(side, side);
        setPrefSize(side, side);
        setMaxSize(side, side);
        setMouseTransparent(true);
    }

    /** Shows a drawing; null for the place of one. */
    public void show(@Nullable Drawing now) {
        if (now == null || !now.equals(drawing)) {
            drawing = now;
            requestPaint();
        }
    }

    @Override
    protected void paint(GraphicsContext g, Palette palette, double width, double height) {
        Drawing shown = drawing;
        if (shown != null) {
            g.setFill(palette.surface());
            g.fillRoundRect(0.5, 0.5, side - 1, side - 1, 2 * CORNER, 2 * CORNER);
            g.save();
            g.beginPath();
            g.rect(1, 1, side - 2, side - 2);
            g.clip();
            InkPainter.paint(g, shown, palette.ink(), side / Math.max(shown.width(), shown.height()));
            g.restore();
        }
        g.setStroke(palette.line2());
        g.setLineWidth(1);
        if (shown == null) {
            g.setLineDashes(5, 4);
        }
        g.strokeRoundRect(0.5, 0.5, side - 1, side - 1, 2 * CORNER, 2 * CORNER);
        g.setLineDashes();
    }
}
