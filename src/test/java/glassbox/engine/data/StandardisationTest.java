package glassbox.engine.data;

import java.util.List;

import org.junit.jupiter.api.Test;

import glassbox.engine.data.StandardisationSpec.Per;
import glassbox.engine.tensor.Shape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class StandardisationTest {
    /** Two samples of two channels of two pixels. */
    private static final Dataset TRAINING =
            new ByteDataset(Shape.of(2, 1, 2), List.of("a"), new byte[] {2, 7, 10, 20, 4, 7, 30, 40}, new byte[2]);

    @Test
    void everyPixelHasItsOwnMeanAndDeviation() {
        Standardisation fitted = new StandardisationSpec(Per.PIXEL).fit(TRAINING);
        assertArrayEquals(new double[] {3, 7, 20, 30}, fitted.mean());
        assertArrayEquals(new double[] {1 + 1e-7, 0, 10 + 1e-7, 10 + 1e-7}, fitted.deviation());
        float[] sample = {99, 5, 7, 10, 35, 99};
        fitted.apply(sample, 1, 4);
        assertArrayEquals(new float[] {99, 2, 0, -1, 0.5f, 99}, sample, 1e-6f);
    }

    @Test
    void everyChannelHasItsOwnMeanAndDeviation() {
        Standardisation fitted = new StandardisationSpec(Per.CHANNEL).fit(TRAINING);
        assertArrayEquals(new double[] {5, 25}, fitted.mean());
        assertEquals(Math.sqrt((9 + 4 + 1 + 4) / 4.0) + 1e-7, fitted.deviation()[0], 1e-12);
        float[] sample = {5, 5, 25, 25};
        fitted.apply(sample, 0, 4);
        assertArrayEquals(new float[4], sample);
    }

    @Test
    void whatNeverVariedInTrainingBecomesZeroWhateverItIsLater() {
        Standardisation fitted = new StandardisationSpec(Per.PIXEL).fit(TRAINING);
        float[] sample = {3, 255, 20, 30};
        fitted.apply(sample, 0, 4);
        assertArrayEquals(new float[4], sample);
    }

    @Test
    void aStandardisationIsThatOfItsSpecAndSamplesOrRefused() {
        StandardisationSpec perPixel = new StandardisationSpec(Per.PIXEL);
        perPixel.requireFitted(perPixel.fit(TRAINING), TRAINING.sampleShape());
        Standardisation perChannel = new StandardisationSpec(Per.CHANNEL).fit(TRAINING);
        assertEquals(
                "Samples of 2×1×2 have 4 means and deviations, one per pixel, but 2 were given.",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> perPixel.requireFitted(perChannel, TRAINING.sampleShape()))
                        .getMessage());
        PixelScaling scaling = new PixelScaling(255, 0);
        assertThrows(IllegalArgumentException.class, () -> perPixel.requireFitted(scaling, TRAINING.sampleShape()));
        assertThrows(IllegalArgumentException.class, () -> scaling.requireFitted(perChannel, TRAINING.sampleShape()));
        scaling.requireFitted(scaling.fit(TRAINING), TRAINING.sampleShape());
    }

    @Test
    void numbersWithoutMeaningAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Standardisation(new double[0], new double[0]));
        assertThrows(IllegalArgumentException.class, () -> new Standardisation(new double[1], new double[2]));
        assertThrows(IllegalArgumentException.class, () -> new Standardisation(new double[1], new double[] {-1}));
        double[] endless = {Double.POSITIVE_INFINITY};
        assertThrows(IllegalArgumentException.class, () -> new Standardisation(new double[1], endless));
        assertThrows(IllegalArgumentException.class, () -> new Standardisation(endless, new double[1]));
        Standardisation three = new Standardisation(new double[3], new double[3]);
        assertThrows(IllegalArgumentException.class, () -> three.apply(new float[4], 0, 4));
    }

    @Test
    void equalNumbersAreEqualStandardisations() {
        Standardisation one = new StandardisationSpec(Per.PIXEL).fit(TRAINING);
        Standardisation same = new Standardisation(one.mean(), one.deviation());
        assertEquals(one, same);
        assertEquals(one.hashCode(), same.hashCode());
        assertNotEquals(one, new StandardisationSpec(Per.CHANNEL).fit(TRAINING));
    }
}
