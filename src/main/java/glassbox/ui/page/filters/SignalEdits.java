package glassbox.ui.page.filters;

import glassbox.ui.control.CellEdits;
import glassbox.viewmodel.filters.SignalModel;

/** Changes of the signal's numbers, else of the window's. */
record SignalEdits(SignalModel model, boolean ofSignal) implements CellEdits {
    @Override
    public void type(int row, int column, String text) {
        model.rows().type(ofSignal, column, text);
    }

    @Override
    public void nudge(int row, int column, int steps) {
        model.rows().nudge(ofSignal, column, steps);
    }

    @Override
    public void reset(int row, int column) {
        model.rows().type(ofSignal, column, "0");
    }

    @Override
    public String textOf(int row, int column) {
        return model.rows().textOf(ofSignal, column);
    }
}
