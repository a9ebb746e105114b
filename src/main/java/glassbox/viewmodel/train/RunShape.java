package glassbox.viewmodel.train;

import org.jspecify.annotations.Nullable;

import glassbox.engine.loss.BinaryCrossEntropyLoss;
import glassbox.engine.loss.MeanSquaredErrorLoss;
import glassbox.engine.loss.SoftmaxCrossEntropyLoss;
import glassbox.recipe.PublishedFigures;
import glassbox.recipe.Recipe;

/**
 * How long a run is, what it reads, and what it is compared with.
 *
 * @param epochs how often all training images are used
 * @param imagesPerEpoch how many there are
 * @param testEvery the test images are read again after so many images
 * @param pictures what it reads, in a word: {@code digits}
 * @param guessingLoss about the loss of a network that guesses
 * @param publishedLoss the article's loss, or NaN without one
 * @param publishedAccuracy the article's accuracy, 0 to 1, or NaN without an article
 */
public record RunShape(
        int epochs,
        int imagesPerEpoch,
        int testEvery,
        String pictures,
        double guessingLoss,
        double publishedLoss,
        double publishedAccuracy) {
    /** A loss so many times that of a network that guesses is more than a bad start. */
    private static final double BLOWN_UP = 4;

    static RunShape of(Recipe recipe, int testEvery) {
        @Nullable PublishedFigures published = recipe.published();
        return new RunShape(
                recipe.epochs(),
                recipe.images().training(),
                testEvery,
                recipe.images().data().things(),
                guessingLoss(recipe),
                published == null ? Double.NaN : published.loss(),
                published == null ? Double.NaN : published.accuracy());
    }

    private static double guessingLoss(Recipe recipe) {
        return switch (recipe.loss()) {
            case SoftmaxCrossEntropyLoss _ -> Math.log(recipe.network().output().elements());
            case BinaryCrossEntropyLoss _ -> Math.log(2);
            case MeanSquaredErrorLoss _ -> 0.25;
        };
    }

    /**
     * The highest loss that an even axis need show: all of it, unless it blew up, which would press everything else flat; then
     * most of it.
     */
    public double lossToShow(MetricCurves loss) {
        return loss.highest() <= BLOWN_UP * guessing() ? loss.highest() : Math.max(guessing(), loss.usual());
    }

    /** The same for one of several runs on one axis, where it must not press the others flat though most of it blew up. */
    public double lossToCompare(MetricCurves loss) {
        return Math.min(lossToShow(loss), BLOWN_UP * guessing());
    }

    /** How far from 0 an axis of differences of losses need reach for this one: all the way, unless one of the losses blew up. */
    public double differenceToShow(Curve difference) {
        double most = difference.farthest();
        return most <= BLOWN_UP * guessing() ? most : Math.min(guessing(), difference.usual());
    }

    private double guessing() {
        return Math.max(guessingLoss, Double.MIN_NORMAL);
    }

    /** The images of the whole run, each one counted once an epoch. */
    public long totalImages() {
        return (long) epochs * imagesPerEpoch;
    }
}
