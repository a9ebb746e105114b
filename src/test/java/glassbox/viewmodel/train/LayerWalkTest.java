package glassbox.viewmodel.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import glassbox.dataset.DatasetCatalogue;
import glassbox.engine.network.Weights;
import glassbox.recipe.Recipe;
import glassbox.recipe.Recipes;
import glassbox.viewmodel.ScreenQueue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A step is gone through layer by layer, both ways, and the run takes it exactly where its weights change. */
class LayerWalkTest {
    /** So long that it is still going on when the test comes back to it, however slow the machine. */
    private static final Recipe ENDLESS =
            Recipes.standard().withTrainingImages(200).withEpochs(100_000);

    private final ScreenQueue screen = new ScreenQueue();
    private final TrainViewModel model = new TrainViewModel(screen, new DatasetCatalogue(), List.of(ENDLESS));

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void goesForwardThenBackwardAndTakesTheStepAtItsEnd() throws InterruptedException {
        at(2);
        Weights before = weights();
        assertNull(model.walk().sightProperty().get());
        model.transport().stepLayer();
        headline("The image");
        assertEquals("Image 3 of epoch 1", sight().where());
        List<String> seen = new ArrayList<>(List.of(sight().headline()));
        while (!sight().headline().equals("The weights change")) {
            assertEquals(2, images(), "the run waits before the step");
            model.transport().stepLayer();
            seen.add(sight().headline());
            assertTrue(sight().sentence().endsWith("."), sight().sentence());
        }
        assertEquals(
                List.of(
                        "The image",
                        "Forward through Conv",
                        "Forward through Max pool",
                        "Forward through Flatten",
                        "Forward through Dense",
                        "Forward through Softmax",
                        "How wrong?",
                        "Back through Dense",
                        "Back through Flatten",
                        "Back through Max pool",
                        "Back through Conv",
                        "The weights change"),
                seen);
        paused(3);
        assertNotEquals(before, weights());
        model.transport().stepLayer();
        headline("The image");
        assertEquals("Image 4 of epoch 1", sight().where());
        assertEquals(3, images());
    }

    @Test
    void goesBackTheSameWayToTheSameBits() throws InterruptedException {
        at(2);
        Weights before = weights();
        model.transport().stepImage();
        paused(3);
        Weights after = weights();
        model.transport().backLayer();
        headline("Back through Conv");
        paused(2);
        assertEquals(before, weights());
        model.transport().stepLayer();
        headline("The weights change");
        paused(3);
        assertEquals(after, weights());
        model.transport().stepLayer();
        headline("The image");
        model.transport().backLayer();
        headline("The weights change");
        paused(3);
        assertEquals(after, weights());
        model.walk().goTo(0);
        headline("The image");
        paused(2);
        assertEquals(before, weights());
        model.transport().backLayer();
        headline("The weights change");
        assertEquals("Image 2 of epoch 1", sight().where());
    }

    @Test
    void anythingElseTheRunDoesEndsTheWalkAndAnotherRateIsHeeded() throws InterruptedException {
        at(1);
        model.transport().stepLayer();
        headline("The image");
        model.walk().goTo(sight().stops().size() - 2);
        headline("Back through Conv");
        model.settings().freeze().groups().getFirst().frozenProperty().set(true);
        screen.showUntil(
                "the frozen layer is not gone back through",
                () -> sight().stops().stream()
                        .noneMatch(stop -> stop.back() && stop.words().equals("Conv")));
        model.transport().stepImage();
        screen.showUntil("the walk ends", () -> model.walk().sightProperty().get() == null);
        paused(2);
        model.transport().play();
        screen.showUntil("it runs", () -> images() > 2);
        model.transport().stepLayer();
        headline("The image");
        screen.showUntil("the run waits", () -> model.phaseProperty().get() == Phase.PAUSED);
        model.startOver();
        assertNull(model.walk().sightProperty().get());
    }

    @Test
    void playEndsAWalkThatWentBackIntoTheStepBefore() throws InterruptedException {
        at(2);
        model.transport().backLayer();
        headline("Back through Conv");
        paused(1);
        model.transport().play();
        screen.showUntil("the walk ends", () -> model.walk().sightProperty().get() == null);
    }

    @Test
    void playEndsAWalkThatHurriedIntoTheNextStep() throws InterruptedException {
        at(1);
        model.transport().stepLayer();
        headline("The image");
        model.walk().goTo(sight().stops().size() - 1);
        model.transport().stepLayer();
        screen.showUntil("the next step", () -> sight().where().equals("Image 3 of epoch 1"));
        model.transport().play();
        screen.showUntil("the walk ends", () -> model.walk().sightProperty().get() == null);
    }

    @Test
    void goingBackShowsTheSettingsThatTheStepHad() throws InterruptedException {
        at(1);
        double usual = model.settings().learningRateProperty().get();
        model.settings().learningRateProperty().set(2 * usual);
        model.transport().stepImage();
        paused(2);
        model.transport().backLayer();
        headline("Back through Conv");
        paused(1);
        assertEquals(2 * usual, model.settings().learningRateProperty().get());
        model.walk().goTo(0);
        model.transport().backLayer();
        screen.showUntil("the first step", () -> sight().where().equals("Image 1 of epoch 1"));
        model.walk().goTo(0);
        paused(0);
        assertEquals(usual, model.settings().learningRateProperty().get());
    }

    private void at(long images) throws InterruptedException {
        model.prepare();
        screen.showUntil(
                "the run is ready",
                () -> model.phaseProperty().get() == Phase.PAUSED
                        && !model.readout().lossProperty().get().isEmpty());
        for (int step = 1; step <= images; step++) {
            model.transport().stepImage();
            paused(step);
        }
    }

    private void paused(long images) throws InterruptedException {
        screen.showUntil(
                "paused after " + images + " images",
                () -> model.phaseProperty().get() == Phase.PAUSED && images() == images);
    }

    private void headline(String words) throws InterruptedException {
        screen.showUntil(
                words, () -> model.walk().sightProperty().get() != null && Objects.equals(sight().headline(), words));
    }

    private long images() {
        return model.readout().imagesSeenProperty().get();
    }

    private WalkSight sight() {
        WalkSight sight = model.walk().sightProperty().get();
        assertNotNull(sight);
        return sight;
    }

    private Weights weights() {
        return Objects.requireNonNull(model.latestModelProperty().get()).weights();
    }
}
