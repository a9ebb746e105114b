package glassbox.ui.page.microscope;

import java.util.function.BiConsumer;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import glassbox.raster.Raster;
import glassbox.ui.control.CellFill;
import glassbox.ui.control.CellIndex;
import glassbox.ui.control.MatrixView;

/** A kernel's numbers with a ring around the one that is followed; a click or Enter follows another. */
final class PinnedMatrix extends StackPane {
    private static final double FRAME = 1;
    private static final double AROUND = 3;
    private static final double TYPE = 15;
    private static final double SMALL = 13;

    private final MatrixView matrix;
    private final Region ring = new Region();
    private double width;
    private double height;
    private double cellWidth;
    private double cellHeight;
    private int row;
    private int column;

    /** A matrix that takes at most so much room. */
    PinnedMatrix(String name, double width, double height, BiConsumer<Integer, Integer> follow) {
        this.width = width;
        this.height = height;
        matrix = new MatrixView(name, CellFill.SIGNED);
        ring.getStyleClass().add("ring");
        ring.setManaged(false);
        ring.setMouseTransparent(true);
        getStyleClass().add("pinned-matrix");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().addAll(matrix, ring);
        matrix.addEventHandler(MouseEvent.MOUSE_CLICKED, click -> follow(follow));
        matrix.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                follow(follow);
                event.consume();
            }
        });
    }

    /** Takes at most so much room from the next {@link #show} on. */
    void setRoom(double wide, double high) {
        width = wide;
        height = high;
    }

    MatrixView matrix() {
        return matrix;
    }

    private void follow(BiConsumer<Integer, Integer> follow) {
        CellIndex at = matrix.currentProperty().get();
        if (at != null) {
            follow.accept(at.row(), at.column());
        }
    }

    /** Shows these numbers, one of them followed. */
    void show(Raster numbers, float limit, int decimals, int pinnedRow, int pinnedColumn) {
        double wide = Math.floor(width / numbers.columns());
        double high = Math.floor(height / numbers.rows());
        double least = Math.min(wide, high);
        double needed = MatrixView.cellWidthFor(numbers, decimals, SMALL);
        boolean written = wide >= needed && high >= 2 * SMALL;
        cellWidth = Math.max(2, written ? Math.min(wide, 72) : least);
        cellHeight = Math.max(2, written ? Math.min(high, 44) : least);
        double type = MatrixView.cellWidthFor(numbers, decimals, TYPE) <= cellWidth ? TYPE : SMALL;
        matrix.setCell(cellWidth, cellHeight, type);
        matrix.show(numbers, limit, decimals);
        row = pinnedRow;
        column = pinnedColumn;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        ring.resizeRelocate(
                FRAME + column * cellWidth - AROUND,
                FRAME + row * cellHeight - AROUND,
                cellWidth + 2 * AROUND,
                cellHeight + 2 * AROUND);
    }
}
