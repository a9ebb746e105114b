package glassbox.engine.layer;

import org.junit.jupiter.api.Test;

import glassbox.engine.tensor.Shape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

class DenseTest {
    private static final Initializer ZEROS = new Initializer.Zeros();

    @Test
    void everyOutputLooksAtEveryInput() {
        LayerFixture dense = new LayerFixture(new DenseSpec(3, ZEROS, ZEROS), Shape.of(2), 1, 2)
                .with(0, 1, 2, 3, 4, 5, 6)
                .with(1, 10, 20, 30);
        assertArrayEquals(new float[] {19, 32, 45}, dense.forward());
        assertArrayEquals(new float[] {1 - 3, 4 - 6}, dense.backward(1, 0, -1));
        assertArrayEquals(new float[] {1, 0, -1, 2, 0, -2}, dense.gradient(0));
        assertArrayEquals(new float[] {1, 0, -1}, dense.gradient(1));
    }

    @Test
    void gradientsOfTheBatchAddUp() {
        LayerFixture dense = new LayerFixture(new DenseSpec(1, ZEROS, null), Shape.of(1), 3, 5).with(0, 2);
        assertArrayEquals(new float[] {6, 10}, dense.forward());
        dense.backward(1, 10);
        assertArrayEquals(new float[] {53}, dense.gradient(0));
    }
}
