package glassbox.ui.control;

import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import org.jspecify.annotations.Nullable;

/**
 * Editing the numbers of a {@link MatrixView}: click or type and a text field opens over the cell; Enter and Tab hand over
 * what was typed, Esc takes it back; the wheel counts up and down; double click or Delete resets.
 */
final class CellEditor {
    static final String HELP =
            "Click a number or choose it with the arrow keys, type a new one and press Enter; Delete resets it";

    private static final String BEGINNINGS = "0123456789-+.,\u2212";

    private final MatrixView matrix;
    /** Made when a number is edited for the first time. */
    private @Nullable TextField field;

    private @Nullable CellEdits edits;
    private @Nullable CellIndex cell;
    /** Whether the keyboard chose the cell since the last number was handed over: only then do digits begin a new one. */
    private boolean chosenByKeys;

    CellEditor(MatrixView matrix) {
        this.matrix = matrix;
    }

    private TextField makeField() {
        TextField made = new TextField();
        made.getStyleClass().add("cell-editor");
        made.setManaged(false);
        made.setAlignment(Pos.CENTER);
        made.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInField);
        matrix.hold(made);
        made.focusedProperty().subscribe(focused -> {
            if (!focused) {
                commit();
            }
        });
        return made;
    }

    void setEdits(@Nullable CellEdits wanted) {
        close();
        edits = wanted;
    }

    boolean isEnabled() {
        return edits != null;
    }

    boolean isOpen() {
        return cell != null;
    }

    /** Listens to the matrix, for as long as it lives. */
    void listen() {
        matrix.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        matrix.addEventFilter(MouseEvent.MOUSE_CLICKED, this::clicked);
        matrix.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        matrix.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        matrix.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    /** Places the open field over its cell. */
    void layout() {
        CellIndex at = cell;
        TextField placed = field;
        if (at != null && placed != null) {
            placed.resizeRelocate(matrix.cellLeft(at), matrix.cellTop(at), matrix.cellWidth(), matrix.cellHeight());
        }
    }

    /** Closes the field and forgets what was typed. */
    void close() {
        cell = null;
        TextField open = field;
        if (open == null) {
            return;
        }
        if (open.isFocused()) {
            matrix.requestFocus();
        }
        open.setVisible(false);
    }

    /** Opens the field over a cell, with the focus and this text in it. */
    private TextField open(CellIndex at, String text) {
        TextField opened = field == null ? makeField() : field;
        field = opened;
        cell = at;
        opened.setText(text);
        opened.setAccessibleText(
                "Row " + (at.row() + 1) + ", column " + (at.column() + 1) + ", now " + matrix.wordsOf(at));
        double size = CellNumbers.fitting(matrix.cellWidth() - 8, matrix.typeSize(), text.length());
        opened.setStyle("-fx-font-size: " + Math.max(CellNumbers.SMALLEST, size) + "px;");
        opened.setVisible(true);
        layout();
        opened.requestFocus();
        return opened;
    }

    private void commit() {
        CellIndex at = cell;
        CellEdits to = edits;
        String text = field == null ? "" : field.getText();
        close();
        chosenByKeys = false;
        if (at != null && to != null) {
            to.type(at.row(), at.column(), text);
        }
    }

    private void reset(CellIndex at) {
        close();
        if (edits != null) {
            edits.reset(at.row(), at.column());
        }
    }

    /** Takes the focus, unless the field has it; a scroll pane around the matrix would else take it from both. */
    private void pressed(MouseEvent event) {
        chosenByKeys = false;
        if (!isOpen()) {
            matrix.requestFocus();
        }
        event.consume();
    }

    private void clicked(MouseEvent event) {
        CellIndex at = matrix.cellAt(event.getX(), event.getY());
        CellEdits to = edits;
        if (to == null || at == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (at.equals(cell)) {
            if (event.getClickCount() >= 2) {
                reset(at);
                event.consume();
            }
            return;
        }
        commit();
        matrix.currentProperty().set(at);
        open(at, to.textOf(at.row(), at.column())).selectAll();
        event.consume();
    }

    private void pressedInField(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> commit();
            case ESCAPE -> close();
            case TAB -> {
                commit();
                matrix.moveCursor(0, event.isShiftDown() ? -1 : 1);
                chosenByKeys = true;
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void scrolled(ScrollEvent event) {
        CellIndex at = isOpen() ? cell : matrix.cellAt(event.getX(), event.getY());
        int steps = (int) Math.signum(event.getDeltaY());
        if (edits != null && at != null && steps != 0) {
            close();
            matrix.currentProperty().set(at);
            edits.nudge(at.row(), at.column(), steps);
            event.consume();
        }
    }

    private void pressed(KeyEvent event) {
        if (isOpen() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (walk(event.getCode()) || change(event.getCode())) {
            event.consume();
        }
    }

    private boolean walk(KeyCode key) {
        switch (key) {
            case UP -> matrix.moveCursor(-1, 0);
            case DOWN -> matrix.moveCursor(1, 0);
            case LEFT -> matrix.moveCursor(0, -1);
            case RIGHT -> matrix.moveCursor(0, 1);
            default -> {
                return false;
            }
        }
        chosenByKeys = true;
        return true;
    }

    private boolean change(KeyCode key) {
        CellIndex at = matrix.currentProperty().get();
        if (edits == null || at == null) {
            return false;
        }
        switch (key) {
            case ENTER, F2 -> open(at, edits.textOf(at.row(), at.column())).selectAll();
            case DELETE, BACK_SPACE -> reset(at);
            case PAGE_UP -> edits.nudge(at.row(), at.column(), 1);
            case PAGE_DOWN -> edits.nudge(at.row(), at.column(), -1);
            default -> {
                return false;
            }
        }
        return true;
    }

    /**
     * A character that numbers begin with, typed on a cell that the keyboard chose, begins a new one; all others stay keys
     * of the window, digits after Enter too.
     */
    private void typed(KeyEvent event) {
        CellIndex at = matrix.currentProperty().get();
        String text = event.getCharacter();
        if (edits == null
                || at == null
                || isOpen()
                || !chosenByKeys
                || text.isEmpty()
                || BEGINNINGS.indexOf(text.charAt(0)) < 0) {
            return;
        }
        open(at, text).end();
        event.consume();
    }
}
