package glassbox.viewmodel.filters;

import java.util.List;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import glassbox.recipe.TrainedModel;

/**
 * What the current network has learned: the kernels that one of its convolutions lays over one of its input channels. While
 * the network trains, the choice stays and the kernels follow.
 */
public final class LearnedShelf {
    private final ReadOnlyObjectWrapper<List<ConvLayer>> layers =
            new ReadOnlyObjectWrapper<>(this, "layers", List.of());
    private final ReadOnlyObjectWrapper<List<LearnedFilter>> filters =
            new ReadOnlyObjectWrapper<>(this, "filters", List.of());
    private final IntegerProperty layer = new SimpleIntegerProperty(this, "layer") {
        @Override
        public void set(int wanted) {
            super.set(Math.clamp(wanted, 0, Math.max(0, layers.get().size() - 1)));
        }
    };
    private final IntegerProperty channel = new SimpleIntegerProperty(this, "channel", 1) {
        @Override
        public void set(int wanted) {
            super.set(Math.clamp(wanted, 1, channels()));
        }
    };
    private @Nullable TrainedModel model;

    LearnedShelf(ObservableValue<? extends @Nullable TrainedModel> network) {
        layer.addListener((property, before, now) -> {
            channel.set(1);
            fill();
        });
        channel.addListener((property, before, now) -> fill());
        network.subscribe(this::networkChanged);
    }

    /** The network's convolutions; empty when there is no network. */
    public ReadOnlyObjectProperty<List<ConvLayer>> layersProperty() {
        return layers.getReadOnlyProperty();
    }

    /** Which of them is on the shelf, from 0. */
    public IntegerProperty layerProperty() {
        return layer;
    }

    /** Which of the layer's input channels the kernels are for, from 1. */
    public IntegerProperty channelProperty() {
        return channel;
    }

    /** How many input channels the layer has; 1 without one. */
    public int channels() {
        int at = layer.get();
        return at < layers.get().size() ? layers.get().get(at).channels() : 1;
    }

    /** The kernels, one for each filter of the layer. */
    public ReadOnlyObjectProperty<List<LearnedFilter>> filtersProperty() {
        return filters.getReadOnlyProperty();
    }

    private void networkChanged(@Nullable TrainedModel now) {
        model = now;
        List<ConvLayer> found = ConvLayer.of(now);
        if (!found.equals(layers.get())) {
            layers.set(found);
            layer.set(0);
            channel.set(1);
        }
        fill();
    }

    private void fill() {
        TrainedModel now = model;
        filters.set(
                now == null || layers.get().isEmpty()
                        ? List.of()
                        : layers.get().get(layer.get()).kernels(now.weights(), channel.get() - 1));
    }
}
