package glassbox.engine.optimizer;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import glassbox.engine.layer.Parameter;
import glassbox.engine.tensor.Shape;
import glassbox.engine.tensor.Tensor;

/** What an optimizer keeps for each parameter between updates: numbers of one or several kinds, zero at first. */
final class Memory {
    private static final String STEPS = "steps";

    private final Map<String, Slot> slots = new HashMap<>();
    private final Map<String, Tensor> tensors = new LinkedHashMap<>();

    private Memory() {}

    /** One parameter and, kind by kind, the live numbers kept for it. */
    record Slot(Parameter parameter, List<Tensor> kinds) {
        int count() {
            return values().length;
        }

        float[] values() {
            return parameter.value().data();
        }

        float[] gradient() {
            return parameter.gradient().data();
        }

        float[] kept(int kind) {
            return kinds.get(kind).data();
        }
    }

    /**
     * A memory for these parameters with a number per value of each kind; of the kind {@code steps} it is one number per
     * parameter. The names of its tensors are the parameter's and the kind's, as in {@code conv1.weights.velocity}.
     */
    static Memory of(Map<String, Parameter> parameters, String... kinds) {
        Memory memory = new Memory();
        parameters.forEach((name, parameter) -> {
            Shape shape = parameter.value().shape();
            List<Tensor> kept = Stream.of(kinds)
                    .map(kind -> Tensor.zeros(kind.equals(STEPS) ? Shape.of(1) : shape))
                    .toList();
            memory.slots.put(name, new Slot(parameter, kept));
            for (int kind = 0; kind < kinds.length; kind++) {
                memory.tensors.put(name + "." + kinds[kind], kept.get(kind));
            }
        });
        return memory;
    }

    Slot of(String parameter) {
        return Objects.requireNonNull(slots.get(parameter), parameter);
    }

    /** Everything kept, live, by name, in the order of the parameters. */
    Map<String, Tensor> tensors() {
        return Collections.unmodifiableMap(tensors);
    }
}
