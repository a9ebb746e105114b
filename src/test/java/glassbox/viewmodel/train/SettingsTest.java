package glassbox.viewmodel.train;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SettingsTest {
    private final TrainSettings settings = new TrainSettings();

    @ParameterizedTest
    @CsvSource({"0.02, 0.02", "' 1e-3 ', 0.001", "'0,05', 0.05", "1, 1"})
    void learningRatesAreTyped(String typed, double expected) {
        settings.typeLearningRate(typed);
        assertEquals(expected, settings.learningRateProperty().get());
        assertEquals("", settings.problemProperty().get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "-0.1", "0", "1.5", "NaN", "Infinity", "0.005 or so, I should say"})
    void whatIsNoLearningRateIsSaidAndLeavesTheRateAlone(String typed) {
        settings.typeLearningRate(typed);
        assertEquals(0.005, settings.learningRateProperty().get());
        String said = settings.problemProperty().get();
        assertTrue(said.startsWith("A learning rate is a number from 0.0001 to 1, such as 0.005;"), said);
        assertTrue(said.length() < 120, said);
        settings.learningRateProperty().set(0.01);
        assertEquals("", settings.problemProperty().get());
    }

    @ParameterizedTest
    @CsvSource({"0.005, 0.005", "0.0001, 0.0001", "1, 1", "0.0123456, 0.012", "0.1, 0.1"})
    void learningRatesAreWrittenWithTheDigitsTheyNeed(double rate, String expected) {
        assertEquals(expected, LearningRate.words(rate));
    }

    @Test
    void speedGoesByStopsAndTheLastHoldsNothingBack() {
        assertEquals(Double.POSITIVE_INFINITY, settings.sessionSpeed());
        assertEquals("as fast as it can", Speed.words(settings.speedProperty().get()));
        settings.slower();
        assertEquals(5000, settings.sessionSpeed());
        settings.speedProperty().set(60);
        settings.slower();
        assertEquals(50, settings.speedProperty().get());
        settings.faster();
        assertEquals(100, settings.speedProperty().get());
        settings.speedProperty().set(1);
        settings.slower();
        assertEquals("1 image/s", Speed.words(settings.speedProperty().get()));
    }

    @Test
    void aChangedSeedSaysFromWhenItCounts() {
        assertEquals(
                "Changes count from the next image on.", settings.noteProperty().get());
        settings.seedProperty().set(2);
        assertTrue(settings.noteProperty().get().contains("start over"));
        settings.showRunSeed(2);
        assertEquals(
                "Changes count from the next image on.", settings.noteProperty().get());
    }

    @Test
    void theDieShowsAnotherSeed() {
        int before = settings.seedProperty().get();
        settings.throwDice();
        assertNotEquals(before, settings.seedProperty().get());
    }
}
