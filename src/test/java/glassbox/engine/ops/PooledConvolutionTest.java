package glassbox.engine.ops;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import glassbox.engine.tensor.SeededRandom;
import glassbox.engine.tensor.Size2d;

import static glassbox.engine.ops.TileProduct.LANES;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

/** Convolution and max pooling in one go against the two after each other, at sizes around every vector length. */
class PooledConvolutionTest {
    private static final int BATCH = 11;

    @ParameterizedTest
    @CsvSource({
        "28,28,3,3,0,8,false",
        "28,28,3,3,1,1,true",
        "9,36,3,3,0,3,true",
        "5,70,2,4,0,2,false",
        "6,35,4,1,0,5,true",
        "7,49,5,3,2,4,false",
        "3,41,1,2,0,7,true",
        "4,67,3,3,1,2,false",
        "5,33,3,3,0,1,false",
        "4,101,3,2,0,6,true"
    })
    void itIsTheTwoAfterEachOther(int h, int w, int rows, int columns, int padding, int filters, boolean biased) {
        WindowGeometry window =
                new WindowGeometry(Size2d.of(h, w), Size2d.of(rows, columns), Size2d.square(1), Size2d.square(padding));
        WindowGeometry pooling = pooling(window);
        SeededRandom random = new SeededRandom(5);
        float[] x = values(random, BATCH * h * w);
        float[] weights = values(random, filters * rows * columns);
        float[] b = biased ? values(random, filters) : null;
        float[] dy = values(random, BATCH * filters * pooling.outputArea());
        TensorOps ops = new VectorTensorOps(Workers.ALONE);
        Workspace space = ops.convolutionWorkspace(window, 1, filters, BATCH);
        float[] between = new float[BATCH * filters * window.outputArea()];
        float[] expected = new float[dy.length];
        int[] first = new int[dy.length];
        ops.convolve(window, BATCH, 1, filters, x, weights, b, between, space);
        ops.maxPool(pooling, BATCH, filters, between, expected, first);
        ops.maxPoolGradientToFirst(pooling, BATCH, filters, dy, first, between);
        float[] gradient = new float[weights.length];
        ops.convolveFilterGradient(window, BATCH, 1, filters, x, between, gradient, space);

        PooledConvolution pooled = new VectorPooledConvolution(window, pooling, 1, filters, BATCH, Workers.ALONE);
        float[] found = new float[dy.length];
        float[] foundGradient = new float[weights.length];
        pooled.forward(BATCH, x, weights, b, found);
        pooled.filterGradient(BATCH, x, dy, foundGradient);
        assertArrayEquals(expected, found);
        assertArrayEquals(gradient, foundGradient, 2e-3f);

        PooledConvolution shared = new VectorPooledConvolution(window, pooling, 1, filters, BATCH, new Workers(3));
        float[] sharedOutput = new float[dy.length];
        float[] sharedGradient = new float[weights.length];
        shared.forward(BATCH, x, weights, b, sharedOutput);
        shared.filterGradient(BATCH, x, dy, sharedGradient);
        assertArrayEquals(found, sharedOutput);
        assertArrayEquals(foundGradient, sharedGradient);
    }

    @Test
    void theFirstOfEqualMaximaLearns() {
        WindowGeometry window =
                new WindowGeometry(Size2d.of(2, 2 * LANES), Size2d.square(1), Size2d.square(1), Size2d.square(0));
        float[] x = new float[4 * LANES];
        for (int i = 0; i < x.length; i++) {
            x[i] = i < 2 * LANES ? 1 : 2;
        }
        x[2] = 7;
        x[3] = 7;
        float[] dy = new float[LANES];
        for (int i = 0; i < LANES; i++) {
            dy[i] = i + 1;
        }
        PooledConvolution pooled = new VectorPooledConvolution(window, pooling(window), 1, 1, 1, new Workers(1));
        float[] y = new float[LANES];
        float[] dw = new float[1];
        pooled.forward(1, x, new float[] {-1}, null, y);
        pooled.filterGradient(1, x, dy, dw);
        // Minus 1 is the maximum in every upper row but that of the second window, where both rows are kept apart: -7
        // and -2.
        float[] expected = new float[LANES];
        Arrays.fill(expected, -1);
        expected[1] = -2;
        assertArrayEquals(expected, y);
        int all = LANES * (LANES + 1) / 2;
        assertArrayEquals(new float[] {all + 2}, dw);
    }

    @Test
    void mistakenGradientsAreNotPutRight() {
        WindowGeometry window =
                new WindowGeometry(Size2d.square(4 * LANES), Size2d.square(3), Size2d.square(1), Size2d.square(1));
        TensorOps ops = new VectorTensorOps(Workers.ALONE);
        for (Slip slip : new Slip[] {Slip.ROTATED_KERNEL_GRADIENT, Slip.DIVIDED_TWICE}) {
            assertNull(slip.in(ops).pooledConvolution(window, pooling(window), 1, 4, 1));
        }
    }

    private static WindowGeometry pooling(WindowGeometry window) {
        return new WindowGeometry(
                Size2d.of(window.outputHeight(), window.outputWidth()),
                Size2d.square(2),
                Size2d.square(2),
                Size2d.square(0));
    }

    private static float[] values(SeededRandom random, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }
}
