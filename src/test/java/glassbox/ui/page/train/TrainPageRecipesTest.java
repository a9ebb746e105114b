package glassbox.ui.page.train;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.DatasetKey;
import glassbox.recipe.Recipe;
import glassbox.recipe.Recipes;
import glassbox.ui.theme.Theme;
import glassbox.viewmodel.train.Phase;
import glassbox.viewmodel.train.TrainViewModel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every recipe on the Train page: pictures of other sizes and classes, other numbers of filters, data that are not there. */
@ExtendWith(ApplicationExtension.class)
class TrainPageRecipesTest {
    private static final List<Recipe> RECIPES =
            Recipes.all().stream().map(recipe -> recipe.withTrainingImages(128)).toList();

    private TrainViewModel model;

    @Start
    void show(Stage stage) {
        model = new TrainViewModel(Platform::runLater, new DatasetCatalogue(), RECIPES);
        Scene scene = new Scene(new TrainPage(model).content(), 968, 604);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void everyRecipeCanBeChosenAndLearnsFromItsPictures(FxRobot robot) {
        for (int i = 0; i < RECIPES.size(); i++) {
            int index = i;
            Recipe recipe = RECIPES.get(i);
            robot.interact(() -> model.select(index));
            if (recipe.images().data() == DatasetKey.CIFAR_10) {
                await(() -> model.phaseProperty().get() == Phase.UNAVAILABLE
                        || model.phaseProperty().get() == Phase.PAUSED);
                continue;
            }
            await(() -> model.phaseProperty().get() == Phase.PAUSED);
            robot.interact(model.transport()::stepImage);
            await(() -> model.readout().imagesSeenProperty().get() > 0
                    && !model.readout().score(16).isEmpty());
            List<String> classes = recipe.images().classNames();
            model.readout()
                    .digitsProperty()
                    .get()
                    .forEach(reading -> assertTrue(classes.contains(reading.read()), recipe.name() + reading.read()));
            assertFalse(model.readout().filtersProperty().get().now().isEmpty(), recipe.name());
        }
    }

    @Test
    void nothingOfTheRecipeBeforeStaysOnScreen(FxRobot robot) {
        robot.interact(model::prepare);
        await(() -> model.phaseProperty().get() == Phase.PAUSED);
        robot.interact(model.transport()::stepEpoch);
        await(() -> model.readout().imagesSeenProperty().get() == 128);
        robot.interact(() -> {
            model.select(RECIPES.size() - 1);
            assertEquals(0, model.readout().imagesSeenProperty().get());
            assertEquals("", model.readout().lossProperty().get());
            assertTrue(model.readout().digitsProperty().get().isEmpty());
        });
    }

    private static void await(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, condition::getAsBoolean);
        } catch (java.util.concurrent.TimeoutException late) {
            throw new AssertionError("It took too long.", late);
        }
    }
}
