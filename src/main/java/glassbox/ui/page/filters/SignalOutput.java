package glassbox.ui.page.filters;

import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import glassbox.raster.Raster;
import glassbox.ui.control.CellFill;
import glassbox.ui.control.CellIndex;
import glassbox.ui.control.FormulaPeek;
import glassbox.ui.control.MatrixView;
import glassbox.ui.control.SignalBars;
import glassbox.viewmodel.filters.SignalModel;
import glassbox.viewmodel.filters.SignalReading;

/** What comes out of a window slid along a signal, as numbers and as bars; the mouse and the keys on them move the window. */
final class SignalOutput {
    private final SignalModel model;
    private final MatrixView numbers;
    private final SignalBars bars;

    SignalOutput(String name, String id, SignalModel model, ObservableValue<SignalReading> reading, FormulaPeek peek) {
        this.model = model;
        numbers = new MatrixView(name, CellFill.SIGNED);
        bars = new SignalBars(name);
        numbers.setId(id);
        bars.setId(id + "-bars");
        numbers.currentProperty().subscribe(this::pointed);
        bars.pointedProperty().subscribe(at -> {
            if (at != null) {
                model.peek(at);
            }
        });
        numbers.addEventHandler(
                MouseEvent.MOUSE_CLICKED, click -> pin(numbers.currentProperty().get()));
        numbers.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                pin(numbers.currentProperty().get());
                event.consume();
            }
        });
        peek.onCells(
                numbers,
                at -> SumFormulas.total(
                        name + ", number " + (at.column() + 1),
                        reading.getValue().sumAt(at.column())));
    }

    MatrixView numbers() {
        return numbers;
    }

    SignalBars bars() {
        return bars;
    }

    void show(SignalReading reading) {
        Raster output = reading.output();
        int decimals = reading.decimals().products();
        numbers.show(output, CellFill.limitOfKernel(output), decimals);
        bars.show(output, output.min(), output.max(), decimals);
    }

    /** Marks the number that is looked at. */
    void mark(int index) {
        bars.mark(index, 1);
        Raster shown = numbers.raster();
        if (shown != null) {
            numbers.currentProperty().set(new CellIndex(0, Math.min(index, shown.columns() - 1)));
        }
    }

    void fade(double opacity) {
        numbers.setOpacity(opacity);
        bars.setOpacity(opacity);
    }

    /** The mouse carries the window along, the arrow keys move it; once the mouse has left, the ring returns. */
    private void pointed(@Nullable CellIndex cell) {
        if (cell == null) {
            mark(model.indexProperty().get());
        } else if (numbers.isFocusVisible()) {
            model.moveTo(cell.column());
        } else if (numbers.isHover()) {
            model.peek(cell.column());
        }
    }

    private void pin(@Nullable CellIndex cell) {
        if (cell != null) {
            model.pin(cell.column());
        }
    }
}
