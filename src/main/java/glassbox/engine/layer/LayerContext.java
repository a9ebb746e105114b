package glassbox.engine.layer;

import glassbox.engine.ops.TensorOps;
import glassbox.engine.tensor.Shape;

/**
 * What a layer is built into.
 *
 * @param index its number in the network, from 0
 * @param input the shape of one input sample
 * @param capacity the largest batch it will see, at least 1; whatever it must remember is allocated for this many samples
 * @param ops the arithmetic it uses
 * @param learnsOnly whether its gradients are there for a training step alone, which asks for those it needs
 */
public record LayerContext(int index, Shape input, int capacity, TensorOps ops, boolean learnsOnly) {
    /** Of a layer whose gradients anybody may look at. */
    public LayerContext(int index, Shape input, int capacity, TensorOps ops) {
        this(index, input, capacity, ops, false);
    }
}
