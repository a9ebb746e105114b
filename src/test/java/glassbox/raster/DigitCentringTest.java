package glassbox.raster;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DigitCentringTest {
    /** A seven: across, then down to the left. */
    private static final Stroke SEVEN = Stroke.of(130, 110, 350, 110, 210, 400);

    private static final Drawing PAD = Drawing.empty(504, 504);

    @Test
    void anEmptyPadShowsTheNetworkNothing() {
        assertTrue(DigitCentring.of(PAD).isEmpty());
    }

    @Test
    void aDotIsNotRead() {
        assertTrue(DigitCentring.of(PAD.with(Stroke.of(250, 250))).isEmpty());
        assertTrue(DigitCentring.of(PAD.with(Stroke.of(250, 250, 256, 261))).isEmpty());
        for (double brush : new double[] {1, 36, 60}) {
            assertFalse(DigitCentring.of(PAD.withBrush(brush).with(Stroke.of(250, 250, 250, 264)))
                    .isEmpty());
        }
    }

    @Test
    void theLongerSideOfTheInkIsTwentyPixels() {
        Raster box = centre(PAD.with(SEVEN)).box();
        assertEquals(20, box.rows());
        assertEquals(20, box.columns());
        assertTrue(box.window(0, 0, 1, 20).max() > 128, "ink in the first row");
        assertTrue(box.window(19, 0, 1, 20).max() > 128, "ink in the last row");
        int columns = inkedColumns(box);
        double share = (350 - 130) / (400.0 - 110);
        assertEquals(2.4 + (20 - 2.4) * share, columns, 1.2, "the shape is kept");
    }

    @Test
    void eachStepLeftOutShowsWhatItIsFor() {
        Drawing small = PAD.with(Stroke.of(40, 40, 110, 40, 70, 130));
        DigitCentring whole = centre(small);
        assertTrue(whole.picture().window(0, 0, 4, 28).max() == 0, "a margin at the top");
        DigitCentring uncut = without(small, DigitSteps.Step.CUT_OUT);
        assertTrue(inkedColumns(uncut.box()) < 8, "as small as it was drawn");
        DigitCentring asDrawn = DigitCentring.of(small, new DigitSteps(false, true, false, true))
                .orElseThrow();
        assertEquals(0, asDrawn.picture().window(0, 14, 28, 14).max(), "as far left as it was drawn");
        assertEquals(168, asDrawn.ink().rows());
        DigitCentring unscaled = without(small, DigitSteps.Step.INTO_BOX);
        assertEquals(28, unscaled.box().rows());
        DigitCentring offCentre = without(small, DigitSteps.Step.CENTRED);
        assertEquals(whole.box(), offCentre.picture().window(4, 4, 20, 20));
        assertEquals(0, offCentre.movedDown());
        DigitCentring black = without(small, DigitSteps.Step.INVERTED);
        assertEquals(whole.picture(), black.moved());
        assertEquals(InkPicture.negative(whole.picture()), black.picture());
    }

    private static DigitCentring without(Drawing drawing, DigitSteps.Step step) {
        return DigitCentring.of(drawing, DigitSteps.ALL.with(step, false)).orElseThrow();
    }

    @Test
    void aLineDownStaysALineAsThickAsTheOnesOfMnist() {
        Raster picture = centre(PAD.with(Stroke.of(100, 50, 100, 450))).picture();
        double row = 0;
        for (int column = 0; column < 28; column++) {
            row += picture.get(14, column) / 255;
        }
        assertEquals(2.4, row, 0.05);
        assertEquals(0, picture.window(0, 0, 28, 12).max());
    }

    @Test
    void aThickerBrushIsReadThicker() {
        assertTrue(
                ink(PAD.withBrush(54).with(SEVEN)) > 1.3 * ink(PAD.withBrush(36).with(SEVEN)));
        assertTrue(
                ink(PAD.withBrush(24).with(SEVEN)) < 0.8 * ink(PAD.withBrush(36).with(SEVEN)));
    }

    @Test
    void theCentreOfMassOfRandomScribblesIsInTheMiddle() {
        Random random = new Random(6);
        for (int round = 0; round < 200; round++) {
            Raster picture = centre(scribble(random)).picture();
            assertEquals(14, middle(picture, true), 0.5001, "row, round " + round);
            assertEquals(14, middle(picture, false), 0.5001, "column, round " + round);
            for (float value : picture.toArray()) {
                assertTrue(value >= 0 && value <= 255 && value == Math.rint(value), "a byte: " + value);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 0.7, 1, 1.9})
    void theSameDrawingElsewhereAndInAnotherSizeIsTheSamePicture(double size) {
        Random random = new Random(7);
        for (int round = 0; round < 50; round++) {
            Drawing drawing = scribble(random);
            Drawing moved = moved(drawing, size, random.nextInt(-300, 300), random.nextInt(-300, 300));
            Raster expected = centre(drawing).picture();
            Raster found = centre(moved).picture();
            for (int row = 0; row < 28; row++) {
                for (int column = 0; column < 28; column++) {
                    assertEquals(expected.get(row, column), found.get(row, column), 2, "round " + round);
                }
            }
        }
    }

    @Test
    void pointsFarOutsideTheBoxAreDrawnToo() {
        Raster picture = centre(PAD.with(Stroke.of(-1e9, -1e9, 1e9, 1e9))).picture();
        assertTrue(picture.get(14, 14) > 200);
    }

    @Test
    void aPictureIsCutOutScaledAndMoved() {
        Raster white = Raster.generate(90, 50, (row, column) -> row >= 40 && row < 80 && column == 30 ? 255 : 0);
        DigitCentring seen = DigitCentring.of(white).orElseThrow();
        assertEquals(Raster.generate(40, 1, (row, column) -> 255), seen.ink());
        // 40 x 1 becomes 20 x 1/2, centred: a quarter of column 9 and a quarter of column 10
        assertEquals(Raster.generate(20, 20, (row, column) -> column == 9 || column == 10 ? 64 : 0), seen.box());
        assertEquals(64, seen.picture().get(4, 14));
        assertEquals(64, seen.picture().get(23, 13));
        assertEquals(0, seen.movedDown());
        assertEquals(0, seen.movedRight());
    }

    @Test
    void theMoveIsByWholePixelsAndSaysHowFar() {
        // heavy on top: a full bar above a line
        Raster hammer = Raster.generate(20, 20, (row, column) -> row < 2 || column >= 9 && column <= 11 ? 255 : 0);
        DigitCentring seen = DigitCentring.of(hammer).orElseThrow();
        assertEquals(hammer, seen.box());
        double centre = (40 * 0.5 + 54 * 10.5) / 94;
        assertEquals(14 - Math.round(centre) - 4, seen.movedDown());
        assertTrue(seen.movedDown() > 3, "down by " + seen.movedDown());
        assertEquals(hammer, seen.picture().window(4 + seen.movedDown(), 4 + seen.movedRight(), 20, 20));
    }

    @Test
    void aBlackPictureHasNothingToRead() {
        assertTrue(DigitCentring.of(Raster.generate(28, 28, (row, column) -> 0)).isEmpty());
    }

    static DigitCentring centre(Drawing drawing) {
        return DigitCentring.of(drawing).orElseThrow();
    }

    private static Drawing scribble(Random random) {
        Drawing drawing = PAD;
        for (int strokes = random.nextInt(1, 4); strokes > 0; strokes--) {
            Stroke stroke = Stroke.of(random.nextInt(100, 400), random.nextInt(100, 400));
            for (int points = random.nextInt(3, 20); points > 0; points--) {
                stroke = stroke.to(random.nextInt(100, 400), random.nextInt(100, 400));
            }
            drawing = drawing.with(stroke);
        }
        return drawing;
    }

    private static Drawing moved(Drawing drawing, double size, double right, double down) {
        Drawing moved = Drawing.empty(drawing.width(), drawing.height());
        for (Stroke stroke : drawing.strokes()) {
            Stroke copy = Stroke.of(stroke.x(0) * size + right, stroke.y(0) * size + down);
            for (int i = 1; i < stroke.size(); i++) {
                copy = copy.to(stroke.x(i) * size + right, stroke.y(i) * size + down);
            }
            moved = moved.with(copy);
        }
        return moved;
    }

    private static double ink(Drawing drawing) {
        double sum = 0;
        for (float value : centre(drawing).picture().toArray()) {
            sum += value;
        }
        return sum;
    }

    private static int inkedColumns(Raster box) {
        int inked = 0;
        for (int column = 0; column < box.columns(); column++) {
            inked += box.window(0, column, box.rows(), 1).max() > 0 ? 1 : 0;
        }
        return inked;
    }

    private static double middle(Raster picture, boolean rows) {
        double mass = 0;
        double moment = 0;
        for (int row = 0; row < 28; row++) {
            for (int column = 0; column < 28; column++) {
                mass += picture.get(row, column);
                moment += picture.get(row, column) * (rows ? row : column);
            }
        }
        return moment / mass;
    }
}
