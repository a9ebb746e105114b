package glassbox.engine.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import glassbox.engine.layer.BatchNorm2dSpec;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.network.Network;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.network.Weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FrozenLayersTest {
    private static final TrainingPlan PLAN = TinyPlans.plan(60, 4, 4);

    @Test
    void aFrozenLayerKeepsEveryBitWhileTheOthersLearn() {
        for (String layer : List.of("conv1", "dense1")) {
            Trainer trainer = new Trainer(frozen(layer));
            Weights before = trainer.weights();
            advance(trainer, 20);
            for (String name : before.names()) {
                boolean same =
                        Arrays.equals(before.values(name), trainer.weights().values(name));
                assertEquals(name.startsWith(layer), same, name);
            }
        }
    }

    @Test
    void freezingAndThawingTakeEffectFromTheNextStep() {
        Trainer trainer = new Trainer(PLAN);
        advance(trainer, 5);
        trainer.setFrozen("conv1", true);
        assertEquals(Set.of("conv1"), trainer.frozen());
        float[] kept = trainer.weights().values("conv1.weights");
        advance(trainer, 5);
        assertArrayEquals(kept, trainer.weights().values("conv1.weights"));
        trainer.setFrozen("conv1", false);
        trainer.advance();
        assertFalse(Arrays.equals(kept, trainer.weights().values("conv1.weights")));
    }

    @Test
    void freezingWhatIsBelowChangesNothingAbove() {
        Trainer one = new Trainer(PLAN);
        Trainer other = new Trainer(frozen("conv1"));
        one.advance();
        other.advance();
        assertArrayEquals(
                one.weights().values("dense1.weights"), other.weights().values("dense1.weights"));
    }

    @Test
    void theBackwardPassStopsAboveWhatIsFrozen() {
        Network network = new Network(TinyPlans.NETWORK, 2);
        for (int i = 1; i <= 3; i++) {
            network.gradient(i).fill(7);
        }
        network.backward(2, 4, 3);
        for (int i = 1; i <= 3; i++) {
            assertEquals(7, network.gradient(i).data()[0], "gradient by activation " + i);
        }
    }

    @Test
    void aFrozenNormalisationMeasuresNothing() {
        List<LayerSpec> layers = new ArrayList<>(TinyPlans.NETWORK.layers());
        layers.add(1, BatchNorm2dSpec.common());
        TrainingPlan plan = TinyPlans.withNetwork(PLAN, new NetworkSpec(TinyPlans.NETWORK.input(), layers));
        Trainer trainer = new Trainer(plan.withConfig(PLAN.config().withFrozen(List.of("batchnorm1"))));
        Weights before = trainer.weights();
        advance(trainer, 5);
        before.names().stream()
                .filter(name -> name.startsWith("batchnorm1"))
                .forEach(name ->
                        assertArrayEquals(before.values(name), trainer.weights().values(name), name));
        trainer.setFrozen("batchnorm1", false);
        trainer.advance();
        assertFalse(Arrays.equals(
                before.values("batchnorm1.mean"), trainer.weights().values("batchnorm1.mean")));
    }

    @Test
    void everythingMayBeFrozen() {
        Trainer trainer = new Trainer(frozen("conv1", "dense1"));
        Weights before = trainer.weights();
        advance(trainer, 3);
        assertEquals(before, trainer.weights());
        assertTrue(trainer.loss() > 0);
    }

    @Test
    void frozenLayersAreInTheStateAndComeBack() {
        Trainer one = new Trainer(PLAN);
        one.setFrozen("dense1", true);
        advance(one, 4);
        TrainerState state = one.snapshot();
        Trainer other = new Trainer(PLAN);
        other.restore(state);
        advance(one, 4);
        advance(other, 4);
        assertEquals(one.weights(), other.weights());
        assertEquals(Set.of("dense1"), other.frozen());
    }

    @Test
    void layersThatAreNotThereOrDoNotLearnAreRefused() {
        String sentence = "This network has no layer pool1 that learns and could be frozen."
                + " Its layers that learn: conv1, dense1.";
        Trainer trainer = new Trainer(PLAN);
        assertEquals(
                sentence,
                assertThrows(IllegalArgumentException.class, () -> trainer.setFrozen("pool1", true))
                        .getMessage());
        assertEquals(
                sentence,
                assertThrows(IllegalArgumentException.class, () -> frozen("pool1"))
                        .getMessage());
        try (TrainingSession session = new TrainingSession(PLAN, snapshot -> {})) {
            assertThrows(IllegalArgumentException.class, () -> session.setFrozen("conv2", true));
        }
    }

    private static TrainingPlan frozen(String... layers) {
        return PLAN.withConfig(PLAN.config().withFrozen(List.of(layers)));
    }

    private static void advance(Trainer trainer, int steps) {
        for (int i = 0; i < steps; i++) {
            trainer.advance();
        }
    }
}
