package glassbox.bench;

import java.io.IOException;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.Split;
import glassbox.engine.data.Dataset;
import glassbox.engine.data.PixelScaling;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.network.Weights;
import glassbox.explain.FilterLikes;
import glassbox.explain.SetMap;
import glassbox.explain.SetReading;
import glassbox.recipe.Recipes;

/**
 * How long the Inspect page takes with LeNet-5 for 10,000 digits: the test, the map, the filters of a layer. It asserts
 * nothing; its figures are those of the machine it runs on.
 *
 * <p>{@code mvn test -Dtest=InspectBenchmark}
 */
class InspectBenchmark {
    private static final int TIMES = 3;

    @Test
    void tenThousandDigits() throws IOException {
        NetworkSpec lenet = Recipes.byName("lenet-5").orElseThrow().network();
        Weights weights = Weights.initial(lenet, 1);
        PixelScaling scaling = new PixelScaling(255, -0.5f);
        Dataset digits = new DatasetCatalogue().mnist(Split.TEST);
        for (int time = 1; time <= TIMES; time++) {
            double test = seconds(() -> SetReading.of(lenet, weights, scaling, digits, () -> true, count -> {}));
            double map = seconds(() -> SetMap.of(lenet, weights, scaling, digits, () -> true, count -> {}));
            double likes = seconds(() -> FilterLikes.of(lenet, weights, scaling, digits, 0, () -> true, count -> {}));
            System.out.printf(
                    Locale.ROOT,
                    "%,d digits with LeNet-5, time %d: test %.2f s, map %.2f s, filters of conv1 %.2f s%n",
                    digits.size(),
                    time,
                    test,
                    map,
                    likes);
        }
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
