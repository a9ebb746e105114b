package glassbox.ui.control;

import java.util.List;

import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;

import org.jspecify.annotations.Nullable;

import glassbox.ui.theme.Palette;

/** Over the columns of a {@link NetworkFlow}: rings around the unit that is pointed at and the one that is held. */
final class FlowRings extends PaintedView {
    private static final double LINE = 3;
    private static final double HALO = 2;

    private List<FlowColumn> columns = List.of();
    private @Nullable FlowGeometry geometry;
    private @Nullable FlowSpot hovered;
    private @Nullable FlowSpot pinned;

    FlowRings() {
        setManaged(false);
        setMouseTransparent(true);
    }

    void show(List<FlowColumn> now, FlowGeometry places) {
        columns = now;
        geometry = places;
        requestPaint();
    }

    void mark(@Nullable FlowSpot pointed, @Nullable FlowSpot held) {
        hovered = pointed;
        pinned = held;
        requestPaint();
    }

    @Override
    protected void paint(GraphicsContext g, Palette palette, double width, double height) {
        ring(g, palette, hovered);
        ring(g, palette, pinned);
    }

    private void ring(GraphicsContext g, Palette palette, @Nullable FlowSpot spot) {
        FlowGeometry places = geometry;
        if (places == null || spot == null || spot.column() >= columns.size()) {
            return;
        }
        Rectangle2D place = places.placeOf(spot.column(), spot.unit());
        if (place == null) {
            return;
        }
        if (columns.get(spot.column()).form() == FlowColumn.Form.BARS) {
            g.setStroke(palette.accent());
            g.setLineWidth(2);
            g.strokeRoundRect(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight(), 14, 14);
        } else {
            Grid.ring(g, palette, place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight(), LINE, HALO);
        }
    }
}
