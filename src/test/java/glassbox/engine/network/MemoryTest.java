package glassbox.engine.network;

import java.util.List;

import org.junit.jupiter.api.Test;

import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.DropoutSpec;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.Initializer;
import glassbox.engine.layer.MaxPool2dSpec;
import glassbox.engine.ops.TensorOps;
import glassbox.engine.tensor.Shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a network says about its memory, counted by hand. */
class MemoryTest {
    private static final Initializer ZEROS = new Initializer.Zeros();
    private static final NetworkSpec SPEC = new NetworkSpec(
            Shape.of(2, 4, 4),
            List.of(MaxPool2dSpec.square(2), new FlattenSpec(), new DenseSpec(3, ZEROS, ZEROS), new DropoutSpec(0.5)));

    @Test
    void everyBufferCountsOnce() {
        Memory memory = new Network(SPEC, 5, TensorOps.reference()).planTraining();
        // 8 inputs by 3 outputs and 3 biases, each with its gradient.
        assertEquals(4 * 2 * (8 * 3 + 3), memory.parameters());
        // 32 inputs; 8 after the pool, shared with flatten, 3 and 3, each with its gradient; of 5 samples.
        assertEquals(4 * 5 * (32 + 2 * (8 + 3 + 3)), memory.activations());
        // Where the maxima stood, and what dropout multiplied with.
        assertEquals(4 * 5 * (8 + 3), memory.workspaces());
        assertEquals(memory.parameters() + memory.activations() + memory.workspaces(), memory.total());
    }

    @Test
    void planningTwiceTakesNoMore() {
        Network network = new Network(SPEC, 5);
        assertEquals(network.planTraining(), network.planTraining());
    }

    @Test
    void largerBatchesTakeMore() {
        assertTrue(new Network(SPEC, 6).planTraining().total()
                > new Network(SPEC, 5).planTraining().total());
    }
}
