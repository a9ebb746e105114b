package glassbox.ui.page.filters;

import java.util.function.DoubleSupplier;

import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** What takes a while, and how far it is; it appears only when it takes longer than one waits without wondering. */
final class BusyNote extends VBox {
    private static final Duration PATIENCE = Duration.millis(300);

    private final ProgressBar bar = new ProgressBar();
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private final AnimationTimer clock;

    /**
     * A note that is not there yet.
     *
     * @param busy what is under way; empty when nothing is
     * @param progress the share that is done, asked once a frame; negative where nobody knows
     */
    BusyNote(ObservableValue<String> busy, DoubleSupplier progress) {
        getStyleClass().add("busy-note");
        setMaxHeight(USE_PREF_SIZE);
        setVisible(false);
        Label words = new Label();
        words.textProperty().bind(busy.map(what -> what + " Esc stops it."));
        bar.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(words, bar);
        clock = new AnimationTimer() {
            @Override
            public void handle(long now) {
                bar.setProgress(progress.getAsDouble());
            }
        };
        patience.setOnFinished(late -> appear());
        busy.subscribe(what -> turn(!what.isEmpty()));
    }

    private void turn(boolean busy) {
        patience.stop();
        clock.stop();
        setVisible(false);
        if (busy) {
            patience.playFromStart();
        }
    }

    private void appear() {
        setVisible(true);
        clock.start();
    }
}
