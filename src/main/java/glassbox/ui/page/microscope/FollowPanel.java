package glassbox.ui.page.microscope;

import java.util.Locale;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import glassbox.raster.Numbers;
import glassbox.raster.Raster;
import glassbox.ui.control.CellFill;
import glassbox.ui.control.CellIndex;
import glassbox.ui.control.Formula;
import glassbox.ui.control.FormulaPeek;
import glassbox.ui.control.MatrixView;
import glassbox.ui.control.Words;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.microscope.FormulaRow;
import glassbox.viewmodel.microscope.TermSight;
import glassbox.viewmodel.microscope.WeightSight;

/** Follow one weight: what came in at every place it was used, the gradient there, their products, and the sum of these. */
final class FollowPanel extends VBox {
    private static final int DECIMALS = 4;
    private static final double MOST_CELL = 56;
    /** With less room for pictures, there is less for words too. */
    private static final double FULL = 150;

    private final double room;
    private final Label heading = Texts.label("Follow one weight", Styles.HEADING);
    private final Words uses = new Words(Styles.size(14), Styles.INK_2);
    private final MatrixView inputs = new MatrixView("What came in", CellFill.SIGNED);
    private final MatrixView upstream = new MatrixView("Gradients by what went out", CellFill.SIGNED);
    private final MatrixView terms = new MatrixView("Terms of the gradient", CellFill.SIGNED);
    private final Label inputName = Texts.label("", Styles.size(14), Styles.INK_2);
    private final Label upstreamName = Texts.label("", Styles.size(14), Styles.INK_2);
    private final FormulaLines sums;
    private final Label term = Texts.label("", Styles.NUMBER, Styles.size(15));
    private final Words loss = new Words(Styles.size(14), Styles.INK_2);
    private @Nullable TermSight shown;

    /** A panel whose pictures are at most so high. */
    FollowPanel(FormulaPeek peek, double room) {
        this.room = room;
        sums = new FormulaLines(room < FULL ? 15 : 17, 400);
        getStyleClass().add("follow-panel");
        terms.setId("terms");
        HBox row = new HBox(
                titled(inputName, inputs),
                Texts.number("×", 21),
                titled(upstreamName, upstream),
                Texts.number("=", 21),
                titled(Texts.label("each term", Styles.size(14), Styles.INK_2), terms),
                new VBox(12, sums, loss, term));
        row.getStyleClass().add("pictures");
        row.setAlignment(Pos.CENTER_LEFT);
        HBox head = new HBox(heading, uses);
        head.getStyleClass().add("head");
        head.setAlignment(Pos.BASELINE_LEFT);
        getChildren().addAll(head, row);
        for (MatrixView matrix : new MatrixView[] {inputs, upstream, terms}) {
            peek.onCells(matrix, this::formula);
            matrix.currentProperty().subscribe(this::mark);
        }
    }

    private static VBox titled(Label name, MatrixView matrix) {
        VBox box = new VBox(name, matrix);
        box.getStyleClass().add("titled");
        return box;
    }

    /** The same place in all three pictures, and its product. */
    private void mark(@Nullable CellIndex cell) {
        for (MatrixView matrix : new MatrixView[] {inputs, upstream, terms}) {
            if (matrix.raster() != null) {
                matrix.currentProperty().set(cell);
            }
        }
        TermSight now = shown;
        if (cell == null || now == null) {
            term.setText("");
        } else {
            FormulaRow row = now.term(cell.row(), cell.column());
            term.setText(row.numbers() + " " + row.result());
        }
    }

    private @Nullable Formula formula(CellIndex cell) {
        TermSight now = shown;
        if (now == null) {
            return null;
        }
        FormulaRow row = now.term(cell.row(), cell.column());
        String sign = row.numbers().substring(row.numbers().length() - 1);
        return new Formula(
                now.place(cell.row(), cell.column()),
                row.symbols(),
                row.numbers().substring(0, row.numbers().length() - 2),
                sign + " " + row.result());
    }

    void show(WeightSight weight) {
        TermSight now = weight.terms();
        shown = now;
        heading.setText("Follow " + weight.name().substring(0, 1).toLowerCase(Locale.ROOT)
                + weight.name().substring(1));
        uses.setText(now.uses());
        inputName.setText(now.inputName());
        upstreamName.setText(now.upstreamName());
        show(inputs, now.inputs(), now.inputLimit());
        show(upstream, now.upstream(), now.upstreamLimit());
        show(terms, now.terms(), now.termLimit());
        sums.show(now.sums());
        loss.setText(weight.lossWords());
    }

    private void show(MatrixView matrix, Raster numbers, float limit) {
        double cell = Math.clamp(Math.floor(room / Math.max(numbers.rows(), numbers.columns())), 1, MOST_CELL);
        matrix.setCell(cell, cell, 13);
        matrix.show(numbers, limit, Math.max(DECIMALS, Numbers.decimalsFor(numbers)));
    }
}
