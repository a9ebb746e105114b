package glassbox.ui.page.network;

import java.util.function.Supplier;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import glassbox.ui.control.CellIndex;
import glassbox.ui.control.Formula;
import glassbox.ui.control.FormulaPeek;
import glassbox.ui.control.MatrixView;
import glassbox.viewmodel.network.Arithmetic;
import glassbox.viewmodel.network.NetworkViewModel;
import glassbox.viewmodel.network.NumberFormula;
import glassbox.viewmodel.network.UnitDetail;

/** What the numbers of the arithmetic answer when they are pointed at. */
final class Peeks {
    private final NetworkViewModel model;
    private final FormulaPeek peek;

    Peeks(NetworkViewModel model, FormulaPeek peek) {
        this.model = model;
        this.peek = peek;
    }

    /** A formula of the view model as the card shows it. */
    static @Nullable Formula formula(@Nullable NumberFormula formula) {
        return formula == null
                ? null
                : new Formula(formula.name(), formula.symbols(), formula.numbers(), formula.result());
    }

    /** The card that everything answers through. */
    FormulaPeek peek() {
        return peek;
    }

    /** The number that is explained answers with the formula of its arithmetic. */
    void total(MatrixView total) {
        peek.onCells(total, cell -> {
            UnitDetail detail = model.detailProperty().get();
            return detail == null ? null : formula(detail.formula());
        });
    }

    /** The number that is explained, where it stands in a line of words. */
    void total(Node total) {
        peek.on(total, () -> {
            UnitDetail detail = model.detailProperty().get();
            return detail == null ? null : formula(detail.formula());
        });
    }

    /** Numbers that are given answer with what they are. */
    void given(MatrixView matrix, String symbol, Supplier<String> name) {
        peek.onCells(
                matrix, cell -> new Formula(place(name.get(), matrix, cell), symbol, "", "= " + matrix.wordsOf(cell)));
    }

    /** Inputs of a part of a sum answer with what they are; pixels with how they became numbers. */
    void inputs(MatrixView inputs, Supplier<Arithmetic.@Nullable Group> group, Supplier<String> name) {
        peek.onCells(inputs, cell -> {
            Arithmetic.Group part = group.get();
            NumberFormula pixel = part == null || part.pixels() == null
                    ? null
                    : model.formulaOfPixel(part.source(), part.window(), part.inWindow(cell.row(), cell.column()));
            return pixel != null
                    ? formula(pixel)
                    : new Formula(place(name.get(), inputs, cell), "x", "", "= " + inputs.wordsOf(cell));
        });
    }

    /** Products answer with their factors. */
    void products(MatrixView products, MatrixView inputs, MatrixView weights) {
        peek.onCells(
                products,
                cell -> new Formula(
                        place("Product", products, cell),
                        "p = x · w",
                        inputs.wordsOf(cell) + " · " + weights.wordsOf(cell),
                        "= " + products.wordsOf(cell)));
    }

    private static String place(String name, MatrixView matrix, CellIndex cell) {
        return matrix.raster() != null
                        && matrix.raster().rows() * matrix.raster().columns() == 1
                ? name
                : name + ", row " + (cell.row() + 1) + ", column " + (cell.column() + 1);
    }
}
