package glassbox.recipe;

/**
 * What a publication reports for an experiment: numbers to compare with, not to reach exactly.
 *
 * @param source who published them, as a few words for a legend: {@code article 1}
 * @param testLoss mean cross-entropy over the test images, in nats
 * @param testAccuracy the share of test images read right, 0 to 1
 */
public record PublishedFigures(String source, double testLoss, double testAccuracy) {
    /** Checks the ranges. */
    public PublishedFigures {
        if (!(testLoss >= 0 && Double.isFinite(testLoss)) || !(testAccuracy >= 0 && testAccuracy <= 1)) {
            throw new IllegalArgumentException("A published loss is at least 0 and an accuracy between 0 and 1, found "
                    + testLoss + " and " + testAccuracy + ".");
        }
    }
}
