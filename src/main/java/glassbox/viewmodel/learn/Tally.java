package glassbox.viewmodel.learn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** How many hands of a class went up for each answer. */
public final class Tally {
    private static final int MOST = 999;

    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final ReadOnlyObjectWrapper<List<Integer>> counts;

    Tally(int options) {
        counts = new ReadOnlyObjectWrapper<>(this, "counts", Collections.nCopies(options, 0));
    }

    /** Whether hands are counted. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** The hands for each answer. */
    public ReadOnlyObjectProperty<List<Integer>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /** So many hands more for an answer, or fewer; counting begins with the first. Nothing if there is no such answer. */
    public void add(int option, int hands) {
        List<Integer> now = new ArrayList<>(counts.get());
        if (option >= 0 && option < now.size()) {
            now.set(option, Math.clamp(now.get(option) + hands, 0, MOST));
            open.set(true);
            counts.set(List.copyOf(now));
        }
    }

    /** The share of all hands that went up for an answer, from 0 to 1; 0 while there are none. */
    public double share(int option) {
        int all = counts.get().stream().mapToInt(Integer::intValue).sum();
        return all == 0 ? 0 : (double) counts.get().get(option) / all;
    }
}
