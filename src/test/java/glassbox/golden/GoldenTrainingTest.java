package glassbox.golden;

import java.util.List;
import java.util.stream.Stream;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import glassbox.engine.layer.MaxPoolTies;
import glassbox.engine.ops.TensorOps;

/** Training runs against reference numbers, with the plain arithmetic and with the one picked for this machine. */
class GoldenTrainingTest {
    @TestFactory
    Stream<DynamicTest> eightFilters() {
        return each("e2e_w1.json", List.of(MaxPoolTies.values()), EightFiltersRun::check);
    }

    @TestFactory
    Stream<DynamicTest> oneConvolution() {
        return each("e2e_w2.json", List.of("run"), (run, name, ops) -> DigitsRuns.checkOneConvolution(run, ops));
    }

    @TestFactory
    Stream<DynamicTest> squaredErrorWithTheArticlesSlips() {
        return each("e2e_w3.json", List.of("kernel_grad_rotated", "kernel_grad_right"), SquaredErrorRun::check);
    }

    @TestFactory
    Stream<DynamicTest> oneFilterWithAndWithoutFrozenLayers() {
        return each("e2e_w4.json", List.of("full", "frozen_conv", "frozen_dense"), OneFilterRun::check);
    }

    @TestFactory
    Stream<DynamicTest> twoConvolutions() {
        return each("e2e_w5.json", List.of("run"), (run, name, ops) -> DigitsRuns.checkTwoConvolutions(run, ops));
    }

    private interface Check<T> {
        void run(JsonObject reference, T variant, TensorOps ops);
    }

    private static <T> Stream<DynamicTest> each(String file, List<T> variants, Check<T> check) {
        JsonObject reference = GoldenTest.FOLDER.file(file);
        return variants.stream()
                .flatMap(variant -> GoldenTest.BOTH.stream()
                        .map(ops -> DynamicTest.dynamicTest(
                                variant + ", " + ops.name(), () -> check.run(reference, variant, ops))));
    }
}
