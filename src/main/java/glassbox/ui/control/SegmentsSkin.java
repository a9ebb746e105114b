package glassbox.ui.control;

import javafx.geometry.Pos;
import javafx.scene.control.SkinBase;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** One toggle button a choice; the chosen one cannot be switched off. */
final class SegmentsSkin<T> extends SkinBase<Segments<T>> {
    private final ToggleGroup group = new ToggleGroup();

    SegmentsSkin(Segments<T> control) {
        super(control);
        HBox row = new HBox();
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER);
        for (T choice : control.choices()) {
            ToggleButton button = new ToggleButton(control.wordsOf(choice));
            button.getStyleClass().setAll("segment");
            button.setToggleGroup(group);
            button.setUserData(choice);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setAccessibleText(control.getAccessibleText() + ": " + control.wordsOf(choice));
            button.accessibleHelpProperty().bind(control.accessibleHelpProperty());
            HBox.setHgrow(button, Priority.ALWAYS);
            row.getChildren().add(button);
        }
        getChildren().add(row);
        registerChangeListener(control.valueProperty(), changed -> showValue());
        registerChangeListener(group.selectedToggleProperty(), changed -> takeSelection());
        showValue();
    }

    private void showValue() {
        for (Toggle toggle : group.getToggles()) {
            if (toggle.getUserData().equals(getSkinnable().getValue())) {
                group.selectToggle(toggle);
            }
        }
    }

    private void takeSelection() {
        int index = group.getToggles().indexOf(group.getSelectedToggle());
        if (index < 0) {
            showValue();
        } else {
            getSkinnable().setValue(getSkinnable().choices().get(index));
        }
    }
}
