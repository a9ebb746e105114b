package glassbox.ui.page.filters;

import glassbox.ui.control.CellEdits;
import glassbox.viewmodel.filters.KernelModel;

/** Changes of the matrix, handed to the filter in use. */
record KernelEdits(KernelModel model) implements CellEdits {
    @Override
    public void type(int row, int column, String text) {
        model.type(row, column, text);
    }

    @Override
    public void nudge(int row, int column, int steps) {
        model.nudge(row, column, steps);
    }

    @Override
    public void reset(int row, int column) {
        model.reset(row, column);
    }

    @Override
    public String textOf(int row, int column) {
        return model.textOf(row, column);
    }
}
