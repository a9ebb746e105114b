package glassbox.engine.ops;

import org.junit.jupiter.api.Test;

import glassbox.engine.tensor.Size2d;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FaultTest {
    private static final TensorOps RIGHT = TensorOps.reference();

    @Test
    void theWrongSignTurnsWhatTheLayersBelowAreBlamedFor() {
        TensorOps ops = Fault.WRONG_SIGN.in(RIGHT);
        float[] dx = new float[2];
        ops.denseInputGradient(1, 2, 1, new float[] {3}, new float[] {1, -2}, dx, Workspace.NONE);
        assertArrayEquals(new float[] {-3, 6}, dx);
        float[] dw = new float[2];
        ops.denseGradients(
                1, 2, 1, false, new float[] {5, 7}, new float[] {3}, new float[] {1, -2}, dw, dx, Workspace.NONE);
        assertArrayEquals(new float[] {15, 21}, dw, "its own weights learn rightly");
        assertArrayEquals(new float[] {-3, 6}, dx);
    }

    @Test
    void theKernelThatIsNotFlippedIsItsOwnTurnedSelf() {
        WindowGeometry window =
                new WindowGeometry(Size2d.square(3), Size2d.square(2), Size2d.square(1), Size2d.square(0));
        float[] dy = {1, 0, 0, 0};
        float[] kernel = {1, 2, 3, 4};
        float[] dx = new float[9];
        TensorOps ops = Fault.KERNEL_NOT_FLIPPED.in(RIGHT);
        ops.convolveInputGradient(window, 1, 1, 1, dy, kernel, dx, ops.convolutionWorkspace(window, 1, 1, 1));
        assertArrayEquals(new float[] {4, 3, 0, 2, 1, 0, 0, 0, 0}, dx);
        assertArrayEquals(new float[] {1, 2, 3, 4}, kernel, "the weights stay as they are");
    }

    @Test
    void thePoolBlamesTheCornerOfEachWindow() {
        WindowGeometry window =
                new WindowGeometry(Size2d.of(2, 4), Size2d.square(2), Size2d.square(2), Size2d.square(0));
        float[] dx = new float[8];
        TensorOps ops = Fault.POOL_TO_WRONG_PLACE.in(RIGHT);
        ops.maxPoolGradientToFirst(window, 1, 1, new float[] {5, 6}, new int[] {5, 3}, dx);
        assertArrayEquals(new float[] {5, 0, 6, 0, 0, 0, 0, 0}, dx);
        float[] x = {1, 2, 3, 4, 9, 9, 9, 9};
        ops.maxPoolGradientToAll(window, 1, 1, x, new float[] {9, 9}, new float[] {5, 6}, dx);
        assertArrayEquals(new float[] {5, 0, 6, 0, 0, 0, 0, 0}, dx);
    }

    @Test
    void softmaxWithoutTheMaximumIsRightUntilThePowersOverflow() {
        TensorOps ops = Fault.NO_MAX_SUBTRACTION.in(RIGHT);
        float[] p = new float[2];
        ops.softmax(1, 2, new float[] {0, (float) Math.log(3)}, p);
        assertArrayEquals(new float[] {0.25f, 0.75f}, p, 1e-6f);
        assertEquals(
                -Math.log(0.75), ops.crossEntropy(1, 2, new float[] {0, (float) Math.log(3)}, new int[] {1}), 1e-6);
        float[] dz = new float[2];
        ops.crossEntropyGradient(1, 2, new float[] {0, (float) Math.log(3)}, new int[] {1}, 2, dz);
        assertArrayEquals(new float[] {0.5f, -0.5f}, dz, 1e-6f);
        ops.softmax(1, 2, new float[] {89, 0}, p);
        assertTrue(Float.isNaN(p[0]));
        assertTrue(Double.isNaN(ops.crossEntropy(1, 2, new float[] {89, 0}, new int[] {0})));
    }

    @Test
    void namesAreThoseOfLessons() {
        for (Fault fault : Fault.values()) {
            assertEquals(fault, Fault.byId(fault.id()).orElseThrow());
        }
        assertEquals("no-max-subtraction", Fault.NO_MAX_SUBTRACTION.id());
        assertTrue(Fault.byId("healthy").isEmpty());
    }
}
