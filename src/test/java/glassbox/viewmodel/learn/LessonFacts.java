package glassbox.viewmodel.learn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;

import glassbox.dataset.DatasetCatalogue;
import glassbox.engine.layer.AvgPool2dSpec;
import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.Initializer;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.layer.MaxPool2dSpec;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.ops.WindowGeometry;
import glassbox.engine.tensor.Shape;
import glassbox.engine.training.Evaluator;
import glassbox.exchange.SeedTable;
import glassbox.exchange.ShippedModels;
import glassbox.recipe.Recipe;
import glassbox.recipe.Recipes;
import glassbox.recipe.SeedSpread;
import glassbox.recipe.TrainedModel;

/** Numbers that lessons state although their widget does not show them, each computed by what it is about. */
final class LessonFacts {
    private final DatasetCatalogue data;
    private final Map<String, DoubleSupplier> facts = new TreeMap<>();
    private final Map<String, Double> computed = new HashMap<>();

    LessonFacts(DatasetCatalogue data) {
        this.data = data;
        fact("e", () -> Math.E);
        fact("ln-10", () -> Math.log(10));
        fact("digits-of-e-to-the-1000", LessonFacts::digitsOfEToThe1000);
        fact("float-overflow", () -> Math.ceil(Math.log(Float.MAX_VALUE)));
        fact("brightnesses", () -> 1 << Byte.SIZE);
        fact("digit-pixels", () -> recipe("mnist-8-filters").network().input().elements());
        fact("photo-numbers", () -> Shape.of(224, 224, 3).elements());
        fact("units-of-a-dense-layer", () -> 1 << 10);
        fact(
                "millions-of-weights",
                () -> (double) weights(new DenseSpec(1 << 10, new Initializer.Zeros(), null), Shape.of(224 * 224 * 3))
                        / 1_000_000);
        fact(
                "pooled-numbers",
                () -> recipe("mnist-8-filters").network().shapes().get(2).elements());
        fact("article-1-training", () -> recipe("mnist-8-filters").images().training());
        fact("article-1-test", () -> recipe("mnist-8-filters").images().test());
        fact("article-1-accuracy", () -> published("mnist-8-filters"));
        fact("article-1-worst-seed", () -> least("mnist-8-filters"));
        fact("article-4-accuracy", () -> published("fashion-pair"));
        fact("article-4-frozen", () -> published("fashion-pair-frozen-dense"));
        fact("article-4-dense", () -> denseWeights("fashion-pair"));
        fact("frozen-dense-worst", () -> least("fashion-pair-frozen-dense"));
        fact("frozen-dense-best", () -> {
            SeedSpread spread = spread("fashion-pair-frozen-dense");
            return 100 * spread.most(spread.epochs(), SeedSpread.Reading::accuracy);
        });
        fact("shapes-parameters", () -> recipe("shapes").network().parameterCount());
        fact(
                "shapes-conv-outputs",
                () -> recipe("shapes").network().shapes().get(1).elements());
        fact("shapes-steps", () -> 5 * stepsPerEpoch("shapes"));
        fact("shapes-worst-at-30", () -> 100 * spread("shapes").least(30, SeedSpread.Reading::accuracy));
        fact("pen-reader-field", () -> receptiveField(recipe("pen-reader").network(), 2));
        fact("pen-reader-units", () -> denseUnits(recipe("pen-reader").network()));
        fact("eight-filters-wrong", () -> wrong("mnist-8-filters"));
        fact("pen-reader-wrong", () -> wrong("pen-reader"));
    }

    /** The fact of this name, or nothing. */
    OptionalDouble value(String name) {
        DoubleSupplier fact = facts.get(name);
        if (fact == null) {
            return OptionalDouble.empty();
        }
        Double known = computed.get(name);
        if (known == null) {
            known = fact.getAsDouble();
            computed.put(name, known);
        }
        return OptionalDouble.of(known);
    }

    Set<String> names() {
        return facts.keySet();
    }

    private void fact(String name, DoubleSupplier value) {
        facts.put(name, value);
    }

    /** e^1000 = (e^100)^10 with as many digits as it needs, from its series. */
    private static double digitsOfEToThe1000() {
        MathContext exact = new MathContext(60);
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal term = BigDecimal.ONE;
        for (int i = 1; i < 60; i++) {
            term = term.divide(BigDecimal.valueOf(i), exact);
            sum = sum.add(term, exact);
        }
        BigDecimal power = sum.pow(1000, exact);
        return power.precision() - power.scale();
    }

    private static Recipe recipe(String name) {
        return Recipes.byName(name).orElseThrow();
    }

    private static double published(String name) {
        return 100 * Objects.requireNonNull(recipe(name).published()).accuracy();
    }

    private static SeedSpread spread(String name) {
        try {
            return SeedTable.shipped(recipe(name)).orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static double least(String name) {
        SeedSpread spread = spread(name);
        return 100 * spread.least(spread.epochs(), SeedSpread.Reading::accuracy);
    }

    private static long weights(LayerSpec layer, Shape input) {
        return layer.parameters(input).getFirst().shape().elements();
    }

    private static double denseWeights(String name) {
        NetworkSpec network = recipe(name).network();
        for (int i = 0; i < network.layers().size(); i++) {
            if (network.layers().get(i) instanceof DenseSpec dense) {
                return weights(dense, network.shapes().get(i));
            }
        }
        throw new IllegalStateException(name + " has no dense layer");
    }

    private static double denseUnits(NetworkSpec network) {
        return network.layers().stream()
                .filter(DenseSpec.class::isInstance)
                .mapToInt(layer -> ((DenseSpec) layer).outputs())
                .findFirst()
                .orElseThrow();
    }

    private static double stepsPerEpoch(String name) {
        return Math.ceilDiv(recipe(name).images().training(), recipe(name).batchSize());
    }

    /** How many pixels wide what a number of the conv layer of this number, from 1, depends on is. */
    private static double receptiveField(NetworkSpec network, int conv) {
        int field = 1;
        int step = 1;
        int seen = 0;
        List<LayerSpec> layers = network.layers();
        for (int i = 0; i < layers.size() && seen < conv; i++) {
            Shape input = network.shapes().get(i);
            WindowGeometry window = switch (layers.get(i)) {
                case Conv2dSpec layer -> layer.window(input);
                case MaxPool2dSpec layer -> layer.window(input);
                case AvgPool2dSpec layer -> layer.window(input);
                default -> null;
            };
            if (window != null) {
                field += (window.kernel().width() - 1) * step;
                step *= window.stride().width();
            }
            seen += layers.get(i) instanceof Conv2dSpec ? 1 : 0;
        }
        return field;
    }

    /** How many of all test images a shipped network reads wrong. */
    private double wrong(String name) {
        try {
            TrainedModel model = ShippedModels.read(name);
            Evaluator evaluator = new Evaluator(
                    model.recipe().network(),
                    model.recipe().loss(),
                    model.recipe().allTestImages(data),
                    model.preprocessing());
            var evaluation = evaluator.evaluate(model.weights(), 0);
            return evaluation.total() - evaluation.correct();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
