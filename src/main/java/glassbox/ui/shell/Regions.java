package glassbox.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javafx.scene.Node;
import javafx.scene.Parent;

/** The parts of the window that F6 jumps between; each takes the focus at its first place that can hold it. */
final class Regions {
    private final List<Node> regions;

    Regions(List<Node> regions) {
        this.regions = List.copyOf(regions);
    }

    /** Moves the focus to the next region that can hold it, or to the one before. */
    void focusNext(boolean backwards) {
        int size = regions.size();
        int step = backwards ? size - 1 : 1;
        int at = Math.max(current(), backwards ? 0 : -1);
        for (int tries = 0; tries < size; tries++) {
            at = Math.floorMod(at + step, size);
            Optional<Node> target = focusable(regions.get(at)).findFirst();
            if (target.isPresent()) {
                target.get().requestFocus();
                return;
            }
        }
    }

    private int current() {
        for (int i = 0; i < regions.size(); i++) {
            Node owner = regions.get(i).getScene().getFocusOwner();
            for (Node node = owner; node != null; node = node.getParent()) {
                if (node.equals(regions.get(i))) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static Stream<Node> focusable(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Stream.empty();
        }
        Stream<Node> itself = node.isFocusTraversable() ? Stream.of(node) : Stream.empty();
        return node instanceof Parent parent
                ? Stream.concat(
                        itself, parent.getChildrenUnmodifiable().stream().flatMap(Regions::focusable))
                : itself;
    }
}
