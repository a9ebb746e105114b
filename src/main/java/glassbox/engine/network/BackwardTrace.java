package glassbox.engine.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import glassbox.engine.layer.Parameter;
import glassbox.engine.tensor.Shape;
import glassbox.engine.tensor.Tensor;

/**
 * How the loss of one sample changes with every number on its way: the gradient by each activation up to the one that the
 * loss reads, the input's too, and by each learned parameter. Immutable: everything handed out is a copy. Activations are
 * numbered like {@link NetworkSpec#shapes}.
 */
public final class BackwardTrace {
    private final List<Tensor> activations;
    private final Map<String, Tensor> parameters;

    private BackwardTrace(List<Tensor> activations, Map<String, Tensor> parameters) {
        this.activations = activations;
        this.parameters = parameters;
    }

    /** The numbers of the first sample of the network's last backward pass, which began at activation {@code from}. */
    static BackwardTrace ofFirstSample(Network network, Tensor inputGradient, int from) {
        List<Shape> shapes = network.spec().shapes();
        List<Tensor> copies = new ArrayList<>();
        for (int i = 0; i <= from; i++) {
            Tensor live = i == 0 ? inputGradient : network.gradient(i);
            copies.add(Tensor.of(
                    shapes.get(i), Arrays.copyOf(live.data(), shapes.get(i).elements())));
        }
        Map<String, Tensor> parameters = new LinkedHashMap<>();
        for (Map.Entry<String, Parameter> entry : network.parameters().entrySet()) {
            parameters.put(entry.getKey(), entry.getValue().gradient().copy());
        }
        return new BackwardTrace(copies, parameters);
    }

    /** The activation that the loss reads: the last one with a gradient. */
    public int lossInput() {
        return activations.size() - 1;
    }

    /**
     * The gradient of the loss by an activation, with the shape of one sample; a copy.
     *
     * @throws IndexOutOfBoundsException if it is beyond {@link #lossInput}
     */
    public Tensor gradient(int activation) {
        return activations.get(activation).copy();
    }

    /**
     * The gradient of the loss by a learned parameter, by its full name; a copy.
     *
     * @throws IllegalArgumentException if no learned parameter is called so
     */
    public Tensor parameterGradient(String name) {
        Tensor gradient = parameters.get(name);
        if (gradient == null) {
            throw new IllegalArgumentException(
                    "Nothing learned is called " + name + ". There are " + parameters.keySet() + ".");
        }
        return gradient.copy();
    }
}
