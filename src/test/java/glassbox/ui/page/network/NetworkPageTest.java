package glassbox.ui.page.network;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
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
import glassbox.engine.data.PixelScaling;
import glassbox.engine.data.Preprocessing;
import glassbox.engine.network.Weights;
import glassbox.exchange.ShippedModel;
import glassbox.recipe.Recipe;
import glassbox.recipe.Recipes;
import glassbox.recipe.TrainedModel;
import glassbox.ui.Snapshots;
import glassbox.ui.StyleErrors;
import glassbox.ui.theme.Theme;
import glassbox.viewmodel.network.NetworkEditor;
import glassbox.viewmodel.network.NetworkViewModel;
import glassbox.viewmodel.network.Place;
import glassbox.viewmodel.network.Spot;
import glassbox.viewmodel.support.PacedWorker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@ExtendWith(ApplicationExtension.class)
class NetworkPageTest {
    private final PacedWorker worker = new PacedWorker("test-sight", 30);
    private final ObjectProperty<TrainedModel> network = new SimpleObjectProperty<>();
    private NetworkViewModel model;
    private NetworkPage page;

    @Start
    void show(Stage stage) {
        network.set(ShippedModel.get());
        model = new NetworkViewModel(Platform::runLater, worker, network, new DatasetCatalogue(), new Random(1));
        model.showImage(45);
        page = new NetworkPage(model, new NetworkEditor(network, new ForgetfulKeeper()));
        Scene scene = new Scene(page.content(), 968, 604);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void stop() {
        worker.close();
    }

    @Test
    void looksRightForEveryNetwork(FxRobot robot) throws TimeoutException {
        try (StyleErrors errors = new StyleErrors()) {
            look(robot, "eight", ShippedModel.get(), new Spot(1, 0), new Place(6, 14), new Spot(5, 5));
            look(robot, "eight2", ShippedModel.get(), new Spot(2, 4), new Place(4, 6), new Spot(4, 5));
            look(robot, "lenet", Networks.lenet(), new Spot(4, 3), new Place(5, 5), new Spot(8, 40));
            look(robot, "dense", Networks.denseOnly(), new Spot(2, 5), null, new Spot(9, 3));
            look(robot, "many", Networks.manyMaps(), new Spot(2, 30), new Place(10, 10), new Spot(5, 400));
            look(robot, "shapes", Networks.shapes(), new Spot(1, 1), new Place(0, 1), new Spot(4, 1));
            assertEquals(List.of(), errors.found());
        }
    }

    @Test
    void showsEveryRecipe(FxRobot robot) throws TimeoutException {
        try (StyleErrors errors = new StyleErrors()) {
            for (Recipe recipe : Recipes.all()) {
                Weights weights = Weights.initial(recipe.network(), recipe.seed());
                Preprocessing pixels = new PixelScaling(255, 0);
                Recipe plain = new Recipe(
                        recipe.name(),
                        recipe.title(),
                        recipe.network(),
                        recipe.images(),
                        new PixelScaling(255, 0),
                        recipe.config(),
                        null);
                TrainedModel shown = new TrainedModel(plain, pixels, weights, 0, null);
                see(robot, shown);
                robot.interact(() -> model.pins().pin(new Spot(1, 0), Place.FIRST));
                small(robot, "recipe-" + recipe.name() + "-map");
                large(robot, "recipe-" + recipe.name() + "-map", false);
            }
            assertEquals(List.of(), errors.found());
        }
    }

    private void look(FxRobot robot, String name, TrainedModel shown, Spot spot, Place place, Spot other)
            throws TimeoutException {
        see(robot, shown);
        small(robot, name + "-none");
        robot.interact(() -> {
            model.pins().pin(spot);
            if (place != null) {
                model.pins().keep(place);
            }
        });
        small(robot, name + "-map");
        large(robot, name + "-map", true);
        robot.interact(() -> model.pins().pin(other));
        small(robot, name + "-other");
    }

    /** Shows a network of which nothing is held. */
    private void see(FxRobot robot, TrainedModel shown) throws TimeoutException {
        robot.interact(() -> {
            model.pins().hover(null);
            network.set(shown);
        });
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> model.sightProperty().get() != null
                        && model.sightProperty().get().plan().learned()
                                == shown.recipe().network().parameterCount());
        robot.interact(() -> {
            boolean held = true;
            while (held) {
                held = model.back();
            }
        });
    }

    private void small(FxRobot robot, String name) {
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> assertTrue(Snapshots.write(page.content(), "network-" + name + "-small") > 20, name));
    }

    private void large(FxRobot robot, String name, boolean dark) {
        Scene small = page.content().getScene();
        Scene[] large = new Scene[1];
        robot.interact(() -> {
            small.setRoot(new javafx.scene.layout.Pane());
            large[0] = new Scene(page.content(), 1352, 804);
            Theme.LIGHT.applyTo(large[0]);
            page.content().applyCss();
            page.content().layout();
        });
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> page.content().layout());
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> assertTrue(Snapshots.write(page.content(), "network-" + name + "-large") > 20, name));
        if (dark) {
            robot.interact(() -> Theme.DARK.applyTo(large[0]));
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(() -> Snapshots.write(page.content(), "network-" + name + "-large-dark"));
        }
        robot.interact(() -> {
            large[0].setRoot(new javafx.scene.layout.Pane());
            small.setRoot(page.content());
        });
        WaitForAsyncUtils.waitForFxEvents();
    }
}
