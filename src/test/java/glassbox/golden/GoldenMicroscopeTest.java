package glassbox.golden;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import glassbox.engine.layer.MaxPool2dSpec;
import glassbox.engine.layer.MaxPoolTies;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.network.Weights;
import glassbox.engine.ops.TensorOps;
import glassbox.engine.tensor.SeededRandom;
import glassbox.engine.training.TrainerState;
import glassbox.engine.training.TrainingPlan;
import glassbox.explain.CheckedGradient;
import glassbox.explain.Nudge;
import glassbox.explain.StepReading;
import glassbox.explain.WeightTerms;
import glassbox.explain.WeightUpdate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Every number of an opened step against the reference runs: the microscope goes through each run from step to step; losses and
 * last weights are the references', and every number in between is computed a second time by {@link PlainStep}.
 */
class GoldenMicroscopeTest {
    /** Numbers are compared relative to the largest of their kind. */
    private static final double NEAR = 2e-4;

    private static final int WEIGHTS_FOLLOWED = 12;
    /** Slopes of larger mini-batches take too long to measure. */
    private static final int SMALL = 16;

    @TestFactory
    Stream<DynamicTest> eightFilters() {
        JsonObject run = GoldenTest.FOLDER.file("e2e_w1.json");
        return Stream.of(MaxPoolTies.values())
                .map(ties -> DynamicTest.dynamicTest("" + ties, () -> {
                    ReferenceRun reference = EightFiltersRun.reference(run, ties, TensorOps.selected());
                    follow(
                            reference,
                            EightFiltersRun.expected(run, ties).get("losses"),
                            last -> EightFiltersRun.checkLast(
                                    last, run, ties, reference.plan().network()));
                }));
    }

    @TestFactory
    Stream<DynamicTest> oneConvolution() {
        return one("e2e_w2.json", run -> {
            ReferenceRun reference = DigitsRuns.oneConvolution(run, TensorOps.selected());
            follow(reference, run.get("losses"), last -> reference.checkLast(last, run.getAsJsonObject("final")));
        });
    }

    @TestFactory
    Stream<DynamicTest> squaredErrorWithTheArticlesSlips() {
        return each("e2e_w3.json", List.of("kernel_grad_rotated", "kernel_grad_right"), (run, name) -> {
            ReferenceRun reference = SquaredErrorRun.reference(run, name, TensorOps.selected());
            JsonObject expected = run.getAsJsonObject("runs").getAsJsonObject(name);
            follow(
                    reference,
                    expected.get("losses"),
                    last -> reference.checkLast(last, expected.getAsJsonObject("final")));
        });
    }

    @TestFactory
    Stream<DynamicTest> oneFilterWithAndWithoutFrozenLayers() {
        return each("e2e_w4.json", List.of("full", "frozen_conv", "frozen_dense"), (run, name) -> {
            ReferenceRun reference = OneFilterRun.reference(run, name, TensorOps.selected());
            JsonObject expected = run.getAsJsonObject("runs").getAsJsonObject(name);
            follow(reference, expected.get("losses"), last -> reference.checkLast(last, expected));
        });
    }

    @TestFactory
    Stream<DynamicTest> twoConvolutions() {
        return one("e2e_w5.json", run -> {
            ReferenceRun reference = DigitsRuns.twoConvolutions(run, TensorOps.selected());
            follow(reference, run.get("losses"), last -> reference.checkLast(last, run.getAsJsonObject("final")));
        });
    }

    private interface Check {
        void run(JsonObject file, String variant);
    }

    private static Stream<DynamicTest> each(String file, List<String> variants, Check check) {
        JsonObject run = GoldenTest.FOLDER.file(file);
        return variants.stream().map(name -> DynamicTest.dynamicTest(name, () -> check.run(run, name)));
    }

    private static Stream<DynamicTest> one(String file, Consumer<JsonObject> check) {
        return each(file, List.of("run"), (run, name) -> check.accept(run));
    }

    /** Opens every step of a run; each goes on from what the microscope says the one before has led to. */
    private static void follow(ReferenceRun run, JsonElement expected, Consumer<Weights> last) {
        double[] losses = GoldenTensor.doubles(expected);
        TrainerState state = run.start();
        for (int i = 0; i < losses.length; i++) {
            StepReading step = StepReading.of(run.plan(), state);
            GoldenTensor.assertNear("loss of step " + i, losses[i], step.loss(), run.tolerance());
            if (i == 0 || i == losses.length - 1) {
                checkNumbers(run.plan(), step, i);
            }
            state = step.after();
        }
        last.accept(state.weights());
    }

    private static void checkNumbers(TrainingPlan plan, StepReading step, int number) {
        PlainStep plain = plain(plan, step, step.before().weights()).forward(plan.loss());
        NetworkSpec network = plan.network();
        assertEquals(plain.loss, step.loss(), 1e-5 * (1 + plain.loss), "loss");
        assertEquals(
                step.loss(),
                IntStream.range(0, step.samples())
                        .mapToDouble(step::loss)
                        .average()
                        .orElseThrow(),
                1e-6 * (1 + step.loss()),
                "mean of the samples' losses");
        List<float[]> shown = IntStream.rangeClosed(0, network.layers().size())
                .mapToObj(i -> batch(step, i, false))
                .toList();
        for (int i = 0; i < shown.size(); i++) {
            compare("activation " + i, plain.values.get(i), shown.get(i));
        }
        plain.backward(plan.loss(), shown);
        for (int i = 1; i <= plan.lossInput(); i++) {
            compare("gradient by activation " + i, plain.blame.get(i), batch(step, i, true));
        }
        plain.gradients.forEach((name, gradient) -> {
            if (step.before().weights().contains(name)) {
                compare("gradient by " + name, gradient, step.gradient(name));
                checkWeights(plan, step, name, gradient);
            }
        });
        PlainStep after = plain(plan, step, step.after().weights()).forward(plan.loss());
        assertEquals(after.loss, step.lossAfter(), 1e-5 * (1 + after.loss), "loss after step " + number);
    }

    private static PlainStep plain(TrainingPlan plan, StepReading step, Weights weights) {
        return new PlainStep(
                plan.network(),
                weights,
                PlainStep.doubles(step.inputs().data()),
                step.labels(),
                plan.config().slips());
    }

    /** Some weights: their terms add up, their update is the formula's, and without a slip their slope can be measured. */
    private static void checkWeights(TrainingPlan plan, StepReading step, String name, double[] gradient) {
        SeededRandom random = new SeededRandom(step.before().step());
        double largest = Arrays.stream(gradient).map(Math::abs).max().orElseThrow();
        double rate = plan.optimizer().learningRate();
        Nudge nudge = step.samples() > SMALL ? null : new Nudge(step);
        for (int i = 0; i < WEIGHTS_FOLLOWED; i++) {
            int index = random.nextInt(gradient.length);
            WeightTerms terms = step.terms(name, index);
            assertEquals(gradient[index], terms.total(), NEAR * largest, name + "[" + index + "] from its terms");
            assertEquals(step.gradient(name)[index], terms.gradient());
            WeightUpdate update = step.update(name, index);
            double w = step.before().weights().values(name)[index];
            double expected = update.frozen() ? w : w - rate * gradient[index];
            assertEquals(expected, update.after(), 1e-6 + NEAR * rate * largest, name + "[" + index + "] after");
            if (i < 2 && nudge != null) {
                CheckedGradient checked = nudge.by(name, index, 1e-5);
                if (plan.config().slips().isEmpty() && !givesToAllTied(plan.network())) {
                    assertNotEquals(CheckedGradient.Verdict.DISAGREES, checked.verdict(), checked.toString());
                }
                assertEquals(gradient[index], checked.backprop(), NEAR * largest);
            }
        }
    }

    /** Whether a pooling hands its gradient to every tied maximum, as article 1 does: then it is more than the slope. */
    private static boolean givesToAllTied(NetworkSpec network) {
        return network.layers().stream()
                .anyMatch(layer -> layer instanceof MaxPool2dSpec pool && pool.ties() == MaxPoolTies.ALL);
    }

    private static float[] batch(StepReading step, int activation, boolean blame) {
        int elements = step.plan().network().shapes().get(activation).elements();
        float[] all = new float[step.samples() * elements];
        for (int n = 0; n < step.samples(); n++) {
            float[] own = blame ? step.blame(activation, n) : step.values(activation, n);
            System.arraycopy(own, 0, all, n * elements, elements);
        }
        return all;
    }

    private static void compare(String what, double[] expected, float[] found) {
        assertEquals(expected.length, found.length, what);
        double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
        for (int i = 0; i < expected.length; i++) {
            int at = i;
            assertTrue(
                    Math.abs(expected[i] - found[i]) <= NEAR * largest + 1e-9,
                    () -> what + "[" + at + "] is " + found[at] + ", expected " + expected[at]);
        }
    }
}
