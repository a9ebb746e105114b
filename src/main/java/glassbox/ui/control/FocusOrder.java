package glassbox.ui.control;

import java.util.List;
import java.util.stream.Stream;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;

/** Where the Tab key stops, and going there so that it is seen. */
public final class FocusOrder {
    private FocusOrder() {}

    /** The nodes within {@code node}, itself included, that can hold the focus now, in the order of the Tab key. */
    public static List<Node> in(Node node) {
        return stops(node).toList();
    }

    /** Whether {@code node} is {@code ancestor} or lies within it. */
    public static boolean within(Node node, Node ancestor) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Gives a node the focus as the Tab key would, with its ring. JavaFX shows the ring only where a traversal ends, so one
     * is made from the stop beside it.
     */
    public static void visit(Node node) {
        List<Node> all = in(node.getScene().getRoot());
        int at = all.indexOf(node);
        if (at >= 0 && all.size() > 1) {
            boolean first = at == 0;
            Node beside = all.get(first ? 1 : at - 1);
            if (node.isFocused()) {
                beside.requestFocus();
            }
            beside.requestFocusTraversal(first ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        }
        if (!node.isFocused()) {
            node.requestFocus();
        }
    }

    private static Stream<Node> stops(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Stream.empty();
        }
        Stream<Node> itself = node.isFocusTraversable() ? Stream.of(node) : Stream.empty();
        return node instanceof Parent parent
                ? Stream.concat(
                        itself, parent.getChildrenUnmodifiable().stream().flatMap(FocusOrder::stops))
                : itself;
    }
}
