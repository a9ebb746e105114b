package glassbox.ui.page.inspect;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import glassbox.ui.control.Words;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.inspect.TestResult;
import glassbox.viewmodel.inspect.TestRun;
import glassbox.viewmodel.inspect.TestStage;

/** How well the network reads, in a number and two sentences; faint once the network has changed since. */
final class HeadlineBar extends HBox {
    private static final double FAINT = 0.4;
    private static final double ROOM_FOR_BOTH = 480;

    private final Label accuracy = new Label();
    private final Words sentence = new Words(Styles.size(17));
    private final Words slip = new Words(Styles.size(15), Styles.INK_2);
    private final VBox words = new VBox(sentence, slip);
    private final Button again = new Button("Test again");

    HeadlineBar(TestRun run) {
        getStyleClass().add("headline");
        setAlignment(Pos.CENTER_LEFT);
        accuracy.getStyleClass().addAll("accuracy", Styles.NUMBER, Styles.BOLD);
        accuracy.setMinWidth(USE_PREF_SIZE);
        words.getStyleClass().add("words-beside");
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.SOMETIMES);
        again.setId("test-again");
        again.getStyleClass().add(Styles.ACCENT);
        again.setMinWidth(USE_PREF_SIZE);
        again.setAccessibleHelp("The network has changed since the test: reads every test image anew, key T");
        again.setOnAction(press -> run.start());
        again.managedProperty().bind(again.visibleProperty());
        TestNote note = new TestNote(run, "cancel-again");
        note.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(accuracy, words, again, note);
        run.resultProperty().subscribe(this::show);
        run.stageProperty().subscribe(stage -> {
            boolean true_ = stage == TestStage.TESTED;
            accuracy.setOpacity(true_ ? 1 : FAINT);
            words.setOpacity(true_ ? 1 : FAINT);
            again.setVisible(stage == TestStage.STALE);
            fit();
        });
        widthProperty().subscribe(this::fit);
        visibleProperty().bind(run.resultProperty().isNotNull());
    }

    /** Beside the button, a narrow bar has room for one sentence alone. */
    private void fit() {
        slip.setVisible(!again.isVisible() || getWidth() >= ROOM_FOR_BOTH);
        slip.setManaged(slip.isVisible());
    }

    private void show(@Nullable TestResult result) {
        if (result != null) {
            accuracy.setText(result.accuracy());
            accuracy.setAccessibleText(result.accuracy() + " read right");
            sentence.setText(result.sentence());
            slip.setText(result.slip());
        }
    }
}
