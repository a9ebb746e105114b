package glassbox.ui.page.filters;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.theme.Styles;

/** A sentence that says what was refused, with a button that takes it away; not there while there is nothing to say. */
final class Refusal extends HBox {
    Refusal(ObservableValue<String> sentence, Runnable dismiss) {
        getStyleClass().add("refusal");
        setMinHeight(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        Label words = new Label();
        words.textProperty().bind(sentence.map(Refusal::unbroken));
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setAccessibleRole(AccessibleRole.TEXT);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button close = new Button(null, new Icon(Glyph.CROSS, 14));
        close.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        close.setAccessibleText("Take this sentence away");
        close.setTooltip(new Tooltip("Take this sentence away (Esc)"));
        close.setOnAction(click -> dismiss.run());
        getChildren().addAll(words, close);
        visibleProperty().bind(words.textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }

    /** A sentence that goes when its cause does, without a button. */
    static Label lasting(ObservableValue<String> sentence) {
        Label words = new Label();
        words.getStyleClass().add("refusal");
        words.textProperty().bind(sentence.map(Refusal::unbroken));
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setMaxHeight(USE_PREF_SIZE);
        words.visibleProperty().bind(words.textProperty().isNotEmpty());
        words.managedProperty().bind(words.visibleProperty());
        return words;
    }

    /** Keeps sizes such as 4 × 4 on one line. */
    private static String unbroken(String sentence) {
        return sentence.replace(" × ", "\u00A0×\u00A0");
    }
}
