package glassbox.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.Split;
import glassbox.engine.data.Dataset;
import glassbox.engine.data.PixelScaling;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.network.Weights;
import glassbox.engine.training.Classifier;
import glassbox.raster.Raster;
import glassbox.recipe.Recipes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is found out about a whole data set, beside the same by reading sample after sample. */
class InspectionTest {
    private static final NetworkSpec LENET =
            Recipes.byName("lenet-5").orElseThrow().network();
    private static final Weights WEIGHTS = Weights.initial(LENET, 3);
    private static final PixelScaling SCALING = new PixelScaling(255, -0.5f);
    private static final Dataset DIGITS = digits();
    private static final int SECOND_CONV = secondConv();

    private static Dataset digits() {
        try {
            return new DatasetCatalogue().mnist(Split.TEST).slice(0, 150);
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static int secondConv() {
        return IntStream.range(1, LENET.layers().size())
                .filter(layer -> LENET.layerName(layer).equals("conv2"))
                .findFirst()
                .orElseThrow();
    }

    private static float[] pixels(int sample) {
        float[] pixels = new float[784];
        DIGITS.copyPixels(sample, pixels, 0);
        return pixels;
    }

    @Test
    void aSetIsReadAsItsSamplesOneByOne() {
        AtomicInteger heard = new AtomicInteger();
        SetReading reading = SetReading.of(
                LENET, WEIGHTS, SCALING, DIGITS, () -> true, count -> heard.accumulateAndGet(count, Math::max));
        Classifier classifier = new Classifier(LENET, WEIGHTS, SCALING);
        for (int i = 0; i < DIGITS.size(); i++) {
            float[] said = classifier.probabilities(pixels(i));
            for (int c = 0; c < 10; c++) {
                assertEquals(said[c], reading.probability(i, c), 1e-5f);
            }
        }
        assertEquals(DIGITS.size(), heard.get());
        assertTrue(reading.isFinite());
        assertNull(SetReading.of(LENET, WEIGHTS, SCALING, DIGITS, () -> false, count -> {}));
    }

    @Test
    void theBestImagesOfAFilterAreThoseWithTheLargestNumberOnItsMap() {
        FilterLikes likes = FilterLikes.of(LENET, WEIGHTS, SCALING, DIGITS, SECOND_CONV, () -> true, count -> {});
        Classifier classifier = new Classifier(LENET, WEIGHTS, SCALING);
        MapSize size = MapSize.of(LENET.shapes().get(SECOND_CONV + 1));
        assertEquals(size.units(), likes.filters());
        List<Float> largest = new ArrayList<>();
        for (int i = 0; i < DIGITS.size(); i++) {
            float[] maps =
                    classifier.trace(pixels(i)).activation(SECOND_CONV + 1).data();
            float most = Float.NEGATIVE_INFINITY;
            for (int at = 0; at < size.area(); at++) {
                most = Math.max(most, maps[2 * size.area() + at]);
            }
            largest.add(most);
            assertEquals(most, likes.strongest(2, i), 1e-4f);
        }
        List<Float> ordered =
                largest.stream().sorted(Comparator.reverseOrder()).limit(9).toList();
        List<Integer> best = likes.best(2, 9);
        for (int i = 0; i < 9; i++) {
            assertEquals(ordered.get(i), likes.strongest(2, best.get(i)), 1e-4f);
        }
    }

    @Test
    void aPictureMadeForAFilterOfTheFirstLayerIsWhiteWhereItsWeightsAreAboveZero() {
        float[] weights = WEIGHTS.values("conv1.weights");
        LikedPicture liked = LikedPicture.of(LENET, WEIGHTS, SCALING, 0, 1);
        Raster made = liked.channels().getFirst();
        int area = made.rows() * made.columns();
        assertEquals(25, area);
        float strongest = 0;
        for (int i = area; i < 2 * area; i++) {
            strongest = Math.max(strongest, Math.abs(weights[i]));
        }
        for (int i = 0; i < area; i++) {
            float weight = weights[area + i];
            if (Math.abs(weight) > 0.3f * strongest) {
                assertEquals(weight > 0 ? 255 : 0, made.get(i / 5, i % 5), 1e-2f, "pixel " + i);
            }
        }
    }

    @Test
    void aPictureMadeForADeepFilterIsAnsweredToMoreThanAnyDigit() {
        FilterLikes likes = FilterLikes.of(LENET, WEIGHTS, SCALING, DIGITS, SECOND_CONV, () -> true, count -> {});
        int best = likes.best(0, 1).getFirst();
        LikedPicture liked = LikedPicture.of(LENET, WEIGHTS, SCALING, SECOND_CONV, 0);
        assertTrue(liked.strength() > likes.strongest(0, best), liked.strength() + " and " + likes.strongest(0, best));
        assertEquals(liked, LikedPicture.of(LENET, WEIGHTS, SCALING, SECOND_CONV, 0));
    }

    @Test
    void thePlaneIsThatOfTheTwoWidestDirections() {
        Random random = new Random(4);
        float[] points = new float[300 * 4];
        double[] around = {5, -2, 0, 1};
        double most = 0;
        for (int i = 0; i < 300; i++) {
            double wide = 10 * random.nextGaussian();
            double next = 3 * random.nextGaussian();
            points[4 * i] = (float) (around[0] + 0.6 * wide);
            points[4 * i + 1] = (float) (around[1] + 0.8 * wide);
            points[4 * i + 2] = (float) (around[2] + next);
            points[4 * i + 3] = (float) (around[3] + 0.1 * random.nextGaussian());
        }
        PrincipalPlane plane = PrincipalPlane.of(points, 4);
        double along = plane.along(0, new float[] {0.6f, 0.8f, 0, 0}, 0) - plane.along(0, new float[4], 0);
        double across = plane.along(1, new float[] {0, 0, 1, 0}, 0) - plane.along(1, new float[4], 0);
        assertEquals(1, along, 0.02);
        assertEquals(1, Math.abs(across), 0.02);
        assertTrue(plane.share() > 0.999 && plane.share() <= 1, "share " + plane.share());
        for (int i = 0; i < 300; i++) {
            most = Math.max(most, Math.abs(plane.along(0, points, 4 * i)));
        }
        assertTrue(most > 15, "widest " + most);
    }

    @Test
    void aMapPutsEverySampleWhereItsFeaturesAreOnThePlane() {
        SetMap map = SetMap.of(LENET, WEIGHTS, SCALING, DIGITS, () -> true, count -> {});
        Classifier classifier = new Classifier(LENET, WEIGHTS, SCALING);
        int activation = SetMap.features(LENET);
        int length = LENET.shapes().get(activation).elements();
        float[] features = new float[DIGITS.size() * length];
        for (int i = 0; i < DIGITS.size(); i++) {
            float[] one = classifier.trace(pixels(i)).activation(activation).data();
            System.arraycopy(one, 0, features, i * length, length);
        }
        PrincipalPlane plane = PrincipalPlane.of(features, length);
        for (int i = 0; i < DIGITS.size(); i++) {
            assertEquals(plane.along(0, features, i * length), map.x(i), 1e-2);
            assertEquals(plane.along(1, features, i * length), map.y(i), 1e-2);
        }
        assertEquals(plane.share(), map.share(), 1e-3);
    }
}
