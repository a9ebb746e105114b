package glassbox.viewmodel.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The search of the window: what is typed, what is found, and which of it is chosen. Used on the screen's thread. */
public final class SearchModel {
    /** So many finds are shown. */
    public static final int MOST = 50;

    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final ReadOnlyObjectWrapper<List<SearchEntry>> found =
            new ReadOnlyObjectWrapper<>(this, "found", List.of());
    private final IntegerProperty chosen = new SimpleIntegerProperty(this, "chosen");
    private final List<Supplier<List<SearchEntry>>> sources = new ArrayList<>();
    private SearchIndex index = new SearchIndex(List.of());

    SearchModel() {
        open.subscribe(this::opened);
        query.subscribe(this::search);
    }

    /** Whether it is open; what there is to be found is asked for anew each time. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** What is looked for. */
    public StringProperty queryProperty() {
        return query;
    }

    /** What is found, the best first. */
    public ReadOnlyObjectProperty<List<SearchEntry>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** The index of the chosen find; 0 while nothing is found. */
    public IntegerProperty chosenProperty() {
        return chosen;
    }

    /** More that can be found; asked for anew each time the search opens. */
    public void add(Supplier<List<SearchEntry>> source) {
        sources.add(source);
    }

    /** Chooses the find so many places below, above if negative; stops at both ends. */
    public void move(int places) {
        chosen.set(Math.clamp(
                (long) chosen.get() + places, 0, Math.max(0, found.get().size() - 1)));
    }

    /** Goes to the chosen find, and closes the search; nothing if nothing is found. */
    public void go() {
        if (!found.get().isEmpty()) {
            Runnable opening = found.get().get(chosen.get()).opening();
            open.set(false);
            opening.run();
        }
    }

    /** There may be more to find than when it was opened. */
    public void refresh() {
        if (open.get()) {
            index = new SearchIndex(
                    sources.stream().flatMap(source -> source.get().stream()).toList());
            search(query.get());
        }
    }

    private void opened(boolean now) {
        if (now) {
            query.set("");
            refresh();
        }
    }

    private void search(String words) {
        found.set(index.find(words, MOST));
        chosen.set(0);
    }
}
