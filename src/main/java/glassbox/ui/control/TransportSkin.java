package glassbox.ui.control;

import java.util.List;
import java.util.Locale;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SkinBase;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import glassbox.ui.theme.Styles;

/** A row: the large button, the step with its sizes, and the speed between a turtle and a rabbit. */
final class TransportSkin extends SkinBase<Transport> {
    private final Icon playIcon = new Icon(Glyph.PLAY, 20);
    private final Icon pauseIcon = new Icon(Glyph.PAUSE, 20);
    private final Button play = new Button();
    private final Tooltip playTip = new Tooltip();
    private final Button stepButton = new Button("Step", new Icon(Glyph.STEP_FORWARD, 19));
    private final Button backButton = new Button(null, new Icon(Glyph.STEP_BACK, 20));
    private final Tooltip backTip = new Tooltip();
    private final Tooltip stepTip = new Tooltip();
    private final Button rewind = new Button(null, new Icon(Glyph.TO_START, 20));
    private final Segments<Transport.Step> single = sizes(Transport.Step.IMAGE);
    private final Segments<Transport.Step> batches = sizes(Transport.Step.BATCH);
    private final ValueSlider speed;
    private final Label speedWords = new Label();

    TransportSkin(Transport control) {
        super(control);
        play.getStyleClass().addAll(Styles.ACCENT, Styles.TOWERING, "play");
        play.setTooltip(playTip);
        play.setOnAction(click -> control.play());
        stepButton.getStyleClass().addAll(Styles.FLAT, "step");
        stepButton.setTooltip(stepTip);
        stepButton.setOnAction(click -> control.doStep());
        rewind.getStyleClass().addAll(Styles.TOWERING, "jump", "rewind");
        rewind.setAccessibleText("Back to the first step");
        rewind.setTooltip(new Tooltip("Back to the first step"));
        rewind.setOnAction(click -> control.rewind());
        rewind.setMinWidth(Region.USE_PREF_SIZE);
        backButton.getStyleClass().addAll(Styles.TOWERING, "jump", "back");
        backButton.setTooltip(backTip);
        backButton.setOnAction(click -> control.goBack());
        backButton.setMinWidth(Region.USE_PREF_SIZE);
        stepButton.setMinWidth(Region.USE_PREF_SIZE);
        HBox step = new HBox(stepButton, single, batches);
        step.getStyleClass().add("steps");
        step.setAlignment(Pos.CENTER_LEFT);
        step.setMinWidth(Region.USE_PREF_SIZE);
        speed = new ValueSlider("", ValueSlider.Scale.LOGARITHMIC, control.slowest(), control.fastest(), value -> "");
        speed.setValue(control.speedProperty().get());
        speedWords.getStyleClass().add("speed-words");
        HBox.setHgrow(speed, Priority.SOMETIMES);
        HBox pace = new HBox(new Icon(Glyph.TURTLE, 20), speed, new Icon(Glyph.RABBIT, 20), speedWords);
        pace.getStyleClass().add("pace");
        pace.setAlignment(Pos.CENTER_LEFT);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(rewind, backButton, play, step, space, pace);
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(row);
        registerChangeListener(control.playingProperty(), changed -> showPlaying());
        registerChangeListener(control.playableProperty(), changed -> showPlaying());
        registerChangeListener(
                control.steppableProperty(),
                changed -> stepButton.setDisable(!control.steppableProperty().get()));
        registerChangeListener(control.backableProperty(), changed -> showBackable());
        registerChangeListener(control.stepProperty(), changed -> showStep());
        registerChangeListener(control.batchedProperty(), changed -> showStep());
        for (Segments<Transport.Step> sizes : List.of(single, batches)) {
            registerChangeListener(sizes.valueProperty(), changed -> {
                if (sizes.isVisible()) {
                    control.stepProperty().set(sizes.getValue());
                }
            });
        }
        registerChangeListener(control.speedProperty(), changed -> showSpeed());
        registerChangeListener(
                speed.valueProperty(), changed -> control.speedProperty().set(speed.getValue()));
        stepButton.setDisable(!control.steppableProperty().get());
        showBackable();
        showPlaying();
        showStep();
        showSpeed();
    }

    private static Segments<Transport.Step> sizes(Transport.Step smallest) {
        Segments<Transport.Step> sizes = new Segments<>(
                "Step size", List.of(Transport.Step.LAYER, smallest, Transport.Step.EPOCH), Transport.Step::words);
        sizes.getStyleClass().add("bare");
        sizes.setMinWidth(Region.USE_PREF_SIZE);
        return sizes;
    }

    private void showBackable() {
        boolean backable = getSkinnable().backableProperty().get();
        rewind.setDisable(!backable);
        backButton.setDisable(!backable);
    }

    private void showPlaying() {
        Transport control = getSkinnable();
        boolean playing = control.playingProperty().get();
        play.setText(playing ? "Pause" : "Play");
        play.setGraphic(playing ? pauseIcon : playIcon);
        play.setDisable(!playing && !control.playableProperty().get());
        playTip.setText((playing ? "Pause" : "Play") + " (Space)");
    }

    private void showStep() {
        Transport.Step step = getSkinnable().stepProperty().get();
        boolean batched = getSkinnable().batchedProperty().get();
        for (Segments<Transport.Step> sizes : List.of(single, batches)) {
            sizes.setVisible((sizes == batches) == batched);
            sizes.setManaged(sizes.isVisible());
            if (sizes.choices().contains(step)) {
                sizes.setValue(step);
            }
        }
        stepTip.setText("One " + step.words().toLowerCase(Locale.ROOT) + " (" + step.key() + ")");
        backTip.setText("Back one " + step.words().toLowerCase(Locale.ROOT) + " (" + step.backKey() + ")");
        backButton.setAccessibleText("Back one " + step.words().toLowerCase(Locale.ROOT));
        stepButton.setAccessibleText("Step one " + step.words().toLowerCase(Locale.ROOT));
    }

    private void showSpeed() {
        Transport control = getSkinnable();
        speed.setValue(control.speedProperty().get());
        speedWords.setText(control.speedWords());
        speed.setAccessibleText("Speed, " + control.speedWords());
    }
}
