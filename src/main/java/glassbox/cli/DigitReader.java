package glassbox.cli;

import java.util.List;
import java.util.Optional;

import glassbox.raster.DigitCentring;
import glassbox.raster.Drawing;
import glassbox.raster.InkPicture;
import glassbox.raster.Raster;
import glassbox.recipe.PictureClassifier;
import glassbox.recipe.TrainedModel;

/** Pictures and drawings into digits, on the way that the drawing pad takes. */
final class DigitReader {
    private static final int SIDE = DigitCentring.SIDE;

    private final PictureClassifier classifier;

    DigitReader(TrainedModel model) {
        PictureClassifier.problemWith(model.recipe()).ifPresent(problem -> {
            throw new Refusal(problem);
        });
        this.classifier = new PictureClassifier(model);
    }

    /** What is read: the most probable digit first. */
    static final class Reading {
        private final float[] probabilities;
        private final int[] digits;

        private final List<String> names;

        private Reading(float[] probabilities, List<String> names) {
            this.probabilities = probabilities;
            this.names = names;
            this.digits = java.util.stream.IntStream.range(0, probabilities.length)
                    .boxed()
                    .sorted((a, b) -> Float.compare(probabilities[b], probabilities[a]))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }

        /** The digit at a place of the order, 0 being the most probable. */
        int digit(int place) {
            return digits[place];
        }

        /** What a digit, or whatever else the network has learned, is called. */
        String name(int digit) {
            return names.get(digit);
        }

        /** The probability of a digit. */
        float probability(int digit) {
            return probabilities[digit];
        }

        /** How many digits there are. */
        int size() {
            return digits.length;
        }
    }

    /** Reads a grey picture, or nothing when there is nothing in it. */
    Optional<Reading> read(Raster grey) {
        Raster light = InkPicture.lightOnDark(grey);
        if (light.rows() == SIDE && light.columns() == SIDE) {
            return light.min() == light.max() ? Optional.empty() : Optional.of(readPrepared(light));
        }
        return DigitCentring.of(InkPicture.withoutPaper(light)).map(centred -> readPrepared(centred.picture()));
    }

    /** Reads a drawing, or nothing when it is empty or a dot. */
    Optional<Reading> read(Drawing drawing) {
        return DigitCentring.of(drawing).map(centred -> readPrepared(centred.picture()));
    }

    private Reading readPrepared(Raster picture) {
        PictureClassifier.Answer answer =
                classifier.read(picture.toArray()).orElseThrow(() -> new Refusal(PictureClassifier.NO_ANSWER));
        return new Reading(answer.probabilities(), classifier.classNames());
    }
}
