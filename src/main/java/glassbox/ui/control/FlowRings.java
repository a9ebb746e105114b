package glassbox.ui.control;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;

import org.jspecify.annotations.Nullable;

import glassbox.ui.theme.Palette;

/**
 * Over the columns of a {@link NetworkFlow}: rings around the unit that is pointed at and the one that is held, and around
 * the part of the input that a place of it looks at.
 */
final class FlowRings extends PaintedView {
    private static final double LINE = 3;
    private static final double HALO = 2;

    private List<FlowColumn> columns = List.of();
    private @Nullable FlowGeometry geometry;
    private @Nullable FlowSpot hovered;
    private @Nullable FlowSpot pinned;
    private List<Ring> rings = List.of();
    private @Nullable Rectangle2D field;
    private @Nullable Rectangle2D looked;

    /** A ring around a place. */
    private record Ring(Rectangle2D place, boolean bar) {}

    FlowRings() {
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
    }

    void show(List<FlowColumn> now, FlowGeometry places) {
        columns = now;
        geometry = places;
        place();
    }

    void mark(@Nullable FlowSpot pointed, @Nullable FlowSpot held) {
        hovered = pointed;
        pinned = held;
        place();
    }

    /** Marks the part of the input that is looked at, as shares of its width and height; null marks none. */
    void look(@Nullable Rectangle2D part) {
        field = part;
        place();
    }

    /** Where the marked part of the input lies, at least large enough to be seen. */
    private @Nullable Rectangle2D placeOfField() {
        FlowGeometry places = geometry;
        Rectangle2D part = field;
        if (places == null || part == null || columns.isEmpty()) {
            return null;
        }
        Rectangle2D input = places.place(0, 0);
        double left = Math.rint(input.getMinX() + part.getMinX() * input.getWidth());
        double top = Math.rint(input.getMinY() + part.getMinY() * input.getHeight());
        return new Rectangle2D(
                left,
                top,
                Math.max(2, Math.rint(input.getMinX() + part.getMaxX() * input.getWidth()) - left),
                Math.max(2, Math.rint(input.getMinY() + part.getMaxY() * input.getHeight()) - top));
    }

    /** Finds the places of the rings, and asks for a painting if one is new. */
    private void place() {
        List<Ring> now = Stream.of(Optional.ofNullable(hovered), Optional.ofNullable(pinned))
                .flatMap(Optional::stream)
                .flatMap(spot -> ring(spot).stream())
                .toList();
        Rectangle2D part = placeOfField();
        if (!now.equals(rings) || !Objects.equals(part, looked)) {
            rings = now;
            looked = part;
            setVisible(!now.isEmpty() || part != null);
            requestPaint();
        }
    }

    private Optional<Ring> ring(FlowSpot spot) {
        FlowGeometry places = geometry;
        Rectangle2D place =
                places == null || spot.column() >= columns.size() ? null : places.placeOf(spot.column(), spot.unit());
        return Optional.ofNullable(place)
                .map(found -> new Ring(found, columns.get(spot.column()).form() == FlowColumn.Form.BARS));
    }

    @Override
    protected void paint(GraphicsContext g, Palette palette, double width, double height) {
        Rectangle2D part = looked;
        if (part != null) {
            Grid.ring(g, palette, part.getMinX(), part.getMinY(), part.getWidth(), part.getHeight(), 2, HALO);
        }
        for (Ring ring : rings) {
            Rectangle2D place = ring.place();
            if (ring.bar()) {
                g.setStroke(palette.accent());
                g.setLineWidth(2);
                g.strokeRoundRect(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight(), 14, 14);
            } else {
                Grid.ring(
                        g, palette, place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight(), LINE, HALO);
            }
        }
    }
}
