package glassbox.ui.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;

import org.jspecify.annotations.Nullable;

import glassbox.raster.ColourScale;
import glassbox.ui.theme.Palette;

/** Behind the columns of a {@link NetworkFlow}: links that stand out for what is looked at, and lines around its sources. */
final class FlowLinks extends PaintedView {
    static final double THINNEST = 0.8;
    private static final double WIDEST = 7.8;
    /** More plain links than this are drawn thinner. */
    private static final int FEW = 6;

    private List<FlowColumn> columns = List.of();
    private @Nullable FlowGeometry geometry;
    private List<FlowLink> strong = List.of();
    private List<Line> lines = List.of();

    /** A link between two places; framed where a picture or a map stands, as cells are too close for a line around them. */
    private record Line(Rectangle2D from, Rectangle2D to, float weight, boolean frameFrom, boolean frameTo) {
        boolean plain() {
            return Float.isNaN(weight);
        }
    }

    FlowLinks() {
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
    }

    void show(List<FlowColumn> now, FlowGeometry places) {
        columns = now;
        geometry = places;
        place();
    }

    void mark(List<FlowLink> links) {
        strong = links.stream()
                .sorted(Comparator.comparingDouble(link -> Float.isNaN(link.weight()) ? -1 : Math.abs(link.weight())))
                .toList();
        place();
    }

    /** Finds the places of the links, and asks for a painting if anything is new. */
    private void place() {
        List<Line> now = new ArrayList<>();
        FlowGeometry places = geometry;
        if (places != null) {
            for (FlowLink link : strong) {
                Rectangle2D from = placeOf(places, link.fromColumn(), link.fromUnit());
                Rectangle2D to = placeOf(places, link.toColumn(), link.toUnit());
                if (from != null && to != null) {
                    now.add(new Line(
                            from,
                            to,
                            link.weight(),
                            framed(link.fromColumn()),
                            Float.isNaN(link.weight()) && framed(link.toColumn())));
                }
            }
        }
        if (!now.equals(lines)) {
            lines = now;
            setVisible(!now.isEmpty());
            requestPaint();
        }
    }

    /** A unit's place, or null if it has none; links of another network may still be here when its columns are gone. */
    private @Nullable Rectangle2D placeOf(FlowGeometry places, int column, int unit) {
        return column < columns.size() ? places.placeOf(column, unit) : null;
    }

    private boolean framed(int column) {
        FlowColumn.Form form = columns.get(column).form();
        return form == FlowColumn.Form.PICTURE || form == FlowColumn.Form.MAPS;
    }

    @Override
    protected void paint(GraphicsContext g, Palette palette, double width, double height) {
        g.setLineCap(StrokeLineCap.ROUND);
        float strongest = 0;
        for (Line line : lines) {
            strongest = line.plain() ? strongest : Math.max(strongest, Math.abs(line.weight()));
        }
        boolean crowded = lines.stream().filter(Line::plain).count() > FEW;
        for (Line line : lines) {
            if (line.plain()) {
                g.setStroke(palette.accent());
                g.setLineWidth(crowded ? 1.4 : 3);
            } else {
                int argb = ColourScale.signed(palette.dark()).argb(Math.signum(line.weight()) * 0.52f, 1);
                g.setStroke(Grid.colour(argb).deriveColor(0, 1, 1, 0.92));
                g.setLineWidth(
                        THINNEST + (strongest > 0 ? (WIDEST - THINNEST) * Math.abs(line.weight()) / strongest : 0));
            }
            FlowMesh.curve(g, line.from(), line.to());
        }
        g.setStroke(palette.accent());
        g.setLineWidth(2);
        lines.stream().filter(Line::frameFrom).map(Line::from).distinct().forEach(place -> frame(g, place));
        lines.stream().filter(Line::frameTo).map(Line::to).distinct().forEach(place -> frame(g, place));
    }

    private static void frame(GraphicsContext g, Rectangle2D place) {
        g.strokeRect(place.getMinX() - 1, place.getMinY() - 1, place.getWidth() + 2, place.getHeight() + 2);
    }
}
