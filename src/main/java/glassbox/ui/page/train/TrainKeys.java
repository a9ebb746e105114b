package glassbox.ui.page.train;

import java.util.function.BooleanSupplier;

import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import glassbox.ui.control.PaintedView;
import glassbox.ui.control.SheetPane;
import glassbox.ui.control.TrainingScrubber;
import glassbox.viewmodel.train.TrainViewModel;

/**
 * The page's keys, heard in the whole window while the page is shown. What the focused control needs itself is left to it:
 * everything in a text field, arrows and Home on a slider, arrows on charts and choices and Space on buttons reached by
 * keyboard; and a sheet that lies over the page keeps all of them.
 */
final class TrainKeys {
    private final TrainViewModel model;
    private final BooleanSupplier comparing;
    private final EventHandler<KeyEvent> pressed = this::pressed;
    private final EventHandler<KeyEvent> typed = this::typed;

    /** Keys for this page; {@code comparing} says whether several runs are compared instead of one driven. */
    TrainKeys(TrainViewModel model, BooleanSupplier comparing) {
        this.model = model;
        this.comparing = comparing;
    }

    /** Listens in another scene, or in none. */
    void moved(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removeEventFilter(KeyEvent.KEY_PRESSED, pressed);
            before.removeEventFilter(KeyEvent.KEY_TYPED, typed);
        }
        if (now != null) {
            now.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
            now.addEventFilter(KeyEvent.KEY_TYPED, typed);
        }
    }

    private void pressed(KeyEvent event) {
        EventTarget target = event.getTarget();
        if (event.isConsumed()
                || isShortcut(event)
                || isBusy(target)
                || model.microscope().openProperty().get()) {
            return;
        }
        if (comparing.getAsBoolean()) {
            compare(event);
            return;
        }
        switch (event.getCode()) {
            case M -> {
                if (model.phaseProperty().get().canStep()) {
                    model.microscope().open();
                }
            }
            case SPACE -> {
                if (target instanceof ButtonBase button && button.isFocusVisible()) {
                    return;
                }
                model.transport().togglePlay();
            }
            case RIGHT -> {
                if (usesArrows(target)) {
                    return;
                }
                model.transport().stepImage();
            }
            case LEFT -> {
                if (usesArrows(target)) {
                    return;
                }
                model.travel().backImage();
            }
            case HOME -> {
                boolean scrubbing = target instanceof TrainingScrubber scrubber && scrubber.isFocusVisible();
                if (target instanceof Slider || scrubbing) {
                    return;
                }
                model.startOver();
            }
            case E -> {
                if (event.isShiftDown()) {
                    model.travel().backEpoch();
                } else {
                    model.transport().stepEpoch();
                }
            }
            case L -> {
                if (event.isShiftDown()) {
                    model.transport().backLayer();
                } else {
                    model.transport().stepLayer();
                }
            }
            case ESCAPE -> {
                if (model.walk().sightProperty().get() == null) {
                    return;
                }
                model.walk().leave();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void compare(KeyEvent event) {
        EventTarget target = event.getTarget();
        boolean pressesIt =
                target instanceof ComboBoxBase<?> || (target instanceof ButtonBase button && button.isFocusVisible());
        switch (event.getCode()) {
            case SPACE -> {
                if (pressesIt) {
                    return;
                }
                model.compare().togglePlay();
            }
            case HOME -> {
                if (target instanceof ComboBoxBase<?>) {
                    return;
                }
                model.compare().startOver();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void typed(KeyEvent event) {
        if (comparing.getAsBoolean()
                || isShortcut(event)
                || isBusy(event.getTarget())
                || model.microscope().openProperty().get()) {
            return;
        }
        switch (event.getCharacter()) {
            case "+", "=" -> model.settings().faster();
            case "-", "−" -> model.settings().slower();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private static boolean isShortcut(KeyEvent event) {
        return event.isControlDown() || event.isAltDown() || event.isMetaDown();
    }

    private static boolean isBusy(EventTarget target) {
        if (target instanceof TextInputControl) {
            return true;
        }
        Node node = target instanceof Node inside ? inside : null;
        while (node != null && !(node instanceof SheetPane)) {
            node = node.getParent();
        }
        return node != null;
    }

    private static boolean usesArrows(EventTarget target) {
        boolean walked = target instanceof ToggleButton || target instanceof PaintedView;
        return target instanceof Slider || (walked && ((Node) target).isFocusVisible());
    }
}
