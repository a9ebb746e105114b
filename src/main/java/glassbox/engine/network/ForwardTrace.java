package glassbox.engine.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import glassbox.engine.tensor.Shape;
import glassbox.engine.tensor.Tensor;

/**
 * Every number of one sample's way through a network. Immutable: everything handed out is a copy. Activations are numbered
 * like {@link NetworkSpec#shapes}: 0 is the input, i + 1 the output of layer i.
 */
public final class ForwardTrace {
    private final NetworkSpec spec;
    private final List<Tensor> activations;

    private ForwardTrace(NetworkSpec spec, List<Tensor> activations) {
        this.spec = spec;
        this.activations = activations;
    }

    /** The numbers of the first sample of the network's last forward pass. */
    static ForwardTrace ofFirstSample(Network network) {
        List<Shape> shapes = network.spec().shapes();
        List<Tensor> copies = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            float[] live = network.activation(i).data();
            copies.add(
                    Tensor.of(shapes.get(i), Arrays.copyOf(live, shapes.get(i).elements())));
        }
        return new ForwardTrace(network.spec(), copies);
    }

    /** The network that was run. */
    public NetworkSpec spec() {
        return spec;
    }

    /** A copy of an activation with the shape of one sample: 0 the input, i + 1 the output of layer i. */
    public Tensor activation(int index) {
        return activations.get(index).copy();
    }

    /** A copy of what the last layer gave. */
    public Tensor output() {
        return activation(activations.size() - 1);
    }
}
