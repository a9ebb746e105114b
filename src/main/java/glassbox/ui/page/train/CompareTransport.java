package glassbox.ui.page.train;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.train.CompareViewModel;
import glassbox.viewmodel.train.Phase;
import glassbox.viewmodel.train.Status;

/** What drives all compared runs at once, how far they are, and one sentence about them. */
final class CompareTransport extends HBox {
    private final Button play = new Button();
    private final Label headline = new Label();
    private final Label sentence = new Label();
    private final Button remedy = new Button();
    private final Icon playIcon = new Icon(Glyph.PLAY, 20);
    private final Icon pauseIcon = new Icon(Glyph.PAUSE, 20);

    CompareTransport(CompareViewModel model) {
        getStyleClass().add("compare-transport");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(USE_PREF_SIZE);
        play.setId("play-all");
        play.getStyleClass().addAll(Styles.ACCENT, Styles.TALL);
        play.setMinWidth(112);
        play.setTooltip(new Tooltip("Play or pause all runs (Space)"));
        play.setOnAction(click -> model.togglePlay());
        Button startOver = new Button("Start over", new Icon(Glyph.START_OVER, 17));
        startOver.getStyleClass().add(Styles.TALL);
        startOver.setMinWidth(USE_PREF_SIZE);
        startOver.setTooltip(new Tooltip("All runs back to the first image (Home)"));
        startOver.setOnAction(click -> model.startOver());
        startOver.disableProperty().bind(model.phaseProperty().map(phase -> !phase.hasRun()));
        ProgressBar progress = new ProgressBar();
        progress.progressProperty().bind(model.progressProperty());
        progress.setAccessibleText("How far the runs are");
        progress.setMinWidth(120);
        headline.getStyleClass().add(Styles.SEMI_BOLD);
        headline.setMinWidth(USE_PREF_SIZE);
        sentence.getStyleClass().add(Styles.INK_2);
        sentence.setId("comparison-status");
        sentence.setWrapText(true);
        remedy.setMinWidth(USE_PREF_SIZE);
        remedy.setOnAction(click -> model.remedy());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(play, startOver, progress, headline, sentence, space, remedy);
        model.phaseProperty().subscribe(this::show);
        model.statusProperty().subscribe(this::show);
    }

    private void show(Phase phase) {
        boolean running = phase == Phase.RUNNING;
        play.setText(running ? "Pause" : "Play");
        play.setGraphic(running ? pauseIcon : playIcon);
        play.setDisable(phase == Phase.FINISHED || phase == Phase.FAILED);
    }

    private void show(Status status) {
        headline.setText(status.headline());
        remedy.setAccessibleHelp(status.remedyHelp());
        headline.getStyleClass().removeAll(Styles.WRONG);
        if (status.bad()) {
            headline.getStyleClass().add(Styles.WRONG);
        }
        sentence.setText(status.sentence());
        remedy.setText(status.remedy());
        remedy.setVisible(!status.remedy().isEmpty());
        remedy.setManaged(remedy.isVisible());
    }
}
