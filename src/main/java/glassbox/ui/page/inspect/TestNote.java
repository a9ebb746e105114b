package glassbox.ui.page.inspect;

import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

import glassbox.ui.control.Words;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.inspect.TestRun;
import glassbox.viewmodel.inspect.TestStage;

/** How far a test is, and what gives it up; it appears only when it takes longer than one waits without wondering. */
final class TestNote extends HBox {
    private static final Duration PATIENCE = Duration.millis(300);

    private final PauseTransition patience = new PauseTransition(PATIENCE);

    /** A note that is not there yet; {@code id} is the cancel button's. */
    TestNote(TestRun run, String id) {
        getStyleClass().add("test-note");
        ProgressBar bar = new ProgressBar(0);
        bar.setAccessibleText("How far the test is");
        Words count = new Words(Styles.size(14), Styles.INK_2);
        Button cancel = new Button("Cancel");
        cancel.setId(id);
        cancel.setTooltip(new Tooltip("Give the test up (Esc)"));
        cancel.setOnAction(press -> run.cancel());
        getChildren().addAll(bar, count, cancel);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        run.readProperty().subscribe(() -> {
            bar.setProgress(run.share());
            count.setText(run.progress());
        });
        patience.setOnFinished(late -> setVisible(run.stageProperty().get() == TestStage.TESTING));
        run.stageProperty().subscribe(stage -> {
            patience.stop();
            setVisible(false);
            if (stage == TestStage.TESTING) {
                bar.setProgress(run.share());
                count.setText(run.progress());
                patience.playFromStart();
            }
        });
    }
}
