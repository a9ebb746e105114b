package glassbox.ui.control;

import java.util.List;

import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;

import atlantafx.base.controls.ModalPane;
import org.jspecify.annotations.Nullable;

/**
 * A veil over its parent with a sheet on it. While it is open the focus is in the sheet and the Tab key goes round in it;
 * Escape or a click beside the sheet closes it, and the focus returns to where it was. Closed, it is not there at all:
 * nothing in it can be reached.
 */
public final class SheetPane extends ModalPane {
    private final ChangeListener<@Nullable Node> keeper = (property, before, now) -> {
        if (now == null || strays(now)) {
            Platform.runLater(() -> fetch(before));
        }
    };
    private @Nullable Scene kept;
    private @Nullable Node focusBefore;
    private boolean ringBefore;

    /** A veil that is not there yet. */
    public SheetPane() {
        setInTransitionFactory(null);
        setOutTransitionFactory(null);
        setVisible(false);
        setAccessibleText("Sheet over the page");
        setAccessibleHelp("Esc closes it");
        displayProperty().subscribe((before, displayed) -> {
            if (!displayed) {
                closed();
            }
        });
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                let();
            }
        });
    }

    /** Lays this sheet over the parent. */
    public void open(Node sheet) {
        Scene scene = getScene();
        focusBefore = scene == null ? null : scene.getFocusOwner();
        ringBefore = focusBefore != null && focusBefore.isFocusVisible();
        setVisible(true);
        applyCss(); // its skin begins hidden, and takes back a display asked for before
        show(sheet);
        applyCss();
        lookupAll(".scroll-pane").stream()
                .filter(pane -> !FocusOrder.within(pane, sheet))
                .forEach(pane -> pane.setFocusTraversable(false));
        List<Node> stops = FocusOrder.in(sheet);
        if (!stops.isEmpty()) {
            focus(stops.getFirst(), ringBefore);
        }
        if (scene != null) {
            kept = scene;
            scene.focusOwnerProperty().addListener(keeper);
        }
    }

    /** Takes the sheet away. */
    public void close() {
        hide(true);
    }

    private void closed() {
        let();
        Node back = focusBefore;
        focusBefore = null;
        while (back != null && !canHold(back)) {
            back = back.getParent();
        }
        if (back != null && getScene() != null) {
            focus(back, ringBefore);
        }
        setVisible(false);
    }

    private void let() {
        if (kept != null) {
            kept.focusOwnerProperty().removeListener(keeper);
            kept = null;
        }
    }

    /** Whether a node lies behind the veil: within its parent, but not on the sheet. */
    private boolean strays(Node node) {
        return getParent() != null && FocusOrder.within(node, getParent()) && !FocusOrder.within(node, this);
    }

    /** Brings the focus back: from the last stop to the first, from the first to the last. */
    private void fetch(@Nullable Node from) {
        Scene scene = getScene();
        Node owner = scene == null ? null : scene.getFocusOwner();
        Node sheet = getContent();
        if (kept == null || sheet == null || (owner != null && !strays(owner))) {
            return;
        }
        List<Node> stops = FocusOrder.in(sheet);
        if (!stops.isEmpty()) {
            FocusOrder.visit(stops.getFirst().equals(from) ? stops.getLast() : stops.getFirst());
        }
    }

    private static boolean canHold(Node node) {
        boolean there = node.getScene() != null && node.isFocusTraversable() && !node.isDisabled();
        for (Node at = node; there && at != null; at = at.getParent()) {
            there = at.isVisible();
        }
        return there;
    }

    private static void focus(Node node, boolean ring) {
        if (ring) {
            FocusOrder.visit(node);
        } else {
            node.requestFocus();
        }
    }
}
