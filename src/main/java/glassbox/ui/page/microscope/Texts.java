package glassbox.ui.page.microscope;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import glassbox.ui.control.Words;
import glassbox.ui.theme.Styles;

/** Labels of the microscope: words, numbers, and formulas with their letters in italics. */
final class Texts {
    private Texts() {}

    static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    static Label number(String text, int size) {
        return label(text, Styles.NUMBER, Styles.size(size));
    }

    static Words words(String text, int size) {
        Words words = new Words(Styles.size(size), Styles.INK_2);
        words.setText(text);
        return words;
    }

    /** A formula in the face of formulas: lone letters in italics, all else upright. */
    static TextFlow formula(String symbols, int size) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("formula-line");
        flow.setAccessibleText(symbols);
        StringBuilder upright = new StringBuilder();
        for (int i = 0; i < symbols.length(); i++) {
            char letter = symbols.charAt(i);
            boolean before = i > 0 && Character.isLetter(symbols.charAt(i - 1)) && symbols.charAt(i - 1) != '∂';
            boolean behind = i + 1 < symbols.length() && Character.isLetter(symbols.charAt(i + 1));
            if (Character.isLetter(letter) && letter != 'Σ' && letter != '∂' && !before && !behind) {
                piece(flow, upright.toString(), size, false);
                upright.setLength(0);
                piece(flow, String.valueOf(letter), size, true);
            } else {
                upright.append(letter);
            }
        }
        piece(flow, upright.toString(), size, false);
        flow.setMinWidth(Region.USE_PREF_SIZE);
        return flow;
    }

    private static void piece(TextFlow flow, String text, int size, boolean letter) {
        if (!text.isEmpty()) {
            Text part = new Text(text);
            part.getStyleClass().addAll(Styles.FORMULA, Styles.size(size));
            if (letter) {
                part.getStyleClass().add(Styles.LETTER);
            }
            flow.getChildren().add(part);
        }
    }
}
