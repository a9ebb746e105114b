package glassbox.ui.control;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

import glassbox.ui.theme.Palette;

/** An arrow between two columns or lanes: forward in grey; down and back, where the blame goes, in the accent colour. */
public final class LaneArrow extends PaintedView {
    private static final double HEAD = 5;

    private final Way way;

    /** Where an arrow points to. */
    public enum Way {
        /** To the right. */
        FORTH,
        /** To the left. */
        BACK,
        /** Down, as long as there is room; the head is another piece. */
        SHAFT,
        /** Down, with a head. */
        DOWN
    }

    /** An arrow that points there. */
    public LaneArrow(Way way) {
        this.way = way;
        getStyleClass().add("lane-arrow");
        setMouseTransparent(true);
        boolean across = way == Way.FORTH || way == Way.BACK;
        double high = way == Way.SHAFT ? 0 : 16;
        setMinSize(18, high);
        setPrefSize(18, high);
        setMaxSize(18, across ? high : Double.MAX_VALUE);
    }

    @Override
    protected void paint(GraphicsContext g, Palette palette, double width, double height) {
        g.setStroke(way == Way.FORTH ? palette.ink3() : palette.accent());
        g.setLineWidth(1.75);
        g.setLineCap(way == Way.SHAFT ? StrokeLineCap.BUTT : StrokeLineCap.ROUND);
        g.setLineJoin(StrokeLineJoin.ROUND);
        switch (way) {
            case FORTH -> across(g, 2, width - 2, Math.floor(height / 2), -HEAD);
            case BACK -> across(g, width - 2, 2, Math.floor(height / 2), HEAD);
            case SHAFT -> g.strokeLine(width / 2, 0, width / 2, height);
            case DOWN -> {
                double tip = height - 2;
                g.strokeLine(width / 2, 0, width / 2, tip);
                g.strokePolyline(
                        new double[] {width / 2 - HEAD, width / 2, width / 2 + HEAD},
                        new double[] {tip - HEAD, tip, tip - HEAD},
                        3);
            }
        }
    }

    private static void across(GraphicsContext g, double from, double tip, double y, double head) {
        g.strokeLine(from, y, tip, y);
        g.strokePolyline(new double[] {tip + head, tip, tip + head}, new double[] {y - HEAD, y, y + HEAD}, 3);
    }
}
