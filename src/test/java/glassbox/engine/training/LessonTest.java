package glassbox.engine.training;

import java.util.List;
import java.util.stream.DoubleStream;

import org.junit.jupiter.api.Test;

import glassbox.engine.data.ByteDataset;
import glassbox.engine.data.Dataset;
import glassbox.engine.data.PixelScaling;
import glassbox.engine.data.Preprocessing;
import glassbox.engine.layer.BatchNorm2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.Initializer;
import glassbox.engine.layer.SoftmaxSpec;
import glassbox.engine.loss.SoftmaxCrossEntropyLoss;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.network.Weights;
import glassbox.engine.tensor.Shape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A lesson changes what is read in one picture, in few steps, and little else. */
class LessonTest {
    private static final Shape SHAPE = Shape.of(1, 2, 2);
    private static final Preprocessing SCALING = new PixelScaling(255, 0);
    private static final NetworkSpec NETWORK = new NetworkSpec(
            SHAPE,
            List.of(
                    new BatchNorm2dSpec(0.1, 1e-5),
                    new FlattenSpec(),
                    new DenseSpec(2, new Initializer.Zeros(), new Initializer.Zeros()),
                    new SoftmaxSpec()));

    private final Weights start = Weights.initial(NETWORK, 1);
    private final Dataset picture = samples(1, 255, 0, 0, 255);
    private final Dataset others = samples(0, 0, 255, 255, 0);

    @Test
    void thePictureIsLearnedWithTheSmallestRateThatDoes() {
        Lesson.Outcome outcome = lesson(1, 0.01, 1, 100).teach(start, picture, others);
        assertTrue(outcome.learned());
        assertEquals(1, outcome.rate());
        assertTrue(outcome.steps() >= 1 && outcome.steps() <= 5, "steps: " + outcome.steps());
        Classifier after = new Classifier(NETWORK, outcome.weights(), SCALING);
        assertTrue(after.probabilities(new float[] {255, 0, 0, 255})[1] >= 0.6f);
        assertTrue(after.probabilities(new float[] {0, 255, 255, 0})[0] > 0.5f, "what it is reminded of");
    }

    @Test
    void aStepIsTheRateTimesTheGradientOfTheMix() {
        Lesson lesson = new Lesson(
                NETWORK, SCALING, new SoftmaxCrossEntropyLoss(), 1, new Lesson.Settings(1, 3, List.of(0.5), 0.99));
        Lesson.Outcome outcome = lesson.teach(start, picture, others);
        // All weights are zero, so every probability is 1/2. The gradient by the bias of class 1 is (3 · (−1/2) + 1/2)
        // / 4.
        float[] bias = outcome.weights().values("dense1.bias");
        assertArrayEquals(new float[] {-0.125f, 0.125f}, bias, 1e-6f);
    }

    @Test
    void whatIsMeasuredAndNotLearnedStays() {
        Lesson.Outcome outcome = lesson(3, 1).teach(start, picture, others);
        assertNotEquals(start, outcome.weights());
        for (String name : List.of("batchnorm1.mean", "batchnorm1.variance")) {
            assertArrayEquals(start.values(name), outcome.weights().values(name));
        }
    }

    @Test
    void whatIsKnownAlreadyChangesNothing() {
        Weights knowing = lesson(3, 1).teach(start, picture, others).weights();
        Lesson.Outcome again = lesson(3, 1).teach(knowing, picture, others);
        assertTrue(again.learned());
        assertEquals(0, again.steps());
        assertEquals(knowing, again.weights());
    }

    @Test
    void aRateTooSmallLearnsNothing() {
        Dataset contradiction = samples(0, 255, 0, 0, 255);
        Lesson lesson = new Lesson(
                NETWORK, SCALING, new SoftmaxCrossEntropyLoss(), 1, new Lesson.Settings(5, 1, List.of(1.0), 0.6));
        assertFalse(lesson.teach(start, picture, contradiction).learned());
    }

    @Test
    void settingsWithoutStepsOrRatesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Lesson.Settings(0, 1, List.of(1.0), 0.6));
        assertThrows(IllegalArgumentException.class, () -> new Lesson.Settings(1, 1, List.of(), 0.6));
        assertThrows(IllegalArgumentException.class, () -> new Lesson.Settings(1, 1, List.of(0.0), 0.6));
    }

    private static Lesson lesson(int copies, double... rates) {
        return new Lesson(
                NETWORK,
                SCALING,
                new SoftmaxCrossEntropyLoss(),
                1,
                new Lesson.Settings(5, copies, DoubleStream.of(rates).boxed().toList(), 0.6));
    }

    private static Dataset samples(int label, int... pixels) {
        byte[] bytes = new byte[pixels.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) pixels[i];
        }
        return new ByteDataset(SHAPE, List.of("0", "1"), bytes, new byte[] {(byte) label});
    }
}
