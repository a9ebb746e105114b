package glassbox.ui.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

import glassbox.ui.page.KeyHint;
import glassbox.viewmodel.shell.PageId;
import glassbox.viewmodel.shell.ShellViewModel;

/**
 * The window's keys. They come last: a key that the page used up is not heard here, and letters and digits are left to
 * text fields. Letters are taken as typed, not by their place, so that every keyboard layout works.
 */
final class Keyboard {
    /** What the help sheet says of them. */
    static final List<KeyHint> HINTS = List.of(
            new KeyHint(
                    Arrays.stream(PageId.values()).map(PageId::digit).toList(),
                    Arrays.stream(PageId.values()).map(PageId::title).collect(Collectors.joining(", "))),
            KeyHint.of("D", "dark or light"),
            new KeyHint(List.of("?", "F1"), "this help"),
            KeyHint.of("F6", "next region of the window"),
            KeyHint.of("Esc", "close or step back"));

    private final ShellViewModel model;
    private final Regions regions;

    Keyboard(ShellViewModel model, Regions regions) {
        this.model = model;
        this.regions = regions;
    }

    void listenTo(Scene scene) {
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case F1 -> model.toggleHelp();
            case F6 -> regions.focusNext(event.isShiftDown());
            case ESCAPE -> {
                if (!model.back()) {
                    return;
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void typed(KeyEvent event) {
        boolean shortcut = event.isControlDown() || event.isAltDown() || event.isMetaDown();
        if (shortcut || isTextField(event.getTarget())) {
            return;
        }
        switch (event.getCharacter()) {
            case "d", "D" -> model.toggleTheme();
            case "?" -> model.toggleHelp();
            default -> {
                Optional<PageId> page = PageId.ofDigit(event.getCharacter());
                if (page.isEmpty() || model.helpOpenProperty().get()) {
                    return;
                }
                model.pageProperty().set(page.get());
            }
        }
        event.consume();
    }

    private static boolean isTextField(EventTarget target) {
        return target instanceof TextInputControl;
    }
}
