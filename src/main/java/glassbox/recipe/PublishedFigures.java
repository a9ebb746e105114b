package glassbox.recipe;

/**
 * What a publication reports for an experiment at its end: numbers to compare with, not to reach exactly. They are of the
 * images the experiment is judged by: its validation images where it has any, else its test images.
 *
 * @param source who published them, as a few words for a legend: {@code article 1}
 * @param loss mean loss, or {@link #NOT_REPORTED}
 * @param accuracy the share of images read right, 0 to 1
 */
public record PublishedFigures(String source, double loss, double accuracy) {
    /** Stands for a loss that was not published. */
    public static final double NOT_REPORTED = Double.NaN;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException with a sentence, if a number is outside
     */
    public PublishedFigures {
        if (loss < 0 || Double.isInfinite(loss) || !(accuracy >= 0 && accuracy <= 1)) {
            throw new IllegalArgumentException("A published loss is at least 0 and an accuracy between 0 and 1, found "
                    + loss + " and " + accuracy + ".");
        }
    }

    /** Figures of which the loss was not published. */
    public static PublishedFigures ofAccuracy(String source, double accuracy) {
        return new PublishedFigures(source, NOT_REPORTED, accuracy);
    }

    /** Whether the loss was published. */
    public boolean hasLoss() {
        return !Double.isNaN(loss);
    }
}
