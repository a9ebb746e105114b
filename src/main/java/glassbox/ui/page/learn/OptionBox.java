package glassbox.ui.page.learn;

import java.util.Objects;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.control.KeyCap;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.learn.QuestionModel;
import glassbox.viewmodel.learn.Tally;

/** One answer to choose, with its key; below it, while hands are counted, how many went up for it. */
final class OptionBox extends VBox {
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final int index;
    private final Button button;
    private final KeyCap key;
    private final Label hands = new Label("0");
    private final Region share = new Region();
    private final StackPane bar = new StackPane(share);
    private final HBox tally;
    private @Nullable QuestionModel model;
    private double part;
    private Subscription following = Subscription.EMPTY;

    OptionBox(String words, int index) {
        this.index = index;
        getStyleClass().add("option");
        key = new KeyCap(Integer.toString(index + 1));
        button = new Button(words, key);
        button.setId("option-" + (index + 1));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(words + ", key " + (index + 1));
        button.setAccessibleHelp("Answers the question; the step then shows what is right and why");
        button.setOnAction(
                press -> withModel(() -> Objects.requireNonNull(model).choose(index)));
        hands.getStyleClass().addAll(Styles.NUMBER, Styles.MEDIUM, "hands");
        share.getStyleClass().add("share");
        share.setManaged(false);
        bar.getStyleClass().add("bar");
        Button fewer = small(Glyph.MINUS, "One hand fewer for " + words, -1);
        Button more = small(Glyph.PLUS, "One hand more for " + words, 1);
        tally = new HBox(fewer, hands, more);
        tally.getStyleClass().add("tally");
        getChildren().addAll(button, tally, bar);
        open(false);
    }

    /** Belongs to this question now. */
    void ask(QuestionModel asked, int at) {
        following.unsubscribe();
        model = asked;
        following = Subscription.combine(
                asked.revealedProperty().subscribe(revealed -> mark(asked)),
                asked.tally().openProperty().subscribe(this::open));
    }

    /** Shows the hands that went up. */
    void count(Tally counted) {
        hands.setText(Integer.toString(counted.countsProperty().get().get(index)));
        part = counted.share(index);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        share.resizeRelocate(0, 0, Math.rint(bar.getWidth() * part), bar.getHeight());
    }

    private void open(boolean counting) {
        tally.setVisible(counting);
        tally.setManaged(counting);
        bar.setVisible(counting);
        bar.setManaged(counting);
    }

    private void mark(QuestionModel asked) {
        boolean revealed = asked.revealedProperty().get();
        boolean right = revealed && asked.right().orElse(QuestionModel.NONE) == index;
        boolean wrong = revealed && !right && asked.chosenProperty().get() == index;
        pseudoClassStateChanged(RIGHT, right);
        pseudoClassStateChanged(WRONG, wrong);
        button.setGraphic(right ? new Icon(Glyph.CHECK, 16) : wrong ? new Icon(Glyph.CROSS, 16) : key);
        button.setAccessibleText(
                button.getText() + (right ? ", right" : wrong ? ", chosen, not right" : ", key " + (index + 1)));
    }

    private Button small(Glyph glyph, String name, int step) {
        Button small = new Button("", new Icon(glyph, 14));
        small.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        small.setAccessibleText(name);
        small.setAccessibleHelp("Counts the hands of a class for each answer");
        small.setOnAction(
                press -> withModel(() -> Objects.requireNonNull(model).tally().add(index, step)));
        return small;
    }

    private void withModel(Runnable what) {
        if (model != null) {
            what.run();
        }
    }
}
