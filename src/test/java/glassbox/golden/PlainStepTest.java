package glassbox.golden;

import java.util.List;

import org.junit.jupiter.api.Test;

import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.MaxPool2dSpec;
import glassbox.engine.layer.ReluSpec;
import glassbox.engine.layer.SoftmaxSpec;
import glassbox.engine.loss.Loss;
import glassbox.engine.loss.SoftmaxCrossEntropyLoss;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.network.Weights;
import glassbox.engine.tensor.Shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** The step computed a second time follows the shown numbers at ties, and nowhere else. */
class PlainStepTest {
    private static final Loss LOSS = new SoftmaxCrossEntropyLoss();
    private static final float HALF = 0.5f;
    private static final float JUST_ABOVE = Math.nextUp(HALF);

    @Test
    void theGradientOfATieGoesWhereTheShownNumbersSay() {
        float[] shown = {HALF, JUST_ABOVE, 0, 0.25f, 1, 0, 0, 0};
        double[] gradient = gradientOfPooling(shown);
        assertEquals(0, gradient[0]);
        assertEquals(gradient[1], -gradient[4], 1e-6);
    }

    @Test
    void aSmallerNumberThatWonIsRefused() {
        float[] shown = {HALF, HALF, 0, 0.6f, 1, 0, 0, 0};
        assertThrows(AssertionError.class, () -> gradientOfPooling(shown));
    }

    @Test
    void aNegativeNumberThatPassedAReluIsRefused() {
        NetworkSpec network =
                new NetworkSpec(Shape.of(1, 1, 2), List.of(new ReluSpec(), new FlattenSpec(), new SoftmaxSpec()));
        PlainStep plain = step(network, -0.001, 1);
        List<float[]> shown = List.of(new float[] {0.001f, 1}, new float[] {0.001f, 1}, new float[2], new float[2]);
        assertThrows(AssertionError.class, () -> plain.backward(LOSS, shown));
    }

    /** By the inputs of a pooling of two windows, one with a tie of two numbers, when these numbers were shown. */
    private static double[] gradientOfPooling(float[] shown) {
        NetworkSpec network = new NetworkSpec(
                Shape.of(2, 2, 2), List.of(MaxPool2dSpec.square(2), new FlattenSpec(), new SoftmaxSpec()));
        PlainStep plain = step(network, HALF, HALF, 0, 0.25, 1, 0, 0, 0);
        float[] scores = {HALF, 1};
        return plain.backward(LOSS, List.of(shown, scores, scores, new float[] {0.4f, 0.6f}))
                .blame
                .getFirst();
    }

    private static PlainStep step(NetworkSpec network, double... inputs) {
        return new PlainStep(network, Weights.initial(network, 0), inputs, new int[] {0}, List.of()).forward(LOSS);
    }
}
