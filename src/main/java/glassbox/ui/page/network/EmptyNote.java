package glassbox.ui.page.network;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import glassbox.ui.theme.Styles;

/** What stands on the stage, or below it, while there is nothing to see there: a dashed outline and a sentence. */
final class EmptyNote extends VBox {
    private final Label words = new Label();

    EmptyNote(String headline, String sentence) {
        getStyleClass().add("empty-note");
        setAlignment(Pos.CENTER);
        Label title = new Label(headline);
        title.getStyleClass().add(Styles.HEADING);
        words.setText(sentence);
        words.getStyleClass().add(Styles.HINT);
        words.setWrapText(true);
        getChildren().addAll(title, words);
    }

    /** Says something else. */
    void say(String sentence) {
        words.setText(sentence);
    }
}
