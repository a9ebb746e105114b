package glassbox.viewmodel.inspect;

import java.util.List;
import java.util.concurrent.Executor;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

/**
 * In which way a test is looked at. What a view shows is found when it is first looked at. All methods belong to the screen's
 * thread.
 */
public final class Views {
    private final ObjectProperty<View> view = new SimpleObjectProperty<>(this, "view", View.MATRIX);
    private final ReadOnlyObjectWrapper<List<ConvChoice>> layers =
            new ReadOnlyObjectWrapper<>(this, "layers", List.of());
    private final ObjectProperty<@Nullable ConvChoice> layer = new SimpleObjectProperty<>(this, "layer");
    private final Inquiry<TestResult, MapSight> map;
    private final Inquiry<FilterSight.Question, FilterSight> filters;
    private @Nullable TestResult result;

    /** A way to look at a test. */
    public enum View {
        /** What is taken for what. */
        MATRIX("Matrix"),
        /** What is found alike. */
        MAP("Map"),
        /** What each filter likes. */
        FILTERS("Filters");

        private final String words;

        View(String words) {
            this.words = words;
        }

        /** What it is called on screen. */
        public String words() {
            return words;
        }
    }

    Views(Executor screen, Executor worker) {
        map = new Inquiry<>(screen, worker, MapSight::of);
        filters = new Inquiry<>(screen, worker, FilterSight::of);
        view.subscribe((before, now) -> look());
        layer.subscribe((before, now) -> look());
    }

    /** The view. */
    public ObjectProperty<View> viewProperty() {
        return view;
    }

    /** The map of all test images. */
    public Inquiry<TestResult, MapSight> map() {
        return map;
    }

    /** What the filters of the chosen layer like. */
    public Inquiry<FilterSight.Question, FilterSight> filters() {
        return filters;
    }

    /** The layers that can be asked. */
    public ReadOnlyObjectProperty<List<ConvChoice>> layersProperty() {
        return layers.getReadOnlyProperty();
    }

    /** The layer that is asked; null if there is none. */
    public ObjectProperty<@Nullable ConvChoice> layerProperty() {
        return layer;
    }

    /** Another test is looked at. */
    void show(@Nullable TestResult now) {
        result = now;
        List<ConvChoice> there =
                now == null ? List.of() : ConvChoice.of(now.model().recipe().network());
        if (!there.equals(layers.get())) {
            layers.set(there);
        }
        ConvChoice chosen = layer.get();
        if (chosen == null || !there.contains(chosen)) {
            layer.set(there.isEmpty() ? null : there.getFirst());
        }
        look();
    }

    private void look() {
        TestResult now = result;
        ConvChoice asked = layer.get();
        if (now == null) {
            map.ask(null);
            filters.ask(null);
        } else if (view.get() == View.MAP) {
            map.ask(now);
        } else if (view.get() == View.FILTERS) {
            filters.ask(asked == null ? null : new FilterSight.Question(now, asked));
        }
    }
}
