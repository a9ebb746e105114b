package glassbox.ui.control;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import glassbox.raster.ColourScale;
import glassbox.raster.Numbers;
import glassbox.raster.Raster;
import glassbox.ui.theme.Palette;

/**
 * A grid of numbers on coloured cells. The mouse and, when it has the focus, the arrow keys move a cursor over the cells;
 * with {@link #setEdits} its numbers can be typed, scrolled and reset. Numbers stand with the same decimals, and only
 * where their cells have room.
 */
public final class MatrixView extends PaintedView {
    private static final String READ =
            "Numbers. The pointer or the arrow keys choose one, and it says where it comes from";
    private static final double FRAME = 1;
    /** Cells with smaller type stand as close as they can. */
    private static final double SMALL = 13;
    /** Smaller cells have no lines between them, which would hide their colours. */
    private static final double SMALLEST_RULED = 8;
    /** How much is seen of cells that are still to come. */
    private static final double PALE = 0.38;

    private final String name;
    private CellFill fill;
    private final ObjectProperty<@Nullable CellIndex> current = new SimpleObjectProperty<>(this, "current");
    private final CellEditor editor = new CellEditor(this);
    private @Nullable Raster raster;
    private @Nullable Raster pixels;
    private float limit = 255;
    private int decimals;
    private double cellWidth = 44;
    private double cellHeight = 44;
    private double typeSize = 17;
    private boolean signed;
    private int count = Integer.MAX_VALUE;
    private int visited = Integer.MAX_VALUE;
    private boolean aheadShown;
    private String help = READ;

    /**
     * A matrix without numbers yet.
     *
     * @param name what it is, for screen readers: "Filter"
     */
    public MatrixView(String name, CellFill fill) {
        this.name = name;
        this.fill = fill;
        getStyleClass().add("matrix-view");
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        setFocusTraversable(true);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        current.subscribe(this::cursorMoved);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> setCursorAt(event.getX(), event.getY()));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> leave());
        focusVisibleProperty().subscribe(this::focusMoved);
        editor.listen();
        describe();
    }

    /** Shows these numbers, {@code limit} being the end of the colour scale. */
    public void show(@Nullable Raster numbers, float colourLimit, int shownDecimals) {
        raster = numbers;
        pixels = null;
        limit = colourLimit;
        decimals = shownDecimals;
        CellIndex at = current.get();
        if (at != null && !contains(at)) {
            current.set(null);
        }
        editor.close();
        requestLayout();
        requestPaint();
        describe();
    }

    /**
     * Shows these numbers on the pixels that they were made of, 0 to 255; without pixels as {@link #show}.
     *
     * @throws IllegalArgumentException if the pixels are not of the numbers' size
     */
    public void showOn(@Nullable Raster under, Raster numbers, float colourLimit, int shownDecimals) {
        if (under != null && (under.rows() != numbers.rows() || under.columns() != numbers.columns())) {
            throw new IllegalArgumentException("The numbers are " + numbers + ", but the pixels " + under + ".");
        }
        show(numbers, colourLimit, shownDecimals);
        pixels = under;
    }

    /** The size of one cell and of the type in it, in pixels. */
    public void setCell(double width, double height, double type) {
        cellWidth = width;
        cellHeight = height;
        typeSize = type;
        editor.close();
        requestLayout();
        requestPaint();
    }

    /** Says anew what the colours of the cells mean. */
    public void setFill(CellFill wanted) {
        fill = wanted;
        requestPaint();
    }

    /** Writes a plus sign before positive numbers. */
    public void setSigned(boolean wanted) {
        signed = wanted;
        requestPaint();
    }

    /** Lets the numbers be changed; {@code null} takes that back. */
    public void setEdits(@Nullable CellEdits edits) {
        editor.setEdits(edits);
        describe();
    }

    /** Says what the numbers are for, where that is more than their name. */
    public void setHelp(String words) {
        help = words;
        describe();
    }

    /** Whether a number is being typed; showing others would put an end to that. */
    public boolean isEditing() {
        return editor.isOpen();
    }

    /** The numbers shown; {@code null} when there are none. */
    public @Nullable Raster raster() {
        return raster;
    }

    /** The cell that is looked at, by mouse, keys or from elsewhere; {@code null} when none is. */
    public ObjectProperty<@Nullable CellIndex> currentProperty() {
        return current;
    }

    /** The number of a cell as it is written in it. */
    public String wordsOf(CellIndex cell) {
        return raster == null
                ? ""
                : isAhead(cell) && !aheadShown ? "still to come" : words(raster.get(cell.row(), cell.column()));
    }

    /** The width a cell needs so that none of these numbers is cut, in type of this size. */
    public static double cellWidthFor(Raster numbers, int decimals, double type) {
        return cellWidthFor(longest(numbers, decimals), type);
    }

    /** The width a cell needs for a number of so many characters, in type of this size. */
    public static double cellWidthFor(int characters, double type) {
        return CellNumbers.widthFor(characters, type) + (type < SMALL ? 0 : 2);
    }

    /** The most characters that one of these numbers has in its cell. */
    public static int longest(Raster numbers, int decimals) {
        return new CellText(numbers, decimals).longest();
    }

    /** The cell under a point of this view; {@code null} outside all cells. */
    @Nullable
    CellIndex cellAt(double x, double y) {
        CellIndex cell =
                new CellIndex((int) Math.floor((y - FRAME) / cellHeight), (int) Math.floor((x - FRAME) / cellWidth));
        return contains(cell) ? cell : null;
    }

    double cellLeft(CellIndex cell) {
        return FRAME + cell.column() * cellWidth;
    }

    double cellTop(CellIndex cell) {
        return FRAME + cell.row() * cellHeight;
    }

    double cellWidth() {
        return cellWidth;
    }

    double cellHeight() {
        return cellHeight;
    }

    double typeSize() {
        return typeSize;
    }

    /** Puts the editor's field above the cells, ready to take keys. */
    void hold(TextField field) {
        getChildren().add(field);
        field.applyCss();
    }

    /** Moves the cursor by cells and stops at the edges; without a cursor it appears in the first cell. */
    void moveCursor(int rows, int columns) {
        CellIndex at = current.get();
        if (raster == null) {
            return;
        }
        CellIndex next = at == null
                ? new CellIndex(0, 0)
                : new CellIndex(
                        Math.clamp((long) at.row() + rows, 0, raster.rows() - 1),
                        Math.clamp((long) at.column() + columns, 0, raster.columns() - 1));
        if (counts(next)) {
            current.set(next);
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return raster == null ? 0 : raster.columns() * cellWidth + 2 * FRAME;
    }

    @Override
    protected double computePrefHeight(double width) {
        return raster == null ? 0 : raster.rows() * cellHeight + 2 * FRAME;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        editor.layout();
    }

    @Override
    public String getUserAgentStylesheet() {
        return ControlSheet.of("matrix-view");
    }

    /** Says how many numbers there are, row by row; what is left of the last row stays empty. */
    public void setCount(int numbers) {
        count = numbers;
        requestPaint();
    }

    /** Keeps the cells from this one on, counted row by row, for later: empty, or pale where {@code shown}. */
    public void setVisited(int cells, boolean shown) {
        if (visited != cells || aheadShown != shown) {
            visited = cells;
            aheadShown = shown;
            requestPaint();
            describe();
        }
    }

    private boolean isAhead(CellIndex cell) {
        return raster != null && cell.row() * raster.columns() + cell.column() >= visited;
    }

    private boolean counts(CellIndex cell) {
        return raster != null && cell.row() * raster.columns() + cell.column() < count;
    }

    @Override
    protected void paint(GraphicsContext graphics, Palette palette, double width, double height) {
        Raster numbers = raster;
        if (numbers == null) {
            return;
        }
        double gridWidth = numbers.columns() * cellWidth;
        double gridHeight = numbers.rows() * cellHeight;
        graphics.setFill(palette.line2());
        graphics.fillRect(0, 0, gridWidth + 2 * FRAME, gridHeight + 2 * FRAME);
        CellText text = new CellText(numbers, decimals);
        CellNumbers words = new CellNumbers(graphics, palette, cellWidth, typeSize, text.longest() + (signed ? 1 : 0));
        Raster coloured = pixels == null ? numbers : pixels;
        ColourScale colours = pixels == null ? fill.scale(palette.dark()) : ColourScale.GREY;
        float end = pixels == null ? limit : 255;
        for (int row = 0; row < numbers.rows(); row++) {
            for (int column = 0; column < numbers.columns(); column++) {
                CellIndex cell = new CellIndex(row, column);
                if (!counts(cell)) {
                    graphics.setFill(palette.surface());
                    graphics.fillRect(cellLeft(cell), cellTop(cell), cellWidth, cellHeight);
                    continue;
                }
                boolean ahead = isAhead(cell);
                if (ahead) {
                    graphics.setFill(palette.surface());
                    graphics.fillRect(cellLeft(cell), cellTop(cell), cellWidth, cellHeight);
                    if (!aheadShown) {
                        continue;
                    }
                    graphics.setGlobalAlpha(PALE);
                }
                int argb = colours.argb(coloured.get(row, column), end);
                graphics.setFill(Grid.colour(argb));
                graphics.fillRect(cellLeft(cell), cellTop(cell), cellWidth, cellHeight);
                if (words.visible()) {
                    float value = numbers.get(row, column);
                    words.draw(
                            (signed && value > 0 ? "+" : "") + text.inCell(value),
                            argb,
                            cellLeft(cell) + cellWidth / 2,
                            cellTop(cell) + cellHeight / 2);
                }
                graphics.setGlobalAlpha(1);
            }
        }
        if (Math.min(cellWidth, cellHeight) >= SMALLEST_RULED) {
            Grid.hairlines(graphics, FRAME, FRAME, numbers.rows(), numbers.columns(), cellWidth, cellHeight);
        }
        CellIndex at = current.get();
        if (at != null && contains(at)) {
            Grid.ring(graphics, palette, cellLeft(at) + 3, cellTop(at) + 3, cellWidth - 6, cellHeight - 6, 2, 1);
        }
    }

    private String words(float value) {
        String text = Numbers.telling(value, decimals);
        return signed && value > 0 ? "+" + text : text;
    }

    private boolean contains(CellIndex cell) {
        return raster != null
                && cell.row() >= 0
                && cell.row() < raster.rows()
                && cell.column() >= 0
                && cell.column() < raster.columns()
                && counts(cell);
    }

    private void setCursorAt(double x, double y) {
        if (!editor.isOpen()) {
            current.set(cellAt(x, y));
        }
    }

    private void leave() {
        if (!isFocused() && !editor.isOpen()) {
            current.set(null);
        }
    }

    private void focusMoved(boolean focused) {
        if (focused && current.get() == null) {
            moveCursor(0, 0);
        } else if (!focused && !isHover() && !editor.isOpen()) {
            current.set(null);
        }
    }

    private void cursorMoved() {
        requestPaint();
        describe();
    }

    private static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    private void describe() {
        Raster numbers = raster;
        if (numbers == null) {
            setAccessibleText(name + ", empty");
            return;
        }
        CellIndex at = current.get();
        String size = name + ", " + count(numbers.rows(), "row") + ", " + count(numbers.columns(), "column");
        setAccessibleText(
                at == null
                        ? size
                        : size + ". Row " + (at.row() + 1) + ", column " + (at.column() + 1) + ": " + wordsOf(at));
        setAccessibleHelp(editor.isEnabled() ? CellEditor.HELP : help);
    }
}
