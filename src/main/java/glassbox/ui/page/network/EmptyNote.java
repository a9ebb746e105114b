package glassbox.ui.page.network;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

import glassbox.ui.theme.Styles;

/** What stands on the stage, or below it, while there is nothing to see there: a dashed outline and a sentence. */
final class EmptyNote extends VBox {
    private static final double MOST_WIDE = 640;

    private final Label words = new Label();

    /** A note with a way on. */
    EmptyNote(String headline, String sentence, String way, Runnable action) {
        this(headline, sentence);
        Button button = new Button(way);
        button.setId("empty-way");
        button.setAccessibleHelp("Looks again");
        button.setOnAction(click -> action.run());
        getChildren().add(button);
    }

    EmptyNote(String headline, String sentence) {
        getStyleClass().add("empty-note");
        setAlignment(Pos.CENTER);
        Label title = new Label(headline);
        title.getStyleClass().add(Styles.HEADING);
        words.setText(sentence);
        words.getStyleClass().add(Styles.HINT);
        words.setWrapText(true);
        words.setMaxWidth(MOST_WIDE);
        words.setMinHeight(USE_PREF_SIZE);
        words.setTextAlignment(TextAlignment.CENTER);
        getChildren().addAll(title, words);
    }

    /** Says something else. */
    void say(String sentence) {
        words.setText(sentence);
    }
}
