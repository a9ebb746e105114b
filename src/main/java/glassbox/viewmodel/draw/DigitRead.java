package glassbox.viewmodel.draw;

import java.util.List;

import org.jspecify.annotations.Nullable;

import glassbox.raster.DigitCentring;
import glassbox.raster.Numbers;
import glassbox.recipe.TrainedModel;

/** A digit that was read: how probable each one is, and what was seen. Immutable. */
public final class DigitRead implements Reading {
    /** A runner-up with at least this share of the winner's probability is a rival. */
    private static final float RIVAL = 1 / 3f;

    private final TrainedModel model;
    private final DigitCentring seen;
    private final float[] probabilities;
    private final List<FeatureMaps> inside;
    private final float @Nullable [] asItShouldBe;
    private final int digit;
    private final int runnerUp;

    DigitRead(
            TrainedModel model,
            DigitCentring seen,
            float[] probabilities,
            List<FeatureMaps> inside,
            float @Nullable [] asItShouldBe) {
        this.model = model;
        this.seen = seen;
        this.probabilities = probabilities.clone();
        this.inside = List.copyOf(inside);
        this.asItShouldBe = asItShouldBe == null ? null : asItShouldBe.clone();
        this.digit = mostProbable(-1);
        this.runnerUp = mostProbable(digit);
    }

    private int mostProbable(int except) {
        int best = except == 0 ? 1 : 0;
        for (int i = 0; i < probabilities.length; i++) {
            if (i != except && probabilities[i] > probabilities[best]) {
                best = i;
            }
        }
        return best;
    }

    @Override
    public DigitCentring seen() {
        return seen;
    }

    @Override
    public List<FeatureMaps> inside() {
        return inside;
    }

    /** The network that read it. */
    public TrainedModel model() {
        return model;
    }

    /** How probable each digit is, 0 to 1, from 0 to 9. */
    public float[] probabilities() {
        return probabilities.clone();
    }

    /** The same after all steps, where some were left out on the way to the network; else null. */
    public float @Nullable [] asItShouldBe() {
        return asItShouldBe == null ? null : asItShouldBe.clone();
    }

    /** The most probable digit. */
    public int digit() {
        return digit;
    }

    /** The second most probable digit. */
    public int runnerUp() {
        return runnerUp;
    }

    @Override
    public String headline() {
        return "It reads " + (digit == 8 ? "an " : "a ") + digit + ".";
    }

    @Override
    public String detail() {
        return Numbers.percent(probabilities[digit]) + " sure. Runner-up: " + runnerUp + ", "
                + Numbers.percent(probabilities[runnerUp]) + ".";
    }

    @Override
    public String tip() {
        return probabilities[runnerUp] >= RIVAL * probabilities[digit]
                ? "It wavers between " + digit + " and " + runnerUp
                        + ". Change the stroke that tells them apart, and watch the bars."
                : "Every change is read again at once. Add a stroke, undo it, and watch the bars.";
    }
}
