package glassbox.viewmodel.train;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import glassbox.dataset.DatasetCatalogue;
import glassbox.recipe.Recipe;
import glassbox.recipe.Recipes;
import glassbox.viewmodel.ScreenQueue;
import glassbox.viewmodel.support.Background;
import glassbox.viewmodel.train.CompareChoices.Question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CompareViewModelTest {
    private static final Recipe DIGITS =
            Recipes.standard().withTrainingImages(200).withEpochs(2);
    private static final Recipe FASTER = new Recipe(
            "faster",
            "Faster",
            DIGITS.network(),
            DIGITS.images(),
            DIGITS.preprocessing(),
            DIGITS.config().withOptimizer(new glassbox.engine.optimizer.SgdSpec(0.02)),
            null);

    private final ScreenQueue screen = new ScreenQueue();
    private final Background background = new Background("compare-test", screen);
    private final CompareViewModel model = model(new DatasetCatalogue());

    private CompareViewModel model(DatasetCatalogue catalogue) {
        return new CompareViewModel(screen, background, catalogue, List.of(DIGITS, FASTER));
    }

    @AfterEach
    void close() {
        model.close();
        background.close();
    }

    private Phase phase() {
        return model.phaseProperty().get();
    }

    private void finished() throws InterruptedException {
        screen.showUntil("all runs are done", () -> phase() == Phase.FINISHED);
    }

    @Test
    void freezesConvolutionsDenseLayersAndBoth() throws InterruptedException {
        model.prepare();
        screen.showUntil("the runs stand at their start", () -> phase() == Phase.PAUSED);
        assertEquals(
                List.of("All learn", "Conv frozen", "Dense frozen", "Both frozen"),
                model.contestants().stream().map(Contestant::name).toList());
        assertEquals("13,530 of 13,602 learn", model.contestants().get(1).detail());
        assertEquals("0 of 13,602 learn", model.contestants().get(3).detail());
        model.togglePlay();
        finished();
        assertEquals(400, model.imagesSeenProperty().get());
        assertEquals(1, model.progressProperty().get());
        Contestant still = model.contestants().get(3);
        assertEquals(0.0, still.filtersProperty().get().moved().getFirst());
        assertEquals(
                0.0, model.contestants().get(1).filtersProperty().get().moved().getFirst());
        assertTrue(
                model.contestants().getFirst().filtersProperty().get().moved().getFirst() > 0);
        assertEquals(5, still.accuracyDifference().size());
        double last = still.accuracyDifference().y(4);
        assertEquals(
                still.curves().accuracy().test().valueAt(400)
                        - model.contestants()
                                .getFirst()
                                .curves()
                                .accuracy()
                                .test()
                                .valueAt(400),
                last,
                1e-12);
        assertTrue(last < 0, "what does not learn reads fewer digits");
        assertEquals(0, still.accuracyDifference().y(0), "all begin with the same numbers");
        assertTrue(model.statusProperty().get().sentence().contains("reads most test images right"));
    }

    @Test
    void recipesAreComparedAndTheSameOneTwiceIsRefusedInASentence() throws InterruptedException {
        model.prepare();
        model.choices().questionProperty().set(Question.RECIPES);
        assertEquals(Phase.UNAVAILABLE, phase());
        assertEquals(
                "The two recipes are the same. Choose another one to compare it with.",
                model.statusProperty().get().sentence());
        model.choices().secondProperty().set(1);
        screen.showUntil("the runs stand at their start", () -> phase() == Phase.PAUSED);
        assertEquals(
                List.of("Eight filters", "Faster"),
                model.contestants().stream().map(Contestant::name).toList());
        model.togglePlay();
        finished();
        assertFalse(model.contestants().get(1).lossProperty().get().isEmpty());
    }

    @Test
    void startOverPutsEveryRunBack() throws InterruptedException {
        model.togglePlay();
        finished();
        model.startOver();
        screen.showUntil("they are at their start", () -> phase() == Phase.PAUSED);
        assertEquals(0, model.imagesSeenProperty().get());
        assertEquals(
                0, model.contestants().getFirst().curves().loss().training().size());
        assertEquals(1, model.contestants().getFirst().curves().loss().test().size());
        model.togglePlay();
        finished();
        assertEquals(400, model.imagesSeenProperty().get());
    }

    @Test
    void anotherSeedBeginsAnew() throws InterruptedException {
        model.togglePlay();
        finished();
        String before = model.contestants().getFirst().lossProperty().get();
        model.choices().seedProperty().set(7);
        assertTrue(model.contestants().isEmpty());
        screen.showUntil("they are at their start", () -> phase() == Phase.PAUSED);
        model.togglePlay();
        finished();
        assertFalse(before.equals(model.contestants().getFirst().lossProperty().get()));
    }

    @Test
    void loadingIsCancelledAndMissingPicturesAreSaid(@TempDir Path empty) throws InterruptedException {
        model.prepare();
        assertEquals("Cancel", model.statusProperty().get().remedy());
        model.remedy();
        assertEquals(Phase.WAITING, phase());
        CompareViewModel other = model(new DatasetCatalogue(empty));
        other.togglePlay();
        screen.showUntil("loading is refused", () -> other.phaseProperty().get() == Phase.UNAVAILABLE);
        assertTrue(other.statusProperty().get().bad());
        other.close();
    }
}
