package glassbox.ui.control;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

import glassbox.ui.theme.Palette;

/** An arrow between two columns: forward in grey, back in the accent colour. */
public final class LaneArrow extends PaintedView {
    private static final double HEAD = 5;
    private final boolean back;

    /** An arrow that points to the right, or {@code back} to the left. */
    public LaneArrow(boolean back) {
        this.back = back;
        getStyleClass().add("lane-arrow");
        setMouseTransparent(true);
        setMinSize(18, 16);
        setPrefSize(18, 16);
        setMaxSize(18, 16);
    }

    @Override
    protected void paint(GraphicsContext g, Palette palette, double width, double height) {
        double y = Math.floor(height / 2);
        double tip = back ? 2 : width - 2;
        double end = back ? tip + HEAD : tip - HEAD;
        g.setStroke(back ? palette.accent() : palette.ink3());
        g.setLineWidth(1.75);
        g.setLineCap(StrokeLineCap.ROUND);
        g.setLineJoin(StrokeLineJoin.ROUND);
        g.strokeLine(2, y, width - 2, y);
        g.strokePolyline(new double[] {end, tip, end}, new double[] {y - HEAD, y, y + HEAD}, 3);
    }
}
