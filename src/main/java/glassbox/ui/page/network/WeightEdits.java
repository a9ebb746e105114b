package glassbox.ui.page.network;

import java.util.function.IntSupplier;

import glassbox.ui.control.CellEdits;
import glassbox.viewmodel.network.NetworkViewModel;
import glassbox.viewmodel.network.Place;
import glassbox.viewmodel.network.UnitDetail;
import glassbox.viewmodel.network.UnitWeights;

/** What is typed into a matrix of the held unit's weights becomes an edit of the network. */
final class WeightEdits implements CellEdits {
    private final NetworkViewModel model;
    private final IntSupplier kernel;
    private final IntSupplier columns;

    /**
     * Edits of one matrix.
     *
     * @param kernel which of the unit's kernels it shows; below 0 its bias
     * @param columns how many columns it has
     */
    WeightEdits(NetworkViewModel model, IntSupplier kernel, IntSupplier columns) {
        this.model = model;
        this.kernel = kernel;
        this.columns = columns;
    }

    @Override
    public void type(int row, int column, String text) {
        UnitWeights weights = weights();
        if (weights != null) {
            model.whatIf().type(weights, kernel.getAsInt(), place(weights, row, column), text);
        }
    }

    @Override
    public void nudge(int row, int column, int steps) {
        UnitWeights weights = weights();
        if (weights != null) {
            model.whatIf().nudge(weights, kernel.getAsInt(), place(weights, row, column), steps);
        }
    }

    @Override
    public void reset(int row, int column) {
        UnitWeights weights = weights();
        if (weights != null) {
            model.whatIf().reset(weights, kernel.getAsInt(), place(weights, row, column));
        }
    }

    @Override
    public String textOf(int row, int column) {
        UnitWeights weights = weights();
        return weights == null ? "" : model.whatIf().textOf(weights, kernel.getAsInt(), place(weights, row, column));
    }

    private @org.jspecify.annotations.Nullable UnitWeights weights() {
        UnitDetail detail = model.detailProperty().get();
        return detail == null ? null : detail.weights();
    }

    /** The same weight's place where its lines may have another length. */
    private Place place(UnitWeights weights, int row, int column) {
        int at = row * columns.getAsInt() + column;
        int wide = weights.kernels().getFirst().columns();
        return new Place(at / wide, at % wide);
    }
}
