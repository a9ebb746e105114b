package glassbox.viewmodel.filters;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import glassbox.raster.Raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SignalModelTest {
    private final SignalModel model = new SignalModel();

    @Test
    void signalsAndWindowsAreTypedWithSpacesCommasOrSemicolons() {
        model.rows().typeSignal("1 2.5  −3");
        assertEquals(Raster.of(1, 3, 1, 2.5f, -3), model.rows().signalProperty().get());
        model.rows().typeSignal("1,2,3,4");
        assertEquals(Raster.of(1, 4, 1, 2, 3, 4), model.rows().signalProperty().get());
        model.rows().typeSignal("0,5; 1/4; 2");
        assertEquals(
                Raster.of(1, 3, .5f, .25f, 2), model.rows().signalProperty().get());
        model.rows().typeWindow("1, 2, -1");
        assertEquals(Raster.of(1, 3, 1, 2, -1), model.rows().windowProperty().get());
        assertEquals("1 2 −1", model.rows().windowText());
        assertEquals("", model.rows().refusalProperty().get());
    }

    @Test
    void whatIsNoRowOfNumbersIsRefusedAndNothingIsLost() {
        Raster before = model.rows().signalProperty().get();
        for (String text :
                new String[] {"", "one two", "1 2 NaN", "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17", "1e99"}) {
            model.rows().typeSignal(text);
            assertFalse(model.rows().refusalProperty().get().isEmpty(), text);
            assertEquals(before, model.rows().signalProperty().get());
        }
        assertTrue(model.back());
        assertEquals("", model.rows().refusalProperty().get());
    }

    @Test
    void validIsRefusedWhereTheWindowIsLongerThanTheSignal() {
        model.rows().typeSignal("1 2");
        model.rows().typeWindow("1 2 3");
        model.rows().modeProperty().set(SignalReach.VALID);
        assertEquals(SignalReach.SAME, model.rows().modeProperty().get());
        assertTrue(model.rows().refusalProperty().get().contains("The window has 3 numbers and the signal only 2"));
        model.rows().typeWindow("1 2");
        model.rows().modeProperty().set(SignalReach.VALID);
        assertEquals("n − k + 1 = 2 − 2 + 1 = 1 number", model.sizeText());
        model.rows().typeWindow("1 2 3");
        assertEquals(2, model.rows().windowProperty().get().columns());
    }

    @Test
    void bothOutputsAreReadAtTheSamePlaceOfTheSignal() {
        model.rows().typeSignal("0 0 1 0 0");
        model.rows().typeWindow("1 2 3");
        assertEquals(
                Raster.of(1, 5, 0, 3, 2, 1, 0),
                model.correlationProperty().get().output());
        assertEquals(
                Raster.of(1, 5, 0, 1, 2, 3, 0),
                model.convolutionProperty().get().output());
        model.moveTo(1);
        assertEquals(
                "Number 2 of 5: cross-correlation makes +3, convolution +1. Flipped, the window is read from its other end.",
                model.captionProperty().get());
        model.rows().modeProperty().set(SignalReach.FULL);
        assertEquals(2, model.indexProperty().get(), "the window stays where it lay");
        assertEquals("n + k − 1 = 5 + 3 − 1 = 7 numbers", model.sizeText());
    }

    @Test
    void aPinnedWindowIsNotCarriedByTheMouseAndStepsMoveIt() {
        model.pin(3);
        model.peek(0);
        assertEquals(3, model.indexProperty().get());
        model.slide().next();
        assertEquals(4, model.indexProperty().get());
        model.slide().toStart();
        assertEquals(0, model.indexProperty().get());
        assertTrue(model.back());
        model.peek(2);
        assertEquals(2, model.indexProperty().get());
    }

    @Test
    void everyExampleFitsEveryWayOfSlidingAndIsNamedUntilANumberIsChanged() {
        for (SignalExample example : SignalExample.values()) {
            for (SignalReach reach : SignalReach.values()) {
                model.rows().choose(example);
                model.rows().modeProperty().set(reach);
                assertEquals("", model.rows().refusalProperty().get());
                assertEquals(Optional.of(example), model.rows().example());
            }
        }
        model.rows().type(true, 0, "9");
        assertEquals(Optional.empty(), model.rows().example());
    }

    @Test
    void aConvolutionWritesTheWindowWhereTheSignalIsOneSpikeAndACrossCorrelationItsMirrorImage() {
        model.rows().choose(SignalExample.SPIKE);
        assertEquals(
                Raster.of(1, 9, 0, 0, 0, 1, 2, 3, 0, 0, 0),
                model.convolutionProperty().get().output());
        assertEquals(
                Raster.of(1, 9, 0, 0, 0, 3, 2, 1, 0, 0, 0),
                model.correlationProperty().get().output());
    }

    @Test
    void theWindowIsFlippedPairByPair() {
        assertEquals(2, model.exchangedProperty().get(), "it begins flipped");
        model.exchangedProperty().set(-1);
        assertEquals(0, model.exchangedProperty().get());
        model.exchangedProperty().set(7);
        assertEquals(2, model.exchangedProperty().get());
        model.rows().typeWindow("1");
        assertEquals(0, model.exchangedProperty().get());
        assertTrue(model.captionProperty().get().contains("the same from both ends"));
    }
}
