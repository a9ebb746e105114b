package glassbox.ui.control;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import org.jspecify.annotations.Nullable;

import glassbox.raster.ColourScale;
import glassbox.raster.Numbers;
import glassbox.ui.theme.Palette;

/**
 * A matrix of any size through a window, and below it one row of its product: only what is seen is ever asked for. Mouse wheel
 * and arrow keys move the window; it follows what is marked.
 */
public final class PatchMatrixView extends PaintedView {
    private static final int CELL = 9;
    /** Where there are few rows their cells are larger. */
    private static final int LARGEST_CELL = 18;
    /** The height for few rows. */
    private static final int FEW_ROWS = 160;

    private static final int GAP = 14;
    private static final int PRODUCT = 14;
    private static final int RULER = 18;
    private static final double WHEEL = 8;
    /** No more rows than so many ask for room of their own. */
    private static final int MOST_ROWS = 40;

    private @Nullable Source source;
    private CellFill fill = CellFill.SIGNED;
    private float limit = 1;
    private float productLimit = 1;
    private List<CellIndex> marked = List.of();
    private @Nullable CellIndex cursor;
    private @Nullable LensSteering steering;
    private int firstRow;
    private int firstColumn;

    /** The numbers behind the window. */
    public interface Source {
        /** The matrix's height. */
        int rows();

        /** The matrix's and the product's width. */
        int columns();

        /** What a cell of the matrix is coloured by. */
        float get(int row, int column);

        /** A number of the product's row. */
        float product(int column);
    }

    /** A window on nothing yet. */
    public PatchMatrixView() {
        getStyleClass().add("patch-matrix-view");
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        setAccessibleHelp("Each column is one place of the window. The arrow keys go from number to number");
        setFocusTraversable(true);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::pointed);
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        describe();
    }

    /** Shows other numbers; the window stays where it is as far as there is something. */
    public void show(@Nullable Source numbers, CellFill colours, float colourLimit, float productColourLimit) {
        source = numbers;
        fill = colours;
        requestLayout();
        limit = colourLimit;
        productLimit = productColourLimit;
        scrollTo(firstRow, firstColumn);
        describe();
        requestPaint();
    }

    /** Marks cells, and the product's numbers below them, and brings the first of them into sight. */
    public void mark(List<CellIndex> cells) {
        marked = List.copyOf(cells);
        if (!marked.isEmpty() && marked.stream().noneMatch(this::isSeen)) {
            CellIndex first = marked.getFirst();
            scrollTo(first.row() - seenRows() / 2, first.column() - seenColumns() / 2);
        }
        describe();
        requestPaint();
    }

    /** Who is told when a cell is pointed at. */
    public void setSteering(LensSteering wanted) {
        steering = wanted;
    }

    /** Moves the window, as far as there is something. */
    public void scrollTo(int row, int column) {
        Source now = source;
        firstRow = now == null ? 0 : Math.clamp(row, 0, Math.max(0, now.rows() - seenRows()));
        firstColumn = now == null ? 0 : Math.clamp(column, 0, Math.max(0, now.columns() - seenColumns()));
        requestPaint();
    }

    /** The cell in the window's upper left corner. */
    public CellIndex corner() {
        return new CellIndex(firstRow, firstColumn);
    }

    /** The cell under a point, or null. */
    public @Nullable CellIndex cellAt(double x, double y) {
        Source now = source;
        int row = firstRow + (int) Math.floor(y / cell());
        int column = firstColumn + (int) Math.floor(x / cell());
        boolean inside = now != null
                && x >= 0
                && y >= 0
                && y < seenRows() * cell()
                && row < now.rows()
                && column < now.columns()
                && x < seenColumns() * cell();
        return inside ? new CellIndex(row, column) : null;
    }

    private int cell() {
        Source now = source;
        return now == null ? CELL : Math.clamp(FEW_ROWS / now.rows(), CELL, LARGEST_CELL);
    }

    private int seenRows() {
        Source now = source;
        int room = Math.max(1, (int) ((getHeight() - GAP - PRODUCT - RULER) / cell()));
        return now == null ? room : Math.min(room, now.rows());
    }

    private int seenColumns() {
        Source now = source;
        int room = Math.max(1, (int) (getWidth() / cell()));
        return now == null ? room : Math.min(room, now.columns());
    }

    private boolean isSeen(CellIndex cell) {
        return cell.row() >= firstRow
                && cell.row() < firstRow + seenRows()
                && cell.column() >= firstColumn
                && cell.column() < firstColumn + seenColumns();
    }

    @Override
    protected double computePrefHeight(double width) {
        Source now = source;
        return (now == null ? 1 : Math.min(MOST_ROWS, now.rows())) * cell() + GAP + PRODUCT + RULER;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        scrollTo(firstRow, firstColumn);
    }

    @Override
    protected void paint(GraphicsContext graphics, Palette palette, double width, double height) {
        Source now = source;
        if (now == null) {
            return;
        }
        ColourScale colours = ColourScale.signed(palette.dark());
        ColourScale shades = fill.scale(palette.dark());
        int rows = seenRows();
        int columns = seenColumns();
        int[] cells = new int[rows * columns];
        int[] products = new int[columns];
        for (int column = 0; column < columns; column++) {
            for (int row = 0; row < rows; row++) {
                cells[row * columns + column] = shades.argb(now.get(firstRow + row, firstColumn + column), limit);
            }
            products[column] = colours.argb(now.product(firstColumn + column), productLimit);
        }
        double below = rows * cell() + GAP;
        graphics.drawImage(image(cells, rows, columns), 0, 0, columns * cell(), rows * cell());
        graphics.drawImage(image(products, 1, columns), 0, below, columns * cell(), PRODUCT);
        graphics.setStroke(palette.line2());
        graphics.strokeRect(0.5, 0.5, columns * cell() - 1, rows * cell() - 1);
        graphics.strokeRect(0.5, below + 0.5, columns * cell() - 1, PRODUCT - 1);
        Set<Integer> columnsMarked = new HashSet<>();
        for (CellIndex cell : marked) {
            if (isSeen(cell)) {
                ring(
                        graphics,
                        palette,
                        (cell.column() - firstColumn) * cell(),
                        (cell.row() - firstRow) * cell(),
                        cell());
            }
            if (cell.column() >= firstColumn && cell.column() < firstColumn + columns) {
                columnsMarked.add(cell.column());
            }
        }
        for (int column : columnsMarked) {
            ring(graphics, palette, (column - firstColumn) * cell(), below, PRODUCT);
        }
        ruler(graphics, palette, below + PRODUCT + 14, now);
    }

    private void ring(GraphicsContext graphics, Palette palette, double x, double y, double tall) {
        graphics.setLineWidth(3);
        graphics.setStroke(palette.surface());
        graphics.strokeRect(x, y, cell(), tall);
        graphics.setLineWidth(1.5);
        graphics.setStroke(palette.accent());
        graphics.strokeRect(x, y, cell(), tall);
        graphics.setLineWidth(1);
    }

    private void ruler(GraphicsContext graphics, Palette palette, double y, Source now) {
        graphics.setFill(palette.ink3());
        graphics.setFont(javafx.scene.text.Font.font("JetBrains Mono", 13));
        graphics.fillText(extent(now), 0, y);
    }

    private String extent(Source now) {
        return "rows " + part(firstRow, seenRows(), now.rows()) + ", columns "
                + part(firstColumn, seenColumns(), now.columns());
    }

    private static String part(int first, int seen, int all) {
        return Numbers.count(first + 1) + "–" + Numbers.count(first + seen) + " of " + Numbers.count(all);
    }

    private static WritableImage image(int[] argb, int rows, int columns) {
        WritableImage image = new WritableImage(columns, rows);
        image.getPixelWriter().setPixels(0, 0, columns, rows, PixelFormat.getIntArgbInstance(), argb, 0, columns);
        return image;
    }

    private void pointed(MouseEvent event) {
        CellIndex cell = cellAt(event.getX(), event.getY());
        if (cell != null && steering != null && !cell.equals(cursor)) {
            cursor = cell;
            steering.peek(cell);
        }
    }

    private void scrolled(ScrollEvent event) {
        boolean sideways = event.isShiftDown() || Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY());
        double delta =
                Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY()) ? event.getDeltaX() : event.getDeltaY();
        int by = (int) -Math.round(Math.signum(delta) * Math.max(1, Math.abs(delta) / WHEEL));
        Source now = source;
        boolean flat = now != null && now.rows() <= seenRows();
        scrollTo(sideways || flat ? firstRow : firstRow + by, sideways || flat ? firstColumn + by : firstColumn);
        event.consume();
    }

    private void pressed(KeyEvent event) {
        Source now = source;
        if (now == null || steering == null) {
            return;
        }
        CellIndex at = cursor == null ? corner() : cursor;
        int page = Math.max(1, seenColumns() - 2);
        int row = at.row();
        int column = at.column();
        switch (event.getCode()) {
            case UP -> row--;
            case DOWN -> row++;
            case LEFT -> column--;
            case RIGHT -> column++;
            case PAGE_UP -> column -= page;
            case PAGE_DOWN -> column += page;
            case HOME -> column = 0;
            case END -> column = now.columns() - 1;
            default -> {
                return;
            }
        }
        cursor = new CellIndex(Math.clamp(row, 0, now.rows() - 1), Math.clamp(column, 0, now.columns() - 1));
        steering.peek(cursor);
        event.consume();
    }

    private void describe() {
        Source now = source;
        setAccessibleText(
                now == null
                        ? "Patch matrix"
                        : "Patch matrix, " + extent(now) + (marked.isEmpty() ? "" : ", " + marked.size() + " marked"));
    }
}
