package glassbox.viewmodel.draw;

import java.util.ArrayList;
import java.util.List;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Test;

import glassbox.engine.data.PixelScaling;
import glassbox.engine.network.Weights;
import glassbox.raster.Raster;
import glassbox.recipe.PictureClassifier;
import glassbox.recipe.Recipe;
import glassbox.recipe.Recipes;
import glassbox.recipe.TrainedModel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WhyModelTest {
    private final ObjectProperty<TrainedModel> network = new SimpleObjectProperty<>(model("mnist-8-filters"));
    private final DrawViewModel pad = new DrawViewModel(Runnable::run, Runnable::run, network);
    private final WhyModel why = new WhyModel(Runnable::run, Runnable::run, network, pad.readingProperty());

    private static TrainedModel model(String recipe) {
        Recipe found = Recipes.byName(recipe).orElseThrow();
        return new TrainedModel(found, Weights.initial(found.network(), 1), 0, null);
    }

    private DigitRead draw() {
        pad.penDown(250, 100);
        pad.penMoved(250, 400);
        pad.penLifted();
        return (DigitRead) pad.readingProperty().get();
    }

    @Test
    void nothingIsAskedUntilSomebodyWantsToKnow() {
        draw();
        assertNull(why.mapProperty().get());
        assertNull(why.changeProperty().get());
        why.wayProperty().set(WhyMap.Way.HIDE);
        assertNotNull(why.mapProperty().get());
        pad.clear();
        assertNull(why.mapProperty().get());
    }

    @Test
    void everyWayGivesANumberForEachPixelOfTheDigitThatWasRead() {
        network.set(model("lenet-5"));
        int digit = draw().digit();
        assertTrue(why.looksProperty().get());
        for (WhyMap.Way way : WhyMap.Way.values()) {
            why.wayProperty().set(way);
            WhyMap map = why.mapProperty().get();
            assertEquals(way, map.way());
            assertEquals(digit, map.digit());
            assertEquals(28, map.map().rows());
            assertTrue(map.limit() > 0, way.words());
            assertFalse(map.orange().isEmpty());
            assertFalse(map.blue().isEmpty());
        }
        network.set(model("mnist-8-filters"));
        assertFalse(why.looksProperty().get());
        assertEquals(WhyMap.Way.HIDE, why.wayProperty().get());
    }

    @Test
    void whileSomebodyDrawsAnswersKeepComingAndSayWhichPictureTheyAreOf() {
        List<Runnable> worker = new ArrayList<>();
        List<Runnable> screen = new ArrayList<>();
        WhyModel slow = new WhyModel(screen::add, worker::add, network, pad.readingProperty());
        Raster first = draw().seen().picture();
        slow.wayProperty().set(WhyMap.Way.NUDGE);
        worker.removeFirst().run();
        pad.brushProperty().set(DrawViewModel.THICKEST);
        screen.removeFirst().run();
        assertEquals(first, slow.mapProperty().get().picture());
        assertTrue(slow.busyProperty().get());
        worker.removeFirst().run();
        screen.removeFirst().run();
        Raster newest = ((DigitRead) pad.readingProperty().get()).seen().picture();
        assertEquals(newest, slow.mapProperty().get().picture());
        assertNotEquals(first, newest);
        assertFalse(slow.busyProperty().get());
        pad.brushProperty().set(DrawViewModel.THINNEST);
        worker.removeFirst().run();
        slow.wayProperty().set(null);
        screen.removeFirst().run();
        assertNull(slow.mapProperty().get());
    }

    @Test
    void nothingIsSaidOfWhatAnotherNetworkRead() {
        List<Runnable> reading = new ArrayList<>();
        DrawViewModel later = new DrawViewModel(Runnable::run, reading::add, network);
        WhyModel asked = new WhyModel(Runnable::run, Runnable::run, network, later.readingProperty());
        later.penDown(250, 100);
        later.penMoved(250, 400);
        later.penLifted();
        reading.forEach(Runnable::run);
        asked.wayProperty().set(WhyMap.Way.HIDE);
        assertNotNull(asked.mapProperty().get());
        reading.clear();
        network.set(model("lenet-5"));
        assertNull(asked.mapProperty().get());
        reading.forEach(Runnable::run);
        assertNotNull(asked.mapProperty().get());
    }

    @Test
    void whatIsChangedIsReadAsWished() {
        DigitRead read = draw();
        why.searchingProperty().set(true);
        why.wantedProperty().set(read.runnerUp());
        WhatItTakes takes = why.changeProperty().get();
        assertTrue(takes.reached(), takes.sentence());
        Raster before = read.seen().picture();
        for (int i = 0; i < 784; i++) {
            float value = takes.picture().get(i / 28, i % 28);
            assertTrue(value >= 0 && value <= 255);
            assertEquals(value - before.get(i / 28, i % 28), takes.change().get(i / 28, i % 28), 1e-3);
        }
        float[] again = new PictureClassifier(network.get())
                .read(takes.picture().toArray())
                .orElseThrow()
                .probabilities();
        for (float probability : again) {
            assertTrue(probability <= again[read.runnerUp()]);
        }
        assertTrue(takes.sentence().startsWith("So little makes a"), takes.sentence());
    }

    @Test
    void picturesGoThroughThePreprocessingOfTheirRecipe() {
        Recipe odd = Recipes.standard();
        TrainedModel plain = new TrainedModel(
                new Recipe(
                        odd.name(),
                        odd.title(),
                        odd.network(),
                        odd.images(),
                        new PixelScaling(100, -1),
                        odd.config(),
                        null),
                Weights.initial(odd.network(), 2),
                0,
                null);
        network.set(plain);
        DigitRead read = draw();
        why.searchingProperty().set(true);
        why.wantedProperty().set(read.digit());
        assertTrue(why.changeProperty().get().reached());
        assertEquals(0, why.changeProperty().get().change().maxAbs(), 1e-3);
    }
}
