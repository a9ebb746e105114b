package glassbox.ui.page.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
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
import glassbox.recipe.TrainedModel;
import glassbox.ui.Snapshots;
import glassbox.ui.control.MatrixView;
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

/** Weights are edited on the page, by mouse and by keyboard; the answer, the accuracy and the way back are seen. */
@ExtendWith(ApplicationExtension.class)
class NetworkWhatIfTest {
    private final PacedWorker worker = new PacedWorker("test-sight", 30);
    private final PacedWorker tester = new PacedWorker("test-tester", 30);
    private final ObjectProperty<TrainedModel> network = new SimpleObjectProperty<>();
    private NetworkViewModel model;
    private NetworkPage page;
    private Stage stage;

    @Start
    void show(Stage shown) {
        stage = shown;
        network.set(ShippedModel.get());
        model = new NetworkViewModel(
                Platform::runLater, worker, tester, network, new DatasetCatalogue(), new Random(1));
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
        tester.close();
    }

    @Test
    void aWeightIsTypedByMouseAndTakenBack(FxRobot robot) throws TimeoutException {
        sees();
        float before = answer();
        robot.interact(() -> {
            model.showingProperty().set(Showing.WEIGHTS);
            model.pins().pin(new Spot(1, 2));
        });
        WaitForAsyncUtils.waitForFxEvents();
        MatrixView kernel = robot.lookup("#kernel").queryAs(MatrixView.class);
        robot.clickOn(kernel.localToScreen(kernel.getWidth() / 2, kernel.getHeight() / 2));
        robot.write("9").type(KeyCode.ENTER);
        until(() -> kernel.raster().get(1, 1) == 9 && answer() != before);
        until(() -> model.trial().scoreProperty().get() != null);
        assertEquals(400, model.trial().scoreProperty().get().images());
        assertEquals("1 edit", robot.lookup("#edits").queryAs(MenuButton.class).getText());
        assertTrue(robot.lookup("#edits").query().getAccessibleText().contains("became 9.00"));
        Node score = robot.lookup("#what-if-score").query();
        assertTrue(score.isVisible());
        assertTrue(score.getAccessibleText().startsWith("Of 400 test images"), score.getAccessibleText());
        picture(robot, "what-if-small");
        robot.clickOn("#undo-edit");
        until(() -> answer() == before);
        assertFalse(score.isVisible());
    }

    @Test
    void aMapIsSwitchedOffAndAFilterSwappedByKeyboard(FxRobot robot) throws TimeoutException {
        sees();
        List<TrainedModel> handed = new ArrayList<>();
        robot.interact(() -> {
            stage.setWidth(1352);
            stage.setHeight(804);
            model.trial().trainerProperty().set(handed::add);
            model.pins().pin(new Spot(1, 0), new Place(6, 14));
        });
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> robot.lookup("#switch-off").query().requestFocus());
        robot.type(KeyCode.SPACE);
        until(() -> model.detailProperty().get().map().maxAbs() == 0);
        assertEquals(
                "Map is off", robot.lookup("#switch-off").queryAs(Button.class).getText());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> model.detailProperty().get().map().maxAbs() > 0);
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        until(() -> model.detailProperty().get().map().maxAbs() == 0);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> model.detailProperty().get().map().maxAbs() > 0);
        robot.interact(() -> robot.lookup("#swap-filter").query().requestFocus());
        robot.type(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        until(() -> model.whatIf().editsProperty().get().size() == 1);
        until(() -> model.trial().scoreProperty().get() != null);
        picture(robot, "what-if-large");
        robot.clickOn("#train-on");
        assertEquals(1, handed.size());
        assertTrue(model.whatIf().editsProperty().get().isEmpty());
    }

    @Test
    void aMapIsShownAsNumbers(FxRobot robot) throws TimeoutException {
        sees();
        robot.interact(() -> model.pins().pin(new Spot(2, 1), new Place(3, 4)));
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#show-numbers");
        WaitForAsyncUtils.waitForFxEvents();
        MatrixView numbers = robot.lookup("#map-numbers").queryAs(MatrixView.class);
        assertEquals(model.detailProperty().get().map(), numbers.raster());
        assertTrue(
                numbers.getAccessibleText().startsWith("Max pool map 2, 13 rows, 13 columns. Row 4, column 5: "),
                numbers.getAccessibleText());
        robot.interact(() -> Snapshots.write(numbers.getScene().getRoot(), "network-map-numbers"));
        robot.type(KeyCode.ESCAPE);
    }

    private float answer() {
        return model.columnsProperty().get().getLast().units().get(5).value();
    }

    private void picture(FxRobot robot, String name) {
        WaitForAsyncUtils.waitForFxEvents(20);
        robot.interact(() -> Snapshots.write(page.content(), "network-" + name));
    }

    private void sees() throws TimeoutException {
        until(() -> model.sightProperty().get() != null
                && model.sightProperty().get().image() != null);
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
