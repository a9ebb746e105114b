package glassbox.ui.control;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import glassbox.raster.ColourScale;
import glassbox.raster.Numbers;
import glassbox.raster.Raster;
import glassbox.ui.theme.Palette;

/**
 * Pictures of numbers as tiles in a few rows, one of them held. More than there is room for are shown some at a time, from
 * {@link #firstProperty} on. The mouse and, with the focus, the arrow keys go from tile to tile; a click or Enter holds one.
 */
public final class MapTiles extends PaintedView {
    private static final double GAP = 4;
    /** Room for the ring around a tile. */
    private static final double MARGIN = 4;

    private static final int NONE = -1;

    private final String name;
    private final String thing;
    private final IntegerProperty first = new SimpleIntegerProperty(this, "first");
    private List<Raster> tiles = List.of();
    private boolean grey;
    private float limit = 1;
    private int held = NONE;
    private int cursor = NONE;
    private int across = 4;
    private int down = 2;
    private double side = 68;
    private IntConsumer onPick = tile -> {};
    private Consumer<@Nullable String> onRead = words -> {};
    private final ReadOnlyObjectWrapper<@Nullable Spot> current = new ReadOnlyObjectWrapper<>(this, "current", null);

    /** A number of a tile, all counted from 0. */
    public record Spot(int tile, int row, int column) {}

    /**
     * No tiles yet.
     *
     * @param name what they are, for screen readers: {@code 8 conv maps}
     * @param thing what one of them is called: {@code map}
     */
    public MapTiles(String name, String thing) {
        this.name = name;
        this.thing = thing;
        getStyleClass().add("map-tiles");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        first.subscribe(this::requestPaint);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX(), event.getY()));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> moveTo(isFocusVisible() ? cursor : NONE, null));
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> pick(tileAt(event.getX(), event.getY())));
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        focusVisibleProperty().subscribe(seen -> moveTo(seen ? Math.max(0, held) : NONE, null));
        describe();
    }

    /** Tiles of this width, so many in a row and so many rows. */
    public void setGrid(int columns, int rows, double tileSide) {
        across = columns;
        down = rows;
        side = tileSide;
        requestLayout();
        requestPaint();
    }

    /** Shows signed numbers, {@code end} being the end of the colour scale; {@code heldTile} is held, −1 for none. */
    public void show(List<Raster> numbers, float end, int heldTile) {
        show(numbers, end, heldTile, false);
    }

    /** Shows grey pictures, 0 to 255. */
    public void showGrey(List<Raster> pictures, int heldTile) {
        show(pictures, 255, heldTile, true);
    }

    private void show(List<Raster> numbers, float end, int heldTile, boolean asGrey) {
        tiles = List.copyOf(numbers);
        limit = end;
        grey = asGrey;
        if (heldTile != held) {
            held = heldTile;
            reveal(heldTile);
        }
        Spot kept = current.get();
        current.set(kept != null && isThere(kept) ? kept : null);
        first.set(Math.clamp(first.get(), 0, Math.max(0, tiles.size() - 1)));
        cursor = Math.min(cursor, tiles.size() - 1);
        requestLayout();
        requestPaint();
        describe();
    }

    /** The tile at the top left, counted from 0. */
    public IntegerProperty firstProperty() {
        return first;
    }

    /** How many tiles are shown at a time. */
    public int room() {
        return across * down;
    }

    /** What is done when a tile is picked. */
    public void setOnPick(IntConsumer action) {
        onPick = action;
    }

    /** Hears what is pointed at, in words; null when nothing is. */
    public void setOnRead(Consumer<@Nullable String> reader) {
        onRead = reader;
    }

    /** The number that is pointed at; where the keys went to a tile, its strongest one. */
    public ReadOnlyObjectProperty<@Nullable Spot> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** Where a number lies that is shown, in this view. */
    public Bounds boundsOf(Spot spot) {
        Raster numbers = tiles.get(spot.tile());
        double size = pixel(numbers);
        int place = spot.tile() - first.get();
        return new BoundingBox(
                left(place) + inset(numbers.columns() * size) + spot.column() * size,
                top(place) + inset(numbers.rows() * size) + spot.row() * size,
                size,
                size);
    }

    private boolean isThere(Spot spot) {
        return spot.tile() < tiles.size()
                && spot.row() < tiles.get(spot.tile()).rows()
                && spot.column() < tiles.get(spot.tile()).columns();
    }

    private static @Nullable Spot strongest(int tile, Raster numbers) {
        Spot found = null;
        float most = -1;
        for (int row = 0; row < numbers.rows(); row++) {
            for (int column = 0; column < numbers.columns(); column++) {
                if (Math.abs(numbers.get(row, column)) > most) {
                    most = Math.abs(numbers.get(row, column));
                    found = new Spot(tile, row, column);
                }
            }
        }
        return found;
    }

    private int shown() {
        return Math.max(0, Math.min(room(), tiles.size() - first.get()));
    }

    private void reveal(int tile) {
        if (tile >= 0 && (tile < first.get() || tile >= first.get() + room())) {
            first.set(tile / room() * room());
        }
    }

    private double left(int place) {
        return MARGIN + place % across * (side + GAP);
    }

    private double top(int place) {
        int row = place / across;
        return MARGIN + row * (side + GAP);
    }

    private int tileAt(double x, double y) {
        int column = (int) Math.floor((x - MARGIN) / (side + GAP));
        int row = (int) Math.floor((y - MARGIN) / (side + GAP));
        int place = row * across + column;
        return column < 0 || column >= across || row < 0 || place >= shown() ? NONE : first.get() + place;
    }

    private void point(double x, double y) {
        int tile = tileAt(x, y);
        if (tile < 0) {
            moveTo(NONE, null);
            return;
        }
        Raster numbers = tiles.get(tile);
        double size = pixel(numbers);
        int place = tile - first.get();
        int row = (int) Math.floor((y - top(place) - inset(numbers.rows() * size)) / size);
        int column = (int) Math.floor((x - left(place) - inset(numbers.columns() * size)) / size);
        boolean inside = row >= 0 && row < numbers.rows() && column >= 0 && column < numbers.columns();
        String value = inside && !Float.isNaN(numbers.get(row, column))
                ? ", row " + (row + 1) + ", column " + (column + 1) + ": "
                        + Numbers.telling(numbers.get(row, column), grey ? 0 : 4)
                : "";
        moveTo(tile, value);
        current.set(value.isEmpty() ? null : new Spot(tile, row, column));
    }

    private void moveTo(int tile, @Nullable String value) {
        if (tile != cursor) {
            cursor = tile;
            reveal(tile);
            requestPaint();
            describe();
        }
        if (value == null) {
            current.set(tile >= 0 && tile < tiles.size() && isFocusVisible() ? strongest(tile, tiles.get(tile)) : null);
        }
        onRead.accept(tile < 0 || tile >= tiles.size() ? null : words(tile) + (value == null ? range(tile) : value));
    }

    private void pressed(KeyEvent event) {
        int at = Math.max(cursor, 0);
        int wanted = switch (event.getCode()) {
            case LEFT -> at - 1;
            case RIGHT -> at + 1;
            case UP -> at - across;
            case DOWN -> at + across;
            case PAGE_UP -> at - room();
            case PAGE_DOWN -> at + room();
            case ENTER -> at;
            default -> Integer.MIN_VALUE;
        };
        if (wanted == Integer.MIN_VALUE || tiles.isEmpty()) {
            return;
        }
        event.consume();
        if (wanted == at && cursor >= 0) {
            pick(at);
        } else {
            moveTo(Math.clamp(wanted, 0, tiles.size() - 1), null);
        }
    }

    private void pick(int tile) {
        if (tile >= 0) {
            onPick.accept(tile);
        }
    }

    private String words(int tile) {
        return name + ", " + thing + " " + (tile + 1) + " of " + tiles.size();
    }

    private String range(int tile) {
        float least = Float.POSITIVE_INFINITY;
        float most = Float.NEGATIVE_INFINITY;
        for (float value : tiles.get(tile).toArray()) {
            least = Float.isNaN(value) ? least : Math.min(least, value);
            most = Float.isNaN(value) ? most : Math.max(most, value);
        }
        int decimals = grey ? 0 : 3;
        return ", from " + Numbers.telling(least, decimals) + " to " + Numbers.telling(most, decimals)
                + (tile == held ? ", pinned" : "");
    }

    private void describe() {
        int tile = cursor >= 0 ? cursor : held;
        setAccessibleText(tile >= 0 && tile < tiles.size() ? words(tile) + range(tile) : name);
        setAccessibleHelp("Arrow keys go from tile to tile, Enter follows one");
    }

    private double pixel(Raster numbers) {
        double fitting = side / Math.max(numbers.rows(), numbers.columns());
        return fitting >= 1 ? Math.floor(fitting) : fitting;
    }

    private double inset(double size) {
        return Math.floor((side - size) / 2);
    }

    @Override
    protected double computePrefWidth(double height) {
        int columns = Math.min(across, Math.max(1, tiles.size()));
        return 2 * MARGIN + columns * side + (columns - 1) * GAP;
    }

    @Override
    protected double computePrefHeight(double width) {
        int rows = Math.clamp(Math.ceilDiv(tiles.size(), across), 1, down);
        return 2 * MARGIN + rows * side + (rows - 1) * GAP;
    }

    @Override
    public String getUserAgentStylesheet() {
        return ControlSheet.of("map-tiles");
    }

    @Override
    protected void paint(GraphicsContext graphics, Palette palette, double width, double height) {
        ColourScale colours = grey ? ColourScale.GREY : ColourScale.signed(palette.dark());
        for (int place = 0; place < shown(); place++) {
            int tile = first.get() + place;
            Raster numbers = tiles.get(tile);
            double size = pixel(numbers);
            double wide = Math.floor(numbers.columns() * size);
            double high = Math.floor(numbers.rows() * size);
            double left = left(place) + inset(wide);
            double top = top(place) + inset(high);
            graphics.setFill(palette.line2());
            graphics.fillRect(left - 1, top - 1, wide + 2, high + 2);
            graphics.setFill(palette.surface());
            graphics.fillRect(left, top, wide, high);
            WritableImage image = PixelImage.of(numbers, colours, limit, size);
            graphics.drawImage(image, left, top, wide, high);
            if (size >= 9) {
                Grid.hairlines(graphics, left, top, numbers.rows(), numbers.columns(), size, size);
            }
            if (tile == held) {
                Grid.ring(graphics, palette, left, top, wide, high, 3, 1);
            } else if (tile == cursor) {
                Grid.ring(graphics, palette, left, top, wide, high, 2, 0);
            }
        }
    }
}
