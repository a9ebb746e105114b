package glassbox.ui.page.filters;

import glassbox.ui.control.CellIndex;
import glassbox.ui.control.Formula;
import glassbox.viewmodel.filters.SumReading;

/** What a number of a sum says when it is pointed at. */
final class SumFormulas {
    private SumFormulas() {}

    /** A product: its two factors. */
    static Formula product(String name, SumReading sum, CellIndex cell) {
        return new Formula(
                name + " " + place(sum, cell),
                "x · w",
                sum.factorsText(cell.row(), cell.column()),
                sum.productText(cell.row(), cell.column()));
    }

    /** A sum: all its products, or the sums of three channels. */
    static Formula total(String name, SumReading sum) {
        return new Formula(
                name, sum.channels().isEmpty() ? "y = Σ x · w" : "y = R + G + B", sum.termsText(), sum.resultText());
    }

    /** A number that stands for itself: a pixel or a weight. */
    static Formula given(String name, SumReading sum, CellIndex cell, String symbol, String number) {
        return new Formula(name + " " + place(sum, cell), symbol, "", "= " + number);
    }

    private static String place(SumReading sum, CellIndex cell) {
        return sum.patch().rows() == 1
                ? Integer.toString(cell.column() + 1)
                : "in row " + (cell.row() + 1) + ", column " + (cell.column() + 1);
    }
}
