package glassbox.viewmodel.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import glassbox.engine.optimizer.AdamSpec;
import glassbox.engine.optimizer.SgdSpec;
import glassbox.engine.training.TrainingConfig;
import glassbox.recipe.Recipes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
        assertEquals("1 image/s", Speed.words(settings.speedProperty().get()));
        settings.slower();
        assertEquals("1 image in 3 s", Speed.words(settings.speedProperty().get()));
        settings.slower();
        assertEquals(1.0 / 3, settings.sessionSpeed());
    }

    @Test
    void aChangedSeedSaysFromWhenItCounts() {
        assertEquals(
                "Changes count from the next image on.", settings.noteProperty().get());
        settings.seedProperty().set(2);
        assertTrue(settings.noteProperty().get().contains("start over"));
        settings.showRun(Recipes.standard().config().withSeed(2));
        assertEquals(
                "Changes count from the next image on.", settings.noteProperty().get());
    }

    @Test
    void batchSizeAndMomentumCountFromTheNextStartOn() {
        settings.adopt(Recipes.standard());
        settings.batchSizeProperty().set(32);
        settings.momentumProperty().set(0.9);
        assertEquals(
                "The batch size and the momentum count when you start over; the rest from the next image on.",
                settings.noteProperty().get());
        TrainingConfig next = settings.applyTo(Recipes.standard().config(), 5_000);
        assertEquals(32, next.batchSize());
        assertEquals(0.9, ((SgdSpec) next.optimizer()).momentum());
        settings.showRun(next);
        assertEquals(
                "Changes count from the next image on.", settings.noteProperty().get());
        settings.adopt(Recipes.standard().withConfig(next.withOptimizer(new AdamSpec(0.001))));
        assertFalse(settings.hasMomentumProperty().get());
    }

    @Test
    void layersAreFrozenByTheirKind() {
        settings.adopt(Recipes.byName("lenet-5").orElseThrow());
        List<FreezeGroup> groups = settings.freeze().groups();
        assertEquals(
                List.of("Conv", "Dense"),
                groups.stream().map(FreezeGroup::words).toList());
        List<FreezeGroup> heard = new ArrayList<>();
        settings.freeze().setOnChange(heard::add);
        groups.getFirst().frozenProperty().set(true);
        assertEquals(groups.subList(0, 1), heard);
        assertEquals(Set.copyOf(groups.getFirst().layers()), settings.freeze().frozen());
        settings.freeze().show(Set.of());
        assertEquals(1, heard.size(), "what is only shown is no change");
        assertTrue(settings.freeze().frozen().isEmpty());
    }

    @Test
    void theDieShowsAnotherSeed() {
        int before = settings.seedProperty().get();
        settings.throwDice();
        assertNotEquals(before, settings.seedProperty().get());
    }
}
