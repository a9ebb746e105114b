package glassbox.viewmodel.network;

import java.util.ArrayList;
import java.util.List;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import glassbox.engine.layer.Conv2dSpec;
import glassbox.explain.NetworkReading;
import glassbox.viewmodel.network.Unrolled.Mark;

/**
 * Which conv layer is unrolled, which filter's row is shown, and what is pointed at. Follows the network and the image while
 * it is open. All methods belong to the screen's thread.
 */
public final class Unrolling {
    private final ObservableValue<? extends @Nullable NetworkSight> sight;
    private final ReadOnlyObjectWrapper<@Nullable Unrolled> unrolled = new ReadOnlyObjectWrapper<>(this, "unrolled");
    private final ReadOnlyObjectWrapper<@Nullable Mark> mark = new ReadOnlyObjectWrapper<>(this, "mark");
    private int layer = -1;
    private int filter;
    private int channel;
    private boolean open;

    /** Nothing is unrolled yet. */
    public Unrolling(ObservableValue<? extends @Nullable NetworkSight> sight) {
        this.sight = sight;
        sight.subscribe(now -> {
            if (open) {
                read();
            }
        });
    }

    /** The unrolled layer, or null. */
    public ReadOnlyObjectProperty<@Nullable Unrolled> unrolledProperty() {
        return unrolled.getReadOnlyProperty();
    }

    /** What is pointed at, or null. */
    public ReadOnlyObjectProperty<@Nullable Mark> markProperty() {
        return mark.getReadOnlyProperty();
    }

    /** The channel of the input that is shown. */
    public int channel() {
        return channel;
    }

    /** The conv layers of the network, counted from 0. */
    public List<Integer> layers() {
        List<Integer> layers = new ArrayList<>();
        NetworkReading reading = reading();
        for (int i = 0; reading != null && i < reading.spec().layers().size(); i++) {
            if (reading.spec().layers().get(i) instanceof Conv2dSpec) {
                layers.add(i);
            }
        }
        return layers;
    }

    /** The place of the unrolled layer among {@link #layers}. */
    public int layerIndex() {
        return Math.max(0, layers().indexOf(layer));
    }

    /**
     * Unrolls the layer of this number, counted from 0, or the first conv layer if that is none.
     *
     * @param unit the filter whose row is shown
     * @return whether there is anything to unroll
     */
    public boolean open(int wanted, int unit) {
        List<Integer> layers = layers();
        if (layers.isEmpty()) {
            return false;
        }
        layer = layers.contains(wanted) ? wanted : layers.getFirst();
        filter = layers.contains(wanted) ? unit : 0;
        channel = 0;
        open = true;
        mark.set(null);
        read();
        return true;
    }

    /** Follows no longer. */
    public void close() {
        open = false;
        unrolled.set(null);
        mark.set(null);
    }

    /** Unrolls another of the {@link #layers}. */
    public void chooseLayer(int index) {
        List<Integer> layers = layers();
        if (index >= 0 && index < layers.size() && layers.get(index) != layer) {
            open(layers.get(index), 0);
        }
    }

    /** Shows another filter's row of the product. */
    public void chooseFilter(int wanted) {
        filter = wanted;
        read();
    }

    /** Shows another channel of the input. */
    public void chooseChannel(int wanted) {
        channel = wanted;
        mark.set(null);
        read();
    }

    /** Points at a pixel of the shown channel. */
    public void pointAtInput(Place pixel) {
        Unrolled now = unrolled.get();
        mark.set(now == null ? null : now.ofInput(channel, pixel));
    }

    /** Points at a cell of the matrix. */
    public void pointAtCell(Place cell) {
        Unrolled now = unrolled.get();
        mark.set(now == null ? null : now.ofCell(cell));
    }

    /** Points at a pixel of the output. */
    public void pointAtOutput(Place pixel) {
        Unrolled now = unrolled.get();
        mark.set(now == null ? null : now.ofOutput(pixel));
    }

    private @Nullable NetworkReading reading() {
        NetworkSight now = sight.getValue();
        return now == null ? null : now.reading();
    }

    private void read() {
        NetworkReading reading = reading();
        List<Integer> layers = layers();
        if (reading == null || layers.isEmpty()) {
            unrolled.set(null);
            return;
        }
        layer = layers.contains(layer) ? layer : layers.getFirst();
        int filters = reading.sources().size(layer + 1).units();
        int channels = reading.sources().size(layer).units();
        filter = Math.clamp(filter, 0, filters - 1);
        channel = Math.clamp(channel, 0, channels - 1);
        NetworkSight now = sight.getValue();
        unrolled.set(new Unrolled(reading, now == null ? null : now.image(), layer, filter));
    }
}
