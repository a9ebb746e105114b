package glassbox.ui.page.draw;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import glassbox.ui.control.Words;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.draw.DigitRead;
import glassbox.viewmodel.draw.Reading;

/** The digit that is read, large, and in words how sure that is; or that nothing is read, and why. */
final class ReadingHeadline extends HBox {
    private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");
    private static final PseudoClass LARGE = PseudoClass.getPseudoClass("large");

    private final Label digit = new Label();
    private final StackPane badge = new StackPane(digit);
    private final Words headline = new Words("sentence", Styles.SEMI_BOLD);
    private final Words detail = new Words(Styles.size(15), Styles.INK_2);

    ReadingHeadline() {
        getStyleClass().add("headline");
        setAlignment(Pos.CENTER_LEFT);
        digit.getStyleClass().addAll("digit", Styles.NUMBER, Styles.BOLD);
        badge.getStyleClass().add("badge");
        VBox words = new VBox(headline, detail);
        words.getStyleClass().add("words-below");
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(badge, words);
    }

    void show(Reading reading) {
        boolean read = reading instanceof DigitRead;
        badge.pseudoClassStateChanged(EMPTY, !read);
        digit.setText(reading instanceof DigitRead found ? Integer.toString(found.digit()) : "");
        headline.setText(reading.headline());
        detail.setText(reading.detail());
    }

    /** The side of the square badge, and whether there is room for large words beside it. */
    void setBadge(double side, boolean large) {
        pseudoClassStateChanged(LARGE, large);
        badge.setMinSize(side, side);
        badge.setPrefSize(side, side);
        badge.setMaxSize(side, side);
    }
}
