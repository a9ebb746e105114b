package glassbox.ui.page.microscope;

import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import glassbox.ui.control.PaintedView;
import glassbox.viewmodel.microscope.MicroscopeViewModel;

/** The microscope's keys, heard in the whole window while it is open; arrows are left to what is walked with them. */
final class MicroscopeKeys {
    private final MicroscopeViewModel model;
    private final EventHandler<KeyEvent> pressed = this::pressed;

    MicroscopeKeys(MicroscopeViewModel model) {
        this.model = model;
    }

    /** Listens in another scene, or in none. */
    void moved(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removeEventFilter(KeyEvent.KEY_PRESSED, pressed);
        }
        if (now != null) {
            now.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
        }
    }

    private void pressed(KeyEvent event) {
        EventTarget target = event.getTarget();
        boolean shortcut = event.isControlDown() || event.isAltDown() || event.isMetaDown();
        if (event.isConsumed() || !model.openProperty().get() || shortcut || target instanceof TextInputControl) {
            return;
        }
        boolean walked = target instanceof Slider || (target instanceof PaintedView view && view.isFocusVisible());
        switch (event.getCode()) {
            case RIGHT -> {
                if (walked) {
                    return;
                }
                model.next();
            }
            case LEFT -> {
                if (walked) {
                    return;
                }
                model.back();
            }
            case ESCAPE, M -> model.leave();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
