package glassbox.ui;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Pane;

import glassbox.ui.control.HelpText;
import glassbox.ui.control.SheetPane;
import glassbox.ui.control.Stepper;

/**
 * What somebody without a mouse or without the screen would miss: controls that Tab does not reach, that have no name, or
 * that do not say what they are for.
 */
public final class FocusGuard {
    private FocusGuard() {}

    /** A sentence for every control within a node, as far as it is seen, that lacks one of the three. */
    public static List<String> missing(Node root) {
        List<String> found = new ArrayList<>();
        look(root, false, found);
        return found;
    }

    /** How many places Tab stops at. */
    public static int stops(Node root) {
        int below = 0;
        if (!root.isVisible()) {
            return 0;
        }
        if (root instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                below += stops(child);
            }
        }
        return below + (root.isFocusTraversable() ? 1 : 0);
    }

    private static void look(Node node, boolean withinStop, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        boolean stop = node.isFocusTraversable();
        if (stop && !withinStop) {
            if (name(node).isBlank()) {
                found.add("no accessible text: " + describe(node));
            }
            if (HelpText.of(node).isBlank()) {
                found.add("no help text: " + describe(node));
            }
        }
        if (!stop && !withinStop && isPressed(node) && !isStep(node)) {
            found.add("no place in the focus order: " + describe(node));
        }
        if (node instanceof Parent parent) {
            boolean part = withinStop || (stop && !(node instanceof Pane) && !(node instanceof SheetPane));
            parent.getChildrenUnmodifiable().forEach(child -> look(child, part, found));
        }
    }

    /** The buttons beside a stepper's field, whose up and down keys do the same. */
    private static boolean isStep(Node node) {
        return node.getParent() != null && node.getParent().getParent() instanceof Stepper;
    }

    private static boolean isPressed(Node node) {
        return node instanceof ButtonBase
                || node instanceof TextInputControl
                || node instanceof Slider
                || node instanceof ComboBoxBase<?>;
    }

    private static String name(Node node) {
        String text = node.getAccessibleText();
        if (text != null && !text.isBlank()) {
            return text;
        }
        return node instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
    }

    private static String describe(Node node) {
        StringBuilder where = new StringBuilder();
        for (Node at = node; at != null && where.length() < 160; at = at.getParent()) {
            where.append(where.isEmpty() ? "" : " in ").append(at.getClass().getSimpleName());
            if (at.getId() != null) {
                where.append('#').append(at.getId());
            } else if (!at.getStyleClass().isEmpty()) {
                where.append('.').append(String.join(".", at.getStyleClass()));
            }
        }
        return "“" + name(node) + "” " + where;
    }
}
