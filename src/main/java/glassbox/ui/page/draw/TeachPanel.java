package glassbox.ui.page.draw;

import java.nio.file.Path;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import glassbox.ui.control.DigitChoice;
import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.control.Words;
import glassbox.ui.page.SaveDialog;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.draw.TeachModel;

/** Says what a drawing is and teaches the network that; below, what the lesson did, and the way back. */
final class TeachPanel extends VBox {
    private static final double ROOM_FOR_WORDS = 600;

    private final TeachModel model;
    private final SaveDialog dialog;
    private final DigitChoice digits = new DigitChoice("What it is");
    private final Words ask = new Words(Styles.size(14), Styles.INK_2);
    private final Words outcome = new Words(Styles.size(13), Styles.INK_2);

    TeachPanel(TeachModel model, SaveDialog dialog) {
        this.model = model;
        this.dialog = dialog;
        getStyleClass().addAll(Styles.STAGE, "teach");
        setAlignment(Pos.CENTER);
        digits.chosenProperty().bindBidirectional(model.labelProperty());
        digits.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                model.teach();
                event.consume();
            }
        });
        Words question = new Words(Styles.size(15), Styles.SEMI_BOLD);
        question.textProperty().bind(model.questionProperty());
        ask.setText("Say what it is.");
        VBox words = new VBox(question, ask);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(84);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox asking = new HBox(words, digits, teach());
        asking.getStyleClass().add("asking");
        asking.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(asking, result());
        widthProperty().subscribe(width -> ask.setVisible(width.doubleValue() >= ROOM_FOR_WORDS));
        ask.managedProperty().bind(ask.visibleProperty());
    }

    private Button teach() {
        Button teach = new Button("Teach", new Icon(Glyph.TEACH, 18));
        teach.getStyleClass().addAll(Styles.ACCENT, Styles.TALL);
        teach.setMinWidth(USE_PREF_SIZE);
        teach.setAccessibleHelp(
                "Takes up to 5 small steps, on this drawing and 20 others, until it is read as it should be");
        teach.disableProperty().bind(model.readyProperty().not().or(model.busyProperty()));
        teach.setOnAction(click -> model.teach());
        return teach;
    }

    private HBox result() {
        outcome.textProperty().bind(model.wordsProperty());
        HBox.setHgrow(outcome, Priority.ALWAYS);
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(model.progressProperty());
        bar.setAccessibleText("How far the lesson is");
        bar.setAccessibleHelp("A lesson reads test digits before and after its steps");
        bar.setFocusTraversable(false);
        shownWhile(bar, model.busyProperty());
        ObservableBooleanValue undoable =
                model.taughtProperty().and(model.busyProperty().not());
        Button undo = small("Undo lesson", "Reads with the network as it was before this lesson", Glyph.UNDO);
        undo.setOnAction(click -> model.undo());
        shownWhile(undo, undoable);
        Button save =
                small("Save…", "The taught network is kept until Glassbox closes; this saves it as a file", Glyph.SAVE);
        save.setOnAction(click -> save());
        shownWhile(save, undoable);
        HBox row = new HBox(outcome, bar, undo, save);
        row.getStyleClass().add("result");
        row.setFillHeight(false);
        row.setAlignment(Pos.CENTER_LEFT);
        shownWhile(row, Bindings.isNotEmpty(model.wordsProperty()));
        return row;
    }

    private static Button small(String word, String help, Glyph glyph) {
        Button button = new Button(word, new Icon(glyph, 16));
        button.getStyleClass().addAll(Styles.FLAT, "small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(help));
        return button;
    }

    private static void shownWhile(Node node, ObservableBooleanValue shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(node.visibleProperty());
    }

    private void save() {
        Path file = dialog.ask(
                getScene() == null ? null : getScene().getWindow(),
                "Save the taught network",
                "Glassbox network",
                model.suggestedName());
        if (file != null) {
            model.save(file);
        }
    }
}
