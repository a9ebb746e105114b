package glassbox.ui.control;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import glassbox.ui.theme.Styles;

/** A sentence in which every number is set in the face of numbers, as everywhere in Glassbox: 76.2% sure. */
public final class Words extends TextFlow {
    private static final Pattern NUMBER = Pattern.compile("[<>+−]?\\d+([.,]\\d+)*%?");

    private final List<String> styleClasses;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");

    /** An empty sentence whose pieces wear these style classes: a size, an ink, a weight. */
    public Words(String... styleClasses) {
        this.styleClasses = List.of(styleClasses);
        getStyleClass().add("words");
        text.subscribe(this::set);
    }

    /** What it says. */
    public StringProperty textProperty() {
        return text;
    }

    /** What it says. */
    public String getText() {
        return text.get();
    }

    /** Says something else. */
    public void setText(String sentence) {
        text.set(sentence);
    }

    private void set(String sentence) {
        getChildren().clear();
        Matcher number = NUMBER.matcher(sentence);
        int from = 0;
        while (number.find()) {
            add(sentence.substring(from, number.start()), false);
            add(number.group(), true);
            from = number.end();
        }
        add(sentence.substring(from), false);
        setAccessibleText(sentence);
    }

    private void add(String piece, boolean number) {
        if (piece.isEmpty()) {
            return;
        }
        Text part = new Text(piece);
        for (String styleClass : styleClasses) {
            boolean heavy = styleClass.equals(Styles.SEMI_BOLD);
            part.getStyleClass().add(number && heavy ? Styles.BOLD : styleClass);
        }
        if (number) {
            part.getStyleClass().add(Styles.NUMBER);
        }
        getChildren().add(part);
    }
}
