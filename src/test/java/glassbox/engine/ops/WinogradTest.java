package glassbox.engine.ops;

import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import glassbox.engine.tensor.SeededRandom;
import glassbox.engine.tensor.Size2d;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Convolution with 5 × 5 filters by fewer products. */
class WinogradTest {
    private static final int BATCH = 3;
    private static final int CHANNELS = 32;
    private static final int FILTERS = 48;
    private static final WindowGeometry WINDOW =
            new WindowGeometry(Size2d.square(14), Size2d.square(5), Size2d.square(1), Size2d.square(2));
    private final SeededRandom random = new SeededRandom(5);
    private final float[] x = values(BATCH * CHANNELS * WINDOW.input().area());
    private final float[] w = values(FILTERS * CHANNELS * 25);
    private final float[] dy = values(BATCH * FILTERS * WINDOW.outputArea());

    @Test
    void aPointTimesAPointIsTheConvolutionOfTwoOutputs() {
        float[] pixels = {3, -1, 4, 1, -5, 9};
        float[] weights = {2, -7, 1, 8, -2};
        int lanes = TileProduct.LANES;
        float[] values = new float[6 * lanes];
        Winograd.input(1, 1, spread(pixels), 0, 0, lanes, values, 0, 0, lanes);
        float[] turned = new float[6 * lanes];
        Winograd.product(Winograd.weightMatrix(), false, spread(weights), 0, lanes, turned, 0, lanes);
        for (int i = 0; i < values.length; i++) {
            values[i] *= turned[i];
        }
        float[] outputs = new float[2 * lanes];
        Winograd.output(1, 1, values, 0, 0, lanes, outputs, 0, 0, lanes);
        assertEquals(2 * 3 + 7 + 4 + 8 + 2 * 5, outputs[0], 1e-4);
        assertEquals(-2 - 7 * 4 + 1 - 8 * 5 - 2 * 9, outputs[lanes], 1e-4);
    }

    @Test
    void itIsUsedOnlyWhereThereAreManyChannelsAndFilters() {
        Frames frames = Frames.padded(WINDOW, CHANNELS);
        assertTrue(WinogradTiles.fits(frames, WINDOW.kernel(), 1, FILTERS));
        assertTrue(!WinogradTiles.fits(Frames.padded(WINDOW, 1), WINDOW.kernel(), 1, FILTERS));
        assertTrue(!WinogradTiles.fits(frames, WINDOW.kernel(), 1, 8));
        assertTrue(!WinogradTiles.fits(frames, Size2d.square(3), 1, FILTERS));
        assertTrue(!WinogradTiles.fits(frames, WINDOW.kernel(), 2, FILTERS));
    }

    /** Errors are measured by the root of the sum of squares of all products of a number. */
    @Test
    void roundingErrorsStayBelowAHundredThousandth() {
        TensorOps ops = new VectorTensorOps(Workers.ALONE);
        Workspace space = ops.convolutionWorkspace(WINDOW, CHANNELS, FILTERS, BATCH);
        float[] y = new float[dy.length];
        float[] dx = new float[x.length];
        float[] dw = new float[w.length];
        ops.convolve(WINDOW, BATCH, CHANNELS, FILTERS, x, w, null, y, space);
        ops.convolveInputGradient(WINDOW, BATCH, CHANNELS, FILTERS, dy, w, dx, space);
        ops.convolveFilterGradient(WINDOW, BATCH, CHANNELS, FILTERS, x, dy, dw, space);
        double[][] exact = {new double[y.length], new double[dx.length], new double[dw.length]};
        double[][] squares = {new double[y.length], new double[dx.length], new double[dw.length]};
        Products.convolution(WINDOW, BATCH, CHANNELS, FILTERS).forEach((input, weight, output) -> {
            add((double) x[input] * w[weight], output, exact[0], squares[0]);
            add((double) dy[output] * w[weight], input, exact[1], squares[1]);
            add((double) dy[output] * x[input], weight, exact[2], squares[2]);
        });
        float[][] found = {y, dx, dw};
        for (int part = 0; part < 3; part++) {
            for (int i = 0; i < found[part].length; i++) {
                double error = Math.abs(found[part][i] - exact[part][i]) / Math.sqrt(squares[part][i]);
                assertTrue(error < 1e-5, "part " + part + ", number " + i + ": " + error);
            }
        }
    }

    private static void add(double product, int at, double[] sums, double[] squares) {
        sums[at] += product;
        squares[at] += product * product;
    }

    @Test
    void otherFiltersAreNoticed() {
        TensorOps ops = new VectorTensorOps(Workers.ALONE);
        Workspace space = ops.convolutionWorkspace(WINDOW, CHANNELS, FILTERS, 1);
        float[] before = new float[dy.length];
        ops.convolve(WINDOW, 1, CHANNELS, FILTERS, x, w, null, before, space);
        w[w.length - 1] += 1;
        float[] after = new float[dy.length];
        ops.convolve(WINDOW, 1, CHANNELS, FILTERS, x, w, null, after, space);
        int last = (FILTERS - 1) * WINDOW.outputArea();
        assertEquals(before[last - 1], after[last - 1]);
        int last32 = (CHANNELS - 1) * WINDOW.input().area();
        assertEquals(before[last] + x[last32 + 2 * 14 + 2], after[last], 1e-4);
    }

    @Test
    void aBiasOfOneCallIsForgottenByTheNext() {
        TensorOps ops = new VectorTensorOps(Workers.ALONE);
        Workspace space = ops.convolutionWorkspace(WINDOW, CHANNELS, FILTERS, 1);
        float[] without = new float[dy.length];
        float[] with = new float[dy.length];
        float[] again = new float[dy.length];
        ops.convolve(WINDOW, 1, CHANNELS, FILTERS, x, w, null, without, space);
        ops.convolve(WINDOW, 1, CHANNELS, FILTERS, x, w, values(FILTERS), with, space);
        ops.convolve(WINDOW, 1, CHANNELS, FILTERS, x, w, null, again, space);
        assertArrayEquals(without, again);
    }

    @ParameterizedTest
    @CsvSource({"2", "3", "5"})
    void anyNumberOfThreadsGivesTheSameBits(int threads) {
        assertArrayEquals(
                results(() -> new VectorTensorOps(Workers.ALONE)),
                results(() -> new VectorTensorOps(new Workers(threads))));
    }

    private float[][] results(Supplier<TensorOps> made) {
        TensorOps ops = made.get();
        Workspace space = ops.convolutionWorkspace(WINDOW, CHANNELS, FILTERS, BATCH);
        float[][] results = {new float[dy.length], new float[x.length], new float[w.length]};
        ops.convolve(WINDOW, BATCH, CHANNELS, FILTERS, x, w, null, results[0], space);
        ops.convolveInputGradient(WINDOW, BATCH, CHANNELS, FILTERS, dy, w, results[1], space);
        ops.convolveFilterGradient(WINDOW, BATCH, CHANNELS, FILTERS, x, dy, results[2], space);
        return results;
    }

    private static float[] spread(float[] numbers) {
        float[] spread = new float[numbers.length * TileProduct.LANES];
        for (int i = 0; i < spread.length; i++) {
            spread[i] = numbers[i / TileProduct.LANES];
        }
        return spread;
    }

    private float[] values(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }
}
