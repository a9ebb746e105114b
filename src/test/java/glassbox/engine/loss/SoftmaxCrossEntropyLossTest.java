package glassbox.engine.loss;

import org.junit.jupiter.api.Test;

import glassbox.engine.ops.TensorOps;
import glassbox.engine.tensor.Shape;
import glassbox.engine.tensor.Tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

class SoftmaxCrossEntropyLossTest {
    private final SoftmaxCrossEntropyLoss loss = new SoftmaxCrossEntropyLoss();
    private final TensorOps ops = TensorOps.reference();

    @Test
    void equalScoresCostTheLogarithmOfTheNumberOfClasses() {
        Tensor scores = Tensor.zeros(Shape.of(1, 10));
        assertEquals(Math.log(10), loss.mean(ops, scores, new int[] {3}, 1), 1e-12);
    }

    @Test
    void logitsInTheThousandsStayNumbers() {
        Tensor scores = Tensor.of(Shape.of(2, 2), 5000, -5000, 0, 3000);
        assertEquals((10_000 + 0) / 2.0, loss.mean(ops, scores, new int[] {1, 1}, 2), 1e-9);
        Tensor gradient = Tensor.zeros(Shape.of(2, 2));
        loss.gradient(ops, scores, new int[] {1, 1}, 2, gradient);
        assertArrayEquals(new float[] {0.5f, -0.5f, 0, 0}, gradient.data());
    }

    @Test
    void onlyTheSamplesOfTheBatchCount() {
        Tensor scores = Tensor.of(Shape.of(2, 2), 0, 0, 9, 9);
        Tensor gradient = Tensor.zeros(Shape.of(2, 2));
        assertEquals(Math.log(2), loss.mean(ops, scores, new int[] {0, 0}, 1), 1e-12);
        loss.gradient(ops, scores, new int[] {0, 0}, 1, gradient);
        assertArrayEquals(new float[] {-0.5f, 0.5f, 0, 0}, gradient.data());
    }
}
