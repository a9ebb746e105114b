package glassbox.viewmodel.train;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import glassbox.engine.network.NetworkSpec;
import glassbox.explain.LayerNames;

/** Which layers learn and which are frozen, a switch for each kind of layer. */
public final class FreezeSettings {
    private final ObservableList<FreezeGroup> groups = FXCollections.observableArrayList();
    private final ObservableList<FreezeGroup> readOnly = FXCollections.unmodifiableObservableList(groups);
    private Consumer<FreezeGroup> changed = group -> {};
    private boolean showing;

    /** A switch for each kind of layer that learns, in the order of the network. */
    public ObservableList<FreezeGroup> groups() {
        return readOnly;
    }

    /** Who hears when the user freezes or thaws. */
    void setOnChange(Consumer<FreezeGroup> action) {
        changed = action;
    }

    /** The names of all frozen layers. */
    Set<String> frozen() {
        Set<String> frozen = new TreeSet<>();
        groups.stream().filter(group -> group.frozenProperty().get()).forEach(group -> frozen.addAll(group.layers()));
        return frozen;
    }

    /** Shows the layers of another network. */
    void adopt(NetworkSpec network, Collection<String> frozen) {
        List<FreezeGroup> made = new ArrayList<>();
        LayerNames.learning(network)
                .forEach((kind, layers) -> made.add(new FreezeGroup(LayerNames.kind(kind), layers)));
        made.forEach(group -> group.frozenProperty().subscribe(now -> tell(group)));
        groups.setAll(made);
        show(frozen);
    }

    /** Shows which are frozen; nobody hears of that. */
    void show(Collection<String> frozen) {
        showing = true;
        groups.forEach(group -> group.frozenProperty().set(frozen.containsAll(group.layers())));
        showing = false;
    }

    private void tell(FreezeGroup group) {
        if (!showing) {
            changed.accept(group);
        }
    }
}
