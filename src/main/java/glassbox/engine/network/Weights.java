package glassbox.engine.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import glassbox.engine.layer.ParameterSpec;
import glassbox.engine.tensor.SeededRandom;
import glassbox.engine.tensor.Shape;
import glassbox.engine.tensor.Tensor;

/**
 * All learned or measured numbers of a network at one moment, by name ({@code conv1.weights}, {@code dense1.bias}; see {@link
 * NetworkSpec#parameters}). Immutable: everything handed out is a copy. Equal when every bit is.
 */
public final class Weights {
    private final Map<String, Tensor> values;

    private Weights(Map<String, Tensor> values) {
        this.values = values;
    }

    /** Weights with copies of these tensors, in the map's order. */
    public static Weights copyOf(Map<String, Tensor> tensors) {
        Map<String, Tensor> copies = new LinkedHashMap<>();
        tensors.forEach((name, tensor) -> copies.put(name, tensor.copy()));
        return new Weights(copies);
    }

    /** What a network begins with: its initializers, layer by layer, fed from one stream of this seed. */
    public static Weights initial(NetworkSpec network, long seed) {
        SeededRandom random = new SeededRandom(seed);
        Map<String, Tensor> values = new LinkedHashMap<>();
        for (ParameterSpec parameter : network.parameters()) {
            Tensor tensor = Tensor.zeros(parameter.shape());
            parameter.initializer().fill(tensor, random);
            values.put(parameter.name(), tensor);
        }
        return new Weights(values);
    }

    /** The names, in the order of the layers. */
    public List<String> names() {
        return List.copyOf(values.keySet());
    }

    /** Whether there are values of this name. */
    public boolean contains(String name) {
        return values.containsKey(name);
    }

    /**
     * The shape of the values of this name.
     *
     * @throws IllegalArgumentException if there are none
     */
    public Shape shape(String name) {
        return live(name).shape();
    }

    /**
     * A copy of the values of this name, row-major.
     *
     * @throws IllegalArgumentException if there are none
     */
    public float[] values(String name) {
        return live(name).data().clone();
    }

    /**
     * A copy of the values of this name with their shape.
     *
     * @throws IllegalArgumentException if there are none
     */
    public Tensor tensor(String name) {
        return live(name).copy();
    }

    /** How many numbers there are in all. */
    public long count() {
        return values.values().stream()
                .mapToLong(tensor -> tensor.data().length)
                .sum();
    }

    /** Whether none of the numbers is infinite or not a number. */
    public boolean allFinite() {
        for (Tensor tensor : values.values()) {
            for (float value : tensor.data()) {
                if (!Float.isFinite(value)) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Checks that these are weights for a network: the same names and shapes, no more and no less.
     *
     * @throws IllegalArgumentException with a sentence naming the first parameter that is missing, of another shape or
     *     unknown to the network
     */
    public void requireFor(NetworkSpec network) {
        List<String> unknown = new ArrayList<>(values.keySet());
        for (ParameterSpec parameter : network.parameters()) {
            Tensor found = values.get(parameter.name());
            if (found == null || !found.shape().equals(parameter.shape())) {
                throw new IllegalArgumentException("The network needs " + parameter.name() + " of shape "
                        + parameter.shape() + ", but the weights have "
                        + (found == null ? "none of that name." : "them as " + found.shape() + "."));
            }
            unknown.remove(parameter.name());
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "The weights hold " + unknown.getFirst() + ", which the network does not have.");
        }
    }

    /**
     * Copies the values into tensors of the same names.
     *
     * @throws IllegalArgumentException if a name is missing here or its shape is another
     */
    public void copyTo(Map<String, Tensor> targets) {
        targets.forEach((name, target) -> {
            Tensor source = live(name);
            if (!source.shape().equals(target.shape())) {
                throw new IllegalArgumentException("The weights " + name + " are " + source.shape() + ", but "
                        + target.shape() + " was expected.");
            }
            System.arraycopy(source.data(), 0, target.data(), 0, source.data().length);
        });
    }

    private Tensor live(String name) {
        Tensor tensor = values.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("There are no weights called " + name + ". There are " + names() + ".");
        }
        return tensor;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Weights weights
                && names().equals(weights.names())
                && values.keySet().stream().allMatch(name -> sameBits(live(name), weights.live(name)));
    }

    private static boolean sameBits(Tensor one, Tensor other) {
        return one.shape().equals(other.shape()) && Arrays.equals(one.data(), other.data());
    }

    @Override
    public int hashCode() {
        int hash = names().hashCode();
        for (Tensor tensor : values.values()) {
            hash = 31 * hash + Arrays.hashCode(tensor.data());
        }
        return hash;
    }

    @Override
    public String toString() {
        return "Weights " + values.values();
    }
}
