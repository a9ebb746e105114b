package glassbox.ui.page.learn;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.Subscription;

import glassbox.lesson.Inline;
import glassbox.lesson.Question;
import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.learn.QuestionModel;

/**
 * A step's question: what is asked, then, in the same place, the answer and its reason; its answers beside it, or below it
 * where they are long. It is as large before the answer as after.
 */
final class QuestionRow extends VBox {
    /** Answers with fewer letters than this, all together, stand beside the question. */
    private static final int SHORT = 44;
    /** A question, or a reason, of fewer letters leaves room beside it. */
    private static final int BRIEF = 100;

    private final Question question;
    private final Sentences words;
    private final StackPane said = new StackPane();
    private final TextFlow asked;
    private final HBox top;
    private final Pane answers;
    private final List<OptionBox> options = new ArrayList<>();
    private final TextField field = new TextField();
    private final Button check = new Button("Answer");
    private final ToggleButton hands = new ToggleButton("Count hands");
    private final Label complaint = new Label();
    private final TextFlow reason = new TextFlow();
    private Subscription following = Subscription.EMPTY;

    /** The row of a question that nobody is asked yet. */
    QuestionRow(Question question, Sentences words) {
        this.question = question;
        this.words = words;
        getStyleClass().add("question");
        StackPane mark = new StackPane(new Icon(Glyph.HELP, 20));
        mark.getStyleClass().add("mark");
        asked = prompt("Predict first. ", question.prompt());
        reason.getStyleClass().addAll("words", "reason");
        explain("Answer. ");
        reason.setVisible(false);
        said.getChildren().addAll(asked, reason);
        said.getStyleClass().add("said");
        said.setMinWidth(0);
        HBox.setHgrow(said, Priority.ALWAYS);
        answers = isShort() ? new HBox() : new FlowPane();
        answers.getStyleClass().add("answers");
        complaint.getStyleClass().addAll(Styles.size(15), Styles.WRONG);
        top = new HBox(mark, said);
        top.getStyleClass().add("top");
        getChildren().add(top);
        fill();
        if (isShort()) {
            answers.setMinWidth(Region.USE_PREF_SIZE);
            top.getChildren().add(answers);
        } else {
            getChildren().add(answers);
        }
    }

    /** Asks, and follows what is answered. */
    void ask(QuestionModel model) {
        following.unsubscribe();
        for (int i = 0; i < options.size(); i++) {
            options.get(i).ask(model, i);
        }
        following = Subscription.combine(
                model.revealedProperty().subscribe(revealed -> show(model)),
                model.complaintProperty().subscribe(this::complain),
                model.tally().openProperty().subscribe(open -> hands.setSelected(open)),
                model.tally().countsProperty().subscribe(counts -> tell(model)));
        hands.setOnAction(press -> model.tally().openProperty().set(hands.isSelected()));
        field.clear();
        field.setOnAction(enter -> model.answer(field.getText()));
        check.setOnAction(press -> model.answer(field.getText()));
    }

    private void fill() {
        if (question instanceof Question.Choice choice) {
            for (int i = 0; i < choice.options().size(); i++) {
                OptionBox option = new OptionBox(choice.options().get(i), i);
                options.add(option);
                answers.getChildren().add(option);
            }
            hands.setId("count-hands");
            hands.getStyleClass().add(Styles.FLAT);
            hands.setTooltip(
                    new Tooltip("Counts how many in a class hold each answer for right (Shift and its number)"));
            answers.getChildren().add(hands);
        } else {
            field.setId("number-answer");
            field.getStyleClass().add(Styles.NUMBER);
            field.setPrefColumnCount(8);
            field.setAccessibleText("Your number");
            field.setTooltip(new Tooltip("Type a number, then Enter"));
            check.setId("check-number");
            check.setTooltip(new Tooltip("Shows the right number and why (Enter)"));
            answers.getChildren().addAll(field, check, complaint);
            complain("");
        }
    }

    private boolean isShort() {
        int letters = QuestionModel.options(question).stream()
                .mapToInt(option -> option.length() + 4)
                .sum();
        return letters < SHORT && length(question.prompt()) < BRIEF && length(question.reason()) < BRIEF;
    }

    private void show(QuestionModel model) {
        boolean revealed = model.revealedProperty().get();
        if (revealed) {
            explain(model.verdict() + " ");
        }
        asked.setVisible(!revealed);
        reason.setVisible(revealed);
        field.setDisable(revealed);
        check.setDisable(revealed);
    }

    private void tell(QuestionModel model) {
        options.forEach(option -> option.count(model.tally()));
    }

    private void complain(String sentence) {
        complaint.setText(sentence);
        complaint.setManaged(!sentence.isEmpty());
    }

    private void explain(String verdict) {
        reason.getChildren().clear();
        reason.setAccessibleText(null);
        words.add(reason, List.of(new Inline.Strong(verdict)));
        words.add(reason, question.reason());
    }

    private TextFlow prompt(String lead, List<Inline> prompt) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("words");
        words.add(flow, List.of(new Inline.Strong(lead)));
        words.add(flow, prompt);
        for (Node piece : flow.getChildren()) {
            if (piece instanceof Text text) {
                text.getStyleClass().add("asked");
            }
        }
        return flow;
    }

    private static int length(List<Inline> words) {
        return words.stream().mapToInt(word -> word.text().length()).sum();
    }
}
