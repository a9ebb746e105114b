package glassbox.engine.layer;

import java.util.List;

import org.junit.jupiter.api.Test;

import glassbox.engine.tensor.Shape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class BatchNorm2dTest {
    /** With this epsilon the roots in these examples are whole numbers. */
    private static final BatchNorm2dSpec SPEC = new BatchNorm2dSpec(0.25, 3);

    @Test
    void eachChannelIsCentredAndSpreadAsItsParametersSay() {
        // One channel holds 1 and 3: mean 2, variance 1, root of variance and epsilon 2.
        LayerFixture norm = fixture(Shape.of(1, 1, 1), 1, 3).with(0, 4).with(1, 10);
        assertArrayEquals(new float[] {8, 12}, norm.forward());
        assertArrayEquals(new float[] {-0.75f, 0.75f}, norm.backward(1, 2));
        assertArrayEquals(new float[] {0.5f}, norm.gradient(0));
        assertArrayEquals(new float[] {3}, norm.gradient(1));
    }

    @Test
    void channelsAreKeptApartAndSamplesAndPixelsTakenTogether() {
        LayerFixture norm = fixture(Shape.of(2, 1, 2), 1, 3, 100, 100, 3, 1, 100, 100)
                .with(0, 2, 5)
                .with(1, 0, 7);
        assertArrayEquals(new float[] {-1, 1, 7, 7, 1, -1, 7, 7}, norm.forward());
        norm.backward(1, 0, 0, 0, 0, 0, 2, 3);
        assertArrayEquals(new float[] {-0.5f, 0}, norm.gradient(0));
        assertArrayEquals(new float[] {1, 5}, norm.gradient(1));
    }

    @Test
    void runningFiguresMoveOnlyWhenAStepCounts() {
        LayerFixture norm = fixture(Shape.of(1, 1, 1), 1, 3)
                .with(0, 1)
                .with(1, 0)
                .with(2, 0)
                .with(3, 1);
        norm.forward();
        assertArrayEquals(new float[] {0}, norm.value(2));
        norm.layer.settle();
        assertArrayEquals(new float[] {0.25f * 2}, norm.value(2));
        assertArrayEquals(new float[] {0.75f + 0.25f * 2}, norm.value(3), 1e-7f);
    }

    @Test
    void readingUsesTheRunningFigures() {
        LayerFixture norm = fixture(Shape.of(1, 1, 1), 1, 3)
                .with(0, 4)
                .with(1, 10)
                .with(2, -5)
                .with(3, 13);
        assertArrayEquals(new float[] {16, 18}, norm.forward(Pass.INFERENCE));
    }

    @Test
    void aSingleValueHasNoSpread() {
        LayerFixture norm =
                fixture(Shape.of(1, 1, 1), 9).with(0, 4).with(1, 10).with(2, -5).with(3, 13);
        assertArrayEquals(new float[] {10}, norm.forward());
        assertArrayEquals(new float[] {0}, norm.backward(6));
        norm.layer.settle();
        assertArrayEquals(new float[] {-5}, norm.value(2));
        assertArrayEquals(new float[] {13}, norm.value(3));
    }

    @Test
    void gammaAndBetaAreLearnedAndTheRunningFiguresAreNot() {
        List<ParameterSpec> parameters = SPEC.parameters(Shape.of(3, 5, 4));
        assertEquals(
                List.of("weights", "bias", "mean", "variance"),
                parameters.stream().map(ParameterSpec::name).toList());
        assertEquals(
                List.of(true, true, false, false),
                parameters.stream().map(ParameterSpec::learned).toList());
        assertEquals(Shape.of(3), parameters.getFirst().shape());
    }

    @Test
    void impossibleSettingsAndRowsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new BatchNorm2dSpec(0, 1e-5));
        assertThrows(IllegalArgumentException.class, () -> new BatchNorm2dSpec(1.1, 1e-5));
        assertThrows(IllegalArgumentException.class, () -> new BatchNorm2dSpec(0.1, 0));
        assertThrows(IllegalArgumentException.class, () -> SPEC.outputShape(Shape.of(10)));
    }

    private static LayerFixture fixture(Shape sample, float... input) {
        return new LayerFixture(SPEC, sample, input);
    }
}
