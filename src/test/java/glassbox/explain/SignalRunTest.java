package glassbox.explain;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import glassbox.raster.Raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Signals under windows, against the definition of the convolution of polynomials and sums in double. */
class SignalRunTest {
    private static final int CASES = 400;

    @Test
    void aConvolutionMultipliesPolynomials() {
        assertArrayEquals(new float[] {4, 13, 28, 27, 18}, run(SignalMode.FULL, true));
        assertArrayEquals(new float[] {13, 28, 27}, run(SignalMode.SAME, true));
        assertArrayEquals(new float[] {28}, run(SignalMode.VALID, true));
    }

    @Test
    void aCrossCorrelationLaysTheWindowAsItIsWritten() {
        assertArrayEquals(new float[] {6, 17, 32, 23, 12}, run(SignalMode.FULL, false));
        assertArrayEquals(new float[] {32}, run(SignalMode.VALID, false));
    }

    private static float[] run(SignalMode mode, boolean flipped) {
        return new SignalRun(Raster.of(1, 3, 1, 2, 3), Raster.of(1, 3, 4, 5, 6), mode, flipped)
                .output()
                .toArray();
    }

    @ParameterizedTest
    @EnumSource(SignalMode.class)
    void everyOutputIsTheSumOfItsTermsAndThatOfTheDefinition(SignalMode mode) {
        Random random = new Random(20_261_121L + mode.ordinal());
        for (int i = 0; i < CASES; i++) {
            Raster signal = row(random, 1 + random.nextInt(20));
            Raster window = row(random, 1 + random.nextInt(mode == SignalMode.VALID ? signal.columns() : 9));
            boolean flipped = random.nextBoolean();
            SignalRun run = new SignalRun(signal, window, mode, flipped);
            double[] expected = expected(signal, window, mode, flipped);
            assertEquals(expected.length, run.output().columns());
            for (int at = 0; at < expected.length; at++) {
                FilterSum sum = run.sumAt(at);
                float total = 0;
                for (int j = 0; j < window.columns(); j++) {
                    assertEquals(
                            sum.patch().get(0, j) * sum.weights().get(0, j),
                            sum.products().get(0, j));
                    total += sum.products().get(0, j);
                }
                assertEquals(total, run.output().get(0, at));
                assertEquals(sum.total(), run.output().get(0, at));
                assertEquals(expected[at], run.output().get(0, at), 1e-4);
            }
        }
    }

    /** Every signal number is thrown at every place its window number reaches: scattered, where the run gathers. */
    private static double[] expected(Raster signal, Raster window, SignalMode mode, boolean flipped) {
        int n = signal.columns();
        int k = window.columns();
        double[] full = new double[n + k - 1];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < k; j++) {
                full[i + (flipped ? j : k - 1 - j)] += (double) signal.get(0, i) * window.get(0, j);
            }
        }
        int from = mode == SignalMode.FULL ? 0 : mode == SignalMode.SAME ? (k - 1) / 2 : k - 1;
        int count = mode == SignalMode.FULL ? n + k - 1 : mode == SignalMode.SAME ? n : n - k + 1;
        return java.util.Arrays.copyOfRange(full, from, from + count);
    }

    private static Raster row(Random random, int count) {
        return Raster.generate(1, count, (r, c) -> (float) random.nextGaussian());
    }

    @Test
    void theFlippedWindowGivenToAConvolutionIsACrossCorrelation() {
        Raster signal = Raster.of(1, 5, 1, -2, 3, 0, 4);
        Raster window = Raster.of(1, 3, 2, 0, -1);
        assertEquals(
                new SignalRun(signal, window, SignalMode.SAME, false).output(),
                new SignalRun(signal, window.rotate180(), SignalMode.SAME, true).output());
    }

    @Test
    void aWindowThatNeverLiesOnTheSignalAloneIsRefused() {
        Raster signal = Raster.of(1, 2, 1, 2);
        Raster window = Raster.of(1, 3, 1, 2, 3);
        assertThrows(IllegalArgumentException.class, () -> new SignalRun(signal, window, SignalMode.VALID, true));
        assertEquals(
                4, new SignalRun(signal, window, SignalMode.FULL, true).output().columns());
    }
}
