package glassbox.engine.training;

import java.util.List;

import org.junit.jupiter.api.Test;

import glassbox.engine.data.ByteDataset;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.Initializer;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.layer.SigmoidSpec;
import glassbox.engine.layer.SoftmaxSpec;
import glassbox.engine.loss.BinaryCrossEntropyLoss;
import glassbox.engine.loss.Loss;
import glassbox.engine.loss.MeanSquaredErrorLoss;
import glassbox.engine.loss.SoftmaxCrossEntropyLoss;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.network.Weights;
import glassbox.engine.ops.TensorOps;
import glassbox.engine.optimizer.SgdSpec;
import glassbox.engine.tensor.Shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Networks with a single output, which tells class 1 from class 0. */
class OneOutputTest {
    private static final DenseSpec ONE = new DenseSpec(1, new Initializer.Normal(0.1), new Initializer.Zeros());

    @Test
    void learnsWithBinaryCrossEntropy() {
        TrainingPlan plan = plan(new BinaryCrossEntropyLoss(), 0.5, new FlattenSpec(), ONE, new SigmoidSpec());
        assertEquals(
                Math.log(2), evaluate(plan, Weights.initial(plan.network(), 1)).loss(), 0.3);
        assertTrue(evaluate(plan, trained(plan)).accuracy() > 0.9);
    }

    @Test
    void learnsWithSquaredErrorAndNoSigmoid() {
        TrainingPlan plan = plan(new MeanSquaredErrorLoss(), 0.02, new FlattenSpec(), ONE);
        assertTrue(evaluate(plan, trained(plan)).accuracy() > 0.9);
    }

    @Test
    void aClassifierGivesANumberForEachOfTheTwoClasses() {
        TrainingPlan plan = plan(new BinaryCrossEntropyLoss(), 0.5, new FlattenSpec(), ONE, new SigmoidSpec());
        Classifier classifier = new Classifier(plan.network(), trained(plan), plan.preprocessing());
        int right = 0;
        for (int n = 0; n < plan.test().size(); n++) {
            float[] pixels = new float[64];
            plan.test().copyPixels(n, pixels, 0);
            float[] probabilities = classifier.probabilities(pixels);
            assertEquals(2, probabilities.length);
            assertEquals(1, probabilities[0] + probabilities[1], 1e-6);
            right +=
                    (probabilities[1] > probabilities[0] ? 1 : 0) == plan.test().label(n) ? 1 : 0;
        }
        assertEquals(evaluate(plan, trained(plan)).correct(), right);
    }

    @Test
    void aHalfIsReadAsClassZero() {
        float[] scores = {0.5f, 0.50001f, 0.2f, 0.9f};
        assertEquals(4, TensorOps.reference().countCorrect(4, 1, scores, new int[] {0, 1, 0, 1}));
        assertEquals(0, TensorOps.selected().countCorrect(4, 1, scores, new int[] {1, 0, 1, 0}));
    }

    @Test
    void oneOutputIsNotEnoughForSoftmaxNorForThreeClasses() {
        assertRefused(
                "The loss cross-entropy compares at least 2 outputs, but this network gives 1.",
                () -> plan(new SoftmaxCrossEntropyLoss(), 0.5, new FlattenSpec(), ONE, new SoftmaxSpec()));
        TrainingPlan two = plan(new MeanSquaredErrorLoss(), 0.5, new FlattenSpec(), ONE);
        ByteDataset three = new ByteDataset(Shape.of(1, 8, 8), List.of("a", "b", "c"), new byte[64], new byte[1]);
        assertRefused(
                "The network gives 1 numbers for a sample, but the training samples have 3 classes.",
                () -> TinyPlans.withTraining(two, three));
        assertRefused(
                "The loss binary cross-entropy needs a network that ends with a sigmoid layer, but this one ends with"
                        + " dense, 1 output.",
                () -> plan(new BinaryCrossEntropyLoss(), 0.5, new FlattenSpec(), ONE));
    }

    private static void assertRefused(String sentence, org.junit.jupiter.api.function.Executable attempt) {
        assertEquals(
                sentence, assertThrows(IllegalArgumentException.class, attempt).getMessage());
    }

    private static TrainingPlan plan(Loss loss, double learningRate, LayerSpec... layers) {
        TrainingPlan plan = TinyPlans.plan(200, 4, 20);
        NetworkSpec network = new NetworkSpec(plan.network().input(), List.of(layers));
        return new TrainingPlan(
                network,
                plan.training(),
                plan.test(),
                plan.preprocessing(),
                plan.config().withLoss(loss).withOptimizer(new SgdSpec(learningRate)),
                0);
    }

    private static Weights trained(TrainingPlan plan) {
        Trainer trainer = new Trainer(plan);
        while (!trainer.finished()) {
            trainer.advance();
        }
        return trainer.weights();
    }

    private static Evaluation evaluate(TrainingPlan plan, Weights weights) {
        return new Evaluator(plan).evaluate(weights, 0);
    }
}
