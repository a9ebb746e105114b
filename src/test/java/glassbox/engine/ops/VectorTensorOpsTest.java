package glassbox.engine.ops;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import glassbox.engine.tensor.SeededRandom;
import glassbox.engine.tensor.Size2d;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The vector operations against the plain ones, at sizes around every vector length. */
class VectorTensorOpsTest {
    private static final float TOLERANCE = 1e-4f;
    private static final TensorOps PLAIN = TensorOps.reference();
    private static final TensorOps VECTOR = new VectorTensorOps(Workers.ALONE);
    private final SeededRandom random = new SeededRandom(11);

    static Stream<Arguments> windows() {
        return Stream.of(
                Arguments.of(window(28, 28, 3, 3, 1, 1, 0, 0), 1, 1, 8),
                Arguments.of(window(5, 4, 3, 2, 1, 1, 0, 0), 2, 3, 5),
                Arguments.of(window(7, 19, 5, 3, 1, 1, 2, 1), 2, 2, 3),
                Arguments.of(window(9, 8, 3, 3, 2, 3, 1, 2), 3, 2, 7),
                Arguments.of(window(6, 6, 5, 5, 3, 3, 3, 3), 2, 3, 2),
                Arguments.of(window(3, 3, 1, 1, 1, 1, 3, 3), 1, 2, 4),
                Arguments.of(window(2, 3, 3, 3, 1, 1, 2, 2), 1, 1, 2),
                Arguments.of(window(1, 9, 1, 4, 1, 2, 0, 3), 1, 1, 1),
                Arguments.of(window(1, 17, 1, 1, 1, 1, 0, 0), 1, 2, 9),
                Arguments.of(window(8, 37, 3, 2, 2, 4, 0, 5), 2, 2, 9),
                Arguments.of(window(5, 33, 2, 2, 1, 1, 0, 0), 9, 1, 17),
                Arguments.of(window(4, 18, 3, 3, 1, 1, 1, 1), 19, 2, 40),
                Arguments.of(window(9, 7, 3, 3, 1, 1, 1, 1), 2, 3, 32),
                Arguments.of(window(11, 5, 5, 3, 2, 1, 2, 0), 1, 17, 48),
                Arguments.of(window(13, 16, 4, 3, 3, 2, 1, 1), 2, 2, 3),
                Arguments.of(window(9, 7, 5, 5, 1, 1, 0, 1), 9, 17, 33),
                Arguments.of(window(18, 15, 5, 5, 1, 1, 4, 3), 1, 16, 48),
                Arguments.of(window(2, 3, 5, 5, 1, 1, 2, 1), 3, 20, 16),
                Arguments.of(window(2, 2, 2, 2, 1, 1, 0, 0), 2, 1, 1));
    }

    @ParameterizedTest
    @MethodSource("windows")
    void convolutionAgreesWithThePlainLoops(WindowGeometry window, int batch, int inputs, int outputs) {
        float[] x = values(batch * inputs * window.input().area());
        float[] w = values(outputs * inputs * window.kernel().area());
        for (float[] bias : List.of(values(outputs), new float[0])) {
            float[] b = bias.length == 0 ? null : bias;
            float[] expected = new float[batch * outputs * window.outputArea()];
            float[] found = values(expected.length);
            PLAIN.convolve(window, batch, inputs, outputs, x, w, b, expected, Workspace.NONE);
            VECTOR.convolve(window, batch, inputs, outputs, x, w, b, found, space(window, batch, inputs, outputs));
            assertNear(expected, found);
        }
    }

    @ParameterizedTest
    @MethodSource("windows")
    void convolutionGradientsAgree(WindowGeometry window, int batch, int inputs, int outputs) {
        float[] x = values(batch * inputs * window.input().area());
        float[] w = values(outputs * inputs * window.kernel().area());
        float[] dy = values(batch * outputs * window.outputArea());
        Workspace workspace = space(window, batch, inputs, outputs);
        float[] expected = new float[x.length];
        float[] found = values(x.length);
        PLAIN.convolveInputGradient(window, batch, inputs, outputs, dy, w, expected, workspace);
        VECTOR.convolveInputGradient(window, batch, inputs, outputs, dy, w, found, workspace);
        assertNear(expected, found);
        expected = new float[w.length];
        found = values(w.length);
        PLAIN.convolveFilterGradient(window, batch, inputs, outputs, x, dy, expected, workspace);
        VECTOR.convolveFilterGradient(window, batch, inputs, outputs, x, dy, found, workspace);
        assertNear(expected, found);
    }

    @ParameterizedTest
    @CsvSource({
        "1,1,1",
        "1,5,3",
        "1,784,1",
        "1,67,1",
        "2,7,10",
        "3,33,17",
        "1,1352,10",
        "4,64,16",
        "2,13,4",
        "5,3,35",
        "2,40,64",
        "20,300,5",
        "9,33,1",
        "1,17,33",
        "1,70,84",
        "1,9,150",
        "17,520,40",
        "18,3,19",
        "16,1100,10",
        "3,31,15",
        "4,97,2",
        "2,700,3",
        "6,64,7",
        "37,300,10",
        "64,131,9"
    })
    void denseLayersAgree(int batch, int inputs, int outputs) {
        float[] x = values(batch * inputs);
        float[] w = values(inputs * outputs);
        float[] b = values(outputs);
        float[] dy = values(batch * outputs);
        Workspace space = VECTOR.denseWorkspace(inputs, outputs, batch);
        float[] expected = new float[batch * outputs];
        float[] found = values(batch * outputs);
        PLAIN.dense(batch, inputs, outputs, x, w, b, expected, Workspace.NONE);
        VECTOR.dense(batch, inputs, outputs, x, w, b, found, space);
        assertNear(expected, found);
        expected = new float[inputs * outputs];
        found = values(inputs * outputs);
        PLAIN.denseWeightGradient(batch, inputs, outputs, x, dy, expected, Workspace.NONE);
        VECTOR.denseWeightGradient(batch, inputs, outputs, x, dy, found, space);
        assertNear(expected, found);
        expected = new float[batch * inputs];
        found = values(batch * inputs);
        PLAIN.denseInputGradient(batch, inputs, outputs, dy, w, expected, Workspace.NONE);
        VECTOR.denseInputGradient(batch, inputs, outputs, dy, w, found, space);
        assertNear(expected, found);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 7, 8, 15, 16, 17, 31, 33, 207})
    void longRowsAgree(int count) {
        float[] x = values(count + 1);
        float[] expected = values(count + 1);
        float[] found = expected.clone();
        PLAIN.addScaled(count, 0.3f, x, expected);
        VECTOR.addScaled(count, 0.3f, x, found);
        assertArrayEquals(expected, found);
        assertEquals(PLAIN.sumOfSquares(count, x), VECTOR.sumOfSquares(count, x), TOLERANCE);
        x[count - 1] = Float.NaN;
        assertTrue(Double.isNaN(VECTOR.sumOfSquares(count, x)));
        x[count - 1] = 1e20f;
        assertFalse(Double.isFinite(VECTOR.sumOfSquares(count, x)));
        assertFalse(Double.isFinite(PLAIN.sumOfSquares(count, x)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 7, 8, 15, 16, 17, 31, 33, 207})
    void reluGivesTheVeryBits(int count) {
        float[] x = values(count);
        x[0] = Float.NaN;
        x[count - 1] = -0f;
        float[] dy = values(count);
        float[] expected = new float[count];
        float[] found = values(count);
        PLAIN.relu(count, x, expected);
        VECTOR.relu(count, x, found);
        assertArrayEquals(expected, found);
        PLAIN.reluGradient(count, x, dy, expected);
        VECTOR.reluGradient(count, x, dy, found);
        assertArrayEquals(expected, found);
    }

    @Test
    void poolingOfPairsFindsTheFirstOfEqualMaxima() {
        WindowGeometry pairs = window(9, 13, 2, 2, 2, 2, 0, 0);
        float[] x = new float[6 * pairs.input().area()];
        for (int i = 0; i < x.length; i++) {
            x[i] = (int) (2 * random.nextGaussian());
        }
        float[] expected = new float[6 * pairs.outputArea()];
        float[] found = new float[expected.length];
        int[] expectedFirst = new int[expected.length];
        int[] foundFirst = new int[expected.length];
        PLAIN.maxPool(pairs, 2, 3, x, expected, expectedFirst);
        VECTOR.maxPool(pairs, 2, 3, x, found, foundFirst);
        assertArrayEquals(expected, found);
        assertArrayEquals(expectedFirst, foundFirst);
    }

    @Test
    void inputsOfZeroChangeNoBitOfALongRow() {
        int inputs = 300;
        int outputs = 17 * TileProduct.LANES + 3;
        float[] x = values(2 * inputs);
        for (int i = 0; i < x.length; i += 3) {
            x[i] = i % 2 == 0 ? 0 : -0f;
        }
        float[] w = values(inputs * outputs);
        float[] one = new float[outputs];
        float[] two = new float[2 * outputs];
        Workspace space = VECTOR.denseWorkspace(inputs, outputs, 2);
        VECTOR.dense(1, inputs, outputs, x, w, null, one, space);
        VECTOR.dense(2, inputs, outputs, x, w, null, two, space);
        assertArrayEquals(Arrays.copyOf(two, outputs), one);
    }

    @Test
    void plainLoopsAreUsedWhenAskedForOrWhenVectorsWouldBeSlow() {
        assertSame(PLAIN, TensorOpsSelection.choose("scalar"));
        assertEquals(Optional.empty(), TensorOpsSelection.obstacle("vector", "mixed mode, sharing"));
        assertTrue(TensorOpsSelection.obstacle("vector", "interpreted mode").isPresent());
        assertTrue(TensorOpsSelection.obstacle("vector", "mixed mode, emulated-client")
                .isPresent());
        assertTrue(
                TensorOpsSelection.obstacle("fast", "mixed mode").orElseThrow().contains("fast"));
    }

    @Test
    void aSampleGivesTheSameBitsAloneAndInAnyBatch() {
        float[] x = values(70 * 530);
        float[] w = values(530 * 10);
        float[] one = new float[10];
        for (int batch : new int[] {2, 33, 70}) {
            float[] many = new float[batch * 10];
            VECTOR.dense(batch, 530, 10, x, w, null, many, VECTOR.denseWorkspace(530, 10, batch));
            for (int n = 0; n < batch; n++) {
                float[] sample = Arrays.copyOfRange(x, n * 530, (n + 1) * 530);
                VECTOR.dense(1, 530, 10, sample, w, null, one, VECTOR.denseWorkspace(530, 10, 1));
                assertArrayEquals(Arrays.copyOfRange(many, n * 10, n * 10 + 10), one);
            }
        }
    }

    @Test
    void equalPatchesGiveTheSameBitsAtEveryPosition() {
        WindowGeometry window = window(41, 41, 5, 5, 1, 1, 0, 0);
        float[] x = new float[2 * window.input().area()];
        Arrays.fill(x, 0.3f);
        float[] w = values(9 * 2 * 25);
        float[] y = new float[9 * window.outputArea()];
        VECTOR.convolve(window, 1, 2, 9, x, w, null, y, space(window, 1, 2, 9));
        for (int i = 0; i < y.length; i++) {
            assertEquals(y[i / window.outputArea() * window.outputArea()], y[i]);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void anyNumberOfThreadsGivesTheSameBits(int threads) {
        TensorOps many = new ThreadedTensorOps(new Workers(threads));
        WindowGeometry window = window(12, 20, 3, 3, 1, 1, 1, 1);
        int batch = 21;
        float[] x = values(batch * 2911);
        float[] w = values(18 * 3 * 9);
        float[] dy = values(batch * 18 * window.outputArea());
        float[] dense = values(30_000);
        float[][] results = new float[2][];
        int side = 0;
        for (TensorOps ops : List.of(VECTOR, many)) {
            Workspace space = ops.convolutionWorkspace(window, 3, 18, batch);
            float[] y = new float[dy.length];
            ops.convolve(window, batch, 3, 18, x, w, null, y, space);
            float[] dx = new float[x.length];
            ops.convolveInputGradient(window, batch, 3, 18, dy, w, dx, space);
            float[] dw = new float[w.length];
            ops.convolveFilterGradient(window, batch, 3, 18, x, dy, dw, space);
            Workspace row = ops.denseWorkspace(720, 40, batch);
            float[] z = new float[batch * 40];
            ops.dense(batch, 720, 40, x, dense, null, z, row);
            float[] dz = new float[batch * 720];
            ops.denseInputGradient(batch, 720, 40, dy, dense, dz, row);
            float[] dd = new float[720 * 40];
            ops.denseWeightGradient(batch, 720, 40, x, dy, dd, row);
            Workspace few = ops.denseWorkspace(2911, 10, batch);
            float[] fx = new float[batch * 2911];
            ops.denseInputGradient(batch, 2911, 10, dy, dense, fx, few);
            float[] fd = new float[2911 * 10];
            ops.denseWeightGradient(batch, 2911, 10, x, dy, fd, few);
            results[side++] = concatenation(y, dx, dw, z, dz, dd, fx, fd);
        }
        assertArrayEquals(results[0], results[1]);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "3,7", "16,16", "8,33", "17,20", "32,49", "50,4"})
    void transpositionTurnsWholeAndBrokenSquares(int rows, int columns) {
        float[] from = values(rows * (columns + 2) + 1);
        float[] to = new float[columns * (rows + 3) + 5];
        new Transposition().run(rows, columns, from, 1, columns + 2, to, 5, rows + 3);
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                assertEquals(from[1 + r * (columns + 2) + c], to[5 + c * (rows + 3) + r]);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {16_384, 20_011, 49_153})
    void squaresOfManyNumbersAreSummedInBlocks(int count) {
        float[] x = values(count);
        assertEquals(1, VECTOR.sumOfSquares(count, x) / PLAIN.sumOfSquares(count, x), TOLERANCE);
        x[count - 1] = Float.NaN;
        assertTrue(Double.isNaN(VECTOR.sumOfSquares(count, x)));
    }

    @ParameterizedTest
    @CsvSource({"1,1,1", "3,5,1", "9,33,1", "2,3,7", "1,2,64", "21,4,100", "8,2,131"})
    void channelSumsAgree(int batch, int channels, int area) {
        float[] values = values(batch * channels * area);
        float[] expected = new float[channels];
        float[] found = values(channels);
        PLAIN.sumChannels(batch, channels, area, values, expected);
        VECTOR.sumChannels(batch, channels, area, values, found);
        assertNear(expected, found);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void numbersSharedAmongThreadsAreTheSameBits(int threads) {
        TensorOps many = new ThreadedTensorOps(new Workers(threads));
        WindowGeometry pairs = window(31, 33, 2, 2, 2, 2, 0, 0);
        int batch = 11;
        int count = batch * 3 * pairs.input().area();
        float[] x = values(count);
        float[] dy = values(count);
        float[][] results = new float[2][];
        int side = 0;
        for (TensorOps ops : List.of(VECTOR, many)) {
            float[] y = new float[count];
            ops.relu(count, x, y);
            float[] dx = new float[count];
            ops.reluGradient(count, x, dy, dx);
            float[] sum = dy.clone();
            ops.addScaled(count, -0.1f, x, sum);
            float[] pooled = new float[batch * 3 * pairs.outputArea()];
            int[] first = new int[pooled.length];
            ops.maxPool(pairs, batch, 3, x, pooled, first);
            float[] unpooled = values(count);
            ops.maxPoolGradientToFirst(pairs, batch, 3, pooled, first, unpooled);
            float[] sums = new float[3];
            ops.sumChannels(batch, 3, pairs.input().area(), x, sums);
            float[] squares = {(float) ops.sumOfSquares(count, x)};
            results[side++] = concatenation(y, dx, sum, pooled, unpooled, sums, squares);
        }
        assertArrayEquals(results[0], results[1]);
    }

    private static void assertNear(float[] expected, float[] found) {
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], found[i], TOLERANCE * (1 + Math.abs(expected[i])), "number " + i);
        }
    }

    private static float[] concatenation(float[]... parts) {
        float[] all = new float[Stream.of(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (float[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    private static Workspace space(WindowGeometry window, int batch, int inputs, int outputs) {
        return VECTOR.convolutionWorkspace(window, inputs, outputs, batch);
    }

    private float[] values(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    private static WindowGeometry window(int h, int w, int kh, int kw, int sh, int sw, int ph, int pw) {
        return new WindowGeometry(Size2d.of(h, w), Size2d.of(kh, kw), Size2d.of(sh, sw), Size2d.of(ph, pw));
    }
}
