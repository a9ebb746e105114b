package glassbox.engine.ops;

import org.junit.jupiter.api.Test;

import glassbox.engine.tensor.Size2d;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

class MaxPoolTest {
    private static final WindowGeometry HALF =
            new WindowGeometry(Size2d.of(3, 4), Size2d.square(2), Size2d.square(2), Size2d.square(0));
    private final TensorOps ops = TensorOps.reference();

    @Test
    void keepsTheLargestOfEachWindowAndDropsTheRemainder() {
        float[] y = new float[2];
        int[] first = new int[2];
        ops.maxPool(HALF, 1, 1, new float[] {1, 2, -3, -4, 5, 2, -1, -9, 99, 99, 99, 99}, y, first);
        assertArrayEquals(new float[] {5, -1}, y);
        assertArrayEquals(new int[] {4, 6}, first);
    }

    @Test
    void gradientGoesToTheFirstOfEqualMaximaOrToAll() {
        float[] x = {7, 7, 1, 1, 0, 7, 0, 1, 0, 0, 0, 0};
        float[] y = new float[2];
        int[] first = new int[2];
        ops.maxPool(HALF, 1, 1, x, y, first);
        float[] dx = new float[12];
        ops.maxPoolGradientToFirst(HALF, 1, 1, new float[] {3, 4}, first, dx);
        assertArrayEquals(new float[] {3, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0}, dx);
        ops.maxPoolGradientToAll(HALF, 1, 1, x, y, new float[] {3, 4}, dx);
        assertArrayEquals(new float[] {3, 3, 4, 4, 0, 3, 0, 4, 0, 0, 0, 0}, dx);
    }
}
