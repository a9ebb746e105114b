package glassbox.ui.control;

import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.SkinBase;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import glassbox.raster.Numbers;

/** A field that takes digits only, between a minus and a plus. */
final class StepperSkin extends SkinBase<Stepper> {
    private final TextField field = new TextField();
    private final EventHandler<KeyEvent> keys = this::pressed;

    StepperSkin(Stepper control) {
        super(control);
        String name = control.getAccessibleText();
        field.setTextFormatter(new TextFormatter<>(
                change -> change.getControlNewText().matches("[-\u2212]?\\d{0,9}") ? change : null));
        field.setAlignment(Pos.CENTER);
        field.setAccessibleText(name);
        String limits = plain(control.min()) + " to " + plain(control.max());
        String purpose = control.getAccessibleHelp();
        field.setAccessibleHelp(
                purpose == null
                        ? "A number from " + limits + ". Type it, or use the up and down arrow keys"
                        : purpose + ", " + limits);
        field.setPrefColumnCount(Math.max(length(control.min()), length(control.max())));
        field.addEventFilter(KeyEvent.KEY_PRESSED, keys);
        field.setOnAction(enter -> commit());
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox row = new HBox(button(Glyph.MINUS, "Less " + name, -1), field, button(Glyph.PLUS, "More " + name, 1));
        row.setAlignment(Pos.CENTER);
        row.getStyleClass().add("row");
        getChildren().add(row);
        registerChangeListener(control.valueProperty(), changed -> showValue());
        registerChangeListener(field.focusedProperty(), changed -> {
            if (!field.isFocused()) {
                commit();
            }
        });
        showValue();
    }

    @Override
    public void dispose() {
        field.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
        super.dispose();
    }

    private Button button(Glyph glyph, String name, int by) {
        Button button = new Button(null, new Icon(glyph, 14));
        button.getStyleClass().setAll("step");
        button.setAccessibleText(name);
        button.setFocusTraversable(false);
        button.setOnAction(click -> {
            commit();
            getSkinnable().step(by);
        });
        return button;
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> stepFromField(1);
            case DOWN -> stepFromField(-1);
            case PAGE_UP -> stepFromField(10);
            case PAGE_DOWN -> stepFromField(-10);
            case ESCAPE -> {
                if (field.getText().equals(plain(getSkinnable().getValue()))) {
                    getSkinnable().fireEvent(event.copyFor(getSkinnable(), getSkinnable()));
                }
                showValue();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void stepFromField(int by) {
        commit();
        getSkinnable().step(by);
    }

    private void commit() {
        String typed = field.getText().replace(Numbers.MINUS, '-');
        if (typed.chars().anyMatch(Character::isDigit)) {
            getSkinnable().setValue(Integer.parseInt(typed));
        }
        showValue();
    }

    private void showValue() {
        field.setText(plain(getSkinnable().getValue()));
        field.positionCaret(field.getLength());
    }

    private static String plain(int value) {
        return Numbers.fixed(value, 0).replace(",", "");
    }

    private static int length(int value) {
        return plain(value).length();
    }
}
