package glassbox.engine.layer;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import glassbox.engine.tensor.SeededRandom;
import glassbox.engine.tensor.Shape;
import glassbox.engine.tensor.Size2d;
import glassbox.engine.tensor.Tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** The layers without parameters, and how parameters begin. */
class SmallLayersTest {
    @Test
    void maxPoolingKeepsTheLargestAndItsGradientReturnsThere() {
        LayerFixture pool = new LayerFixture(
                MaxPool2dSpec.square(2), Shape.of(1, 4, 4), 0, 50, 0, 29, 0, 80, 31, 2, 33, 90, 0, 75, 0, 9, 0, 95);
        assertArrayEquals(new float[] {80, 31, 90, 95}, pool.forward());
        assertArrayEquals(new float[] {0, 0, 0, 0, 0, 1, 2, 0, 0, 3, 0, 0, 0, 0, 0, 4}, pool.backward(1, 2, 3, 4));
    }

    @Test
    void tiesSendTheGradientToTheFirstOrToAll() {
        Size2d two = Size2d.square(2);
        for (MaxPoolTies ties : MaxPoolTies.values()) {
            LayerFixture pool = new LayerFixture(new MaxPool2dSpec(two, two, ties), Shape.of(1, 2, 2), 1, 6, 6, 6);
            pool.forward();
            float rest = ties == MaxPoolTies.ALL ? 2 : 0;
            assertArrayEquals(new float[] {0, 2, rest, rest}, pool.backward(2));
        }
    }

    @Test
    void averagePoolingSharesTheGradientEqually() {
        LayerFixture pool =
                new LayerFixture(AvgPool2dSpec.square(2), Shape.of(1, 2, 5), 1, 2, 3, 4, 99, 5, 0, 5, 6, 99);
        assertArrayEquals(new float[] {2, 4.5f}, pool.forward());
        assertArrayEquals(new float[] {1, 1, 2, 2, 0, 1, 1, 2, 2, 0}, pool.backward(4, 8));
    }

    @Test
    void overlappingAverageWindowsAddUpTheirShares() {
        AvgPool2dSpec spec = new AvgPool2dSpec(Size2d.of(1, 2), Size2d.square(1));
        LayerFixture pool = new LayerFixture(spec, Shape.of(2, 1, 3), 1, 3, 7, 2, 4, 6);
        assertArrayEquals(new float[] {2, 5, 3, 5}, pool.forward());
        assertArrayEquals(new float[] {1, 3, 2, 3, 7, 4}, pool.backward(2, 4, 6, 8));
    }

    @Test
    void reluLetsPassWhatIsAboveZero() {
        LayerFixture relu = new LayerFixture(new ReluSpec(), Shape.of(4), -2, 0, -0f, 3);
        assertArrayEquals(new float[] {0, 0, 0, 3}, relu.forward());
        assertArrayEquals(new float[] {0, 0, 0, 8}, relu.backward(5, 6, 7, 8));
    }

    @Test
    void leakyReluLetsALittleOfTheRestPassToo() {
        LayerFixture leaky = new LayerFixture(new LeakyReluSpec(0.25), Shape.of(3), -2, 0, 3);
        assertArrayEquals(new float[] {-0.5f, 0, 3}, leaky.forward());
        assertArrayEquals(new float[] {1, 2, 12}, leaky.backward(4, 8, 12));
        assertThrows(IllegalArgumentException.class, () -> new LeakyReluSpec(1));
        assertThrows(IllegalArgumentException.class, () -> new LeakyReluSpec(Double.NaN));
    }

    @Test
    void sigmoidAndTanhFlattenOutFarFromZero() {
        LayerFixture sigmoid = new LayerFixture(new SigmoidSpec(), Shape.of(4), 0, (float) Math.log(3), -1000, 1000);
        assertArrayEquals(new float[] {0.5f, 0.75f, 0, 1}, sigmoid.forward(), 1e-7f);
        assertArrayEquals(new float[] {1, 0.1875f, 0, 0}, sigmoid.backward(4, 1, 1, 1), 1e-7f);
        LayerFixture tanh = new LayerFixture(new TanhSpec(), Shape.of(3), 0, (float) (Math.log(3) / 2), -1000);
        assertArrayEquals(new float[] {0, 0.5f, -1}, tanh.forward(), 1e-7f);
        assertArrayEquals(new float[] {4, 0.75f, 0}, tanh.backward(4, 1, 1), 1e-7f);
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY})
    void whatIsNoNumberStaysVisible(float bad) {
        for (LayerSpec spec : List.of(new ReluSpec(), new LeakyReluSpec(0.1), AvgPool2dSpec.square(1))) {
            assertEquals(bad, new LayerFixture(spec, Shape.of(1, 1, 1), bad).forward()[0], spec.description());
        }
    }

    @Test
    void layersSayWhatTheyAre() {
        assertEquals(
                List.of(
                        "average pool 2×2",
                        "ReLU",
                        "leaky ReLU, slope 0.1",
                        "sigmoid",
                        "tanh",
                        "dropout 0.5",
                        "batch normalisation"),
                Stream.of(
                                AvgPool2dSpec.square(2),
                                new ReluSpec(),
                                new LeakyReluSpec(0.1),
                                new SigmoidSpec(),
                                new TanhSpec(),
                                new DropoutSpec(0.5),
                                BatchNorm2dSpec.common())
                        .map(LayerSpec::description)
                        .toList());
    }

    @Test
    void flattenKeepsTheOrder() {
        LayerFixture flatten = new LayerFixture(new FlattenSpec(), Shape.of(2, 1, 2), 1, 2, 3, 4);
        assertArrayEquals(new float[] {1, 2, 3, 4}, flatten.forward());
        assertEquals(Shape.of(1, 4), flatten.output.shape());
        assertArrayEquals(new float[] {5, 6, 7, 8}, flatten.backward(5, 6, 7, 8));
    }

    @Test
    void softmaxGivesSharesOfOne() {
        LayerFixture softmax =
                new LayerFixture(new SoftmaxSpec(), Shape.of(2), (float) Math.log(1), (float) Math.log(3), 9000, -9000);
        assertArrayEquals(new float[] {0.25f, 0.75f, 1, 0}, softmax.forward(), 1e-6f);
        assertArrayEquals(new float[] {0.1875f, -0.1875f, 0, 0}, softmax.backward(1, 0, 1, 0), 1e-6f);
    }

    @Test
    void normalValuesHaveTheirMeanAndScale() {
        Tensor values = Tensor.zeros(Shape.of(40_000));
        new Initializer.Normal(1.0 / 9).fill(values, new SeededRandom(3));
        double sum = 0;
        double squares = 0;
        for (float value : values.data()) {
            sum += value;
            squares += (double) value * value;
        }
        assertEquals(0, sum / 40_000, 0.003);
        assertEquals(1.0 / 9, Math.sqrt(squares / 40_000), 0.002);
        new Initializer.Zeros().fill(values, new SeededRandom(3));
        assertEquals(0, values.get(39_999));
        assertThrows(IllegalArgumentException.class, () -> new Initializer.Normal(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new Initializer.Normal(-1));
        new Initializer.Constant(0.5).fill(values, new SeededRandom(3));
        assertEquals(0.5f, values.get(39_999));
        assertThrows(IllegalArgumentException.class, () -> new Initializer.Constant(Double.NaN));
    }
}
