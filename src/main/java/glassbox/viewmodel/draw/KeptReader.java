package glassbox.viewmodel.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import glassbox.raster.DigitCentring;
import glassbox.raster.Drawing;
import glassbox.recipe.PictureClassifier;
import glassbox.recipe.TrainedModel;

/** Reads many drawings with a network, each centred once. For one thread. */
final class KeptReader {
    /** What a drawing looks like to a network; nothing where there is nothing to read. */
    private final Map<Drawing, Optional<float[]>> seen = new HashMap<>();

    /** The digit that is read in each drawing, or {@link KeptDrawing#UNREAD}. */
    List<Integer> read(List<Drawing> drawings, @Nullable TrainedModel model) {
        seen.keySet().retainAll(drawings);
        PictureClassifier classifier =
                model == null || !DrawingReader.problemWith(model.recipe()).isEmpty()
                        ? null
                        : new PictureClassifier(model);
        List<Integer> digits = new ArrayList<>();
        for (Drawing drawing : drawings) {
            Optional<float[]> picture = seen.computeIfAbsent(
                    drawing,
                    one -> DigitCentring.of(one).map(way -> way.picture().toArray()));
            digits.add(
                    classifier == null
                            ? KeptDrawing.UNREAD
                            : picture.flatMap(classifier::read)
                                    .map(answer -> mostProbable(answer.probabilities()))
                                    .orElse(KeptDrawing.UNREAD));
        }
        return digits;
    }

    private static int mostProbable(float[] probabilities) {
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            best = probabilities[i] > probabilities[best] ? i : best;
        }
        return best;
    }
}
