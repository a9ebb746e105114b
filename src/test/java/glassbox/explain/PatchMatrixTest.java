package glassbox.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import glassbox.engine.data.PixelScaling;
import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.Initializer;
import glassbox.engine.layer.ReluSpec;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.network.Weights;
import glassbox.engine.tensor.Shape;
import glassbox.engine.tensor.Size2d;
import glassbox.engine.training.Classifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

class PatchMatrixTest {
    private static final long SEED = 20_261_121;

    @Test
    void productWithAFilterIsTheConvolutionsOutput() {
        Random random = new Random(SEED);
        for (int round = 0; round < 60; round++) {
            NetworkSpec network = network(random);
            Shape output = network.output();
            PatchMatrix patches = PatchMatrix.of(network, 0);
            float[] input = new float[network.input().elements()];
            for (int i = 0; i < input.length; i++) {
                input[i] = random.nextFloat() * 2 - 1;
            }
            Weights weights = Weights.initial(network, round);
            float[] computed = new Classifier(network, weights, new PixelScaling(1, 0))
                    .trace(input)
                    .activation(1)
                    .data();
            float[] filters = weights.values("conv1.weights");
            assertEquals(output.size(1) * output.size(2), patches.columns());
            for (int filter = 0; filter < output.size(0); filter++) {
                for (int column = 0; column < patches.columns(); column++) {
                    assertEquals(
                            computed[filter * patches.columns() + column],
                            patches.product(input, filters, filter, column),
                            1e-5f,
                            "seed " + SEED + ", " + network);
                }
            }
        }
    }

    @Test
    void aPixelsCopiesAreExactlyTheCellsThatHoldIt() {
        Random random = new Random(SEED);
        for (int round = 0; round < 100; round++) {
            NetworkSpec network = network(random);
            PatchMatrix patches = PatchMatrix.of(network, 0);
            Map<Cell, List<PatchMatrix.Place>> held = new HashMap<>();
            long inside = 0;
            for (int column = 0; column < patches.columns(); column++) {
                for (int row = 0; row < patches.rows(); row++) {
                    PatchMatrix.Place place = new PatchMatrix.Place(row, column);
                    Cell source = patches.source(place);
                    if (source != null) {
                        inside++;
                        held.computeIfAbsent(source, cell -> new ArrayList<>()).add(place);
                    }
                }
            }
            Shape input = network.input();
            for (int channel = 0; channel < input.size(0); channel++) {
                for (int row = 0; row < input.size(1); row++) {
                    for (int column = 0; column < input.size(2); column++) {
                        List<PatchMatrix.Place> expected =
                                held.getOrDefault(new Cell(0, channel, row, column), List.of());
                        List<PatchMatrix.Place> copies = new ArrayList<>(patches.copies(channel, row, column));
                        assertEquals(expected.size(), copies.size(), "seed " + SEED + ", " + network);
                        assertEquals(java.util.Set.copyOf(expected), java.util.Set.copyOf(copies));
                    }
                }
            }
            int filters = network.output().size(0);
            assertEquals(inside * filters, patches.multiplyAddsInside(filters));
            assertEquals((long) patches.rows() * patches.columns() * filters, patches.multiplyAdds(filters));
            assertEquals(LayerCost.of(network, 0).multiplyAdds(), patches.multiplyAdds(filters));
        }
    }

    @Test
    void aSmallOneCanBeReadByHand() {
        NetworkSpec network =
                new NetworkSpec(Shape.of(1, 3, 3), List.of(Conv2dSpec.padded(1, 2, 1, new Initializer.Zeros(), null)));
        PatchMatrix patches = PatchMatrix.of(network, 0);
        assertEquals(4, patches.rows());
        assertEquals(16, patches.columns());
        assertNull(patches.source(new PatchMatrix.Place(0, 0)));
        assertEquals(new Cell(0, 0, 0, 0), patches.source(new PatchMatrix.Place(3, 0)));
        float[] input = {1, 2, 3, 4, 5, 6, 7, 8, 9};
        assertEquals(5, patches.value(input, new PatchMatrix.Place(0, 10)));
        assertEquals(4, patches.copies(0, 1, 1).size());
        assertEquals(new Window(-1, -1, 2, 2), patches.window(0));
        assertEquals(9, patches.inputNumbers());
        assertEquals(64, patches.multiplyAdds(1));
        assertEquals(36, patches.multiplyAddsInside(1));
        assertThrows(IndexOutOfBoundsException.class, () -> patches.source(new PatchMatrix.Place(4, 0)));
        NetworkSpec other = new NetworkSpec(Shape.of(1, 3, 3), List.of(new ReluSpec()));
        assertThrows(IllegalArgumentException.class, () -> PatchMatrix.of(other, 0));
    }

    private static NetworkSpec network(Random random) {
        int height = 1 + random.nextInt(8);
        int width = 1 + random.nextInt(8);
        Size2d padding = Size2d.of(random.nextInt(3), random.nextInt(3));
        Conv2dSpec conv = new Conv2dSpec(
                1 + random.nextInt(4),
                Size2d.of(
                        1 + random.nextInt(Math.min(5, height + 2 * padding.height())),
                        1 + random.nextInt(Math.min(5, width + 2 * padding.width()))),
                Size2d.of(1 + random.nextInt(3), 1 + random.nextInt(3)),
                padding,
                new Initializer.Normal(0.5),
                null);
        return new NetworkSpec(Shape.of(1 + random.nextInt(3), height, width), List.of(conv));
    }
}
