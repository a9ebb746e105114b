package glassbox.ui.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
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
    static final List<KeyHint> HINTS = Stream.concat(
                    Stream.of(
                            new KeyHint(
                                    Arrays.stream(PageId.values())
                                            .map(PageId::digit)
                                            .toList(),
                                    Arrays.stream(PageId.values())
                                            .map(PageId::title)
                                            .collect(Collectors.joining(", "))),
                            KeyHint.of("Ctrl+K", "search lessons, terms and controls"),
                            KeyHint.of("D", "dark or light"),
                            new KeyHint(List.of("?", "F1"), "what everything here is"),
                            KeyHint.of("F6", "next region of the window"),
                            KeyHint.of("Esc", "close or step back")),
                    Presenter.hints().stream())
            .toList();

    private static final KeyCombination SEARCH = new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN);

    private final ShellViewModel model;
    private final Regions regions;
    private Consumer<Boolean> step = on -> {};
    private BiConsumer<Integer, Integer> light = (right, down) -> {};

    Keyboard(ShellViewModel model, Regions regions) {
        this.model = model;
        this.regions = regions;
    }

    /** Who makes a step of the page on, or back, when a clicker asks for one. */
    void steps(Consumer<Boolean> wanted) {
        step = wanted;
    }

    /** Who moves the spotlight, so many steps to the right and down. */
    void lights(BiConsumer<Integer, Integer> wanted) {
        light = wanted;
    }

    void listenTo(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::clicked);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    /** A clicker's keys come first while something is presented, and do the same wherever the focus is. */
    private void clicked(KeyEvent event) {
        if (SEARCH.match(event)) {
            model.search().openProperty().set(true);
            event.consume();
            return;
        }
        boolean on = event.getCode() == KeyCode.PAGE_DOWN;
        boolean back = event.getCode() == KeyCode.PAGE_UP;
        if (model.presenter().presentingProperty().get() && (on || back)) {
            step.accept(on);
            event.consume();
        } else if (model.presenter().spotlightProperty().get()
                && event.isControlDown()
                && !(event.getTarget() instanceof TextInputControl)) {
            moveLight(event);
        }
    }

    private void moveLight(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> light.accept(-1, 0);
            case RIGHT -> light.accept(1, 0);
            case UP -> light.accept(0, -1);
            case DOWN -> light.accept(0, 1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case F11 -> model.presenter().toggle();
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
            case "p", "P" -> model.presenter().toggle();
            case "?" -> model.toggleHelp();
            default -> {
                if (model.presenter().presentingProperty().get() && presented(event.getCharacter())) {
                    event.consume();
                    return;
                }
                Optional<PageId> page = PageId.ofDigit(event.getCharacter());
                if (page.isEmpty()
                        || model.helpOpenProperty().get()
                        || model.keysOpenProperty().get()
                        || model.search().openProperty().get()
                        || model.presenter().notesOpenProperty().get()) {
                    return;
                }
                model.pageProperty().set(page.get());
            }
        }
        event.consume();
    }

    /** The keys that only count while something is presented. */
    private boolean presented(String key) {
        switch (key) {
            case "b", "B", "." -> model.presenter().toggleBlack();
            case "s", "S" -> model.presenter().toggleSpotlight();
            default -> {
                return false;
            }
        }
        return true;
    }

    private static boolean isTextField(EventTarget target) {
        return target instanceof TextInputControl;
    }
}
