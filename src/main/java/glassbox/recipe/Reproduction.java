package glassbox.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import glassbox.engine.ops.Slip;

/**
 * A recipe and what is known about how it ends from several seeds, so that a run of it can be judged. Loss and accuracy are
 * those of the images that the experiment is judged by, as in {@link PublishedFigures}. Immutable.
 *
 * @param recipe the experiment
 * @param slips mistakes that are made on purpose, beside those the recipe has anyway
 * @param loss where the mean loss over seeds is expected, or null where nothing is known
 * @param accuracy where the mean accuracy over seeds is expected, or null where nothing is known
 * @param goal what only some seeds reach, or null
 * @param remark what a reader should know, as a sentence, or empty
 */
public record Reproduction(
        Recipe recipe,
        List<Slip> slips,
        @Nullable Range loss,
        @Nullable Range accuracy,
        @Nullable Goal goal,
        String remark) {
    /** Copies the list. */
    public Reproduction {
        slips = List.copyOf(slips);
    }

    /** A recipe as it is, without a goal. */
    static Reproduction of(Recipe recipe, @Nullable Range loss, @Nullable Range accuracy, String remark) {
        return new Reproduction(recipe, List.of(), loss, accuracy, null, remark);
    }

    /**
     * The least and the most over the seeds of a reference, or what a recipe aims at.
     *
     * @param least the smallest number that is within
     * @param most the largest one
     */
    public record Range(double least, double most) {
        /** Whether a number is within. */
        public boolean contains(double number) {
            return number >= least && number <= most;
        }
    }

    /**
     * An accuracy that only some seeds reach.
     *
     * @param accuracy at least this at the end
     * @param reference how often other programs reached it, in words
     */
    public record Goal(double accuracy, String reference) {}

    /** What is trained: the recipe with all slips. */
    public Recipe wholeRecipe() {
        List<Slip> all = new ArrayList<>(recipe.config().slips());
        all.addAll(slips);
        return recipe.withConfig(recipe.config().withSlips(all));
    }

    /** What a slip is called on the command line: {@code last-class-only}. */
    public static String nameOf(Slip slip) {
        return slip.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
