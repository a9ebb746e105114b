package glassbox.ui.page.filters;

import javafx.animation.AnimationTimer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.filters.SlideModel;

/** The window sliding by itself or one place at a time, and how fast. */
final class SlidePanel extends VBox {
    private static final double NANOS = 1e-9;

    private final SlideModel model;
    private final Button slide = new Button();
    private final AnimationTimer clock = new AnimationTimer() {
        @Override
        public void handle(long now) {
            model.tick(now * NANOS);
        }
    };

    SlidePanel(SlideModel model) {
        this.model = model;
        getStyleClass().add("slide-panel");
        slide.setId("slide");
        slide.getStyleClass().addAll(Styles.ACCENT, Styles.TOWERING);
        slide.setMaxWidth(Double.MAX_VALUE);
        slide.setOnAction(press -> model.toggle());
        slide.setTooltip(new Tooltip("Slide the window over the picture (Space)"));
        Button previous = step("previous", "Back", Glyph.CHEVRON_LEFT, "Previous window", "←");
        previous.setOnAction(press -> model.previous());
        Button next = step("next", "Step", Glyph.CHEVRON_RIGHT, "Next window", "→");
        next.setOnAction(press -> model.next());
        HBox steps = new HBox(previous, next);
        steps.getStyleClass().add("steps");
        getChildren().addAll(slide, steps, pace());
        model.runningProperty().subscribe(this::turn);
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                model.stop();
            }
        });
    }

    private void turn(boolean running) {
        slide.setText(running ? "Stop" : "Slide it");
        slide.setGraphic(new Icon(running ? Glyph.PAUSE : Glyph.PLAY, 18));
        if (running) {
            clock.start();
        } else {
            clock.stop();
        }
    }

    private static Button step(String id, String word, Glyph glyph, String words, String key) {
        Button button = new Button(word, new Icon(glyph, 16));
        button.setId(id);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words + " (" + key + ")"));
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    private HBox pace() {
        Slider pace = new Slider(0, 1, model.pace());
        pace.setId("pace");
        pace.setAccessibleText("How fast the window slides");
        pace.setAccessibleHelp("From one place at a time to many at once; drag it, or use the arrow keys");
        pace.setBlockIncrement(0.1);
        pace.valueProperty().addListener((property, before, now) -> model.setPace(now.doubleValue()));
        HBox.setHgrow(pace, Priority.ALWAYS);
        Label slow = new Label("Slow");
        Label fast = new Label("Fast");
        slow.setMinWidth(USE_PREF_SIZE);
        fast.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(slow, pace, fast);
        row.getStyleClass().add("pace");
        return row;
    }
}
