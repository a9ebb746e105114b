package glassbox.ui.control;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

import glassbox.raster.Drawing;
import glassbox.raster.Stroke;

/** Draws strokes as a pen does, with round ends and corners. */
final class InkPainter {
    private InkPainter() {}

    /** Draws all strokes of a drawing, {@code scale} layout pixels to a unit of its box. */
    static void paint(GraphicsContext g, Drawing drawing, Paint ink, double scale) {
        double pen = drawing.brush() * scale;
        g.setStroke(ink);
        g.setFill(ink);
        g.setLineWidth(pen);
        g.setLineCap(StrokeLineCap.ROUND);
        g.setLineJoin(StrokeLineJoin.ROUND);
        for (Stroke stroke : drawing.strokes()) {
            double[] xs = new double[stroke.size()];
            double[] ys = new double[stroke.size()];
            for (int i = 0; i < xs.length; i++) {
                xs[i] = stroke.x(i) * scale;
                ys[i] = stroke.y(i) * scale;
            }
            g.strokePolyline(xs, ys, xs.length);
            g.fillArc(xs[0] - pen / 2, ys[0] - pen / 2, pen, pen, 0, 360, ArcType.ROUND);
        }
    }
}
