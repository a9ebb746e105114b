package glassbox.ui.shell;

import java.util.List;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

import glassbox.ui.control.ColourKey;
import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.control.KeyCap;
import glassbox.ui.page.KeyHint;
import glassbox.ui.page.Page;
import glassbox.ui.theme.Styles;

/**
 * Below the page, the tutor's voice: one sentence about what is hovered or happening, else the page's keys; at the right
 * what the colours mean. It never covers anything.
 */
final class CaptionBar extends HBox {
    private final Label sentence = new Label();
    private final HBox hints = new HBox();
    private final HBox keys = new HBox();

    CaptionBar() {
        getStyleClass().add("caption-bar");
        sentence.getStyleClass().add("sentence");
        sentence.setGraphic(new Icon(Glyph.POINTER, 16));
        hints.getStyleClass().add("hints");
        keys.getStyleClass().add("keys");
        keys.setMinWidth(USE_PREF_SIZE);
        hints.visibleProperty().bind(Bindings.isEmpty(sentence.textProperty()));
        sentence.visibleProperty().bind(hints.visibleProperty().not());
        StackPane voice = new StackPane(hints, sentence);
        voice.getStyleClass().add("voice");
        voice.setMinWidth(0);
        HBox.setHgrow(voice, Priority.ALWAYS);
        getChildren().addAll(voice, keys);
    }

    /** Speaks for another page. */
    void show(Page page) {
        sentence.textProperty().bind(page.caption());
        keys.getChildren().setAll(page.colourKeys().stream().map(ColourKey::of).toList());
        hints.getChildren()
                .setAll(page.keyHints().stream().map(CaptionBar::hint).toList());
        if (!page.keyHints().isEmpty()) {
            hints.getChildren().addFirst(new Icon(Glyph.KEYBOARD, 16));
        }
    }

    /** Keys and their meaning, as the caption bar and the help sheet show them. */
    static HBox hint(KeyHint hint) {
        HBox row = new HBox();
        row.getStyleClass().add("key-hint");
        List<KeyCap> caps = hint.keys().stream().map(KeyCap::new).toList();
        Label meaning = new Label(hint.meaning());
        meaning.getStyleClass().addAll("meaning", Styles.size(13), Styles.INK_2);
        row.getChildren().addAll(caps);
        row.getChildren().add(meaning);
        return row;
    }
}
