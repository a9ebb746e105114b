package glassbox.ui.control;

import java.util.ArrayList;
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
    private List<Piece> pieces = List.of();
    private final StringProperty text = new SimpleStringProperty(this, "text", "");

    /** A part of the sentence: a number, or what stands between two. */
    private record Piece(String text, boolean number) {}

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
        List<Piece> now = pieces(sentence);
        if (now.size() == pieces.size() && alike(now)) {
            for (int i = 0; i < now.size(); i++) {
                ((Text) getChildren().get(i)).setText(now.get(i).text());
            }
        } else {
            getChildren().setAll(now.stream().map(this::text).toList());
        }
        pieces = now;
        setAccessibleText(sentence);
    }

    /** Whether these are numbers where there are numbers now: then the texts change, but no node does. */
    private boolean alike(List<Piece> now) {
        for (int i = 0; i < now.size(); i++) {
            if (now.get(i).number() != pieces.get(i).number()) {
                return false;
            }
        }
        return true;
    }

    private static List<Piece> pieces(String sentence) {
        List<Piece> pieces = new ArrayList<>();
        Matcher number = NUMBER.matcher(sentence);
        int from = 0;
        while (number.find()) {
            pieces.add(new Piece(sentence.substring(from, number.start()), false));
            pieces.add(new Piece(number.group(), true));
            from = number.end();
        }
        pieces.add(new Piece(sentence.substring(from), false));
        pieces.removeIf(piece -> piece.text().isEmpty());
        return pieces;
    }

    private Text text(Piece piece) {
        Text part = new Text(piece.text());
        for (String styleClass : styleClasses) {
            boolean heavy = styleClass.equals(Styles.SEMI_BOLD);
            part.getStyleClass().add(piece.number() && heavy ? Styles.BOLD : styleClass);
        }
        if (piece.number()) {
            part.getStyleClass().add(Styles.NUMBER);
        }
        return part;
    }
}
