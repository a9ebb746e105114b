package glassbox.ui.page.train;

import java.util.ArrayList;
import java.util.List;

import javafx.css.PseudoClass;
import javafx.geometry.Dimension2D;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;

import glassbox.raster.Numbers;
import glassbox.raster.Raster;
import glassbox.ui.control.DigitCard;
import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.control.KernelThumb;
import glassbox.ui.control.PictureView;
import glassbox.ui.control.TrainingScrubber;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.train.DigitReading;
import glassbox.viewmodel.train.RunShape;
import glassbox.viewmodel.train.TrainViewModel;

/**
 * The run as a class sees it: one test image and what is read in it, the charts with their readings large, the first filters,
 * and what drives the run.
 */
final class PresentedRun extends VBox {
    /** The room it needs. */
    static final Dimension2D ROOM = new Dimension2D(720, 372);

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double PICTURE = 140;
    private static final double FILTER = 50;
    private static final int MOST_FILTERS = 8;

    private final TrainViewModel model;
    private final PictureView picture = new PictureView("Test image");
    private final Label read = new Label();
    private final Label sureness = new Label();
    private final Icon right = new Icon(Glyph.CHECK, 22);
    private final Icon wrong = new Icon(Glyph.CROSS, 22);
    private final HBox answer = new HBox(new Label("reads"), read, right, wrong, sureness);
    private final HBox above = new HBox();
    private final HBox filters = new HBox();
    private final List<KernelThumb> thumbs = new ArrayList<>();
    private final TrainingScrubber scrubber = new TrainingScrubber();
    private int shown;

    /** The run of this page, without charts so far. */
    PresentedRun(TrainViewModel model) {
        this.model = model;
        getStyleClass().add("presented-run");
        picture.setBox(PICTURE);
        picture.setId("presented-digit");
        picture.setAccessibleHelp("A test image and what is read in it. Press it for the next one");
        picture.setAccessibleRole(AccessibleRole.BUTTON);
        picture.setOnMouseClicked(click -> showNext());
        picture.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                showNext();
                key.consume();
            }
        });
        read.getStyleClass().addAll("read", Styles.NUMBER, Styles.BOLD);
        read.setMinWidth(USE_PREF_SIZE);
        sureness.getStyleClass().addAll("sureness", Styles.NUMBER);
        sureness.setMinWidth(USE_PREF_SIZE);
        answer.getStyleClass().add("answer");
        answer.setAlignment(Pos.CENTER_LEFT);
        filters.getStyleClass().add("filters");
        filters.setAlignment(Pos.CENTER);
        HBox.setHgrow(scrubber, Priority.ALWAYS);
        HBox drive = new HBox(
                play(), step("Back one image", Glyph.STEP_BACK, model.travel()::backImage), forward(), scrubber);
        drive.getStyleClass().add("drive");
        drive.setAlignment(Pos.CENTER_LEFT);
        VBox digit = new VBox(picture, answer, curve("train-line", "train"), curve("test-line", "test"));
        digit.getStyleClass().add("digit");
        digit.setMinWidth(PICTURE);
        above.getStyleClass().add("above");
        above.getChildren().add(digit);
        VBox.setVgrow(above, Priority.ALWAYS);
        getChildren().addAll(above, filters, drive);
        scrubber.setOnMove(model.travel()::goTo);
        model.travel().endProperty().subscribe(images -> scrubber.setEnd(images.longValue()));
        model.shapeProperty().subscribe(this::showShape);
        model.readout().imagesSeenProperty().subscribe(images -> scrubber.setSeen(images.longValue()));
        model.readout().digitsProperty().subscribe(this::showDigit);
        model.readout().filtersProperty().subscribe(rows -> showFilters(rows.now()));
    }

    /** The charts stand here from now on. */
    void take(ChartsStage charts) {
        HBox.setHgrow(charts, Priority.ALWAYS);
        above.getChildren().add(charts);
    }

    /** The charts stand somewhere else again. */
    void leave(ChartsStage charts) {
        above.getChildren().remove(charts);
    }

    private static HBox curve(String styleClass, String words) {
        Line line = new Line(0, 0, 28, 0);
        line.getStyleClass().add(styleClass);
        HBox row = new HBox(line, new Label(words));
        row.getStyleClass().add("curve");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Button play() {
        Button play = new Button(null, new Icon(Glyph.PLAY, 22));
        play.getStyleClass().addAll(Styles.ACCENT, Styles.TOWERING, "play");
        play.setMinWidth(USE_PREF_SIZE);
        play.setAccessibleHelp("Trains on, or stops (Space)");
        model.transport().playingProperty().subscribe(playing -> {
            play.setGraphic(new Icon(playing ? Glyph.PAUSE : Glyph.PLAY, 22));
            play.setAccessibleText(playing ? "Pause" : "Play");
        });
        play.setOnAction(click -> model.transport().togglePlay());
        return play;
    }

    private Button forward() {
        Button forward = step("One image on", Glyph.STEP_FORWARD, model.transport()::stepImage);
        forward.disableProperty().bind(model.phaseProperty().map(phase -> !phase.canStep()));
        return forward;
    }

    private static Button step(String words, Glyph glyph, Runnable action) {
        Button button = new Button(null, new Icon(glyph, 20));
        button.getStyleClass().add(Styles.TOWERING);
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(words);
        button.setAccessibleHelp(words);
        button.setOnAction(click -> action.run());
        return button;
    }

    private void showNext() {
        shown++;
        showDigit(model.readout().digitsProperty().get());
    }

    private void showShape(RunShape shape) {
        scrubber.setPlan(shape.epochs(), shape.imagesPerEpoch(), shape.testEvery());
    }

    private void showDigit(List<DigitReading> readings) {
        answer.setVisible(!readings.isEmpty());
        if (readings.isEmpty()) {
            return;
        }
        DigitReading reading = readings.get(shown % readings.size());
        picture.showPicture(reading.picture());
        picture.setAccessibleText(
                new DigitCard(reading.picture(), reading.label(), reading.read(), reading.sureness()).sentence());
        read.setText(reading.read());
        read.pseudoClassStateChanged(WRONG, reading.isWrong());
        sureness.setText(reading.read().isEmpty() ? "" : Numbers.percent(reading.sureness()));
        appear(right, reading.isRight());
        appear(wrong, reading.isWrong());
    }

    private static void appear(Icon icon, boolean now) {
        icon.setVisible(now);
        icon.setManaged(now);
    }

    private void showFilters(List<Raster> now) {
        int count = Math.min(now.size(), MOST_FILTERS);
        while (thumbs.size() < count) {
            thumbs.add(new KernelThumb(now.get(thumbs.size()), FILTER));
        }
        for (int i = 0; i < count; i++) {
            thumbs.get(i).show(now.get(i));
        }
        if (filters.getChildren().size() != count) {
            filters.getChildren().setAll(thumbs.subList(0, count));
        }
    }
}
