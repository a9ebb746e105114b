package glassbox.ui.page.filters;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.jspecify.annotations.Nullable;

import glassbox.ui.theme.Styles;
import glassbox.viewmodel.filters.SizeReading;

/** How large the output is and why: the formula, the same with its numbers, and the result. */
final class SizeFormula extends VBox {
    private final TextFlow symbols = new TextFlow();
    private final Label numbers = new Label();
    private final Label rows = new Label();
    private final Label columns = new Label();

    SizeFormula() {
        getStyleClass().add("size-formula");
        setMinWidth(USE_PREF_SIZE);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleHelp("Why the output is so large: H rows of the picture, F of the filter, P of padding, stride S");
        Label heading = new Label("Output size");
        heading.getStyleClass().add("part-heading");
        numbers.getStyleClass().addAll(Styles.NUMBER, "numbers");
        numbers.setId("size-numbers");
        numbers.setMinWidth(USE_PREF_SIZE);
        Label equals = new Label("=");
        equals.getStyleClass().addAll(Styles.NUMBER, "numbers");
        rows.getStyleClass().addAll(Styles.NUMBER, Styles.BOLD, "result");
        columns.getStyleClass().addAll(Styles.NUMBER, Styles.INK_3, "rest");
        HBox result = new HBox(equals, rows, columns);
        result.getStyleClass().add("result-row");
        getChildren().addAll(heading, symbols, numbers, result);
    }

    void show(@Nullable SizeReading size) {
        if (size == null) {
            return;
        }
        symbols.getChildren().clear();
        size.symbols().chars().forEach(character -> {
            Text text = new Text(Character.toString(character));
            text.getStyleClass().add(Styles.FORMULA);
            if (Character.isLetter(character)) {
                text.getStyleClass().add(Styles.LETTER);
            }
            symbols.getChildren().add(text);
        });
        setAccessibleText("Output size: " + size.symbols() + " = " + size.numbers() + " = " + size.rows() + " rows, "
                + size.columns() + " columns");
        numbers.setText(size.numbers());
        rows.setText(size.rows());
        columns.setText("× " + size.columns() + " pixels");
    }
}
