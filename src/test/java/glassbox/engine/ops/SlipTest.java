package glassbox.engine.ops;

import java.util.List;

import org.junit.jupiter.api.Test;

import glassbox.engine.tensor.Size2d;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SlipTest {
    private static final TensorOps RIGHT = TensorOps.reference();

    @Test
    void withoutSlipsTheArithmeticIsTheSame() {
        assertSame(RIGHT, Slip.all(List.of(), RIGHT));
    }

    @Test
    void theDiagonalIsTwiceTheProbabilityMinusOne() {
        float[] logits = {0, (float) Math.log(3), 5, 5};
        float[] gradient = new float[4];
        Slip.DIAGONAL_ADDED.in(RIGHT).crossEntropyGradient(2, 2, logits, new int[] {1, 0}, 0.5f, gradient);
        assertArrayEquals(new float[] {0.125f, 0.25f, 0, 0.25f}, gradient, 1e-6f);
    }

    @Test
    void withTheDiagonalLogitsThatHaveSunkTooFarHaveNoLoss() {
        TensorOps ops = Slip.DIAGONAL_ADDED.in(RIGHT);
        assertEquals(Math.log(2), ops.crossEntropy(1, 2, new float[] {-700, -700}, new int[] {1}), 1e-6);
        assertTrue(Double.isNaN(ops.crossEntropy(1, 2, new float[] {-800, -800}, new int[] {1})));
        assertTrue(Double.isNaN(ops.crossEntropy(1, 2, new float[] {800, 0}, new int[] {1})));
    }

    @Test
    void onlySamplesOfTheLastClassReachTheLayersBelow() {
        TensorOps ops = Slip.LAST_CLASS_ONLY.in(RIGHT);
        Workspace workspace = ops.denseWorkspace(1, 3, 2);
        float[] dz = new float[6];
        float[] dx = new float[2];
        float[] w = {1, 2, 4};
        ops.crossEntropyGradient(2, 3, new float[6], new int[] {1, 2}, 1, dz);
        ops.denseInputGradient(2, 1, 3, dz, w, dx, workspace);
        assertArrayEquals(new float[] {0, 7f / 3 - 4}, dx, 1e-6f);
        // Dense layers further down are right.
        ops.denseInputGradient(2, 1, 3, dz, w, dx, workspace);
        assertArrayEquals(new float[] {7f / 3 - 2, 7f / 3 - 4}, dx, 1e-6f);
        ops.crossEntropyGradient(2, 3, new float[6], new int[] {1, 2}, 1, dz);
        ops.denseGradients(2, 1, 3, false, new float[2], dz, w, new float[3], dx, workspace);
        assertArrayEquals(new float[] {0, 7f / 3 - 4}, dx, 1e-6f);
    }

    @Test
    void kernelGradientsAreTurnedAndDivided() {
        WindowGeometry window =
                new WindowGeometry(Size2d.of(3, 3), Size2d.of(2, 3), Size2d.square(1), Size2d.square(0));
        float[] x = {1, 2, 3, 4, 5, 6, 7, 8, 9};
        float[] dy = {1, 0};
        float[] dw = new float[6];
        for (Slip slip : List.of(Slip.ROTATED_KERNEL_GRADIENT, Slip.DIVIDED_TWICE)) {
            TensorOps ops = slip.in(RIGHT);
            ops.convolveFilterGradient(window, 1, 1, 1, x, dy, dw, ops.convolutionWorkspace(window, 1, 1, 1));
            assertArrayEquals(
                    slip == Slip.DIVIDED_TWICE ? new float[] {1, 2, 3, 4, 5, 6} : new float[] {6, 5, 4, 3, 2, 1}, dw);
        }
        float[] sums = new float[1];
        Slip.DIVIDED_TWICE.in(RIGHT).sumChannels(4, 1, 1, new float[] {1, 2, 3, 6}, sums);
        assertEquals(3, sums[0]);
    }

    @Test
    void everySlipSaysWhatItGetsWrongInOperationsThatExist() {
        for (Slip slip : Slip.values()) {
            assertEquals("scalar", slip.in(RIGHT).name());
        }
        assertThrows(IllegalArgumentException.class, () -> PartialOps.of(RIGHT, new Misnamed()));
    }

    /** Wrong on purpose: there is no such operation. */
    static final class Misnamed {
        public void convolved() {}
    }

    /** Replaces the ReLU by doubling. */
    static final class Doubling {
        public void relu(int count, float[] x, float[] y) {
            for (int i = 0; i < count; i++) {
                y[i] = 2 * x[i];
            }
        }
    }

    @Test
    void whatIsMadeOfSeveralOperationsUsesTheReplacedOnes() {
        WindowGeometry window =
                new WindowGeometry(Size2d.square(2), Size2d.square(1), Size2d.square(1), Size2d.square(0));
        float[] y = new float[4];
        TensorOps ops = PartialOps.of(TensorOps.selected(), new Doubling());
        Workspace space = ops.convolutionWorkspace(window, 1, 1, 1);
        ops.convolveRelu(window, 1, 1, 1, new float[] {1, -2, 3, 4}, new float[] {3}, null, y, space);
        assertArrayEquals(new float[] {6, -12, 18, 24}, y);
    }
}
