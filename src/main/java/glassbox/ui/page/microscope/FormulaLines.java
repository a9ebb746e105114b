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
    private final double widest;

    /** Lines in letters of this size, at most so wide if they are to be asked. */
    FormulaLines(int size, double widest) {
        this.size = size;
        this.widest = widest;
        getStyleClass().add("formula-lines");
        if (size < 17) {
            getStyleClass().add("tight");
        }
    }

    void show(List<FormulaRow> rows) {
        getChildren().clear();
        setVisible(!rows.isEmpty());
        setManaged(!rows.isEmpty());
        for (FormulaRow row : rows) {
            String type = Styles.size(size > 17 ? 17 : size > 15 ? 15 : 13);
            FlowPane line = new FlowPane(
                    size > 15 ? 16 : 10,
                    2,
                    Texts.formula(row.symbols(), size),
                    Texts.label(row.numbers(), Styles.NUMBER, type, Styles.INK_2),
                    Texts.label(row.result(), Styles.NUMBER, Styles.BOLD, type, "accent-ink"));
            line.setPrefWrapLength(widest);
            line.setRowValignment(VPos.BASELINE);
            line.setAlignment(Pos.BASELINE_LEFT);
            line.setAccessibleText(row.words());
            getChildren().add(line);
        }
    }
}
