package glassbox.explain;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import glassbox.engine.data.Dataset;
import glassbox.engine.data.PixelScaling;
import glassbox.engine.layer.BatchNorm2dSpec;
import glassbox.engine.layer.DropoutSpec;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.optimizer.AdamSpec;
import glassbox.engine.optimizer.OptimizerSpec;
import glassbox.engine.optimizer.RmsPropSpec;
import glassbox.engine.optimizer.SgdSpec;
import glassbox.engine.tensor.SeededRandom;
import glassbox.engine.tensor.Shape;
import glassbox.engine.tensor.Tensor;
import glassbox.engine.training.Trainer;
import glassbox.engine.training.TrainerState;
import glassbox.engine.training.TrainingConfig;
import glassbox.engine.training.TrainingPlan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A step opened up shows what the run does then, whatever the network, the loss, the batch size and the optimizer. */
class StepReadingTest {
    private static final int NETWORKS = 60;
    private static final List<OptimizerSpec> OPTIMIZERS = List.of(
            new SgdSpec(0.01),
            new SgdSpec(0.01, 0.9, false, 0.01),
            new SgdSpec(0.01, 0.8, true, 0),
            new SgdSpec(0.01, 0, false, 0.1),
            new RmsPropSpec(0.001, 0.9, 1e-8, 0.01),
            new AdamSpec(0.001, 0.9, 0.999, 1e-8, 0.01));

    @Test
    void showsTheVeryStepThatTheRunTakes() {
        each((trainer, step) -> {
            assertEquals(trainer.plan().loss(), step.plan().loss());
            trainer.advance();
            assertEquals(trainer.loss(), step.loss());
            assertEquals(trainer.weights(), step.after().weights());
            assertEquals(trainer.snapshot().optimizer(), step.after().optimizer());
            assertEquals(trainer.snapshot().step(), step.after().step());
        });
    }

    @Test
    void theTermsOfAnyWeightAddUpToItsGradient() {
        each((trainer, step) -> eachWeight(step, (name, index) -> {
            WeightTerms terms = step.terms(name, index);
            double size = 0;
            double sum = 0;
            for (int n = 0; n < step.samples(); n++) {
                double own = 0;
                for (float term : terms.terms(n).toArray()) {
                    own += term;
                    size += Math.abs(term);
                }
                assertEquals(own, terms.sum(n), 1e-6 * (1 + size));
                sum += own;
            }
            assertEquals(terms.gradient(), sum, 1e-5 * size + 1e-6, () -> name + "[" + index + "] of " + step.plan());
            assertEquals(terms.gradient(), terms.total(), 1e-5 * size + 1e-6);
            assertEquals(step.gradient(name)[index], terms.gradient());
            assertEquals(
                    terms.uses(), step.samples() * step.size(terms.activation()).area());
        }));
    }

    @Test
    void anyTermIsItsInputTimesTheBlameOfItsOutput() {
        each((trainer, step) -> eachWeight(step, (name, index) -> {
            WeightTerms terms = step.terms(name, index);
            for (int n = 0; n < step.samples(); n++) {
                assertEquals(step.blameMap(terms.activation(), n, terms.unit()), terms.upstream(n));
                float[] inputs = terms.inputs(n).toArray();
                float[] upstream = terms.upstream(n).toArray();
                float[] products = terms.terms(n).toArray();
                for (int i = 0; i < products.length; i++) {
                    assertEquals(inputs[i] * upstream[i], products[i]);
                }
            }
        }));
    }

    @Test
    void anyNumberAndAnyBlameComesFromItsTerms() {
        int[] asked = new int[2];
        each((trainer, step) -> {
            SeededRandom random = new SeededRandom(step.plan().seed());
            NetworkSpec spec = step.plan().network();
            int sample = step.samples() - 1;
            NetworkReading forward = step.forward(sample);
            GradientReading backward = step.backward(sample);
            for (int activation = 1; activation < spec.shapes().size(); activation++) {
                MapSize size = step.size(activation);
                Cell cell = size.cell(activation, random.nextInt(size.units() * size.area()));
                if (!changesInTraining(spec.layers().get(activation - 1))) {
                    asked[0]++;
                    assertComesFromItsTerms(forward.explain(cell), step);
                }
                int behind = activation;
                while (behind < step.plan().lossInput() && spec.layers().get(behind) instanceof FlattenSpec) {
                    behind++;
                }
                if (activation <= step.plan().lossInput()
                        && (behind == step.plan().lossInput()
                                || !changesInTraining(spec.layers().get(behind)))) {
                    asked[1]++;
                    assertComesFromItsTerms(backward.explain(cell), step);
                }
            }
        });
        assertTrue(asked[0] > 100 && asked[1] > 100, asked[0] + " and " + asked[1]);
    }

    private static boolean changesInTraining(LayerSpec layer) {
        return layer instanceof BatchNorm2dSpec || layer instanceof DropoutSpec;
    }

    private static void assertComesFromItsTerms(Explanation explanation, StepReading step) {
        assertEquals(
                explanation.value(),
                explanation.total(),
                1e-4 * (1e-2 + Math.abs(explanation.value())),
                () -> explanation.cell() + " of " + step.plan());
    }

    @Test
    void theOptimizersFormulaGivesTheNewWeight() {
        each((trainer, step) -> eachWeight(step, (name, index) -> {
            WeightUpdate update = step.update(name, index);
            assertEquals(trainer.weights().values(name)[index], update.before());
            assertEquals(step.gradient(name)[index], update.gradient());
            assertEquals(
                    update.after(),
                    update.total(),
                    Math.ulp(update.after()) + 1e-6 * Math.abs(update.reach() * update.direction()),
                    () -> name + "[" + index + "] by " + update.optimizer());
        }));
    }

    @Test
    void nudgingAgreesWithTheBlameWhereThereIsNoKink() {
        int[] found = new int[CheckedGradient.Verdict.values().length];
        each((trainer, step) -> {
            Nudge nudge = new Nudge(step);
            eachWeight(step, (name, index) -> {
                CheckedGradient checked = nudge.by(name, index, 1e-5);
                CheckedGradient closer = nudge.by(name, index, 1e-6);
                boolean agrees = checked.verdict() == CheckedGradient.Verdict.AGREES;
                found[(agrees ? checked : closer).verdict().ordinal()]++;
                assertEquals(
                        step.gradient(name)[index],
                        checked.backprop(),
                        1e-3 * (1e-2 + Math.abs(checked.backprop())),
                        () -> name + "[" + index + "] of " + step.plan());
            });
        });
        assertTrue(found[0] > 100, "Only " + found[0] + " agree.");
        assertEquals(0, found[CheckedGradient.Verdict.DISAGREES.ordinal()], "disagree");
    }

    @Test
    void eachSamplesLossIsItsShareOfTheMean() {
        each((trainer, step) -> {
            assertEquals(step.loss(), mean(step, false), 1e-5 * (1 + step.loss()));
            assertEquals(step.lossAfter(), mean(step, true), 1e-5 * (1 + step.lossAfter()));
        });
    }

    private static double mean(StepReading step, boolean after) {
        return IntStream.range(0, step.samples())
                .mapToDouble(n -> after ? step.lossAfter(n) : step.loss(n))
                .average()
                .orElseThrow();
    }

    @Test
    void aFrozenLayerHasBlameButDoesNotMove() {
        TrainingPlan plan = plan(7, OPTIMIZERS.getFirst());
        Trainer trainer = new Trainer(plan);
        String last = trainer.weights().names().getLast();
        String layer = NetworkSpec.layerOf(last);
        trainer.setFrozen(Set.of(layer));
        StepReading step = StepReading.of(plan, trainer.snapshot());
        WeightUpdate update = step.update(last, 0);
        assertTrue(update.frozen());
        assertEquals(update.before(), update.after());
        assertEquals(update.before(), update.total());
    }

    @Test
    void aFinishedRunHasNoStepToOpen() {
        TrainingPlan plan = plan(3, OPTIMIZERS.getFirst());
        Trainer trainer = new Trainer(plan);
        while (!trainer.finished()) {
            trainer.advance();
        }
        TrainerState end = trainer.snapshot();
        assertThrows(IllegalStateException.class, () -> StepReading.of(plan, end));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void checkingManyWeightsStopsWhenTold(int most) {
        StepReading step =
                StepReading.of(plan(1, OPTIMIZERS.getFirst()), new Trainer(plan(1, OPTIMIZERS.getFirst())).snapshot());
        GradientCheckReport report = new Nudge(step).check(200, 1, (done, all) -> done < most);
        assertEquals(most, report.gradients().size());
        assertTrue(report.passed());
    }

    @Test
    void lookingDoesNotChangeWhatIsLookedAt() {
        StepReading step =
                StepReading.of(plan(2, OPTIMIZERS.getLast()), new Trainer(plan(2, OPTIMIZERS.getLast())).snapshot());
        float[] values = step.values(1, 0);
        float[] kept = values.clone();
        new Nudge(step).check(20, 1, (done, all) -> true);
        values[0] = 100;
        assertArrayEquals(kept, step.values(1, 0));
        assertFalse(step.after().weights().equals(step.before().weights()));
    }

    private interface Look {
        void at(Trainer trainer, StepReading step);
    }

    private interface Weight {
        void at(String name, int index);
    }

    /** Opens the third step of runs of many networks; the trainer stands just before it. */
    private static void each(Look look) {
        for (int seed = 0; seed < NETWORKS; seed++) {
            TrainingPlan plan = plan(seed, OPTIMIZERS.get(seed % OPTIMIZERS.size()));
            Trainer trainer = new Trainer(plan);
            trainer.advance();
            trainer.advance();
            look.at(trainer, StepReading.of(plan, trainer.snapshot()));
        }
    }

    private static void eachWeight(StepReading step, Weight weight) {
        SeededRandom random = new SeededRandom(step.plan().seed());
        for (String name : step.before().weights().names()) {
            if (!name.endsWith(".mean") && !name.endsWith(".variance")) {
                int count = step.gradient(name).length;
                for (int i = 0; i < 6; i++) {
                    weight.at(name, random.nextInt(count));
                }
            }
        }
    }

    private static TrainingPlan plan(long seed, OptimizerSpec optimizer) {
        GradientCheck drawn = new RandomNetwork(seed).check();
        Dataset samples = new Samples(
                drawn.samples(), drawn.labels(), drawn.network().output().elements());
        TrainingConfig config = TrainingConfig.of(drawn.loss(), optimizer)
                .withBatchSize(Math.max(1, samples.size() - 1))
                .withEpochs(3)
                .withSeed(seed);
        return new TrainingPlan(drawn.network(), samples, samples, new PixelScaling(1, 0), config, 0);
    }

    /** A mini-batch as a data set. */
    private record Samples(Tensor values, int[] labels, int outputs) implements Dataset {
        @Override
        public int size() {
            return labels.length;
        }

        @Override
        public Shape sampleShape() {
            return values.shape().dropFirst();
        }

        @Override
        public List<String> classNames() {
            return IntStream.range(0, Math.max(2, outputs))
                    .mapToObj(Integer::toString)
                    .toList();
        }

        @Override
        public int label(int index) {
            return labels[index];
        }

        @Override
        public void copyPixels(int index, float[] target, int offset) {
            int count = sampleShape().elements();
            System.arraycopy(values.data(), index * count, target, offset, count);
        }
    }
}
