package glassbox.ui.page.inspect;

import java.util.List;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import glassbox.ui.page.KeyHint;
import glassbox.viewmodel.inspect.InspectViewModel;
import glassbox.viewmodel.inspect.TestStage;

/** The Inspect page's keys: test, from image to image, to the Network and Draw pages. */
final class InspectKeys {
    /** What the keys do, for the help. */
    static final List<KeyHint> HINTS = List.of(
            KeyHint.of("T", "test, or test again"),
            new KeyHint(List.of("↑", "↓", "←", "→"), "between squares and images"),
            KeyHint.of("N", "see it in Network"),
            KeyHint.of("W", "write over it in Draw"),
            KeyHint.of("Ctrl S", "export a table"),
            KeyHint.of("Esc", "give a test up"));

    private static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);

    private final InspectViewModel model;
    private final Runnable export;

    InspectKeys(InspectViewModel model, Runnable export) {
        this.model = model;
        this.export = export;
    }

    void pressed(KeyEvent event) {
        if (SAVE.match(event)) {
            export.run();
            event.consume();
            return;
        }
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        if (plain && done(event.getCode())) {
            event.consume();
        }
    }

    private boolean done(KeyCode key) {
        switch (key) {
            case T -> model.run().start();
            case N -> model.openInNetwork();
            case W -> model.traceInDraw();
            case RIGHT, DOWN -> model.step(1);
            case LEFT, UP -> model.step(-1);
            case ESCAPE -> {
                boolean testing = model.run().stageProperty().get() == TestStage.TESTING;
                model.run().cancel();
                return testing;
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
