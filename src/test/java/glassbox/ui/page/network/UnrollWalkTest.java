package glassbox.ui.page.network;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
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
import glassbox.ui.control.PatchMatrixView;
import glassbox.ui.control.Stepper;
import glassbox.ui.control.Words;
import glassbox.ui.theme.Theme;
import glassbox.viewmodel.network.NetworkEditor;
import glassbox.viewmodel.network.NetworkViewModel;
import glassbox.viewmodel.support.PacedWorker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A conv layer is unrolled by mouse and by keyboard. */
@ExtendWith(ApplicationExtension.class)
class UnrollWalkTest {
    private final PacedWorker worker = new PacedWorker("test-sight", 30);
    private final ObjectProperty<TrainedModel> network = new SimpleObjectProperty<>();
    private NetworkViewModel model;
    private NetworkPage page;
    private Scene scene;

    @Start
    void show(Stage stage) {
        network.set(ShippedModel.get());
        model = new NetworkViewModel(Platform::runLater, worker, network, new DatasetCatalogue(), new Random(1));
        model.showImage(45);
        page = new NetworkPage(model, new NetworkEditor(network, new ForgetfulKeeper()));
        scene = new Scene(page.content(), 968, 604);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void stop() {
        worker.close();
    }

    @Test
    void byMouseAPixelShowsItsCopiesAndACellItsPixel(FxRobot robot) throws TimeoutException {
        ready();
        robot.clickOn("#block-1");
        robot.moveTo("#unroll-input");
        assertTrue(sentence(robot).contains("is copied 9 times"), sentence(robot));
        assertTrue(robot.lookup("#unroll-matrix").query().getAccessibleText().endsWith("9 marked"));
        snapshot(robot, "unroll-input");
        robot.moveTo("#unroll-output");
        assertTrue(sentence(robot).contains("9 products added up"), sentence(robot));
        robot.moveTo("#unroll-matrix");
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup("#unroll-costs")
                .queryAs(Words.class)
                .getText()
                .contains("9 × 676 = 6,084 numbers, 7.8 times"));
        robot.clickOn("#close-unroll");
        assertFalse(shown());
    }

    @Test
    void byKeyboardItIsOpenedWalkedAndClosed(FxRobot robot) throws TimeoutException {
        ready();
        robot.interact(() -> scene.lookup("#flow").requestFocus());
        robot.type(KeyCode.U);
        assertTrue(shown());
        robot.interact(() -> scene.lookup("#unroll-input").requestFocus());
        robot.type(KeyCode.RIGHT);
        assertTrue(sentence(robot).startsWith("Input pixel row 1, column 2 is copied 2 times"), sentence(robot));
        robot.interact(() -> scene.lookup("#unroll-matrix").requestFocus());
        robot.type(KeyCode.END);
        assertTrue(sentence(robot).contains("column 676"), sentence(robot));
        assertTrue(robot.lookup("#unroll-matrix")
                        .queryAs(PatchMatrixView.class)
                        .corner()
                        .column()
                > 0);
        robot.interact(
                () -> robot.lookup("#unroll-filter").queryAs(Stepper.class).setValue(5));
        robot.type(KeyCode.ESCAPE);
        assertFalse(shown());
    }

    @Test
    void largeLayersShowAWindow(FxRobot robot) throws TimeoutException {
        robot.interact(() -> network.set(Networks.manyMaps()));
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> model.sightProperty().get() != null
                        && model.sightProperty().get().image() != null
                        && model.sightProperty().get().plan().blocks().size() == 10);
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> scene.lookup("#block-5") != null);
        robot.interact(() -> scene.lookup("#block-5").requestFocus());
        robot.type(KeyCode.ENTER);
        snapshot(robot, "unroll-large");
        assertTrue(
                robot.lookup("#unroll-matrix").query().getAccessibleText().contains("of 3,872"),
                robot.lookup("#unroll-matrix").query().getAccessibleText());
        robot.interact(
                () -> robot.lookup("#unroll-layer").queryAs(Stepper.class).setValue(1));
        assertTrue(robot.lookup("#unroll-matrix").query().getAccessibleText().contains("of 49"));
        robot.interact(() -> network.set(Networks.denseOnly()));
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> model.sightProperty().get().plan().blocks().size() == 10
                        && model.sightProperty()
                                .get()
                                .plan()
                                .blocks()
                                .get(1)
                                .kind()
                                .equals("flatten"));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("Patch matrix", robot.lookup("#unroll-matrix").query().getAccessibleText());
        robot.type(KeyCode.ESCAPE);
        robot.interact(() -> scene.lookup("#flow").requestFocus());
        robot.type(KeyCode.U);
        assertFalse(shown());
        assertTrue(
                page.caption().get().contains("nothing to unroll"),
                page.caption().get());
    }

    private void ready() throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> model.sightProperty().get() != null
                        && model.sightProperty().get().image() != null);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean shown() {
        WaitForAsyncUtils.waitForFxEvents();
        Node sheet = scene.lookup("#unroll-sheet");
        for (Node at = sheet; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return sheet != null;
    }

    private static String sentence(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup("#unroll-sentence").queryAs(Words.class).getText();
    }

    private void snapshot(FxRobot robot, String name) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> Snapshots.write(scene.getRoot(), name));
    }
}
