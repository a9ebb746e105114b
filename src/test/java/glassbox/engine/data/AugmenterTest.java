package glassbox.engine.data;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

import glassbox.engine.tensor.SeededRandom;
import glassbox.engine.tensor.Shape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AugmenterTest {
    private static final Shape GREY = Shape.of(1, 28, 28);
    private static final Augmentation EVERYTHING =
            new Augmentation(2, 15, 0.15, 1.5, 4, new Augmentation.Hand(0.3, 0.2, 0.7));

    @Test
    void withoutAnyChangePicturesStayBitByBit() {
        float[] picture = noise(GREY);
        assertArrayEquals(picture, changed(Augmentation.NONE, GREY, picture, 1, 2, 3));
    }

    @Test
    void theSameSeedEpochAndPlaceGiveTheSamePictureInAnyOrder() {
        float[] picture = noise(GREY);
        Augmenter forward = new Augmenter(EVERYTHING, GREY, 5);
        Augmenter backward = new Augmenter(EVERYTHING, GREY, 5);
        float[][] first = new float[4][];
        for (int place = 0; place < 4; place++) {
            first[place] = picture.clone();
            forward.apply(first[place], 0, 7, place);
        }
        for (int place = 3; place >= 0; place--) {
            float[] again = picture.clone();
            backward.apply(again, 0, 7, place);
            assertArrayEquals(first[place], again);
        }
    }

    @Test
    void anotherSeedEpochOrPlaceGivesAnotherPicture() {
        float[] picture = noise(GREY);
        float[] one = changed(EVERYTHING, GREY, picture, 5, 7, 3);
        assertTrue(apart(one, changed(EVERYTHING, GREY, picture, 6, 7, 3)) > 1);
        assertTrue(apart(one, changed(EVERYTHING, GREY, picture, 5, 8, 3)) > 1);
        assertTrue(apart(one, changed(EVERYTHING, GREY, picture, 5, 7, 4)) > 1);
    }

    @Test
    void valuesStayWithinThoseOfThePictureAndTheBackground() {
        float[] picture = noise(GREY);
        for (int place = 0; place < 200; place++) {
            for (float value : changed(EVERYTHING, GREY, picture, 1, 0, place)) {
                assertTrue(value >= 0 && value <= 255, "value " + value);
            }
        }
    }

    @Test
    void inkInTheMiddleStaysInThePicture() {
        float[] picture = spot(GREY, 14, 14);
        Augmentation moves = new Augmentation(4, 180, 0, 0, 0);
        Augmentation bends = new Augmentation(0, 0, 0, 1, 6);
        for (int place = 0; place < 300; place++) {
            assertEquals(1, ink(changed(moves, GREY, picture, 3, 1, place)) / ink(picture), 0.02);
        }
        double sum = 0;
        for (int place = 0; place < 300; place++) {
            double share = ink(changed(bends, GREY, picture, 3, 1, place)) / ink(picture);
            assertEquals(1, share, 0.6);
            sum += share;
        }
        assertEquals(1, sum / 300, 0.1);
    }

    @Test
    void shiftsReachTheirBoundsAndNoFurther() {
        float[] picture = spot(GREY, 14, 14);
        double least = 0;
        double most = 0;
        for (int place = 0; place < 500; place++) {
            double x = centre(changed(new Augmentation(3, 0, 0, 0, 0), GREY, picture, 1, 0, place))[0] - 13.5;
            least = Math.min(least, x);
            most = Math.max(most, x);
        }
        assertTrue(least < -2.9 && least > -3.01, "left to " + least);
        assertTrue(most > 2.9 && most < 3.01, "right to " + most);
    }

    @Test
    void rotationTurnsAroundTheCentreUpToItsBound() {
        float[] picture = spot(GREY, 14, 6);
        double most = 0;
        for (int place = 0; place < 500; place++) {
            double[] centre = centre(changed(new Augmentation(0, 30, 0, 0, 0), GREY, picture, 1, 0, place));
            double x = centre[0] - 13.5;
            double y = centre[1] - 13.5;
            assertEquals(8, Math.hypot(x, y), 0.1);
            most = Math.max(most, Math.abs(Math.toDegrees(Math.atan2(x, -y))));
        }
        assertEquals(29.5, most, 0.7);
    }

    @Test
    void scaleMovesPointsAwayFromTheCentreUpToItsBound() {
        float[] picture = spot(GREY, 14, 6);
        double least = 99;
        double most = 0;
        for (int place = 0; place < 500; place++) {
            double y = 13.5 - centre(changed(new Augmentation(0, 0, 0.2, 0, 0), GREY, picture, 1, 0, place))[1];
            least = Math.min(least, y);
            most = Math.max(most, y);
        }
        assertEquals(8 * 0.8, least, 0.15);
        assertEquals(8 * 1.2, most, 0.15);
    }

    @Test
    void slantMovesWhatIsAboveTheMiddleToOneSideUpToItsBoundAndKeepsItsHeight() {
        float[] picture = spot(GREY, 14, 6);
        double most = 0;
        for (int place = 0; place < 500; place++) {
            double[] centre = centre(changed(hand(0.4, 0, 0), GREY, picture, 1, 0, place));
            most = Math.max(most, Math.abs(centre[0] - 13.5));
            assertEquals(5.5, centre[1], 0.1);
        }
        assertEquals(8 * 0.4, most, 0.1);
    }

    @Test
    void whatIsStretchedToTheSidesIsAsMuchLowerAndTheOtherWayRound() {
        float[] above = spot(GREY, 14, 6);
        float[] aside = spot(GREY, 6, 14);
        double least = 99;
        double most = 0;
        for (int place = 0; place < 500; place++) {
            double high = 13.5 - centre(changed(hand(0, 0.25, 0), GREY, above, 1, 0, place))[1];
            double wide = 13.5 - centre(changed(hand(0, 0.25, 0), GREY, aside, 1, 0, place))[0];
            assertEquals(8 * 8, high * wide, 1);
            least = Math.min(least, wide);
            most = Math.max(most, wide);
        }
        assertEquals(8 / 1.25, least, 0.15);
        assertEquals(8 * 1.25, most, 0.15);
    }

    @Test
    void linesBecomeUpToAPixelThickerOrThinnerOnEachSide() {
        float[] line = new float[28 * 28];
        for (int row = 0; row < 28; row++) {
            Arrays.fill(line, row * 28 + 12, row * 28 + 16, 255);
        }
        double least = 99;
        double most = 0;
        for (int place = 0; place < 500; place++) {
            float[] drawn = changed(hand(0, 0, 1), GREY, line, 1, 0, place);
            double thick = 0;
            for (int column = 0; column < 28; column++) {
                thick += drawn[14 * 28 + column] / 255;
            }
            least = Math.min(least, thick);
            most = Math.max(most, thick);
        }
        assertEquals(2, least, 0.05);
        assertEquals(6, most, 0.05);
    }

    @Test
    void anotherHandChangesNoRandomNumberOfTheOtherChanges() {
        float[] picture = spot(GREY, 14, 6);
        Augmentation moves = new Augmentation(3, 20, 0.1, 1, 4);
        Augmentation barely = new Augmentation(3, 20, 0.1, 1, 4, new Augmentation.Hand(1e-9, 1e-9, 1e-9));
        assertTrue(apart(changed(moves, GREY, picture, 1, 2, 3), changed(barely, GREY, picture, 1, 2, 3)) < 1e-3);
    }

    private static Augmentation hand(double slant, double stretch, double thickness) {
        return new Augmentation(0, 0, 0, 0, 0, new Augmentation.Hand(slant, stretch, thickness));
    }

    @Test
    void bendsAreAsLargeAndAsSmoothAsAskedFor() {
        BendField field = new BendField(28, 28, 1.5, 4);
        SeededRandom random = new SeededRandom(1);
        double squares = 0;
        double steps = 0;
        int drawn = 2000;
        for (int i = 0; i < drawn; i++) {
            field.draw(random);
            for (int pixel = 0; pixel < 28 * 28; pixel++) {
                squares += field.x(pixel) * field.x(pixel) + field.y(pixel) * field.y(pixel);
                if (pixel % 28 > 0) {
                    steps += Math.pow(field.x(pixel) - field.x(pixel - 1), 2);
                }
            }
        }
        assertEquals(1.5, Math.sqrt(squares / (2.0 * drawn * 28 * 28)), 0.03);
        // White noise smoothed by a Gaussian of width s has slopes of its standard deviation / (√2·s).
        assertEquals(1.5 / (Math.sqrt(2) * 4), Math.sqrt(steps / (drawn * 28.0 * 27)), 0.03);
    }

    @Test
    void allChannelsMoveTogether() {
        Shape colour = Shape.of(3, 20, 24);
        float[] plane = noise(Shape.of(1, 20, 24));
        float[] picture = new float[3 * plane.length + 2];
        for (int channel = 0; channel < 3; channel++) {
            System.arraycopy(plane, 0, picture, 1 + channel * plane.length, plane.length);
        }
        picture[0] = -7;
        picture[picture.length - 1] = -8;
        new Augmenter(EVERYTHING, colour, 1).apply(picture, 1, 0, 0);
        assertNotEquals(plane[200], picture[201]);
        for (int i = 0; i < plane.length; i++) {
            assertEquals(picture[1 + i], picture[1 + plane.length + i]);
            assertEquals(picture[1 + i], picture[1 + 2 * plane.length + i]);
        }
        assertEquals(-7, picture[0], "what is before the sample");
        assertEquals(-8, picture[picture.length - 1], "what follows the sample");
    }

    @Test
    void whatIsDoneIsToldAsASentence() {
        assertEquals("Training pictures are taken as they are.", Augmentation.NONE.description());
        assertEquals(
                "Training pictures are shifted by up to 2 pixels, turned by up to 15°, scaled by up to 15 %, slanted"
                        + " by up to 30 %, stretched by up to 20 %, drawn up to 0.7 pixels thicker or thinner on each side"
                        + " and bent by about 1.5 pixels, smoothly over 4, each time anew.",
                EVERYTHING.description());
        assertEquals(
                "Training pictures are turned by up to 7.5°, each time anew.",
                new Augmentation(0, 7.5, 0, 0, 0).description());
    }

    @Test
    void numbersWithoutMeaningAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Augmentation(-1, 0, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Augmentation(0, Double.NaN, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Augmentation(0, 0, 1, 0, 0));
        assertEquals(
                "The smoothing of bends, in pixels, is from 1 to 1000, but is 0.5.",
                assertThrows(IllegalArgumentException.class, () -> new Augmentation(0, 0, 0, 1, 0.5))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Augmentation.Hand(-0.1, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Augmentation.Hand(0, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Augmentation.Hand(0, 0, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new Augmenter(EVERYTHING, Shape.of(784), 1));
    }

    private static float[] changed(
            Augmentation augmentation, Shape shape, float[] picture, long seed, int epoch, int place) {
        float[] copy = picture.clone();
        new Augmenter(augmentation, shape, seed).apply(copy, 0, epoch, place);
        return copy;
    }

    private static float[] noise(Shape shape) {
        Random random = new Random(1);
        float[] picture = new float[shape.elements()];
        for (int i = 0; i < picture.length; i++) {
            picture[i] = random.nextInt(256);
        }
        return picture;
    }

    /** A soft round spot around the corner between four pixels. */
    private static float[] spot(Shape shape, int x, int y) {
        float[] picture = new float[shape.elements()];
        for (int i = 0; i < picture.length; i++) {
            double distance = Math.hypot(i % 28 - (x - 0.5), i / 28 - (y - 0.5));
            picture[i] = (float) (255 * Math.exp(-distance * distance / 4.5));
        }
        return picture;
    }

    private static double ink(float[] picture) {
        double sum = 0;
        for (float value : picture) {
            sum += value;
        }
        return sum;
    }

    private static double[] centre(float[] picture) {
        double x = 0;
        double y = 0;
        for (int i = 0; i < picture.length; i++) {
            x += picture[i] * (i % 28);
            y += picture[i] * (i / 28);
        }
        return new double[] {x / ink(picture), y / ink(picture)};
    }

    private static double apart(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += Math.abs(one[i] - other[i]);
        }
        return sum / one.length;
    }
}
