package glassbox.engine.layer;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import glassbox.engine.ops.TensorOps;
import glassbox.engine.tensor.Shape;
import glassbox.engine.tensor.Tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

class DropoutTest {
    private static final int COUNT = 10_000;

    @Test
    void aShareIsDroppedAndTheRestScaledUp() {
        float[] y = dropped(0.2, 0, Pass.training(1, 0));
        int zeros = 0;
        for (float value : y) {
            if (value == 0) {
                zeros++;
            } else {
                assertEquals(1.25f, value);
            }
        }
        assertEquals(0.2, (double) zeros / COUNT, 0.015);
    }

    @Test
    void whatIsDroppedDependsOnSeedStepAndLayerAlone() {
        float[] y = dropped(0.5, 3, Pass.training(1, 40));
        assertArrayEquals(y, dropped(0.5, 3, Pass.training(1, 40)));
        assertFalse(Arrays.equals(y, dropped(0.5, 3, Pass.training(2, 40))));
        assertFalse(Arrays.equals(y, dropped(0.5, 3, Pass.training(1, 41))));
        assertFalse(Arrays.equals(y, dropped(0.5, 4, Pass.training(1, 40))));
    }

    @Test
    void theGradientGoesWhereTheNumbersWent() {
        LayerFixture dropout = new LayerFixture(new DropoutSpec(0.5), Shape.of(4), 1, 1, 1, 1, 1, 1, 1, 1);
        float[] y = dropout.forward().clone();
        assertArrayEquals(y, dropout.backward(1, 1, 1, 1, 1, 1, 1, 1));
    }

    @Test
    void readingPassesOnWhatComesIn() {
        LayerFixture dropout = new LayerFixture(new DropoutSpec(0.9), Shape.of(1, 1, 3), 1, -2, 3);
        assertArrayEquals(new float[] {1, -2, 3}, dropout.forward(Pass.INFERENCE));
    }

    @Test
    void aShareOfAllOrLessThanNothingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new DropoutSpec(1));
        assertThrows(IllegalArgumentException.class, () -> new DropoutSpec(-0.1));
        assertThrows(IllegalArgumentException.class, () -> new DropoutSpec(Double.NaN));
    }

    private static float[] dropped(double rate, int index, Pass pass) {
        Shape sample = Shape.of(COUNT / 2);
        Layer layer = new DropoutSpec(rate).create(new LayerContext(index, sample, 2, TensorOps.reference()));
        Tensor ones = Tensor.zeros(sample.prepend(2));
        ones.fill(1);
        Tensor output = Tensor.zeros(sample.prepend(2));
        layer.forward(ones, output, 2, pass);
        return output.data();
    }
}
