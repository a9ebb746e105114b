package glassbox.recipe;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import glassbox.dataset.DatasetKey;
import glassbox.engine.data.SampleOrder;
import glassbox.engine.data.StandardisationSpec;
import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.Initializer;
import glassbox.engine.layer.ReluSpec;
import glassbox.engine.layer.SigmoidSpec;
import glassbox.engine.loss.BinaryCrossEntropyLoss;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.optimizer.SgdSpec;
import glassbox.engine.tensor.Shape;
import glassbox.engine.training.TrainingConfig;

/**
 * Article 4: one filter and one output that tells dresses from trousers, a picture at a time, each drawn anew from all.
 * Without biases. The initial weights are not in the article; these are those of a later program of the same author.
 */
final class ArticleFour {
    private static final int KERNEL = 3;
    private static final int SIDE = 28;
    private static final int TROUSER = 1;
    private static final int DRESS = 3;

    private ArticleFour() {}

    static List<Recipe> recipes() {
        return List.of(
                pair("fashion-pair", "Trouser or dress", Set.of(), new PublishedFigures("article 4", 0.1, 0.96)),
                pair("fashion-pair-frozen-conv", "Trouser or dress, filter frozen", Set.of("conv1"), null),
                pair(
                        "fashion-pair-frozen-dense",
                        "Trouser or dress, rest frozen",
                        Set.of("dense1"),
                        new PublishedFigures("article 4", 0.5, 0.8)));
    }

    /** Expected: measured with NumPy from 16 seeds, on the validation pictures. */
    static List<Reproduction> reproductions() {
        List<Recipe> recipes = recipes();
        return List.of(
                Reproduction.of(
                        recipes.get(0),
                        new Reproduction.Range(0.0678, 0.1677),
                        new Reproduction.Range(0.9600, 0.9780),
                        ""),
                Reproduction.of(
                        recipes.get(1),
                        new Reproduction.Range(0.0926, 0.2532),
                        new Reproduction.Range(0.9430, 0.9730),
                        "The article shows these figures in a picture only."),
                new Reproduction(
                        recipes.get(2),
                        List.of(),
                        new Reproduction.Range(0.4446, 0.7039),
                        new Reproduction.Range(0.5380, 0.8380),
                        new Reproduction.Goal(0.8, "about 4 of 16 seeds"),
                        "The published figures are those of a lucky seed."));
    }

    /** The published figures are of the last 1,000 training pictures, which are kept for validation. */
    private static Recipe pair(String name, String title, Set<String> frozen, @Nullable PublishedFigures published) {
        NetworkSpec network = new NetworkSpec(
                Shape.of(1, SIDE, SIDE),
                List.of(
                        Conv2dSpec.padded(1, KERNEL, KERNEL / 2, new Initializer.Normal(2.0 / KERNEL), null),
                        new ReluSpec(),
                        new FlattenSpec(),
                        new DenseSpec(1, new Initializer.Normal(1.0 / SIDE), null),
                        new SigmoidSpec()));
        return new Recipe(
                name,
                title,
                network,
                new ImageChoice(DatasetKey.FASHION_MNIST, List.of(TROUSER, DRESS), 11_000, 1_000, 2_000),
                new StandardisationSpec(StandardisationSpec.Per.PIXEL),
                TrainingConfig.of(new BinaryCrossEntropyLoss(), new SgdSpec(0.001))
                        .withOrder(SampleOrder.RANDOM)
                        .withEpochs(5)
                        .withFrozen(frozen),
                published);
    }
}
