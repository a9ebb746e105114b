package glassbox.ui.control;

import java.util.Objects;
import java.util.function.Function;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import glassbox.ui.theme.Palette;

/**
 * How often each class was read as each. Mistakes are the redder the more there are, what was read right is quiet, a zero is a
 * dot; beside each row stands the share of it that was read right. A click or the arrow keys move the lens. Without a table
 * there is the outline of one.
 */
public final class ConfusionMatrixView extends PaintedView {
    private static final int OUTLINE = 10;

    private final ObjectProperty<@Nullable CellIndex> chosen = new SimpleObjectProperty<>(this, "chosen");
    private final ReadOnlyObjectWrapper<@Nullable CellIndex> hovered = new ReadOnlyObjectWrapper<>(this, "hovered");
    private @Nullable ConfusionTable table;
    private Function<CellIndex, String> words = cell -> "";

    /** An outline. */
    public ConfusionMatrixView() {
        getStyleClass().add("confusion-matrix-view");
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        setAccessibleHelp("Each row: what things really are; along it, what was read. Click a square, or use the arrow"
                + " keys, to see its images");
        setMinSize(0, 0);
        chosen.subscribe(this::changed);
        hovered.subscribe(this::requestPaint);
        focusVisibleProperty().subscribe(now -> focusMoved());
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> hovered.set(cellAt(event.getX(), event.getY())));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> hovered.set(null));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::clicked);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Shows a table, or the outline of one; {@code reading} says each cell in words. */
    public void show(@Nullable ConfusionTable now, Function<CellIndex, String> reading) {
        table = now;
        words = reading;
        hovered.set(null);
        setFocusTraversable(now != null);
        changed();
    }

    /** The cell under the lens; null for none. */
    public ObjectProperty<@Nullable CellIndex> chosenProperty() {
        return chosen;
    }

    /** The cell that is pointed at; null for none. */
    public ReadOnlyObjectProperty<@Nullable CellIndex> hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }

    /** The cell at a place in this view; null beside all of them. */
    @Nullable
    CellIndex cellAt(double x, double y) {
        ConfusionTable now = table;
        return now == null
                ? null
                : ConfusionGeometry.of(now, getWidth(), getHeight()).cellAt(now, x, y);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 772;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 640;
    }

    @Override
    protected void paint(GraphicsContext g, Palette palette, double width, double height) {
        ConfusionTable now = table;
        if (now == null) {
            outline(g, palette, width, height);
            return;
        }
        ConfusionGeometry at = ConfusionGeometry.of(now, width, height);
        new ConfusionPainter(g, palette, now, at).paint(inside(now, chosen.get()), inside(now, hovered.get()));
        if (isFocusVisible()) {
            g.setStroke(palette.accent());
            g.setLineWidth(2);
            g.strokeRoundRect(
                    at.left() - 3,
                    at.top() - 3,
                    now.columns().size() * at.pitch() + 6,
                    now.rows().size() * at.pitch() + 6,
                    14,
                    14);
        }
    }

    private static void outline(GraphicsContext g, Palette palette, double width, double height) {
        double pitch = Math.floor(Math.min(52, Math.min((width - 240) / OUTLINE, (height - 128) / OUTLINE)));
        double left = Math.rint((width - OUTLINE * pitch) / 2);
        double top = Math.rint((height - OUTLINE * pitch) / 2);
        g.setFill(palette.sunken());
        for (int row = 0; row < OUTLINE; row++) {
            for (int column = 0; column < OUTLINE; column++) {
                g.fillRoundRect(left + column * pitch, top + row * pitch, pitch - 3, pitch - 3, 10, 10);
            }
        }
    }

    private static @Nullable CellIndex inside(ConfusionTable table, @Nullable CellIndex cell) {
        return cell != null
                        && cell.row() < table.rows().size()
                        && cell.column() < table.columns().size()
                ? cell
                : null;
    }

    private void changed() {
        ConfusionTable now = table;
        CellIndex at = now == null ? null : inside(now, chosen.get());
        setAccessibleText(
                now == null
                        ? "Confusion matrix, empty"
                        : at == null
                                ? "Confusion matrix, " + now.rows().size() + " rows, "
                                        + now.columns().size() + " columns"
                                : "Confusion matrix, row " + now.rows().get(at.row()) + " column "
                                        + now.columns().get(at.column()) + ": " + words.apply(at));
        requestPaint();
    }

    private void focusMoved() {
        if (isFocusVisible() && table != null && chosen.get() == null) {
            chosen.set(new CellIndex(0, 0));
        }
        requestPaint();
    }

    private void clicked(MouseEvent event) {
        CellIndex cell = cellAt(event.getX(), event.getY());
        if (event.getButton() == MouseButton.PRIMARY && cell != null) {
            requestFocus();
            chosen.set(cell);
        }
    }

    private void pressed(KeyEvent event) {
        ConfusionTable now = table;
        int down = switch (event.getCode()) {
            case UP -> -1;
            case DOWN -> 1;
            default -> 0;
        };
        int right = switch (event.getCode()) {
            case LEFT -> -1;
            case RIGHT -> 1;
            default -> 0;
        };
        if (now == null || (down == 0 && right == 0)) {
            return;
        }
        CellIndex from = Objects.requireNonNullElse(chosen.get(), new CellIndex(0, 0));
        chosen.set(new CellIndex(
                Math.clamp(from.row() + down, 0, now.rows().size() - 1),
                Math.clamp(from.column() + right, 0, now.columns().size() - 1)));
        event.consume();
    }
}
