package glassbox.ui.page.network;

import java.util.List;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

import glassbox.ui.control.NetworkFlow;
import glassbox.ui.page.KeyHint;
import glassbox.viewmodel.network.NetworkViewModel;

/** The Network page's keys: other images, edits undone, the sheets, and Esc, which goes one step up. */
final class NetworkKeys {
    /** What the keys do, for the help. */
    static final List<KeyHint> HINTS = List.of(
            new KeyHint(List.of("←", "↑", "↓", "→"), "from map to map"),
            KeyHint.of("Enter", "open, then its pixels"),
            KeyHint.of("Esc", "one step back"),
            new KeyHint(List.of("Page ↑", "Page ↓"), "image"),
            KeyHint.of("R", "any image"),
            KeyHint.of("Ctrl+Z", "undo an edit"),
            KeyHint.of("E", "edit the network"),
            KeyHint.of("U", "unroll a conv layer"));

    private final NetworkViewModel model;
    private final DetailRow detail;
    private final NetworkFlow flow;
    private final Runnable edit;
    private final Runnable unroll;

    /** The keys of a page that can open two sheets. */
    NetworkKeys(NetworkViewModel model, DetailRow detail, NetworkFlow flow, Runnable edit, Runnable unroll) {
        this.model = model;
        this.detail = detail;
        this.flow = flow;
        this.edit = edit;
        this.unroll = unroll;
    }

    /** Ctrl+Z undoes an edit, Ctrl+Shift+Z or Ctrl+Y does it again. */
    private boolean shortcut(KeyEvent event) {
        return switch (event.getCode()) {
            case Z ->
                event.isShiftDown() ? model.whatIf().redo() : model.whatIf().undo();
            case Y -> model.whatIf().redo();
            default -> false;
        };
    }

    void pressed(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl || event.isAltDown()) {
            return;
        }
        if (event.isShortcutDown()) {
            if (shortcut(event)) {
                event.consume();
            }
            return;
        }
        switch (event.getCode()) {
            case ESCAPE -> {
                boolean focused = detail.hasFocus();
                if (!model.back()) {
                    return;
                }
                if (focused && (model.detailProperty().get() == null || !detail.hasFocus())) {
                    flow.requestFocus();
                }
            }
            case PAGE_DOWN, RIGHT -> model.step(1);
            case PAGE_UP, LEFT -> model.step(-1);
            case R -> model.shuffle();
            case E -> edit.run();
            case U -> unroll.run();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
