package glassbox.viewmodel.draw;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import glassbox.explain.GradCam;
import glassbox.explain.GradientTimesInput;
import glassbox.explain.OcclusionMap;
import glassbox.explain.ScoredNetwork;
import glassbox.explain.SmallestChange;
import glassbox.raster.Numbers;
import glassbox.raster.Raster;
import glassbox.recipe.PictureClassifier;
import glassbox.recipe.TrainedModel;

/** Finds out why a picture was read so; keeps the network ready for the next question. For one thread. */
final class WhyReader {
    private static final int PATCH = 5;
    private static final float WHITE = 255;
    /** The end of a colour scale: a little below the largest number, so that few are cut. */
    private static final float SHARE = 0.8f;

    /** The least end of the scale of what hiding does: probabilities that move less are drawn faint. */
    private static final float FAINT = 0.02f;
    /** Moves less than this are none. */
    private static final float UNMOVED = 0.0005f;

    private @Nullable TrainedModel ready;
    private @Nullable ScoredNetwork network;
    private @Nullable PictureClassifier classifier;

    private ScoredNetwork network(TrainedModel model) {
        ScoredNetwork known = network;
        if (known == null || !model.equals(ready)) {
            known = new ScoredNetwork(model.recipe().network(), model.weights());
            network = known;
            classifier = null;
            ready = model;
        }
        return known;
    }

    /** Keeps no network any more. */
    void forget() {
        network = null;
        classifier = null;
        ready = null;
    }

    /** What the network sees of a picture. */
    private static float[] seen(TrainedModel model, Raster picture) {
        float[] sample = picture.toArray();
        model.preprocessing().apply(sample, 0, sample.length);
        return sample;
    }

    private static float[] even(TrainedModel model, int pixels, float grey) {
        float[] sample = new float[pixels];
        Arrays.fill(sample, grey);
        model.preprocessing().apply(sample, 0, pixels);
        return sample;
    }

    /** Why a picture, 0 to 255, is read as a digit. */
    WhyMap why(TrainedModel model, Raster picture, int digit, WhyMap.Way way) {
        ScoredNetwork asked = network(model);
        float[] sample = seen(model, picture);
        float black = even(model, sample.length, 0)[0];
        Raster map = switch (way) {
            case HIDE -> OcclusionMap.of(asked, sample, digit, PATCH, black);
            case NUDGE -> GradientTimesInput.of(asked, sample, digit, black);
            case LOOK -> GradCam.over(GradCam.of(asked, sample, digit), picture.rows(), picture.columns());
        };
        String a = digit == 8 ? "an 8" : "a " + digit;
        float limit = SHARE * map.maxAbs();
        if (way == WhyMap.Way.HIDE) {
            limit = Math.max(limit, FAINT);
            if (map.maxAbs() < UNMOVED) {
                return new WhyMap(
                        way,
                        digit,
                        picture,
                        map,
                        limit,
                        "nowhere: whatever is hidden, it stays " + a + ".",
                        "nowhere.");
            }
        }
        String orange = switch (way) {
            case HIDE ->
                "hide this and " + a + " gets weaker, by up to " + Numbers.percent(Math.max(0, map.max())) + ".";
            case NUDGE -> "this ink adds to the score of " + a + ".";
            case LOOK -> "here the last filters found " + a + ".";
        };
        String blue = switch (way) {
            case HIDE -> "hide this and it gets stronger, by up to " + Numbers.percent(Math.max(0, -map.min())) + ".";
            case NUDGE -> "this ink takes from it.";
            case LOOK -> "none; what is against it is left out.";
        };
        return new WhyMap(way, digit, picture, map, limit, orange, blue);
    }

    /** What it would take to read a picture as another digit. */
    WhatItTakes towards(TrainedModel model, Raster picture, int wanted) {
        float[] sample = seen(model, picture);
        float[] black = even(model, sample.length, 0);
        float[] white = even(model, sample.length, WHITE);
        float least = Float.POSITIVE_INFINITY;
        float most = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < sample.length; i++) {
            least = Math.min(least, Math.min(black[i], white[i]));
            most = Math.max(most, Math.max(black[i], white[i]));
        }
        SmallestChange found = SmallestChange.towards(network(model), sample, wanted, least, most);
        float[] changed = found.sample();
        Raster after = Raster.generate(picture.rows(), picture.columns(), (row, column) -> {
            int at = row * picture.columns() + column;
            float span = white[at] - black[at];
            return span == 0
                    ? picture.get(row, column)
                    : Math.clamp((changed[at] - black[at]) / span * WHITE, 0, WHITE);
        });
        Raster change = Raster.generate(
                picture.rows(), picture.columns(), (row, column) -> after.get(row, column) - picture.get(row, column));
        return new WhatItTakes(
                wanted,
                found.reached(),
                picture,
                after,
                change,
                SHARE * change.maxAbs(),
                readAgain(model, after, wanted),
                sentence(found, wanted, change.maxAbs()));
    }

    private static String sentence(SmallestChange found, int wanted, float most) {
        String a = wanted == 8 ? "an 8" : "a " + wanted;
        if (!found.reached()) {
            return "No small change was found that makes " + a + " of it.";
        }
        if (found.steps() == 0) {
            return "It is read as " + a + " as it is: nothing has to change.";
        }
        return "So little makes " + a + " of it: at most " + Math.round(Math.ceil(most))
                + " of 255, orange more, blue less.";
    }

    /** How probable a digit is in a changed picture; 0 where the network gives no answer. */
    private float readAgain(TrainedModel model, Raster picture, int digit) {
        PictureClassifier known = classifier;
        if (known == null) {
            known = new PictureClassifier(model);
            classifier = known;
        }
        return known.read(picture.toArray())
                .map(answer -> answer.probabilities()[digit])
                .orElse(0f);
    }
}
