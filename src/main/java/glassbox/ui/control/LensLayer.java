package glassbox.ui.control;

import java.util.Objects;

import javafx.scene.canvas.GraphicsContext;

import org.jspecify.annotations.Nullable;

import glassbox.ui.theme.Palette;

/**
 * The ring over a picture, on a canvas of its own, so that moving it never repaints the picture. On large pictures two
 * triangles outside the top and left edges mark its column and row.
 */
final class LensLayer extends PaintedView {
    /** How far this layer reaches beyond the picture on every side. */
    static final double MARGIN = 12;

    private static final double LINE = 3;
    private static final double HALO = 2;
    private static final double TRIANGLE = 6;

    private @Nullable Spot spot;

    /**
     * A rectangle in the picture's screen pixels, and whether triangles point to its middle.
     *
     * @param marked whether triangles point to it
     */
    record Spot(double left, double top, double width, double height, boolean marked) {}

    LensLayer() {
        setManaged(false);
        setMouseTransparent(true);
    }

    /** Moves the ring, or hides it. */
    void show(@Nullable Spot wanted) {
        if (!Objects.equals(wanted, spot)) {
            spot = wanted;
            requestPaint();
        }
    }

    @Override
    protected void paint(GraphicsContext graphics, Palette palette, double width, double height) {
        Spot at = spot;
        if (at == null) {
            return;
        }
        double left = MARGIN + at.left();
        double top = MARGIN + at.top();
        Grid.ring(graphics, palette, left, top, at.width(), at.height(), LINE, HALO);
        if (at.marked()) {
            double x = left + at.width() / 2;
            double y = top + at.height() / 2;
            graphics.setFill(palette.accent());
            graphics.fillPolygon(new double[] {x - TRIANGLE, x + TRIANGLE, x}, new double[] {2, 2, MARGIN - 2}, 3);
            graphics.fillPolygon(new double[] {2, 2, MARGIN - 2}, new double[] {y - TRIANGLE, y + TRIANGLE, y}, 3);
        }
    }
}
