package glassbox.ui.page.network;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import glassbox.dataset.DatasetCatalogue;
import glassbox.exchange.ShippedModel;
import glassbox.recipe.Recipe;
import glassbox.recipe.TrainedModel;
import glassbox.ui.Snapshots;
import glassbox.ui.control.ColourKey;
import glassbox.ui.control.FlowSpot;
import glassbox.ui.control.MatrixView;
import glassbox.ui.control.NetworkFlow;
import glassbox.ui.theme.Theme;
import glassbox.viewmodel.network.NetworkEditor;
import glassbox.viewmodel.network.NetworkViewModel;
import glassbox.viewmodel.network.Place;
import glassbox.viewmodel.network.Showing;
import glassbox.viewmodel.network.Spot;
import glassbox.viewmodel.support.PacedWorker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Activations, weights and gradients of the same network. */
@ExtendWith(ApplicationExtension.class)
class NetworkViewsTest {
    private final PacedWorker worker = new PacedWorker("test-sight", 30);
    private final ObjectProperty<TrainedModel> network = new SimpleObjectProperty<>();
    private NetworkViewModel model;
    private NetworkPage page;
    private Stage stage;

    @Start
    void show(Stage shown) {
        stage = shown;
        network.set(ShippedModel.get());
        model = new NetworkViewModel(Platform::runLater, worker, network, new DatasetCatalogue(), new Random(1));
        model.showImage(45);
        page = new NetworkPage(model, new NetworkEditor(network, new ForgetfulKeeper()));
        Scene scene = new Scene(page.content(), 968, 604);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.setWidth(968);
        stage.setHeight(604);
        stage.show();
    }

    @AfterEach
    void stop() {
        worker.close();
    }

    @Test
    void weightsAndGradientsByMouse(FxRobot robot) throws TimeoutException {
        sees(13_602);
        robot.clickOn(button(robot, "Weights"));
        robot.moveTo(point(robot, new FlowSpot(1, 2)));
        assertTrue(
                page.caption().get().startsWith("Conv map 3, 9 weights from "),
                page.caption().get());
        robot.clickOn(point(robot, new FlowSpot(1, 2)));
        MatrixView kernel = robot.lookup("#kernel").queryAs(MatrixView.class);
        assertEquals(3, kernel.raster().rows());
        picture(robot, "weights-small");
        robot.clickOn(button(robot, "Gradients"));
        until(() -> model.detailProperty().get().showing() == Showing.GRADIENTS);
        assertEquals(
                "Blame of Conv map 3, pinned",
                robot.lookup("#map-title").queryLabeled().getText());
        until(() -> flow(robot).getAccessibleText().startsWith("Blame of Conv map 3 of 8, from "));
        ColourKey legend = robot.lookup("#legend").queryAs(ColourKey.class);
        assertEquals("≤ −", legend.getLow().substring(0, 3));
        assertEquals("≥ +", legend.getHigh().substring(0, 3));
        robot.interact(() -> model.pins().keep(new Place(10, 12)));
        MatrixView total = robot.lookup("#total").queryAs(MatrixView.class);
        assertEquals(
                model.detailProperty().get().map().get(10, 12), total.raster().get(0, 0));
        picture(robot, "gradients-small");
        robot.clickOn(button(robot, "Activations")).moveTo("#learned");
        assertEquals(new Place(10, 12), model.pins().keptProperty().get());
        assertEquals(
                "Conv map 3, pinned", robot.lookup("#map-title").queryLabeled().getText());
    }

    @Test
    void theSameNetworkWithAFrozenLayerSaysSo(FxRobot robot) throws TimeoutException {
        sees(13_602);
        Node frozen = robot.lookup("#frozen").query();
        assertFalse(frozen.isVisible());
        TrainedModel model = network.get();
        Recipe recipe = model.recipe();
        Recipe still = recipe.withConfig(recipe.config().withFrozen(Set.of("conv1")));
        robot.interact(() ->
                network.set(new TrainedModel(still, model.preprocessing(), model.weights(), model.imagesSeen(), null)));
        until(frozen::isVisible);
        assertEquals("72 more frozen", ((Labeled) frozen).getText());
    }

    @Test
    void viewsByKeyboard(FxRobot robot) throws TimeoutException {
        sees(13_602);
        robot.interact(() -> button(robot, "Activations").requestFocus());
        robot.type(KeyCode.RIGHT);
        assertEquals(Showing.WEIGHTS, model.showingProperty().get());
        robot.type(KeyCode.RIGHT);
        assertEquals(Showing.GRADIENTS, model.showingProperty().get());
        robot.interact(() -> model.pins().pin(new Spot(5, 5)));
        until(() -> model.detailProperty().get() != null
                && model.detailProperty().get().showing() == Showing.GRADIENTS);
        assertTrue(
                robot.lookup("#detail-sentence").query().getAccessibleText().startsWith("The blame of an answer"),
                robot.lookup("#detail-sentence").query().getAccessibleText());
    }

    @Test
    void columnsStayWhereTheyAreFromPictureToPicture(FxRobot robot) throws TimeoutException {
        sees(13_602);
        for (int width = 936; width <= 960; width += 8) {
            int wide = width;
            robot.interact(() -> {
                stage.setWidth(wide);
                stage.setHeight(804);
                network.set(Networks.lenet());
            });
            sees(61_706);
            Set<Rectangle2D> places = new HashSet<>();
            for (int image = 0; image < 4; image++) {
                int number = image;
                robot.interact(() -> model.showImage(number));
                until(() -> model.sightProperty().get().image().number() == number);
                WaitForAsyncUtils.waitForFxEvents(10);
                places.add(flow(robot).placeOf(new FlowSpot(1, 0)));
            }
            assertEquals(1, places.size(), width + " wide: " + places);
        }
    }

    @Test
    void picturesOfEveryViewLarge(FxRobot robot) throws TimeoutException {
        sees(13_602);
        robot.interact(() -> {
            stage.setWidth(1352);
            stage.setHeight(804);
        });
        for (Showing showing : Showing.values()) {
            robot.interact(() -> {
                model.pins().pin(new Spot(1, 0), new Place(6, 14));
                model.showingProperty().set(showing);
            });
            until(() -> model.detailProperty().get().showing() == showing);
            picture(robot, "eight-" + showing.word().toLowerCase(java.util.Locale.ROOT));
        }
        robot.interact(() -> {
            network.set(Networks.lenet());
            model.showingProperty().set(Showing.WEIGHTS);
        });
        sees(61_706);
        robot.interact(() -> model.pins().pin(new Spot(4, 2)));
        picture(robot, "lenet-weights");
        robot.interact(() -> {
            Theme.DARK.applyTo(page.content().getScene());
            model.showingProperty().set(Showing.GRADIENTS);
        });
        until(() -> model.detailProperty().get().showing() == Showing.GRADIENTS);
        robot.interact(() -> model.pins().keep(new Place(2, 2)));
        picture(robot, "lenet-gradients-dark");
        robot.interact(() -> {
            Theme.LIGHT.applyTo(page.content().getScene());
            network.set(Networks.manyMaps());
        });
        until(() -> model.sightProperty().get().plan().columns().size() > 6);
        robot.interact(() -> {
            model.showingProperty().set(Showing.WEIGHTS);
            model.pins().pin(new Spot(1, 3));
        });
        picture(robot, "many-weights");
        MatrixView kernel = robot.lookup("#kernel").queryAs(MatrixView.class);
        assertTrue(kernel.prefHeight(-1) >= 7 * 20, "numbers of a 7×7 kernel can be read");
    }

    private void picture(FxRobot robot, String name) {
        WaitForAsyncUtils.waitForFxEvents(20);
        robot.interact(() -> Snapshots.write(page.content(), "network-" + name));
    }

    private Node flowNode(FxRobot robot) {
        return robot.lookup("#flow").query();
    }

    private NetworkFlow flow(FxRobot robot) {
        return (NetworkFlow) flowNode(robot);
    }

    private Point2D point(FxRobot robot, FlowSpot spot) {
        Rectangle2D place = flow(robot).placeOf(spot);
        return flow(robot)
                .localToScreen(place.getMinX() + place.getWidth() / 2, place.getMinY() + place.getHeight() / 2);
    }

    private static ToggleButton button(FxRobot robot, String word) {
        return robot.lookup("#showing .segment")
                .match(node ->
                        node instanceof ToggleButton button && button.getText().equals(word))
                .queryAs(ToggleButton.class);
    }

    private void sees(long learned) throws TimeoutException {
        until(() -> model.sightProperty().get() != null
                && model.sightProperty().get().image() != null
                && model.sightProperty().get().plan().learned() == learned);
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
