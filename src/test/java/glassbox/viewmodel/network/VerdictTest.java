package glassbox.viewmodel.network;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Test;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.LoadProgress;
import glassbox.engine.data.Preprocessing;
import glassbox.engine.data.Standardisation;
import glassbox.engine.network.Weights;
import glassbox.exchange.ShippedModel;
import glassbox.recipe.Recipe;
import glassbox.recipe.Recipes;
import glassbox.recipe.TrainedModel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the page says of the whole: its answer beside the truth, what does not learn, and how pixels become numbers. */
class VerdictTest {
    private static final TrainedModel PAIR = untrained("fashion-pair");

    @Test
    void anAnswerIsSaidBesideWhatTheImageIs() {
        assertEquals("It says 3, but this is a 5.", new Verdict("3", "5", true).words());
        assertEquals("It says ankle boot, but this is an 8.", new Verdict("Ankle boot", "8", true).words());
        assertEquals("It says T-shirt/top: right.", new Verdict("T-shirt/top", "T-shirt/top", true).words());
        assertEquals("It says trouser: right, by chance.", new Verdict("Trouser", "Trouser", false).words());
        assertEquals("really an ankle boot", new Verdict("Bag", "Ankle boot", true).truthWords());
        assertTrue(new Verdict("5", "5", true).right());
        assertFalse(new Verdict("3", "5", true).right());
    }

    @Test
    void aTrainedNetworkIsRightAboutMostDigitsAndOneThatIsNotTrainedSaysSo() {
        NetworkViewModel model = model(ShippedModel.get());
        int right = 0;
        for (int image = 0; image < 20; image++) {
            model.showImage(image);
            Verdict verdict = model.sightProperty().get().verdict();
            assertNotNull(verdict);
            assertTrue(verdict.trained());
            assertEquals(model.sightProperty().get().image().label(), verdict.truth());
            right += verdict.right() ? 1 : 0;
        }
        assertTrue(right >= 17, right + " of 20");
        NetworkViewModel blank = model(untrained("shapes"));
        assertFalse(blank.sightProperty().get().verdict().trained());
        assertTrue(
                blank.captionProperty().get().startsWith("Not trained yet"),
                blank.captionProperty().get());
        assertEquals("4 scores", last(blank).note());
        assertFalse(last(blank).chances());
        assertTrue(last(blank).shares());
    }

    @Test
    void oneOutputSpeaksForBothOfTwoClasses() {
        NetworkViewModel model = model(PAIR);
        Set<String> said = new HashSet<>();
        for (int image = 0; image < 60; image++) {
            model.showImage(image);
            NetworkSight sight = model.sightProperty().get();
            float p = sight.reading().values(last(model).activation())[0];
            assertEquals(p > 0.5f ? "Dress" : "Trouser", sight.verdict().said());
            said.add(sight.verdict().said());
        }
        assertEquals(Set.of("Dress", "Trouser"), said);
        assertEquals("Trouser", last(model).otherName());
        assertTrue(last(model).chances());
    }

    @Test
    void frozenLayersAreNotAmongTheNumbersToLearn() {
        NetworkPlan conv = plan("fashion-pair-frozen-conv");
        assertEquals(List.of(784L, 9L, 793L), List.of(conv.learning(), conv.frozen(), conv.learned()));
        assertTrue(conv.blocks().get(1).frozen());
        assertTrue(conv.blocks().get(1).sentence().contains("9 numbers frozen as they began"));
        NetworkPlan dense = plan("fashion-pair-frozen-dense");
        assertEquals(9, dense.learning());
        assertFalse(dense.blocks().get(1).frozen());
        assertEquals(793, plan("fashion-pair").learning());
    }

    @Test
    void everyPixelSaysHowItBecameItsNumber() {
        assertInstanceOf(Standardisation.class, PAIR.preprocessing());
        NetworkViewModel model = model(PAIR);
        Set<String> signs = new HashSet<>();
        for (int image = 0; image < 8; image++) {
            model.showImage(image);
            for (int row = 12; row < 16; row++) {
                for (int column = 10; column < 15; column++) {
                    Place place = new Place(row, column);
                    model.pins().pin(new Spot(0, 0));
                    model.pins().keep(place);
                    Arithmetic.Steps steps = assertInstanceOf(
                            Arithmetic.Steps.class, model.detailProperty().get().arithmetic());
                    List<BigDecimal> numbers = steps.steps().stream()
                            .filter(step -> !step.isSign())
                            .map(step -> number(step.text()))
                            .toList();
                    BigDecimal made = numbers.get(0)
                            .subtract(numbers.get(1))
                            .divide(numbers.get(2), MathContext.DECIMAL64)
                            .setScale(2, RoundingMode.HALF_UP);
                    assertEquals(
                            made.compareTo(number(steps.total())) == 0 ? "=" : "≈", steps.sign(), steps.toString());
                    signs.add(steps.sign());
                    NumberFormula hovered = model.formulaOfPixel(new Spot(0, 0), new Rect(0, 0, 3, 3), place);
                    assertEquals(steps.sign() + " " + steps.total(), hovered.result());
                }
            }
        }
        assertTrue(signs.contains("="), signs.toString());
        assertNull(model.formulaOfPixel(new Spot(0, 0), new Rect(-1, -1, 2, 2), Place.FIRST), "padding is no pixel");
        assertNull(model.formulaOfPixel(new Spot(1, 0), new Rect(0, 0, 2, 2), Place.FIRST));
    }

    private static NetworkPlan plan(String name) {
        Recipe recipe = recipe(name);
        return NetworkPlan.of(
                recipe.network(), List.of("Trouser", "Dress"), recipe.config().frozen());
    }

    private static Recipe recipe(String name) {
        return Recipes.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static LayerColumn last(NetworkViewModel model) {
        return model.sightProperty().get().plan().columns().getLast();
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replace("−", "-").replace("+", ""));
    }

    private static NetworkViewModel model(TrainedModel shown) {
        NetworkViewModel model = new NetworkViewModel(
                Runnable::run, Runnable::run, new SimpleObjectProperty<>(shown), new DatasetCatalogue(), new Random(1));
        model.setWatched(true);
        return model;
    }

    private static TrainedModel untrained(String name) {
        Recipe recipe = recipe(name);
        try {
            Preprocessing fitted = recipe.withTrainingImages(200)
                    .plan(new DatasetCatalogue(), 0, LoadProgress.SILENT)
                    .preprocessing();
            return new TrainedModel(recipe, fitted, Weights.initial(recipe.network(), recipe.seed()), 0, null);
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
