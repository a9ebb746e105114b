package glassbox.recipe;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * How an experiment went from several seeds, so that a single run of it can be judged: is this luck? Each reading is of the
 * images the experiment is judged by, as in {@link PublishedFigures}. Immutable.
 *
 * @param recipe the experiment's name
 * @param readings of all seeds, by epoch and then by seed; all seeds have the same epochs
 */
public record SeedSpread(String recipe, List<Reading> readings) {
    /**
     * What was read at one moment of one run.
     *
     * @param seed of the run
     * @param epoch how many epochs were complete; 0 before the first step
     * @param loss mean loss
     * @param accuracy the share of images read right, 0 to 1
     */
    public record Reading(long seed, int epoch, double loss, double accuracy) {}

    /**
     * Sorts the readings.
     *
     * @throws IllegalArgumentException with a sentence, if there are none, or not as many seeds at each epoch
     */
    public SeedSpread {
        readings = readings.stream()
                .sorted(Comparator.comparingInt(Reading::epoch).thenComparingLong(Reading::seed))
                .toList();
        if (readings.isEmpty()) {
            throw new IllegalArgumentException("There are no readings of " + recipe + ".");
        }
        long seeds = readings.stream().map(Reading::seed).distinct().count();
        long epochs = readings.stream().map(Reading::epoch).distinct().count();
        boolean counted = readings.getFirst().epoch() == 0 && readings.getLast().epoch() == epochs - 1;
        if (!counted || seeds * epochs != readings.size()) {
            throw new IllegalArgumentException("Of " + recipe + ", each of " + seeds
                    + " seeds has a reading at the start and after each of " + (epochs - 1) + " epochs, but there are "
                    + readings.size() + " readings.");
        }
    }

    /** How many seeds there are. */
    public int seeds() {
        return (int) at(0).count();
    }

    /** How many epochs each run has. */
    public int epochs() {
        return readings.getLast().epoch();
    }

    /** The smallest number after so many epochs. */
    public double least(int epoch, ToDoubleFunction<Reading> which) {
        return at(epoch).mapToDouble(which).min().orElseThrow();
    }

    /** The largest number after so many epochs. */
    public double most(int epoch, ToDoubleFunction<Reading> which) {
        return at(epoch).mapToDouble(which).max().orElseThrow();
    }

    /** How many seeds end with a larger share of images read right than this. */
    public int endBetterThan(double accuracy) {
        return (int)
                at(epochs()).filter(reading -> reading.accuracy() > accuracy).count();
    }

    private Stream<Reading> at(int epoch) {
        return readings.stream().filter(reading -> reading.epoch() == epoch);
    }
}
