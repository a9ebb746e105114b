package glassbox.ui.control;

import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

import org.jspecify.annotations.Nullable;

import glassbox.raster.Raster;
import glassbox.ui.theme.Palette;

/** A function of one number as a line over two axes, with a dot where it is looked at and the way from there to its value. */
public final class CurveView extends PaintedView {
    private static final double MARGIN = 8;
    private static final double DOT = 6;

    private @Nullable Raster curve;
    private float reach = 1;
    private float x;
    private float y;

    /** A plane without a function. */
    public CurveView() {
        getStyleClass().add("curve-view");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleHelp("The function that each number goes through, and where this number lies on it");
        setAccessibleText("Function, empty");
        setPrefSize(220, 160);
    }

    /**
     * Shows a function.
     *
     * @param values its values from −reach to reach, evenly apart, in one row
     * @param farthest how far the curve goes either way
     * @param at where it is looked at
     * @param value its value there
     * @param words what that is in words, for screen readers
     */
    public void show(Raster values, float farthest, float at, float value, String words) {
        curve = values;
        reach = farthest;
        x = at;
        y = value;
        setAccessibleText(words);
        requestPaint();
    }

    @Override
    protected void paint(GraphicsContext g, Palette palette, double width, double height) {
        Raster values = curve;
        if (values == null) {
            return;
        }
        double high = Math.max(values.max(), Math.max(y, 0));
        double low = Math.min(values.min(), Math.min(y, 0));
        double scaleY = (height - 2 * MARGIN) / Math.max(1e-6, high - low);
        double zeroY = MARGIN + high * scaleY;
        double scaleX = (width - 2 * MARGIN) / (2 * reach);
        double zeroX = width / 2;
        g.setStroke(palette.line2());
        g.setLineWidth(1);
        g.strokeLine(MARGIN, Math.round(zeroY) + .5, width - MARGIN, Math.round(zeroY) + .5);
        g.strokeLine(Math.round(zeroX) + .5, MARGIN, Math.round(zeroX) + .5, height - MARGIN);
        g.setStroke(palette.ink2());
        g.setLineWidth(2.5);
        g.setLineCap(StrokeLineCap.ROUND);
        g.setLineJoin(StrokeLineJoin.ROUND);
        g.beginPath();
        int last = values.columns() - 1;
        for (int i = 0; i <= last; i++) {
            double px = zeroX + (2.0 * i / last - 1) * reach * scaleX;
            double py = zeroY - values.get(0, i) * scaleY;
            if (i == 0) {
                g.moveTo(px, py);
            } else {
                g.lineTo(px, py);
            }
        }
        g.stroke();
        double dotX = zeroX + x * scaleX;
        double dotY = zeroY - y * scaleY;
        g.setStroke(palette.accent());
        g.setLineWidth(1.5);
        g.setLineDashes(3, 4);
        g.strokeLine(dotX, zeroY, dotX, dotY);
        g.strokeLine(zeroX, dotY, dotX, dotY);
        g.setLineDashes();
        g.setFill(palette.surface());
        g.fillOval(dotX - DOT - 2, dotY - DOT - 2, 2 * DOT + 4, 2 * DOT + 4);
        g.setFill(palette.accent());
        g.fillOval(dotX - DOT, dotY - DOT, 2 * DOT, 2 * DOT);
    }
}
