package glassbox.ui.shell;

import java.util.List;

import javafx.scene.Node;

import glassbox.ui.control.FocusOrder;

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
            List<Node> stops = FocusOrder.in(regions.get(at));
            if (!stops.isEmpty()) {
                FocusOrder.visit(stops.getFirst());
                return;
            }
        }
    }

    private int current() {
        for (int i = 0; i < regions.size(); i++) {
            Node owner = regions.get(i).getScene().getFocusOwner();
            if (owner != null && FocusOrder.within(owner, regions.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
