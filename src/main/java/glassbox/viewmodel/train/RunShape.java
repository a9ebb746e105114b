package glassbox.viewmodel.train;

import org.jspecify.annotations.Nullable;

import glassbox.recipe.PublishedFigures;
import glassbox.recipe.Recipe;

/**
 * How long a run is, and what it is compared with.
 *
 * @param epochs how often all training images are used
 * @param imagesPerEpoch how many there are
 * @param testEvery the test digits are read again after so many images
 * @param publishedLoss the article's test loss, or NaN without an article
 * @param publishedAccuracy the article's test accuracy, 0 to 1, or NaN without an article
 */
public record RunShape(int epochs, int imagesPerEpoch, int testEvery, double publishedLoss, double publishedAccuracy) {
    static RunShape of(Recipe recipe, int testEvery) {
        @Nullable PublishedFigures published = recipe.published();
        return new RunShape(
                recipe.epochs(),
                recipe.images().training(),
                testEvery,
                published == null ? Double.NaN : published.testLoss(),
                published == null ? Double.NaN : published.testAccuracy());
    }

    /** The images of the whole run, each one counted once an epoch. */
    public long totalImages() {
        return (long) epochs * imagesPerEpoch;
    }
}
