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
    private static final double VALUE = 74;
    private static final double LEAST_BAR = 3;
    /** The share of a bar's row that its name may take. */
    private static final double MOST_NAME = 0.45;

    private final CanvasText ruler = new CanvasText();
    private final Font name = CanvasText.semiBold(15);
    private final Font smallName = CanvasText.semiBold(13);
    private final Font note = CanvasText.mono(13);
    private final Font number = CanvasText.mono(13);
    private final Font value = CanvasText.mono(15);
    private final Font word = CanvasText.regular(14);
    private final Font winnerWord = CanvasText.semiBold(14);
    private final Font winnerValue = CanvasText.monoBold(15);
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
        for (int i = 0; i < columns.size(); i++) {
            FlowColumn column = columns.get(i);
            header(g, palette, places, i);
            switch (column.form()) {
                case PICTURE -> picture(g, palette, column, places.place(i, 0));
                case MAPS -> maps(g, palette, places, i);
                case UNITS -> cells(g, palette, places, i);
                case BARS -> bars(g, palette, places, i);
            }
        }
    }

    private void header(GraphicsContext g, Palette palette, FlowGeometry places, int i) {
        FlowColumn column = columns.get(i);
        double left =
                column.form() == FlowColumn.Form.PICTURE ? places.place(i, 0).getMinX() : places.tileLeft(i);
        double room = places.pitch(i) - 10;
        double nameWidth = ruler.width(column.name(), name);
        double noteWidth = ruler.width(column.note(), note);
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.BASELINE);
        g.setFill(hue(palette, column.kind()));
        boolean fits = nameWidth <= room;
        boolean tight = ruler.width(column.brief(), smallName) > room;
        g.setFont(fits ? name : smallName);
        g.fillText(fits ? column.name() : column.brief(), left, tight && i % 2 == 0 ? LOWER : UPPER);
        g.setFill(palette.ink3());
        g.setFont(note);
        if (nameWidth + 10 + noteWidth <= room) {
            g.fillText(column.note(), left + nameWidth + 10, UPPER);
        } else if (noteWidth <= room && places.twoLines()) {
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
                kernel(g, palette, column.kernels().get(column.units().indexOf(unit)), places.left(i), place);
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

    private static void kernel(GraphicsContext g, Palette palette, Raster kernel, double left, Rectangle2D tile) {
        double side = Math.min(FlowGeometry.KERNEL, tile.getHeight() - 8);
        double cell = side / Math.max(kernel.rows(), kernel.columns());
        cell = cell >= 2 ? Math.floor(cell) : cell;
        double width = cell * kernel.columns();
        double height = cell * kernel.rows();
        double x = Math.round(left + (FlowGeometry.KERNEL - width) / 2);
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

    private void bars(GraphicsContext g, Palette palette, FlowGeometry places, int i) {
        List<FlowColumn.Unit> shown = places.shown(i);
        boolean signed = columns.get(i).signed();
        int winner = signed ? -1 : winner(shown);
        double names = 24;
        for (FlowColumn.Unit unit : shown) {
            names = Math.max(names, ruler.width(unit.name(), nameFont(unit, true)) + 20);
        }
        names = Math.min(names, MOST_NAME * places.place(i, 0).getWidth());
        for (int at = 0; at < shown.size(); at++) {
            FlowColumn.Unit unit = shown.get(at);
            Rectangle2D place = places.place(i, at);
            bar(g, palette, unit, place, names, at == winner, signed);
        }
    }

    /** Numbers are written in their own face, words in theirs. */
    private Font nameFont(FlowColumn.Unit unit, boolean wins) {
        boolean digits = unit.name().chars().allMatch(Character::isDigit);
        return digits ? (wins ? winnerValue : value) : (wins ? winnerWord : word);
    }

    private static int winner(List<FlowColumn.Unit> units) {
        int winner = -1;
        for (int i = 0; i < units.size(); i++) {
            if (units.get(i).share() >= 0
                    && (winner < 0 || units.get(i).value() > units.get(winner).value())) {
                winner = i;
            }
        }
        return winner;
    }

    private void bar(
            GraphicsContext g,
            Palette palette,
            FlowColumn.Unit unit,
            Rectangle2D place,
            double names,
            boolean wins,
            boolean signed) {
        double middle = Math.round(place.getMinY() + place.getHeight() / 2);
        double thick = Math.clamp(Math.round(place.getHeight() * 0.44), 8, 18);
        double left = place.getMinX() + names;
        double length = place.getWidth() - names - VALUE - 8;
        if (wins) {
            g.setFill(palette.accentSoft());
            g.fillRoundRect(
                    place.getMinX() + 2, place.getMinY() + 2, place.getWidth() - 4, place.getHeight() - 4, 10, 10);
        }
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        g.setFont(nameFont(unit, wins));
        g.setFill(palette.ink());
        g.fillText(unit.name(), place.getMinX() + 9, middle, names - 14);
        g.setFont(wins ? winnerValue : value);
        g.setFill(palette.dark() ? palette.bg() : palette.sunken());
        g.fillRoundRect(left, middle - thick / 2, length, thick, 6, 6);
        if (signed) {
            double zero = Math.round(left + length / 2);
            double reach = unit.limit() > 0 ? Math.min(1, Math.abs(unit.value()) / unit.limit()) : 0;
            double filled = Math.max(1, length / 2 * reach);
            g.setFill(unit.value() < 0 ? palette.neg() : palette.pos());
            g.fillRect(unit.value() < 0 ? zero - filled : zero, middle - thick / 2, filled, thick);
            g.setFill(palette.ink3());
            g.fillRect(zero, middle - thick / 2 - 2, 1, thick + 4);
        } else if (unit.share() >= 0) {
            double filled = Math.max(LEAST_BAR, length * Math.min(1, unit.share()));
            g.setFill(wins ? palette.accent() : palette.ink3());
            g.fillRoundRect(left, middle - thick / 2, filled, thick, Math.min(6, filled), Math.min(6, filled));
        }
        g.setTextAlign(TextAlignment.RIGHT);
        g.setFill(wins ? palette.ink() : palette.ink2());
        g.fillText(unit.text(), place.getMaxX() - 8, middle);
    }

    private static void frame(GraphicsContext g, Palette palette, Rectangle2D place) {
        g.setStroke(palette.line2());
        g.setLineWidth(1);
        g.strokeRect(place.getMinX() - 0.5, place.getMinY() - 0.5, place.getWidth() + 1, place.getHeight() + 1);
    }
}
