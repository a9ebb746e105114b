package glassbox.explain;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import glassbox.engine.layer.BatchNorm2dSpec;
import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.Initializer;
import glassbox.engine.layer.MaxPool2dSpec;
import glassbox.engine.layer.MaxPoolTies;
import glassbox.engine.layer.ReluSpec;
import glassbox.engine.layer.SoftmaxSpec;
import glassbox.engine.layer.TanhSpec;
import glassbox.engine.loss.MeanSquaredErrorLoss;
import glassbox.engine.loss.SoftmaxCrossEntropyLoss;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.network.Weights;
import glassbox.engine.ops.TensorOps;
import glassbox.engine.tensor.SeededRandom;
import glassbox.engine.tensor.Shape;
import glassbox.engine.tensor.Size2d;
import glassbox.engine.tensor.Tensor;
import glassbox.explain.CheckedGradient.Verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GradientCheckTest {
    private static final int NETWORKS = 200;
    private static final Initializer SPREAD = new Initializer.Normal(0.4);
    private static final GradientCheckSettings EXACT = GradientCheckSettings.everything(Precision.DOUBLE);

    /** Layers of several channels, of which only pooling has kinks. */
    private static final NetworkSpec NETWORK = new NetworkSpec(
            Shape.of(2, 6, 6),
            List.of(
                    Conv2dSpec.valid(3, 3, SPREAD),
                    BatchNorm2dSpec.common(),
                    new TanhSpec(),
                    Conv2dSpec.valid(2, 2, SPREAD),
                    MaxPool2dSpec.square(3),
                    new FlattenSpec(),
                    new DenseSpec(4, SPREAD, SPREAD),
                    new TanhSpec(),
                    new DenseSpec(3, SPREAD, SPREAD),
                    new SoftmaxSpec()));

    @Test
    void everyGradientOfRandomNetworksIsTheSlopeOfTheLoss(TestReporter reporter) {
        Set<String> parts = new TreeSet<>();
        double largest = 0;
        int checked = 0;
        int kinks = 0;
        for (int seed = 0; seed < NETWORKS; seed++) {
            RandomNetwork random = new RandomNetwork(seed);
            GradientCheckReport report = random.check().run(EXACT);
            assertTrue(report.largestError() < 1e-6, () -> random + "\n" + report);
            parts.addAll(random.parts());
            largest = Math.max(largest, report.largestError());
            checked += report.gradients().size();
            kinks += report.count(Verdict.KINK);
        }
        reporter.publishEntry(
                "gradient check",
                checked + " parameters of " + NETWORKS + " networks, " + kinks + " at a kink, largest relative error "
                        + largest);
        assertEquals(
                Set.of(
                        "conv",
                        "pool",
                        "avgpool",
                        "relu",
                        "leaky-relu",
                        "sigmoid",
                        "tanh",
                        "dropout",
                        "batchnorm",
                        "flatten",
                        "dense",
                        "softmax",
                        "cross-entropy",
                        "binary cross-entropy",
                        "mean squared error"),
                parts);
        assertTrue(checked > 10_000, "only " + checked + " parameters were checked");
        assertTrue(kinks < checked / 100, kinks + " of " + checked + " parameters are at a kink");
    }

    @Test
    void whatTrainsGivesTheSameGradientsAsDoublePrecision() {
        for (int seed = 0; seed < 40; seed++) {
            RandomNetwork random = new RandomNetwork(seed);
            GradientCheckReport exact = random.check().run(new GradientCheckSettings(Precision.DOUBLE, 1e-5, 20, seed));
            for (TensorOps ops : List.of(TensorOps.reference(), TensorOps.selected())) {
                GradientCheckReport report = new RandomNetwork(seed)
                        .check()
                        .run(new GradientCheckSettings(Precision.SINGLE, 1e-2, 20, seed), right -> ops);
                for (int i = 0; i < report.gradients().size(); i++) {
                    CheckedGradient expected = exact.gradients().get(i);
                    CheckedGradient found = report.gradients().get(i);
                    assertEquals(
                            expected.backprop(),
                            found.backprop(),
                            1e-4 * (1 + Math.abs(expected.backprop())),
                            () -> ops.name() + ", " + found.place() + " of " + random);
                }
            }
        }
    }

    @Test
    void singlePrecisionTellsRightFromWrong() {
        GradientCheckSettings single = new GradientCheckSettings(Precision.SINGLE, 1e-2, 80, 1);
        GradientCheckReport right = check().run(single);
        assertTrue(right.passed(), right::text);
        GradientCheckReport wrong = check().run(single, slip("denseInputGradient", 5, GradientCheckTest::negate));
        assertFalse(wrong.passed(), wrong::text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "convolveInputGradient 6",
                "denseInputGradient 5",
                "maxPoolGradientToFirst 5",
                "tanhGradient 3",
                "normalizeInputGradient 11",
                "normalizeParameterGradients 8",
                "denseWeightGradient 5",
                "crossEntropyGradient 5",
                "convolveFilterGradient 6"
            })
    void aWrongSignIsCaught(String slip) {
        String[] parts = slip.split(" ");
        GradientCheckReport report =
                check().run(EXACT, slip(parts[0], Integer.parseInt(parts[1]), GradientCheckTest::negate));
        assertFalse(report.passed(), report::text);
        assertTrue(report.largestError() > 0.1, report::text);
    }

    @Test
    void aRotatedKernelGradientIsCaughtInTheVeryParametersItSpoils() {
        GradientCheckReport report = check().run(EXACT, slip("convolveFilterGradient", 6, GradientCheckTest::reverse));
        Set<String> spoilt = new TreeSet<>();
        report.gradients().stream()
                .filter(gradient -> gradient.verdict() == Verdict.DISAGREES)
                .forEach(gradient -> spoilt.add(gradient.parameter()));
        assertEquals(Set.of("conv1.weights", "conv2.weights"), spoilt);
    }

    @Test
    void aKinkWithinTheStepIsToldAsAKinkAndNotAsAnError() {
        for (double weight : new double[] {0, Precision.DOUBLE.epsilon() / 20, Precision.DOUBLE.epsilon() / 2, 0.5}) {
            CheckedGradient gradient =
                    single(new ReluSpec(), weight).run(EXACT).gradients().getFirst();
            assertEquals(weight < Precision.DOUBLE.epsilon() / 10 ? Verdict.KINK : Verdict.AGREES, gradient.verdict());
        }
        GradientCheckReport kink = single(new ReluSpec(), 0).run(EXACT);
        assertTrue(kink.passed());
        assertEquals(0, kink.largestError());
        assertTrue(
                kink.text().contains("1 of 1 parameters checked: 0 agree within 1e−6, 1 at a kink, 0 disagree."),
                kink::text);
    }

    @Test
    void whichValueOfAWindowIsLargestMayChangeWithinTheStepToo() {
        NetworkSpec network = new NetworkSpec(
                Shape.of(1, 1, 2),
                List.of(
                        new Conv2dSpec(
                                1,
                                Size2d.of(1, 2),
                                Size2d.square(1),
                                Size2d.of(0, 1),
                                new Initializer.Constant(0.5),
                                null),
                        new MaxPool2dSpec(Size2d.of(1, 3), Size2d.square(1), MaxPoolTies.FIRST),
                        new FlattenSpec()));
        // The window sees 0.5, 0.5 and 0; the first two part as soon as one weight moves.
        GradientCheck check = new GradientCheck(
                network,
                new MeanSquaredErrorLoss(),
                Weights.initial(network, 1),
                Tensor.of(Shape.of(1, 1, 1, 2), 1, 0),
                new int[] {0});
        assertEquals(2, check.run(EXACT).count(Verdict.KINK));
    }

    /** Article 1's rule gives every tied maximum the whole gradient: no gradient at all, which the check tells. */
    @Test
    void gradientsToAllTiedMaximaAreCaughtWhereThereAreTies() {
        for (MaxPoolTies ties : MaxPoolTies.values()) {
            assertTrue(pooled(ties, 1, 2, 3, 4).run(EXACT).passed());
            assertEquals(
                    ties == MaxPoolTies.FIRST,
                    pooled(ties, 1, 4, 4, 4).run(EXACT).passed());
        }
    }

    /** A window over four inputs, each times one weight. */
    private static GradientCheck pooled(MaxPoolTies ties, float... inputs) {
        Size2d whole = Size2d.square(2);
        NetworkSpec network = new NetworkSpec(
                Shape.of(1, 2, 2),
                List.of(
                        Conv2dSpec.valid(1, 1, new Initializer.Constant(0.5)),
                        new MaxPool2dSpec(whole, whole, ties),
                        new FlattenSpec()));
        return new GradientCheck(
                network,
                new MeanSquaredErrorLoss(),
                Weights.initial(network, 1),
                Tensor.of(Shape.of(1, 1, 2, 2), inputs),
                new int[] {1});
    }

    @Test
    void aSampleTakesFromEveryParameterAndDependsOnTheSeed() {
        GradientCheckReport some = check().run(new GradientCheckSettings(Precision.DOUBLE, 1e-5, 40, 3));
        assertEquals(40, some.gradients().size());
        assertEquals(
                NETWORK.parameters().stream()
                        .filter(parameter -> parameter.learned())
                        .count(),
                some.gradients().stream()
                        .map(CheckedGradient::parameter)
                        .distinct()
                        .count());
        assertEquals(places(some), places(check().run(some.settings())));
        GradientCheckReport others = check().run(new GradientCheckSettings(Precision.DOUBLE, 1e-5, 40, 4));
        assertFalse(places(some).equals(places(others)));
        assertEquals(40, new TreeSet<>(places(others)).size());
        GradientCheckReport all = check().run(new GradientCheckSettings(Precision.DOUBLE, 1e-5, 1_000_000, 4));
        assertEquals(NETWORK.parameterCount(), all.gradients().size());
    }

    private static List<String> places(GradientCheckReport report) {
        return report.gradients().stream().map(CheckedGradient::place).toList();
    }

    @Test
    void theReportShowsTheLargestErrorsFirst() {
        GradientCheckReport report = check().run(EXACT, slip("denseWeightGradient", 5, GradientCheckTest::negate));
        List<String> lines = report.text().lines().toList();
        assertEquals(
                "Backprop beside central differences: double precision, steps of at most 3.0e−5 to each side, mean loss of 2 samples.",
                lines.getFirst());
        assertTrue(
                lines.get(2).matches("parameter +backprop +numeric +loss at w−ε +loss at w\\+ε +error"), lines.get(2));
        assertTrue(lines.get(3).matches("dense[12]\\.weights\\[\\d+] .* 2\\.0e0"), lines.get(3));
        assertTrue(lines.getLast().contains(" disagree. Largest relative error: 2.0e0, of dense"), lines.getLast());
        assertEquals(report.text(), report.toString());
    }

    @Test
    void whatDoesNotFitIsRefused() {
        Weights weights = Weights.initial(NETWORK, 1);
        Tensor samples = Tensor.zeros(NETWORK.input().prepend(2));
        assertThrows(
                IllegalArgumentException.class,
                () -> new GradientCheck(NETWORK, new SoftmaxCrossEntropyLoss(), weights, samples, new int[] {1}));
        assertThrows(IllegalArgumentException.class, () -> new GradientCheckSettings(Precision.DOUBLE, 0, 0, 0));
        assertThrows(
                IllegalArgumentException.class, () -> new GradientCheckSettings(Precision.DOUBLE, Double.NaN, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new GradientCheckSettings(Precision.DOUBLE, 1e-5, -1, 0));
    }

    private static GradientCheck check() {
        Tensor samples = Tensor.zeros(NETWORK.input().prepend(2));
        new Initializer.Normal(1).fill(samples, new SeededRandom(5));
        return new GradientCheck(
                NETWORK, new SoftmaxCrossEntropyLoss(), Weights.initial(NETWORK, 4), samples, new int[] {2, 0});
    }

    /** One weight, one input of 1, one activation function. */
    private static GradientCheck single(ReluSpec activation, double weight) {
        NetworkSpec network = new NetworkSpec(
                Shape.of(1), List.of(new DenseSpec(1, new Initializer.Constant(weight), null), activation));
        return new GradientCheck(
                network,
                new MeanSquaredErrorLoss(),
                Weights.initial(network, 1),
                Tensor.of(Shape.of(1, 1), 1f),
                new int[] {1});
    }

    /** Arithmetic that is right but for one operation, one of whose results is spoilt. */
    private static UnaryOperator<TensorOps> slip(String operation, int result, Consumer<float[]> spoil) {
        return right -> (TensorOps) Proxy.newProxyInstance(
                TensorOps.class.getClassLoader(), new Class<?>[] {TensorOps.class}, (proxy, method, arguments) -> {
                    try {
                        if (method.isDefault() && method.getParameterCount() > 0) {
                            // Made of other operations, one of which may be the slip's.
                            return InvocationHandler.invokeDefault(proxy, method, arguments);
                        }
                        Object answer = method.invoke(right, arguments);
                        if (method.getName().equals(operation)) {
                            spoil.accept((float[]) arguments[result]);
                        }
                        return answer;
                    } catch (InvocationTargetException refusal) {
                        throw refusal.getCause();
                    }
                });
    }

    private static void negate(float[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = -values[i];
        }
    }

    private static void reverse(float[] values) {
        List<Float> reversed = new ArrayList<>();
        for (float value : values) {
            reversed.addFirst(value);
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = reversed.get(i);
        }
    }
}
