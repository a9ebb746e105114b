package glassbox.ui.page.learn;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;

import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import glassbox.lesson.Question;
import glassbox.ui.control.PaintedView;
import glassbox.ui.control.SheetPane;
import glassbox.ui.page.KeyHint;
import glassbox.viewmodel.learn.LearnViewModel;
import glassbox.viewmodel.learn.QuestionModel;

/**
 * The Learn page's keys, wherever in the window the focus is: on and back, through the walk, answers by their numbers. A
 * number stands for an answer only while a question waits for one; else it shows a page, as everywhere.
 */
final class LearnKeys {
    /** What the keys do, for the help. */
    static final List<KeyHint> HINTS = List.of(
            KeyHint.of("Space", "on: the answer, then the next step"),
            new KeyHint(List.of("←", "→"), "a step back or on"),
            new KeyHint(List.of(",", "."), "through the windows"),
            new KeyHint(List.of("1", "…", "5"), "answers"),
            KeyHint.of("Shift 1", "counts a hand"),
            KeyHint.of("Home", "start of the lesson"));

    private static final int MOST_OPTIONS = 5;

    private final LearnViewModel model;
    private final IntPredicate walk;
    private final BooleanSupplier presented;
    private final EventHandler<KeyEvent> pressed = this::pressed;
    private final EventHandler<KeyEvent> typed = this::typed;
    private boolean counted;

    /**
     * Keys of a page.
     *
     * @param walk goes so many places along the widget's walk, and says whether there is one
     * @param presented whether the page is shown to a class, where a clicker has but two keys
     */
    LearnKeys(LearnViewModel model, IntPredicate walk, BooleanSupplier presented) {
        this.model = model;
        this.walk = walk;
        this.presented = presented;
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
        counted = false;
        EventTarget target = event.getTarget();
        if (event.isConsumed() || event.isShortcutDown() || event.isAltDown() || event.isMetaDown() || isBusy(target)) {
            return;
        }
        if (event.isShiftDown() ? hand(event) : step(event.getCode(), target)) {
            event.consume();
        }
    }

    private boolean step(KeyCode key, EventTarget target) {
        switch (key) {
            case SPACE -> {
                if (target instanceof ButtonBase button && button.isFocusVisible()) {
                    return false;
                }
                model.on();
            }
            case RIGHT -> {
                if (usesArrows(target)) {
                    return false;
                }
                if (presented.getAsBoolean()) {
                    model.on();
                } else {
                    model.forward();
                }
            }
            case LEFT -> {
                if (usesArrows(target)) {
                    return false;
                }
                model.back();
            }
            case PAGE_DOWN -> model.forward();
            case PAGE_UP -> model.back();
            case HOME -> model.openStep(0);
            case END -> model.openStep(Integer.MAX_VALUE);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean hand(KeyEvent event) {
        int option = event.getCode().isDigitKey() ? event.getCode().getChar().charAt(0) - '1' : -1;
        boolean digitTyped =
                !event.getText().isEmpty() && Character.isDigit(event.getText().charAt(0));
        QuestionModel question = model.questionProperty().get();
        if (question == null || digitTyped || option < 0 || option >= optionsOf(question)) {
            return false;
        }
        question.tally().add(option, 1);
        counted = true;
        return true;
    }

    private void typed(KeyEvent event) {
        boolean shortcut = event.isControlDown() || event.isAltDown() || event.isMetaDown();
        if (shortcut || isBusy(event.getTarget()) || event.getCharacter().length() != 1) {
            return;
        }
        char sign = event.getCharacter().charAt(0);
        boolean used = switch (sign) {
            case ',' -> walk.test(-1);
            case '.' -> !presented.getAsBoolean() && walk.test(1);
            case '1', '2', '3', '4', '5' -> answer(sign - '1');
            default -> false;
        };
        if (used) {
            event.consume();
        }
    }

    /** A number while a question with answers is open is meant for it, also one too many; nobody is thrown out of a lesson. */
    private boolean answer(int option) {
        QuestionModel question = model.questionProperty().get();
        if (counted) {
            return true;
        }
        if (question == null || question.revealedProperty().get() || optionsOf(question) == 0) {
            return false;
        }
        question.choose(option);
        return option < MOST_OPTIONS;
    }

    private static int optionsOf(QuestionModel question) {
        return question.question() instanceof Question.Choice choice
                ? choice.options().size()
                : 0;
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

    /** What is painted moves its own cursor, once the keyboard went there or a press put it there. */
    private static boolean usesArrows(EventTarget target) {
        return target instanceof PaintedView view && view.isFocused();
    }
}
