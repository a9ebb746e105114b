package glassbox.engine.training;

import java.util.List;

import org.junit.jupiter.api.Test;

import glassbox.engine.data.ByteDataset;
import glassbox.engine.data.PixelScaling;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.Initializer;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.layer.ReluSpec;
import glassbox.engine.loss.MeanSquaredErrorLoss;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.network.Weights;
import glassbox.engine.ops.Slip;
import glassbox.engine.tensor.Shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Training that comes to no number: the sentence names the layer, the weights are the last good ones. */
class DivergenceTest {
    private static final TrainingPlan BARS = TinyPlans.plan(50, 1, 2);

    @Test
    void anInputThatIsNoNumberIsTheDatasFault() {
        ByteDataset tiny = new ByteDataset(Shape.of(1, 8, 8), List.of("a", "b"), filled(64), new byte[1]);
        TrainingPlan plan =
                new TrainingPlan(BARS.network(), tiny, tiny, new PixelScaling(Float.MIN_VALUE, 0), BARS.config(), 0);
        String sentence = failure(new Trainer(plan), 1);
        assertTrue(
                sentence.startsWith("Training stopped at step 1: the input of the network is infinite or not a number"),
                sentence);
    }

    @Test
    void aLearningRateFarTooHighNamesTheFirstLayerOfTheFailingPass() {
        Trainer trainer = new Trainer(TinyPlans.plan(50, 1, 2, 1e6));
        String sentence = failure(trainer, 100);
        assertTrue(sentence.startsWith("Training stopped at step " + (trainer.step() + 1) + ": the "), sentence);
        assertTrue(sentence.contains("The learning rate of 1000000 is probably too high."), sentence);
        assertTrue(sentence.contains("for example 100000, then"), sentence);
    }

    @Test
    void theLayerWhoseOutputGrewFirstIsNamed() {
        TrainingPlan plan = dense(new Initializer.Constant(3e37), new Initializer.Zeros());
        assertTrue(
                failure(new Trainer(plan), 1).contains("the output of dense1 grew beyond all numbers"),
                failure(new Trainer(plan), 1));
    }

    @Test
    void theParameterWhoseGradientGrewIsNamed() {
        TrainingPlan plan = dense(new Initializer.Constant(1e15), new Initializer.Constant(1e15));
        String sentence = failure(new Trainer(plan), 1);
        assertTrue(sentence.contains("the gradient of dense2.weights grew beyond all numbers"), sentence);
    }

    @Test
    void slipsAreNamedAsAPossibleCause() {
        TrainingPlan plan = dense(new Initializer.Constant(3e37), new Initializer.Zeros());
        plan = plan.withConfig(plan.config().withSlips(List.of(Slip.DIVIDED_TWICE)));
        assertTrue(failure(new Trainer(plan), 1).contains("or a slip that is switched on leads there"));
    }

    private static TrainingPlan dense(Initializer first, Initializer second) {
        List<LayerSpec> layers = List.of(
                new FlattenSpec(), new DenseSpec(4, first, null), new ReluSpec(), new DenseSpec(2, second, null));
        NetworkSpec network = new NetworkSpec(Shape.of(1, 8, 8), layers);
        return new TrainingPlan(
                network,
                BARS.training(),
                BARS.test(),
                new PixelScaling(1, 0),
                BARS.config().withLoss(new MeanSquaredErrorLoss()),
                0);
    }

    private static byte[] filled(int count) {
        byte[] pixels = new byte[count];
        java.util.Arrays.fill(pixels, (byte) 200);
        return pixels;
    }

    /** The sentence with which training stops within so many steps; nothing has changed by the failing one. */
    private static String failure(Trainer trainer, int most) {
        Weights[] before = new Weights[1];
        DivergenceException stopped = assertThrows(DivergenceException.class, () -> {
            for (int i = 0; i < most; i++) {
                before[0] = trainer.weights();
                trainer.advance();
            }
        });
        assertEquals(before[0], trainer.weights());
        return stopped.sentence();
    }
}
