package glassbox.ui.control;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import glassbox.raster.Numbers;
import glassbox.raster.Raster;
import glassbox.ui.theme.Palette;

/**
 * A row of weights that is flipped pair by pair, the outermost first: the two numbers of a pair swing around the window's
 * middle, one above and one below, until they have changed places. How far it is follows from {@link #turnProperty} alone.
 */
public final class FlippingWindow extends PaintedView {
    private static final double FRAME = 1;
    /** How far above and below the row a swinging number comes, as a share of the row's height. */
    private static final double SWING = 0.75;

    private final String name;
    private final DoubleProperty turn = new SimpleDoubleProperty(this, "turn");
    private final ObjectProperty<@Nullable CellIndex> current = new SimpleObjectProperty<>(this, "current");
    private Raster window = Raster.of(1, 1, 0);
    private int decimals;
    private double cell = 44;
    private double rowHeight = 34;
    private double type = 17;

    /** A window without weights yet; {@code name} is for screen readers. */
    public FlippingWindow(String name) {
        this.name = name;
        getStyleClass().add("flipping-window");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleHelp("The window that convolution turns round. The arrow keys go from number to number");
        setFocusTraversable(true);
        turn.subscribe(this::turned);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::pointed);
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> current.set(null));
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        focusVisibleProperty().subscribe(here -> current.set(here ? new CellIndex(0, 0) : null));
        current.subscribe(this::requestPaint);
    }

    /** The pairs that have changed places; a fraction while one swings. 0 is the window as it was written. */
    public DoubleProperty turnProperty() {
        return turn;
    }

    /** The place the mouse points at or the arrow keys have chosen, in the row as it lies; {@code null} where there is none. */
    public ObjectProperty<@Nullable CellIndex> currentProperty() {
        return current;
    }

    /** Shows the weights as they were written: one row. */
    public void show(Raster weights, int shownDecimals) {
        window = weights;
        decimals = shownDecimals;
        turned();
        requestLayout();
    }

    /** The size of one cell and of the type in it, in pixels. */
    public void setCell(double width, double height, double size) {
        cell = width;
        rowHeight = height;
        type = size;
        requestLayout();
        requestPaint();
    }

    /** The weights as they lie now; a pair that swings counts as not yet exchanged. */
    public Raster laid() {
        int k = window.columns();
        int done = (int) Math.floor(turn.get());
        return Raster.generate(1, k, (row, at) -> window.get(0, Math.min(at, k - 1 - at) < done ? k - 1 - at : at));
    }

    @Override
    protected double computePrefWidth(double height) {
        return window.columns() * cell + 2 * FRAME;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(rowHeight * (1 + 2 * SWING)) + 2 * FRAME;
    }

    @Override
    public String getUserAgentStylesheet() {
        return ControlSheet.of("flipping-window");
    }

    @Override
    protected void paint(GraphicsContext graphics, Palette palette, double width, double height) {
        int k = window.columns();
        int longest = 0;
        for (float value : window.toArray()) {
            longest = Math.max(longest, Numbers.telling(value, decimals).length());
        }
        CellNumbers words = new CellNumbers(graphics, palette, cell, type, longest);
        double top = (height - rowHeight) / 2;
        graphics.setFill(palette.line2());
        graphics.fillRect(0, top - FRAME, k * cell + 2 * FRAME, rowHeight + 2 * FRAME);
        graphics.setFill(palette.sunken());
        graphics.fillRect(FRAME, top, k * cell, rowHeight);
        for (int at = 0; at < k; at++) {
            double share = Math.clamp(turn.get() - Math.min(at, k - 1 - at), 0, 1);
            double angle = Math.PI * share;
            double way = (k - 1 - 2 * at) * cell / 2;
            double x = FRAME + at * cell + way * (1 - Math.cos(angle));
            double y = top - Math.signum(way) * SWING * rowHeight * Math.sin(angle);
            float value = window.get(0, at);
            int argb = CellFill.SIGNED.scale(palette.dark()).argb(value, CellFill.limitOfKernel(window));
            graphics.setFill(Grid.colour(argb));
            graphics.fillRect(x, y, cell, rowHeight);
            if (words.visible()) {
                words.draw(Numbers.telling(value, decimals), argb, x + cell / 2, y + rowHeight / 2);
            }
        }
        Grid.hairlines(graphics, FRAME, top, 1, k, cell, rowHeight);
        CellIndex at = current.get();
        if (at != null && at.column() < k) {
            graphics.setStroke(palette.accent());
            graphics.setLineWidth(2);
            graphics.strokeRect(FRAME + at.column() * cell + 1, top + 1, cell - 2, rowHeight - 2);
        }
    }

    private void pointed(MouseEvent event) {
        int at = (int) Math.floor((event.getX() - FRAME) / cell);
        boolean over = Math.abs(event.getY() - getHeight() / 2) <= rowHeight / 2;
        current.set(over && at >= 0 && at < window.columns() ? new CellIndex(0, at) : null);
    }

    /** While it has the focus, the arrow keys go from number to number. */
    private void pressed(KeyEvent event) {
        CellIndex at = current.get();
        int by = event.getCode() == KeyCode.LEFT ? -1 : event.getCode() == KeyCode.RIGHT ? 1 : 0;
        if (at == null || by == 0 || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        current.set(new CellIndex(0, Math.clamp(at.column() + by, 0, window.columns() - 1)));
        event.consume();
    }

    /** Where a place of the row lies in this view. */
    public Bounds boundsOf(CellIndex place) {
        return new BoundingBox(FRAME + place.column() * cell, (getHeight() - rowHeight) / 2, cell, rowHeight);
    }

    private void turned() {
        int pairs = window.columns() / 2;
        int done = Math.min(pairs, (int) Math.floor(turn.get()));
        StringBuilder words = new StringBuilder(name);
        for (float value : laid().toArray()) {
            words.append(words.length() == name.length() ? ": " : "; ").append(Numbers.telling(value, decimals));
        }
        setAccessibleText(words + ". " + done + " of " + pairs + (pairs == 1 ? " pair" : " pairs") + " exchanged");
        requestPaint();
    }
}
