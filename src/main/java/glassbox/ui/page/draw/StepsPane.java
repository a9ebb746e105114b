package glassbox.ui.page.draw;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import glassbox.raster.DigitCentring;
import glassbox.raster.DigitSteps;
import glassbox.raster.InkPicture;
import glassbox.raster.Raster;
import glassbox.ui.control.CellFill;
import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.control.PicturePlace;
import glassbox.ui.control.PictureView;
import glassbox.ui.control.Words;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.draw.DrawViewModel;

/** Five pictures from the strokes to what the network reads, and between them the steps, each of which can be switched off. */
final class StepsPane extends HBox {
    private static final float WHITE = 255;
    /** From this height on there is room for captions. */
    private static final double ROOMY = 110;

    private final DrawViewModel model;
    private @Nullable DigitCentring seen;
    private final List<PictureView> pictures = new ArrayList<>();
    private final List<StackPane> frames = new ArrayList<>();
    private final List<Words> captions = new ArrayList<>();
    private final Map<DigitSteps.Step, ToggleButton> switches = new EnumMap<>(DigitSteps.Step.class);

    StepsPane(DrawViewModel model) {
        this.model = model;
        getStyleClass().add("steps");
        setAlignment(Pos.CENTER_LEFT);
        setMinSize(0, 0);
        getChildren().add(picture("Strokes"));
        step(DigitSteps.Step.CUT_OUT, "Cut out", "Cuts the ink out of the paper", "Box");
        step(DigitSteps.Step.INTO_BOX, "Scale", "Scales the longer side to 20 pixels", "20 × 20");
        step(DigitSteps.Step.CENTRED, "Centre", "Moves the centre of mass into the middle", "28 × 28");
        step(DigitSteps.Step.INVERTED, "Invert", "Makes ink white and paper black", "Input");
        model.stepsProperty().subscribe(this::show);
        visibleProperty().subscribe(visible -> show(seen));
        heightProperty().subscribe(height -> fit(height.doubleValue()));
    }

    private Node picture(String what) {
        PictureView view = new PictureView("Step by step: " + what);
        pictures.add(view);
        StackPane frame = new StackPane(view);
        frame.getStyleClass().add("frame");
        frames.add(frame);
        Words words = new Words(Styles.size(13), Styles.INK_3);
        words.setText(what);
        captions.add(words);
        VBox box = new VBox(frame, words);
        box.getStyleClass().add("step");
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(USE_PREF_SIZE);
        return box;
    }

    private void step(DigitSteps.Step step, String word, String help, String result) {
        ToggleButton button = new ToggleButton(word);
        button.getStyleClass().setAll("step-switch");
        button.setContentDisplay(ContentDisplay.TOP);
        button.setAccessibleText("Step: " + word);
        button.setAccessibleHelp(help + "; off, the bars show what that changes");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.selectedProperty()
                .subscribe(taken -> button.setGraphic(new Icon(taken ? Glyph.CHECK : Glyph.CROSS, 16)));
        button.setOnAction(
                press -> model.stepsProperty().set(model.stepsProperty().get().with(step, button.isSelected())));
        switches.put(step, button);
        HBox.setHgrow(button, Priority.ALWAYS);
        getChildren().addAll(button, picture(result));
    }

    /** A button that takes all steps again, seen while one is left out. */
    Button reset() {
        Button reset = new Button("As it should be");
        reset.setId("all-steps");
        reset.setAccessibleText("All steps, as it should be");
        reset.setTooltip(new Tooltip("Takes every step again"));
        reset.setOnAction(press -> model.stepsProperty().set(DigitSteps.ALL));
        reset.visibleProperty().bind(model.stepsProperty().map(steps -> !steps.equals(DigitSteps.ALL)));
        return reset;
    }

    private void show(DigitSteps steps) {
        switches.forEach((step, button) -> button.setSelected(steps.takes(step)));
    }

    /** Shows a drawing's way to the network; null shows where the pictures will be. */
    void see(@Nullable DigitCentring way) {
        seen = way;
        if (isVisible()) {
            show(way);
        }
    }

    private void show(@Nullable DigitCentring seen) {
        List<Raster> shown = seen == null
                ? List.of()
                : List.of(
                        InkPicture.negative(
                                DigitCentring.paper(model.drawingProperty().get())),
                        InkPicture.negative(seen.ink()),
                        InkPicture.negative(seen.box()),
                        InkPicture.negative(seen.moved()),
                        seen.picture());
        for (int i = 0; i < pictures.size(); i++) {
            PictureView view = pictures.get(i);
            view.setVisible(!shown.isEmpty());
            if (!shown.isEmpty()) {
                Raster raster = shown.get(i);
                view.show(raster, PicturePlace.whole(raster.rows(), raster.columns()), CellFill.PIXELS, WHITE);
            }
        }
    }

    private void fit(double height) {
        boolean roomy = height >= ROOMY;
        double side = roomy ? 84 : 56;
        pictures.forEach(picture -> picture.setBox(side));
        for (StackPane frame : frames) {
            frame.setMinSize(side + 2, side + 2);
            frame.setMaxSize(side + 2, side + 2);
        }
        for (Words words : captions) {
            words.setVisible(roomy);
            words.setManaged(roomy);
        }
    }
}
