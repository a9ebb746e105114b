package glassbox.ui.page.inspect;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import glassbox.ui.theme.Styles;
import glassbox.viewmodel.inspect.TestRun;
import glassbox.viewmodel.inspect.TestStage;

/** What stands on the stage while there is no result: the button that begins the test, how far it is, or why there is none. */
final class TestInvitation extends VBox {
    private final Label title = new Label();
    private final Label words = new Label();
    private final Button begin = new Button();

    TestInvitation(TestRun run) {
        getStyleClass().add("invitation");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAlignment(Pos.CENTER);
        title.getStyleClass().add(Styles.HEADING);
        words.getStyleClass().addAll(Styles.size(15), Styles.INK_2);
        words.setWrapText(true);
        words.setMaxWidth(500);
        words.managedProperty().bind(words.visibleProperty());
        words.visibleProperty().bind(words.textProperty().isNotEmpty());
        begin.setId("begin-test");
        begin.getStyleClass().addAll(Styles.ACCENT, Styles.TALL);
        begin.setAccessibleHelp("Reads every test image with the network, key T");
        begin.setOnAction(press -> run.start());
        begin.managedProperty().bind(begin.visibleProperty());
        TestNote note = new TestNote(run, "cancel-test");
        note.setAlignment(Pos.CENTER);
        StackPane below = new StackPane(begin, note);
        getChildren().addAll(title, words, below);
        visibleProperty().bind(run.resultProperty().isNull());
        run.stageProperty().subscribe(stage -> show(run, stage));
        run.sentenceProperty().subscribe(() -> show(run, run.stageProperty().get()));
        begin.textProperty().bind(run.offerProperty());
    }

    private void show(TestRun run, TestStage stage) {
        String sentence = run.sentenceProperty().get();
        title.setText(
                switch (stage) {
                    case IMPOSSIBLE -> "Nothing to test";
                    case TESTING -> "Testing…";
                    default -> sentence.isEmpty() ? "Not tested yet" : "Not tested";
                });
        words.setText(
                stage == TestStage.UNTESTED && sentence.isEmpty()
                        ? "Every test image is read once; none of them was learned from."
                        : sentence);
        begin.setVisible(stage == TestStage.UNTESTED);
    }
}
