package glassbox.engine.layer;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import glassbox.engine.layer.Initializer.Spread;
import glassbox.engine.tensor.SeededRandom;
import glassbox.engine.tensor.Shape;
import glassbox.engine.tensor.Tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class InitializerTest {
    private static final Shape FILTERS = Shape.of(40, 8, 5, 5);
    private static final Shape DENSE = Shape.of(300, 100);

    @ParameterizedTest
    @EnumSource(Spread.class)
    void heHasTwiceTheVarianceOfOneByFanIn(Spread spread) {
        assertVariance(2.0 / (8 * 25), spread, filled(new Initializer.He(spread), FILTERS));
        assertVariance(2.0 / 300, spread, filled(new Initializer.He(spread), DENSE));
    }

    @ParameterizedTest
    @EnumSource(Spread.class)
    void xavierStandsBetweenFanInAndFanOut(Spread spread) {
        assertVariance(2.0 / (8 * 25 + 40 * 25), spread, filled(new Initializer.Xavier(spread), FILTERS));
        assertVariance(2.0 / 400, spread, filled(new Initializer.Xavier(spread), DENSE));
    }

    private static void assertVariance(double expected, Spread spread, float[] values) {
        double mean = 0;
        double squares = 0;
        double largest = 0;
        for (float value : values) {
            mean += value / values.length;
            squares += (double) value * value / values.length;
            largest = Math.max(largest, Math.abs(value));
        }
        assertEquals(1, squares / expected, 0.05);
        assertEquals(0, mean, 0.05 * Math.sqrt(expected));
        double bound = Math.sqrt(3 * expected);
        assertTrue(spread == Spread.UNIFORM ? largest <= bound && largest > 0.99 * bound : largest > 1.5 * bound);
    }

    @Test
    void uniformStaysWithinItsBoundAndFillsIt() {
        float[] values = filled(new Initializer.Uniform(0.25), DENSE);
        double[] sorted = new double[values.length];
        Arrays.setAll(sorted, i -> values[i]);
        Arrays.sort(sorted);
        assertEquals(-0.25, sorted[0], 0.001);
        assertEquals(0, sorted[sorted.length / 2], 0.01);
        assertEquals(0.25, sorted[sorted.length - 1], 0.001);
    }

    @Test
    void sobelTurnsBy45DegreesFromFilterToFilter() {
        float[] kernels = filled(new Initializer.Sobel(), Shape.of(9, 1, 3, 3));
        assertArrayEquals(new float[] {-1, 0, 1, -2, 0, 2, -1, 0, 1}, kernel(kernels, 0));
        assertArrayEquals(new float[] {0, 1, 2, -1, 0, 1, -2, -1, 0}, kernel(kernels, 1));
        assertArrayEquals(new float[] {1, 2, 1, 0, 0, 0, -1, -2, -1}, kernel(kernels, 2));
        assertArrayEquals(new float[] {1, 0, -1, 2, 0, -2, 1, 0, -1}, kernel(kernels, 4));
        assertArrayEquals(kernel(kernels, 0), kernel(kernels, 8));
    }

    private static float[] kernel(float[] kernels, int index) {
        return Arrays.copyOfRange(kernels, 9 * index, 9 * index + 9);
    }

    @Test
    void sobelOverThreeChannelsGivesAGreyPictureWhatItGivesOverOne() {
        float[] kernels = filled(new Initializer.Sobel(), Shape.of(1, 3, 3, 3));
        assertEquals(2f / 3, kernels[5]);
        assertEquals(2f / 3, kernels[23]);
    }

    @Test
    void shapesWithoutFansAndOtherKernelsAreRefused() {
        assertEquals(
                "Initial values measured by the number of inputs are for filters and dense weights, but these are 8."
                        + " Begin with zeros or a given scale.",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> filled(new Initializer.He(Spread.NORMAL), Shape.of(8)))
                        .getMessage());
        assertEquals(
                "Sobel's kernels are 3×3, but these initial weights are 8×1×5×5. Use filters of 3×3.",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> filled(new Initializer.Sobel(), Shape.of(8, 1, 5, 5)))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Initializer.Uniform(-1));
    }

    private static float[] filled(Initializer initializer, Shape shape) {
        Tensor tensor = Tensor.zeros(shape);
        initializer.fill(tensor, new SeededRandom(11));
        return tensor.data();
    }
}
