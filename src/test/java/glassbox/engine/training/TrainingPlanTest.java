package glassbox.engine.training;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import glassbox.engine.data.ByteDataset;
import glassbox.engine.data.Dataset;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.network.Weights;
import glassbox.engine.optimizer.SgdSpec;
import glassbox.engine.tensor.Shape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TrainingPlanTest {
    private final TrainingPlan plan = TinyPlans.plan(10, 4, 3);

    @Test
    void countsStepsAndImages() {
        assertEquals(3, plan.stepsPerEpoch());
        assertEquals(9, plan.totalSteps());
        assertEquals(30, plan.totalImages());
        assertEquals(
                List.of(0L, 4L, 8L, 10L, 14L, 30L),
                List.of(0, 1, 2, 3, 4, 9).stream()
                        .map(steps -> plan.imagesAfter(steps))
                        .toList());
    }

    @Test
    void partsThatDoNotFitAreRefusedNamingBothSides() {
        Dataset large = new ByteDataset(Shape.of(1, 9, 9), List.of("a", "b"), new byte[81], new byte[1]);
        assertRefused("1×8×8", "1×9×9", () -> TinyPlans.withTraining(plan, large));
        Dataset three = new ByteDataset(Shape.of(1, 8, 8), List.of("a", "b", "c"), new byte[64], new byte[1]);
        assertRefused("2", "3 classes", () -> TinyPlans.withTraining(plan, three));
        assertRefused("batch size", "0", () -> TinyPlans.plan(10, 0, 1));
        assertRefused("epochs", "-1", () -> TinyPlans.plan(10, 1, -1));
        assertRefused("learning rate", "-0.5", () -> new SgdSpec(-0.5));
        assertRefused("learning rate", "NaN", () -> new SgdSpec(Double.NaN));
    }

    @Test
    void crossEntropyNeedsASoftmaxAtTheEnd() {
        List<LayerSpec> layers = TinyPlans.NETWORK.layers();
        NetworkSpec without = new NetworkSpec(Shape.of(1, 8, 8), layers.subList(0, layers.size() - 1));
        assertRefused("softmax", "dense", () -> TinyPlans.withNetwork(plan, without));
        NetworkSpec flat = new NetworkSpec(Shape.of(1, 8, 8), List.of(new FlattenSpec()));
        assertRefused("64", "2", () -> TinyPlans.withNetwork(plan, flat));
    }

    @Test
    void aClassifierReadsRawPixelsAndLeavesThemAlone() {
        Weights weights = Weights.initial(plan.network(), 1);
        Classifier classifier = new Classifier(plan.network(), weights, plan.preprocessing());
        float[] pixels = new float[64];
        plan.training().copyPixels(0, pixels, 0);
        float[] kept = pixels.clone();
        float[] probabilities = classifier.probabilities(pixels);
        assertEquals(1, probabilities[0] + probabilities[1], 1e-6);
        assertArrayEquals(kept, pixels);
        assertEquals(
                kept[5] / 255 - 0.5f, classifier.trace(pixels).activation(0).get(0, 0, 5));
        assertThrows(IllegalArgumentException.class, () -> classifier.probabilities(new float[63]));
    }

    private static void assertRefused(String one, String other, Executable attempt) {
        String message = assertThrows(IllegalArgumentException.class, attempt).getMessage();
        assertTrue(message.contains(one) && message.contains(other), message);
    }
}
