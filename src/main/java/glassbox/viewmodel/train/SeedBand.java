package glassbox.viewmodel.train;

import java.io.IOException;
import java.util.Optional;

import glassbox.exchange.SeedTable;
import glassbox.recipe.Recipe;
import glassbox.recipe.SeedSpread;

/**
 * Between which values the runs of a recipe lie that begin from other seeds: is this luck?
 *
 * @param name for a legend: {@code 20 seeds}
 * @param lowLoss the smallest loss, over the images seen
 * @param highLoss the largest loss
 * @param lowAccuracy the smallest share read right
 * @param highAccuracy the largest share read right
 * @param spread what it comes from
 */
public record SeedBand(
        String name, Curve lowLoss, Curve highLoss, Curve lowAccuracy, Curve highAccuracy, SeedSpread spread) {
    /** What is known of a recipe, if anything. */
    static Optional<SeedBand> of(Recipe recipe) throws IOException {
        return SeedTable.shipped(recipe).map(spread -> of(recipe, spread));
    }

    private static SeedBand of(Recipe recipe, SeedSpread spread) {
        String judged = recipe.images().validation() > 0 ? "validation, " : "test, ";
        SeedBand band = new SeedBand(
                judged + spread.seeds() + " seeds", new Curve(), new Curve(), new Curve(), new Curve(), spread);
        for (int epoch = 0; epoch <= spread.epochs(); epoch++) {
            double images = (double) epoch * recipe.images().training();
            band.lowLoss.append(images, spread.least(epoch, SeedSpread.Reading::loss));
            band.highLoss.append(images, spread.most(epoch, SeedSpread.Reading::loss));
            band.lowAccuracy.append(images, spread.least(epoch, SeedSpread.Reading::accuracy));
            band.highAccuracy.append(images, spread.most(epoch, SeedSpread.Reading::accuracy));
        }
        return band;
    }

    /** How a run's end compares, as a sentence: {@code 7 of 20 seeds end higher.} */
    String judgement(double accuracy) {
        int better = spread.endBetterThan(accuracy);
        return (better == 0 ? "None" : String.valueOf(better)) + " of " + spread.seeds() + " seeds "
                + (better == 1 ? "ends" : "end") + " higher.";
    }
}
