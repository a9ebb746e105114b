package glassbox.engine.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import glassbox.engine.layer.Layer;
import glassbox.engine.layer.Parameter;
import glassbox.engine.network.Network;
import glassbox.engine.network.NetworkSpec;

/** Which layers of a network learn and which are frozen, and what follows from it for a step. */
final class LearningLayers {
    private final Network network;
    private final Set<String> frozen;
    private final List<String> names = new ArrayList<>();
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Layer> thawed = new ArrayList<>();
    private int lowest;

    /** With these layers frozen. */
    LearningLayers(Network network, Set<String> frozen) {
        this.network = network;
        this.frozen = new TreeSet<>(frozen);
        update();
    }

    /** Freezes or thaws a layer. */
    void setFrozen(String layer, boolean freeze) {
        network.spec().requireLearning(layer);
        if (freeze) {
            frozen.add(layer);
        } else {
            frozen.remove(layer);
        }
        update();
    }

    /** Freezes exactly these layers. */
    void setFrozen(Set<String> layers) {
        layers.forEach(network.spec()::requireLearning);
        frozen.clear();
        frozen.addAll(layers);
        update();
    }

    private void update() {
        NetworkSpec spec = network.spec();
        lowest = spec.layers().size();
        names.clear();
        parameters.clear();
        thawed.clear();
        for (int i = spec.layers().size() - 1; i >= 0; i--) {
            if (!frozen.contains(spec.layerName(i))) {
                thawed.add(network.layers().get(i));
                lowest = spec.learns(i) ? i : lowest;
            }
        }
        network.parameters().forEach((name, parameter) -> {
            if (!frozen.contains(NetworkSpec.layerOf(name))) {
                names.add(name);
                parameters.add(parameter);
            }
        });
    }

    /** The names of the frozen layers, as a copy. */
    Set<String> frozen() {
        return Collections.unmodifiableSet(new TreeSet<>(frozen));
    }

    /** The full names of the parameters that change, live. */
    List<String> names() {
        return names;
    }

    /** The parameters that change, live, in the order of {@link #names}. */
    List<Parameter> parameters() {
        return parameters;
    }

    /** Makes the last training pass count in the layers that are not frozen: see {@link Layer#settle}. */
    void settle() {
        for (int i = 0; i < thawed.size(); i++) {
            thawed.get(i).settle();
        }
    }

    /** The first layer that learns, which is where a backward pass may stop; the number of layers if none learns. */
    int lowest() {
        return lowest;
    }
}
