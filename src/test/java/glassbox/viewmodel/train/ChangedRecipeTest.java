package glassbox.viewmodel.train;

import java.util.List;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import glassbox.dataset.DatasetCatalogue;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.layer.ReluSpec;
import glassbox.engine.network.NetworkSpec;
import glassbox.recipe.Recipe;
import glassbox.recipe.Recipes;
import glassbox.recipe.TrainedModel;
import glassbox.viewmodel.ScreenQueue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** A recipe that is saved with another network while its run is on screen. */
class ChangedRecipeTest {
    private static final Recipe SMALL =
            Recipes.standard().withTrainingImages(100).withEpochs(1);

    private final ScreenQueue screen = new ScreenQueue();
    private final ObservableList<Recipe> recipes = FXCollections.observableArrayList(SMALL);
    private final TrainViewModel model =
            new TrainViewModel(screen, new DatasetCatalogue(), recipes, recipe -> true, recipe -> {}, null);

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void theRunGoesOnAsItWasUntilStartOverBeginsOneOfTheNewNetwork() throws InterruptedException {
        model.prepare();
        seen("the digits are there", 0);
        model.transport().stepImage();
        seen("the first image", 1);
        Recipe changed = withRelu(SMALL);
        recipes.set(0, changed);
        assertEquals(0, model.selectedProperty().get());
        model.transport().stepImage();
        seen("it goes on", 2);
        assertEquals(SMALL.network(), latest().recipe().network());
        model.startOver();
        assertFalse(model.restorableProperty().get(), "the run of another network does not come back into this one");
        seen("the new run stands at its beginning", 0);
        model.transport().stepImage();
        seen("it learns", 1);
        assertEquals(changed.network(), latest().recipe().network());
    }

    @Test
    void playAfterStartOverTrainsTheNewNetworkThoughItsDigitsAreStillLoading() throws InterruptedException {
        model.prepare();
        seen("the digits are there", 0);
        model.transport().stepImage();
        seen("the first image", 1);
        Recipe changed = withRelu(SMALL);
        recipes.set(0, changed);
        model.startOver();
        model.transport().play();
        screen.showUntil("the new run is done", () -> model.phaseProperty().get() == Phase.FINISHED);
        assertEquals(100, model.readout().imagesSeenProperty().get());
        assertEquals(changed.network(), latest().recipe().network());
    }

    private TrainedModel latest() {
        return model.latestModelProperty().get();
    }

    private void seen(String what, long images) throws InterruptedException {
        screen.showUntil(
                what,
                () -> model.phaseProperty().get() == Phase.PAUSED
                        && model.readout().imagesSeenProperty().get() == images);
    }

    /** The same with a layer more behind its first. */
    private static Recipe withRelu(Recipe recipe) {
        List<LayerSpec> layers = new java.util.ArrayList<>(recipe.network().layers());
        layers.add(1, new ReluSpec());
        return new Recipe(
                recipe.name(),
                recipe.title(),
                new NetworkSpec(recipe.network().input(), layers),
                recipe.images(),
                recipe.preprocessing(),
                recipe.config(),
                null);
    }
}
