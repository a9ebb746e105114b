package glassbox.ui.page.draw;

import java.util.List;
import java.util.stream.IntStream;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import glassbox.raster.Numbers;
import glassbox.raster.Raster;
import glassbox.ui.control.CellFill;
import glassbox.ui.control.PicturePlace;
import glassbox.ui.control.PictureView;
import glassbox.ui.control.Words;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.draw.WhatItTakes;
import glassbox.viewmodel.draw.WhyModel;

/** What it would take to read another digit: which one, the picture, what is added and taken away, and what comes of it. */
final class TakesPane extends HBox {
    private static final float WHITE = 255;
    /** From this height on there is room for captions and for the picture as it is. */
    private static final double ROOMY = 110;

    private final WhyModel model;
    private final ToggleGroup digits = new ToggleGroup();
    private final PictureView before = new PictureView("As drawn");
    private final PictureView change = new PictureView("What changes");
    private final PictureView after = new PictureView("With the change");
    private final Words askWords = caption("To be read as");
    private final Words beforeWords = caption("As drawn");
    private final Words changeWords = caption("Change");
    private final Words afterWords = caption("Then");
    private final VBox beforeStep = step(before, beforeWords);
    private final Words sentence = new Words(Styles.size(14), Styles.INK_2);
    private @Nullable Raster seen;

    TakesPane(WhyModel model) {
        this.model = model;
        getStyleClass().add("takes");
        setAlignment(Pos.CENTER_LEFT);
        setFillHeight(false);
        setMinSize(0, 0);
        TilePane choice = new TilePane();
        choice.getStyleClass().add("digits");
        choice.setPrefColumns(5);
        IntStream.range(0, 10).mapToObj(this::digit).forEach(choice.getChildren()::add);
        VBox ask = new VBox(askWords, choice);
        ask.getStyleClass().add("ask");
        ask.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        getChildren().addAll(ask, beforeStep, step(change, changeWords), step(after, afterWords), sentence);
        digits.selectedToggleProperty().subscribe(this::chosen);
        model.wantedProperty().subscribe(this::choose);
        model.changeProperty().subscribe(this::show);
        heightProperty().subscribe(height -> fit(height.doubleValue()));
    }

    private ToggleButton digit(int digit) {
        ToggleButton button = new ToggleButton(Integer.toString(digit));
        button.getStyleClass().setAll("digit");
        button.setToggleGroup(digits);
        button.setUserData(digit);
        button.setAccessibleText("To be read as " + digit);
        button.setAccessibleHelp("Looks for the smallest change with which this digit is read");
        return button;
    }

    private static Words caption(String what) {
        Words words = new Words(Styles.size(13), Styles.INK_3);
        words.setText(what);
        return words;
    }

    private static VBox step(PictureView picture, Words words) {
        StackPane frame = new StackPane(picture);
        frame.getStyleClass().add("frame");
        frame.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        VBox step = new VBox(frame, words);
        step.getStyleClass().add("step");
        step.setMinWidth(USE_PREF_SIZE);
        return step;
    }

    /** What the network sees now; null for nothing. */
    void see(@Nullable Raster picture) {
        seen = picture;
        show(model.changeProperty().get());
    }

    /** A digit that is pressed again stays chosen. */
    private void chosen(@Nullable Toggle digit) {
        if (digit == null) {
            choose(model.wantedProperty().get());
        } else {
            model.wantedProperty().set((Integer) digit.getUserData());
        }
    }

    private void choose(Number wanted) {
        digits.getToggles().stream()
                .filter(toggle -> toggle.getUserData().equals(wanted))
                .findFirst()
                .ifPresent(digits::selectToggle);
    }

    private void show(@Nullable WhatItTakes takes) {
        if (takes == null) {
            show(before, seen, CellFill.PIXELS, WHITE);
            show(change, null, CellFill.SIGNED, WHITE);
            show(after, null, CellFill.PIXELS, WHITE);
            afterWords.setText("Then");
            sentence.setText(
                    model.busyProperty().get() ? "Looking…" : "Draw a digit, then choose what it should be read as.");
        } else {
            show(before, takes.before(), CellFill.PIXELS, WHITE);
            show(change, takes.change(), CellFill.SIGNED, takes.limit());
            show(after, takes.picture(), CellFill.PIXELS, WHITE);
            afterWords.setText(takes.wanted() + ": " + Numbers.percent(takes.probability()));
            sentence.setText(takes.sentence());
        }
    }

    private static void show(PictureView view, @Nullable Raster raster, CellFill fill, float limit) {
        view.setVisible(raster != null);
        Raster shown = raster == null ? Raster.generate(28, 28, (row, column) -> 0) : raster;
        view.show(shown, PicturePlace.whole(shown.rows(), shown.columns()), fill, limit);
    }

    private void fit(double height) {
        boolean roomy = height >= ROOMY;
        double side = roomy ? 84 : 56;
        for (PictureView view : List.of(before, change, after)) {
            view.setBox(side);
        }
        beforeStep.setVisible(roomy);
        beforeStep.setManaged(roomy);
        for (Node words : List.of(beforeWords, changeWords, afterWords)) {
            words.setVisible(roomy);
            words.setManaged(roomy);
        }
        askWords.setVisible(roomy);
        askWords.setManaged(roomy);
    }
}
