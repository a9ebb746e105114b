package glassbox.ui.control;

import java.util.List;

import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import org.jspecify.annotations.Nullable;

import glassbox.raster.ColourScale;
import glassbox.raster.Raster;
import glassbox.ui.theme.Palette;

/** The columns of a {@link NetworkFlow}: the input, tiles of maps, cells of numbers, bars, and their names above. */
final class FlowTiles extends PaintedView {
    /** The base lines of the columns' names. */
    private static final double UPPER = 18;

    private static final double LOWER = 36;
    /** The least room between two names. */
    private static final double BETWEEN = 5;

    private final CanvasText ruler = new CanvasText();
    private final Font name = CanvasText.semiBold(15);
    private final Font smallName = CanvasText.semiBold(13);
    private final Font note = CanvasText.mono(13);
    private final Font number = CanvasText.mono(13);
    private final Font word = CanvasText.regular(14);
    private final FlowBars bars = new FlowBars();
    private List<FlowColumn> columns = List.of();
    private @Nullable FlowGeometry geometry;

    FlowTiles() {
        setManaged(false);
        setMouseTransparent(true);
    }

    void show(List<FlowColumn> now, FlowGeometry places) {
        columns = now;
        geometry = places;
        requestPaint();
    }

    @Override
    protected void paint(GraphicsContext g, Palette palette, double width, double height) {
        FlowGeometry places = geometry;
        if (places == null) {
            return;
        }
        boolean staggered = staggered(places);
        boolean large = !staggered && large(places);
        for (int i = 0; i < columns.size(); i++) {
            FlowColumn column = columns.get(i);
            header(g, palette, places, i, staggered, large);
            switch (column.form()) {
                case PICTURE -> picture(g, palette, column, places.place(i, 0));
                case MAPS -> maps(g, palette, places, i);
                case UNITS -> cells(g, palette, places, i);
                case BARS -> bars.paint(g, palette, column, places, i);
            }
        }
    }

    /** Whether the names between the ends have no room beside each other and stand by turns on two lines. */
    private boolean staggered(FlowGeometry places) {
        boolean staggered = false;
        for (int i = 1; i < columns.size() - 1; i++) {
            staggered |= ruler.width(columns.get(i).brief(), smallName) > places.pitch(i) - BETWEEN;
        }
        return staggered;
    }

    /** Whether the names between the ends have room in the larger type. */
    private boolean large(FlowGeometry places) {
        boolean large = true;
        for (int i = 1; i < columns.size() - 1; i++) {
            large &= ruler.width(columns.get(i).name(), name) <= places.pitch(i) - 2 * BETWEEN;
        }
        return large;
    }

    private void header(
            GraphicsContext g, Palette palette, FlowGeometry places, int i, boolean staggered, boolean large) {
        FlowColumn column = columns.get(i);
        boolean end = i == 0 || i == columns.size() - 1;
        double left =
                column.form() == FlowColumn.Form.PICTURE ? places.place(i, 0).getMinX() : places.tileLeft(i);
        double room = places.pitch(i) - 10;
        Font type = end || large ? name : smallName;
        String title = large || (end && ruler.width(column.name(), type) <= room) ? column.name() : column.brief();
        double nameWidth = ruler.width(title, type);
        double noteWidth = ruler.width(column.note(), note);
        boolean lower = staggered && !end && i % 2 == 0;
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.BASELINE);
        g.setFill(hue(palette, column.kind()));
        g.setFont(type);
        boolean last = i == columns.size() - 2;
        g.fillText(
                title, last ? Math.min(left, places.left(i + 1) - nameWidth - BETWEEN) : left, lower ? LOWER : UPPER);
        if (!column.more().isEmpty()) {
            g.setFill(palette.ink());
            g.setFont(word);
            g.fillText(column.more(), left, LOWER, room);
        }
        g.setFill(palette.ink3());
        g.setFont(note);
        if (nameWidth + 10 + noteWidth <= room) {
            g.fillText(column.note(), left + nameWidth + 10, lower ? LOWER : UPPER);
        } else if (noteWidth <= room && places.twoLines() && column.more().isEmpty() && (end || !staggered)) {
            g.fillText(column.note(), left, LOWER);
        }
    }

    /** The colour of a layer's kind. */
    static Color hue(Palette palette, String kind) {
        return switch (kind) {
            case "input" -> palette.input();
            case "conv" -> palette.conv();
            case "pool", "avgpool" -> palette.pool();
            case "relu", "leaky-relu", "sigmoid", "tanh" -> palette.relu();
            case "dense" -> palette.dense();
            case "softmax" -> palette.softmax();
            default -> palette.ink2();
        };
    }

    private static void picture(GraphicsContext g, Palette palette, FlowColumn column, Rectangle2D place) {
        if (column.picture().isEmpty()) {
            g.setFill(palette.zero());
            g.fillRect(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
        } else {
            double size = place.getWidth() / column.picture().getFirst().columns();
            g.drawImage(
                    PixelImage.ofPicture(column.picture(), size),
                    place.getMinX(),
                    place.getMinY(),
                    place.getWidth(),
                    place.getHeight());
        }
        frame(g, palette, place);
    }

    private void maps(GraphicsContext g, Palette palette, FlowGeometry places, int i) {
        FlowColumn column = columns.get(i);
        List<FlowColumn.Unit> shown = places.shown(i);
        boolean numbered = places.pitch(i) - places.place(i, 0).getWidth() > 74;
        for (int at = 0; at < shown.size(); at++) {
            FlowColumn.Unit unit = shown.get(at);
            Rectangle2D place = places.place(i, at);
            map(g, palette, unit.map(), unit.limit(), place);
            if (places.hasKernels(column)) {
                kernel(g, palette, column.kernels().get(column.units().indexOf(unit)), places, i, place);
            }
            if (numbered) {
                g.setFill(palette.ink3());
                g.setFont(number);
                g.setTextAlign(TextAlignment.LEFT);
                g.setTextBaseline(VPos.BASELINE);
                g.fillText(unit.name(), place.getMaxX() + 9, place.getMinY() + place.getHeight() / 2 - 6);
            }
        }
    }

    /** A map in its tile: whole screen pixels to each of its own where that loses little of the tile. */
    private static void map(GraphicsContext g, Palette palette, @Nullable Raster map, float limit, Rectangle2D place) {
        g.setFill(palette.zero());
        g.fillRect(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
        if (map != null) {
            double most = Math.max(map.rows(), map.columns());
            double pixel = place.getWidth() / most;
            double whole = pixel >= 1 ? Math.floor(pixel) : 1 / Math.ceil(1 / pixel);
            double size = whole * most >= 0.8 * place.getWidth() ? whole : pixel;
            double width = map.columns() * size;
            double height = map.rows() * size;
            g.drawImage(
                    PixelImage.of(map, ColourScale.signed(palette.dark()), limit, size),
                    place.getMinX() + Math.floor((place.getWidth() - width) / 2),
                    place.getMinY() + Math.floor((place.getHeight() - height) / 2),
                    width,
                    height);
        }
        frame(g, palette, place);
    }

    private static void kernel(
            GraphicsContext g, Palette palette, Raster kernel, FlowGeometry places, int column, Rectangle2D tile) {
        double side = Math.min(places.kernelSide(), tile.getHeight() - 8);
        double cell = side / Math.max(kernel.rows(), kernel.columns());
        cell = cell >= 2 ? Math.floor(cell) : cell;
        double width = cell * kernel.columns();
        double height = cell * kernel.rows();
        double x = Math.round(places.left(column) + (places.kernelSide() - width) / 2);
        double y = Math.round(tile.getMinY() + (tile.getHeight() - height) / 2);
        g.setFill(palette.surface());
        g.fillRoundRect(x - 4, y - 4, width + 8, height + 8, 6, 6);
        g.drawImage(
                PixelImage.of(kernel, ColourScale.signed(palette.dark()), CellFill.limitOfKernel(kernel), cell),
                x,
                y,
                width,
                height);
        if (cell >= 4) {
            Grid.hairlines(g, x, y, kernel.rows(), kernel.columns(), cell, cell);
        }
        g.setStroke(palette.line2());
        g.setLineWidth(1);
        g.strokeRect(x - 0.5, y - 0.5, width + 1, height + 1);
    }

    private void cells(GraphicsContext g, Palette palette, FlowGeometry places, int i) {
        List<FlowColumn.Unit> shown = places.shown(i);
        ColourScale colours = ColourScale.signed(palette.dark());
        for (int at = 0; at < shown.size(); at++) {
            Rectangle2D place = places.place(i, at);
            double line = place.getHeight() >= 5 ? 1 : 0;
            g.setFill(palette.surface());
            g.fillRect(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
            g.setFill(Grid.colour(
                    colours.argb(shown.get(at).value(), shown.get(at).limit())));
            g.fillRect(place.getMinX(), place.getMinY(), place.getWidth() - line, place.getHeight() - line);
        }
    }

    private static void frame(GraphicsContext g, Palette palette, Rectangle2D place) {
        g.setStroke(palette.line2());
        g.setLineWidth(1);
        g.strokeRect(place.getMinX() - 0.5, place.getMinY() - 0.5, place.getWidth() + 1, place.getHeight() + 1);
    }
}
