package glassbox.ui.page.microscope;

import java.util.EnumMap;
import java.util.Map;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.control.Stepper;
import glassbox.ui.control.Words;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.microscope.MicroscopeViewModel;
import glassbox.viewmodel.microscope.StepPhase;
import glassbox.viewmodel.microscope.StepSight;

/** The way back, what is opened, and the four phases. */
final class StepHeader extends HBox {
    private final Words where = new Words(Styles.size(14), Styles.INK_2);
    private final Label title = Texts.label("One step, opened up", Styles.SEMI_BOLD, Styles.size(21));
    private final Map<StepPhase, Button> phases = new EnumMap<>(StepPhase.class);
    private final Button forth = new Button("", new Icon(Glyph.CHEVRON_RIGHT, 20));
    private final Tooltip forthTip = new Tooltip();
    private final StackPane place = new StackPane(where);
    private final HBox images = new HBox();
    private final MicroscopeViewModel model;
    private @Nullable Stepper stepper;
    private boolean narrow;

    StepHeader(MicroscopeViewModel model) {
        this.model = model;
        images.getStyleClass().add("images");
        images.setAlignment(Pos.CENTER_LEFT);
        images.setFillHeight(false);
        images.setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("step-header");
        setAlignment(Pos.CENTER_LEFT);
        Button leave = new Button("Train", new FontIcon(Feather.ARROW_LEFT));
        leave.getStyleClass().addAll(Styles.FLAT, "leave");
        leave.setTooltip(new Tooltip("Back to the charts (Esc)"));
        leave.setAccessibleText("Back to Train");
        leave.setAccessibleHelp("Closes the microscope; the run is where it was");
        leave.setOnAction(click -> model.leave());
        leave.setMinWidth(USE_PREF_SIZE);
        place.setAlignment(Pos.CENTER_LEFT);
        place.setMinWidth(0);
        place.setPrefSize(10, 22);
        place.setMinHeight(22);
        place.setTranslateY(2);
        place.setMaxHeight(22);
        HBox.setHgrow(place, Priority.ALWAYS);
        HBox row = new HBox();
        row.getStyleClass().add("phases");
        row.setAlignment(Pos.CENTER);
        row.setMinWidth(USE_PREF_SIZE);
        for (StepPhase phase : StepPhase.values()) {
            Button button = new Button(phase.words());
            button.getStyleClass().addAll(Styles.FLAT, "phase");
            button.setTextOverrun(OverrunStyle.CLIP);
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(click -> model.phaseProperty().set(phase));
            button.setAccessibleHelp("Shows this phase of the step");
            phases.put(phase, button);
            row.getChildren().add(button);
        }
        Button before = new Button("", new Icon(Glyph.CHEVRON_LEFT, 20));
        before.getStyleClass().add("turn");
        before.setAccessibleText("Phase before");
        before.setAccessibleHelp("Goes back a phase; from the first one the run goes back a step");
        before.setTooltip(new Tooltip("Phase before, or the step before (←)"));
        before.setOnAction(click -> model.back());
        forth.getStyleClass().add("turn");
        forth.setTooltip(forthTip);
        forth.setAccessibleHelp("Goes on a phase; from the last one the run takes the step");
        forth.setOnAction(click -> model.next());
        before.setMinWidth(USE_PREF_SIZE);
        forth.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(leave, title, images, place, row, before, forth);
        model.phaseProperty().subscribe(this::showPhase);
        model.sightProperty().subscribe(this::showSight);
    }

    private void showPhase(StepPhase now) {
        phases.forEach((phase, button) -> {
            boolean done = !phase.reached(now);
            boolean here = phase == now;
            Label number = Texts.number(Integer.toString(phase.number()), 13);
            StackPane badge = new StackPane(done ? new Icon(Glyph.CHECK, 14) : number);
            badge.getStyleClass().add("badge");
            badge.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
            button.setGraphic(badge);
            button.getStyleClass().removeAll("here", "done");
            if (here || done) {
                button.getStyleClass().add(here ? "here" : "done");
            }
            button.setAccessibleText(
                    "Phase " + phase.number() + ", " + phase.words() + (here ? ", shown" : done ? ", seen" : ""));
        });
        boolean last = now == StepPhase.ADJUST;
        forthTip.setText(last ? "Take this step and open the next (→)" : "Next phase (→)");
        forth.setAccessibleText(last ? "Take this step and open the next" : "Next phase");
    }

    private void showSight(@Nullable StepSight sight) {
        where.setText(sight == null ? "" : sight.where() + ": " + sight.what());
        showImages(sight);
    }

    /** Which image of the mini-batch is looked at. */
    private void showImages(@Nullable StepSight sight) {
        boolean several = sight != null && sight.samples() > 1;
        Stepper now = stepper;
        if (sight != null && several && (now == null || now.max() != sight.samples())) {
            now = new Stepper("Image of this step", 1, sight.samples(), sight.sample() + 1);
            now.valueProperty().subscribe(number -> model.showSample(number.intValue() - 1));
            images.getChildren().setAll(now, Texts.words("of " + sight.samples() + (narrow ? "" : " images"), 14));
            stepper = now;
        } else if (sight != null && now != null) {
            now.setValue(Math.min(now.max(), sight.sample() + 1));
        }
        images.setVisible(several);
        images.setManaged(several);
        title.setText(several ? "One step" : "One step, opened up");
    }

    /** Leaves out what there is no room for. */
    void setNarrow(boolean wanted) {
        narrow = wanted;
        stepper = null;
        title.setVisible(!narrow);
        title.setManaged(!narrow);
        place.setVisible(!narrow);
        showImages(model.sightProperty().get());
    }
}
