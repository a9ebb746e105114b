package glassbox.ui.control;

import java.util.ArrayList;
import java.util.List;

import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;

import glassbox.ui.theme.Palette;

/**
 * Behind the columns of a {@link NetworkFlow}: thin links between all. Hundreds of curves take a software renderer longer
 * than all the rest of the network, so they are painted only when one of them has another place.
 */
final class FlowMesh extends PaintedView {
    private static final int MOST_ANCHORS = 12;

    private List<Line> lines = List.of();

    /** A link from one place to another; those of a mesh are thinner. */
    private record Line(Rectangle2D from, Rectangle2D to, boolean mesh) {}

    FlowMesh() {
        setManaged(false);
        setMouseTransparent(true);
    }

    void show(List<FlowColumn> columns, FlowGeometry places) {
        List<Line> now = new ArrayList<>();
        for (int column = 1; column < columns.size(); column++) {
            if (columns.get(column).perSource() == 1) {
                chains(now, places, column);
            } else {
                all(now, anchors(places, column - 1), anchors(places, column));
            }
        }
        if (!now.equals(lines)) {
            lines = now;
            requestPaint();
        }
    }

    @Override
    protected void paint(GraphicsContext g, Palette palette, double width, double height) {
        for (Line line : lines) {
            g.setStroke(line.mesh() ? palette.line() : palette.line2());
            g.setLineWidth(line.mesh() ? FlowLinks.THINNEST : 1.2);
            curve(g, line.from(), line.to());
        }
    }

    private static void chains(List<Line> lines, FlowGeometry places, int column) {
        List<FlowColumn.Unit> shown = places.shown(column);
        for (int i = 0; i < shown.size(); i += 1 + shown.size() / 24) {
            Rectangle2D from = places.placeOf(column - 1, shown.get(i).unit());
            if (from != null) {
                lines.add(new Line(from, places.place(column, i), false));
            }
        }
    }

    private static void all(List<Line> lines, List<Rectangle2D> from, List<Rectangle2D> to) {
        boolean mesh = from.size() > 1 && to.size() > 1;
        for (Rectangle2D source : from) {
            for (Rectangle2D target : to) {
                lines.add(new Line(source, target, mesh));
            }
        }
    }

    /** Some places of a column, evenly apart, that stand for all. */
    private static List<Rectangle2D> anchors(FlowGeometry places, int column) {
        List<Rectangle2D> anchors = new ArrayList<>();
        int count = places.shown(column).size();
        if (count == 0) {
            return anchors;
        }
        int wanted = Math.min(count, MOST_ANCHORS);
        for (int i = 0; i < wanted; i++) {
            int position = wanted == 1 ? 0 : Math.round((float) i * (count - 1) / (wanted - 1));
            Rectangle2D place =
                    places.placeOf(column, places.shown(column).get(position).unit());
            if (place != null && !anchors.contains(place)) {
                anchors.add(place);
            }
        }
        return anchors;
    }

    /** A link from the right side of one place to the left side of another. */
    static void curve(GraphicsContext g, Rectangle2D from, Rectangle2D to) {
        double x1 = from.getMaxX() + 2;
        double y1 = (from.getMinY() + from.getMaxY()) / 2;
        double x2 = to.getMinX() - 4;
        double y2 = (to.getMinY() + to.getMaxY()) / 2;
        double bend = (x2 - x1) * 0.45;
        g.beginPath();
        g.moveTo(x1, y1);
        g.bezierCurveTo(x1 + bend, y1, x2 - bend, y2, x2, y2);
        g.stroke();
    }
}
