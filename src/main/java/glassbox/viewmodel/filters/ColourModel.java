package glassbox.viewmodel.filters;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import glassbox.raster.Raster;

/**
 * How the first filter is laid over a colour picture: with a kernel for each of red, green and blue, or with the same for
 * all. What is changed while all three are looked at is changed for all, else for the one that is looked at.
 */
public final class ColourModel {
    private final KernelModel kernel;
    private final ObjectProperty<ColourView> view = new SimpleObjectProperty<>(this, "view", ColourView.ALL);
    private final ReadOnlyBooleanWrapper available = new ReadOnlyBooleanWrapper(this, "available");
    private final ReadOnlyBooleanWrapper apart = new ReadOnlyBooleanWrapper(this, "apart");
    private final ObservableValue<? extends @Nullable FilterPicture> picture;
    private List<Raster> kernels = List.of();
    private boolean first = true;
    private boolean loading;

    ColourModel(ObservableValue<? extends @Nullable FilterPicture> picture, KernelModel kernel) {
        this.picture = picture;
        this.kernel = kernel;
        kernel.kernelProperty().addListener((property, before, now) -> edited(now));
        view.addListener((property, before, now) -> looked());
        picture.subscribe(now -> offer());
    }

    /** Which channels are looked at. */
    public ObjectProperty<ColourView> viewProperty() {
        return view;
    }

    /** Whether there are channels to look at: the picture has colours, and the first filter is shown. */
    public ReadOnlyBooleanProperty availableProperty() {
        return available.getReadOnlyProperty();
    }

    /** Whether the channels have different kernels. */
    public ReadOnlyBooleanProperty apartProperty() {
        return apart.getReadOnlyProperty();
    }

    /** The kernels of red, green and blue, {@code same} where nothing else was said. */
    List<Raster> kernels(Raster same) {
        return kernels.isEmpty() ? Collections.nCopies(ColourView.CHANNELS, same) : kernels;
    }

    /** The kernels of red, green and blue; empty where they are the same. */
    List<Raster> channels() {
        return kernels;
    }

    /** Shows a filter of the chain; only the first one, which has {@code channels}, meets colours. */
    void show(boolean isFirst, List<Raster> channels, Runnable kernelLoading) {
        loading = true;
        set(channels);
        first = isFirst;
        offer();
        kernelLoading.run();
        if (isFirst && !kernels.isEmpty()) {
            kernel.lay(kernels.get(Math.max(0, view.get().channel())));
        }
        loading = false;
    }

    private void offer() {
        FilterPicture now = picture.getValue();
        boolean colours = first && now != null && !now.colours().isEmpty();
        available.set(colours);
        if (!colours) {
            view.set(ColourView.ALL);
        }
    }

    private void looked() {
        if (!kernels.isEmpty() && !loading) {
            loading = true;
            kernel.lay(kernels.get(Math.max(0, view.get().channel())));
            loading = false;
        }
    }

    private void edited(Raster now) {
        if (loading || !first) {
            return;
        }
        if (view.get() == ColourView.ALL) {
            set(List.of());
        } else {
            List<Raster> changed = new ArrayList<>(kernels(kernel.before()));
            changed.set(view.get().channel(), now);
            set(List.copyOf(changed));
        }
    }

    private void set(List<Raster> wanted) {
        kernels = wanted;
        apart.set(wanted.stream().distinct().count() > 1);
    }
}
