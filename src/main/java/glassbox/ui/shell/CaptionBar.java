package glassbox.ui.shell;

import java.util.List;
import java.util.regex.Pattern;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

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
    /** Where one sentence ends and the next begins. */
    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=[.?]) (?=\\p{Lu})");

    private final Label sentence = new Label();
    private final HBox hints = new HBox() {
        // Hints that there is no room for are left out whole.
        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            getChildren()
                    .forEach(hint -> hint.setVisible(hint.getBoundsInParent().getMaxX() <= getWidth() + 0.5));
        }
    };
    private final HBox keys = new HBox();
    private final StackPane voice = new StackPane(hints, sentence);
    private @Nullable Page page;

    CaptionBar() {
        getStyleClass().add("caption-bar");
        sentence.getStyleClass().add("sentence");
        sentence.setGraphic(new Icon(Glyph.POINTER, 16));
        hints.getStyleClass().add("hints");
        hints.setMinWidth(0);
        keys.getStyleClass().add("keys");
        keys.setMinWidth(USE_PREF_SIZE);
        hints.visibleProperty().bind(Bindings.isEmpty(sentence.textProperty()));
        sentence.visibleProperty().bind(hints.visibleProperty().not());
        hints.visibleProperty().subscribe(this::spellHints);
        voice.getStyleClass().add("voice");
        voice.setMinWidth(0);
        HBox.setHgrow(voice, Priority.ALWAYS);
        getChildren().addAll(voice, keys);
    }

    /** Speaks for another page. */
    void show(Page shown) {
        ReadOnlyStringProperty caption = shown.caption();
        sentence.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> fitting(caption.getValueSafe()),
                        caption,
                        voice.widthProperty(),
                        sentence.fontProperty()));
        keys.getChildren().setAll(shown.colourKeys().stream().map(ColourKey::of).toList());
        page = shown;
        hints.getChildren().clear();
        spellHints(hints.isVisible());
    }

    /** The keys are drawn when they are first seen: most pages begin with a sentence. */
    private void spellHints(boolean seen) {
        if (seen
                && page != null
                && hints.getChildren().isEmpty()
                && !page.keyHints().isEmpty()) {
            hints.getChildren().add(new Icon(Glyph.KEYBOARD, 16));
            page.keyHints().forEach(hint -> hints.getChildren().add(hint(hint)));
        }
    }

    /** As many whole sentences as there is room for, and always the first. */
    private String fitting(String caption) {
        List<String> sentences = BETWEEN_SENTENCES.splitAsStream(caption).toList();
        String said = sentences.getFirst();
        for (String next : sentences.subList(1, sentences.size())) {
            if (width(said + " " + next) > room()) {
                break;
            }
            said += " " + next;
        }
        return said;
    }

    private double room() {
        return voice.getWidth()
                - sentence.getInsets().getLeft()
                - sentence.getInsets().getRight()
                - sentence.getGraphic().getLayoutBounds().getWidth()
                - sentence.getGraphicTextGap();
    }

    private double width(String text) {
        Text measure = new Text(text);
        measure.setFont(sentence.getFont());
        return Math.ceil(measure.getLayoutBounds().getWidth());
    }

    /** Keys and their meaning, as the caption bar and the help sheet show them. */
    static HBox hint(KeyHint hint) {
        HBox row = new HBox();
        row.getStyleClass().add("key-hint");
        row.setMinWidth(USE_PREF_SIZE);
        List<KeyCap> caps = hint.keys().stream().map(KeyCap::new).toList();
        Label meaning = new Label(hint.meaning());
        meaning.getStyleClass().addAll("meaning", Styles.size(13), Styles.INK_2);
        row.getChildren().addAll(caps);
        row.getChildren().add(meaning);
        return row;
    }
}
