package glassbox.ui.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;

import org.jspecify.annotations.Nullable;

import glassbox.raster.ColourScale;
import glassbox.ui.theme.Palette;

/** Behind the columns of a {@link NetworkFlow}: thin links between all, strong ones for what is looked at, and lines around its sources. */
final class FlowLinks extends PaintedView {
    private static final int MOST_ANCHORS = 12;
    private static final double THINNEST = 0.8;
    private static final double WIDEST = 7.8;

    private List<FlowColumn> columns = List.of();
    private @Nullable FlowGeometry geometry;
    private List<FlowLink> strong = List.of();

    FlowLinks() {
        setManaged(false);
        setMouseTransparent(true);
    }

    void show(List<FlowColumn> now, FlowGeometry places) {
        columns = now;
        geometry = places;
        requestPaint();
    }

    void mark(List<FlowLink> links) {
        strong = links.stream()
                .sorted(Comparator.comparingDouble(link -> Float.isNaN(link.weight()) ? -1 : Math.abs(link.weight())))
                .toList();
        requestPaint();
    }

    @Override
    protected void paint(GraphicsContext g, Palette palette, double width, double height) {
        FlowGeometry places = geometry;
        if (places == null) {
            return;
        }
        for (int column = 1; column < columns.size(); column++) {
            rest(g, palette, places, column);
        }
        g.setLineCap(StrokeLineCap.ROUND);
        float strongest = 0;
        for (FlowLink link : strong) {
            strongest = Float.isNaN(link.weight()) ? strongest : Math.max(strongest, Math.abs(link.weight()));
        }
        boolean crowded =
                strong.stream().filter(link -> Float.isNaN(link.weight())).count() > 6;
        for (FlowLink link : strong) {
            strong(g, palette, places, link, strongest, crowded);
        }
        for (FlowLink link : strong) {
            source(g, palette, places, link.fromColumn(), link.fromUnit());
            if (Float.isNaN(link.weight())) {
                source(g, palette, places, link.toColumn(), link.toUnit());
            }
        }
    }

    /** A line around a picture or tile that a strong link begins or ends at; cells stand too close for one. */
    private void source(GraphicsContext g, Palette palette, FlowGeometry places, int column, int unit) {
        FlowColumn.Form form = columns.get(column).form();
        Rectangle2D place = places.placeOf(column, unit);
        if (place != null && (form == FlowColumn.Form.PICTURE || form == FlowColumn.Form.MAPS)) {
            g.setStroke(palette.accent());
            g.setLineWidth(2);
            g.strokeRect(place.getMinX() - 1, place.getMinY() - 1, place.getWidth() + 2, place.getHeight() + 2);
        }
    }

    private void rest(GraphicsContext g, Palette palette, FlowGeometry places, int column) {
        int perSource = columns.get(column).perSource();
        g.setStroke(palette.line2());
        g.setLineWidth(1.2);
        if (perSource == 1) {
            List<FlowColumn.Unit> shown = places.shown(column);
            for (int i = 0; i < shown.size(); i += 1 + shown.size() / 24) {
                Rectangle2D from = places.placeOf(column - 1, shown.get(i).unit());
                if (from != null) {
                    curve(g, from, places.place(column, i));
                }
            }
            return;
        }
        List<Rectangle2D> from = anchors(places, column - 1);
        List<Rectangle2D> to = anchors(places, column);
        boolean mesh = from.size() > 1 && to.size() > 1;
        if (mesh) {
            g.setStroke(palette.line());
            g.setLineWidth(THINNEST);
        }
        for (Rectangle2D source : from) {
            for (Rectangle2D target : to) {
                curve(g, source, target);
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

    private static void strong(
            GraphicsContext g, Palette palette, FlowGeometry places, FlowLink link, float strongest, boolean crowded) {
        Rectangle2D from = places.placeOf(link.fromColumn(), link.fromUnit());
        Rectangle2D to = places.placeOf(link.toColumn(), link.toUnit());
        if (from == null || to == null) {
            return;
        }
        if (Float.isNaN(link.weight())) {
            g.setStroke(palette.accent());
            g.setLineWidth(crowded ? 1.4 : 3);
        } else {
            float part = strongest > 0 ? Math.abs(link.weight()) / strongest : 0;
            int argb = ColourScale.signed(palette.dark()).argb(Math.signum(link.weight()) * 0.52f, 1);
            Color colour = Grid.colour(argb);
            g.setStroke(colour.deriveColor(0, 1, 1, 0.92));
            g.setLineWidth(THINNEST + (WIDEST - THINNEST) * part);
        }
        curve(g, from, to);
    }

    private static void curve(GraphicsContext g, Rectangle2D from, Rectangle2D to) {
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
