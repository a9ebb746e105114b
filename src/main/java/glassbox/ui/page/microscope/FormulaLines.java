package glassbox.ui.page.microscope;

import java.util.List;

import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import glassbox.ui.theme.Styles;
import glassbox.viewmodel.microscope.FormulaRow;

/** Formulas line by line: in letters, with numbers, and what they give. */
final class FormulaLines extends VBox {
    private final int size;

    /** Lines in letters of this size. */
    FormulaLines(int size) {
        this.size = size;
        getStyleClass().add("formula-lines");
    }

    void show(List<FormulaRow> rows) {
        getChildren().clear();
        for (FormulaRow row : rows) {
            FlowPane line = new FlowPane(
                    16,
                    2,
                    Texts.formula(row.symbols(), size),
                    Texts.label(row.numbers(), Styles.NUMBER, Styles.size(size > 17 ? 17 : 15), Styles.INK_2),
                    Texts.label(
                            row.result(), Styles.NUMBER, Styles.BOLD, Styles.size(size > 17 ? 17 : 15), "accent-ink"));
            line.setRowValignment(VPos.BASELINE);
            line.setAlignment(Pos.BASELINE_LEFT);
            line.setAccessibleText(row.words());
            getChildren().add(line);
        }
    }
}
