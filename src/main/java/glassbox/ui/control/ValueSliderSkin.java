package glassbox.ui.control;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.SkinBase;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import atlantafx.base.controls.ProgressSliderSkin;

import glassbox.ui.theme.Styles;

/** Name, slider and value in a row; the slider runs from 0 to 1 and the control translates. */
final class ValueSliderSkin extends SkinBase<ValueSlider> {
    private final Slider slider = new Slider(0, 1, 0);
    private final Label number = new Label();
    private boolean showing;

    ValueSliderSkin(ValueSlider control) {
        super(control);
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.setBlockIncrement(0.02);
        HBox.setHgrow(slider, Priority.ALWAYS);
        number.getStyleClass().addAll(Styles.NUMBER, "value");
        number.setMaxWidth(Double.MAX_VALUE);
        StackPane place = new StackPane(widthOf(control.min()), widthOf(control.max()), number);
        place.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox();
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_LEFT);
        if (!control.name().isEmpty()) {
            Label name = new Label(control.name());
            name.getStyleClass().add("name");
            name.setMinWidth(Region.USE_PREF_SIZE);
            name.setLabelFor(slider);
            row.getChildren().add(name);
        }
        row.getChildren().addAll(slider, place);
        getChildren().add(row);
        registerChangeListener(control.valueProperty(), changed -> showValue());
        registerChangeListener(slider.valueProperty(), changed -> {
            if (!showing) {
                control.setValue(control.valueAt(slider.getValue()));
            }
        });
        registerChangeListener(control.accessibleTextProperty(), changed -> describe());
        showValue();
    }

    /** Keeps room for a limit's words, so that the slider does not move while it is dragged. */
    private Label widthOf(double limit) {
        Label room = new Label(getSkinnable().wordsOf(limit));
        room.getStyleClass().addAll(number.getStyleClass());
        room.setVisible(false);
        return room;
    }

    private void showValue() {
        ValueSlider control = getSkinnable();
        showing = true;
        slider.setValue(control.wayOf(control.getValue()));
        showing = false;
        number.setText(control.wordsOf(control.getValue()));
        describe();
    }

    private void describe() {
        slider.setAccessibleHelp("Drag it, or use the left and right arrow keys");
        slider.setAccessibleText(getSkinnable().getAccessibleText() + ": " + number.getText());
    }
}
