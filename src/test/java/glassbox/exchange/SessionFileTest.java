package glassbox.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.LoadProgress;
import glassbox.engine.data.SampleOrder;
import glassbox.engine.layer.BatchNorm2dSpec;
import glassbox.engine.layer.DropoutSpec;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.loss.SoftmaxCrossEntropyLoss;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.network.Weights;
import glassbox.engine.optimizer.AdamSpec;
import glassbox.engine.optimizer.LearningRateSchedule;
import glassbox.engine.optimizer.OptimizerSpec;
import glassbox.engine.optimizer.RmsPropSpec;
import glassbox.engine.optimizer.SgdSpec;
import glassbox.engine.training.Trainer;
import glassbox.engine.training.TrainerState;
import glassbox.engine.training.TrainingConfig;
import glassbox.engine.training.TrainingPlan;
import glassbox.recipe.Recipe;
import glassbox.recipe.Recipes;
import glassbox.recipe.SavedSession;
import glassbox.recipe.TrainedModel;
import glassbox.storage.RefusedFileException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A training saved at any step and gone on with is, bit by bit, the one that was never stopped. */
class SessionFileTest {
    private static final List<OptimizerSpec> OPTIMIZERS = List.of(
            new SgdSpec(0.01),
            new SgdSpec(0.01, 0.9, true, 0.001),
            new RmsPropSpec(0.001),
            new AdamSpec(0.002, 0.9, 0.99, 1e-6, 0.01));

    @TempDir
    private Path folder;

    @Test
    void everyOptimizerGoesOnBitByBitFromAnyStep() throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (OptimizerSpec optimizer : OPTIMIZERS) {
            Recipe recipe = recipe(optimizer);
            TrainingPlan plan = plan(recipe);
            Weights whole = trained(new Trainer(plan));
            assertEquals(whole, trained(new Trainer(plan)), optimizer.description());
            for (int i = 0; i < 4; i++) {
                int step = random.nextInt((int) plan.totalSteps());
                Trainer first = new Trainer(plan);
                advance(first, step);
                Trainer second = new Trainer(plan(recipe));
                second.restore(savedAndRead(recipe, first).state());
                assertEquals(step, second.step());
                String where = optimizer.description() + ", step " + step + ", seed " + seed;
                assertEquals(whole, trained(second), where);
            }
        }
    }

    @Test
    void whatWasChangedOnTheWayGoesOnToo() throws IOException {
        Recipe recipe = recipe(new AdamSpec(0.002));
        Trainer first = new Trainer(plan(recipe));
        advance(first, 3);
        first.setLearningRate(0.0005);
        first.setFrozen("conv1", true);
        SavedSession session = savedAndRead(recipe, first);
        assertEquals(0.0005, session.learningRate());
        assertEquals(Set.of("conv1"), session.frozen());
        Trainer second = new Trainer(plan(recipe));
        second.restore(session.state());
        assertEquals(trained(first), trained(second));
    }

    @Test
    void aSessionIsAModelTooButAModelIsNoSession() throws IOException {
        Recipe recipe = recipe(new SgdSpec(0.01));
        Trainer trainer = new Trainer(plan(recipe));
        advance(trainer, 2);
        SavedSession session = savedAndRead(recipe, trainer);
        assertEquals(session.model(), ModelFile.read(folder.resolve("session.glassbox")));
        Path model = folder.resolve("model.glassbox");
        ModelFile.write(model, session.model());
        assertEquals(
                model + " holds a trained network, but no session to go on with. Train its recipe anew.",
                assertThrows(RefusedFileException.class, () -> SessionFile.read(model))
                        .getMessage());
    }

    @Test
    void aMemoryOfAnotherOptimizerIsRefused() throws IOException {
        Recipe recipe = recipe(new SgdSpec(0.01));
        Trainer trainer = new Trainer(plan(recipe));
        TrainerState state = trainer.snapshot();
        TrainedModel model = new TrainedModel(
                recipe.withConfig(recipe.config().withOptimizer(new AdamSpec(0.1))), state.weights(), 0, null);
        String message = assertThrows(IllegalArgumentException.class, () -> SavedSession.of(model, state))
                .getMessage();
        assertEquals(
                "The optimizer (Adam, learning rate 0.1) keeps conv1.weights.mean of shape 8×1×3×3, but the session has"
                        + " none.",
                message);
        TrainerState adam = new Trainer(plan(model.recipe())).snapshot();
        assertThrows(
                IllegalArgumentException.class,
                () -> SavedSession.of(new TrainedModel(recipe, adam.weights(), 0, null), adam));
    }

    @Test
    void aDamagedSessionIsTheSameOrASentence() throws IOException {
        Recipe recipe = recipe(new SgdSpec(0.01, 0.9, false, 0));
        Trainer trainer = new Trainer(plan(recipe));
        advance(trainer, 2);
        SavedSession session = savedAndRead(recipe, trainer);
        Path file = folder.resolve("session.glassbox");
        byte[] whole = Files.readAllBytes(file);
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, damaged);
            try {
                assertEquals(session, SessionFile.read(file), () -> "seed " + seed);
            } catch (RefusedFileException sentence) {
                assertTrue(sentence.getMessage().endsWith("."), () -> "seed " + seed + ": " + sentence.getMessage());
            }
        }
    }

    private SavedSession savedAndRead(Recipe recipe, Trainer trainer) throws IOException {
        Path file = folder.resolve("session.glassbox");
        TrainedModel model = new TrainedModel(recipe, trainer.weights(), trainer.imagesSeen(), null);
        SessionFile.write(file, SavedSession.of(model, trainer.snapshot()));
        return SessionFile.read(file);
    }

    private static Weights trained(Trainer trainer) {
        while (!trainer.finished()) {
            trainer.advance();
        }
        return trainer.weights();
    }

    private static void advance(Trainer trainer, int steps) {
        for (int i = 0; i < steps; i++) {
            trainer.advance();
        }
    }

    private static TrainingPlan plan(Recipe recipe) throws IOException {
        return recipe.plan(new DatasetCatalogue(), 0, LoadProgress.SILENT);
    }

    /** The eight filters with batch normalisation and dropout, sixty digits shuffled, three epochs of eight steps. */
    private static Recipe recipe(OptimizerSpec optimizer) {
        Recipe standard = Recipes.standard().withTrainingImages(60);
        List<LayerSpec> layers = new ArrayList<>(standard.network().layers());
        layers.add(1, BatchNorm2dSpec.common());
        layers.add(4, new DropoutSpec(0.3));
        return new Recipe(
                "own",
                "Own",
                new NetworkSpec(standard.network().input(), layers),
                standard.images(),
                standard.preprocessing(),
                TrainingConfig.of(new SoftmaxCrossEntropyLoss(), optimizer)
                        .withSchedule(new LearningRateSchedule.Cosine(0.1))
                        .withOrder(SampleOrder.SHUFFLED)
                        .withBatchSize(8)
                        .withEpochs(3)
                        .withSeed(5),
                null);
    }
}
