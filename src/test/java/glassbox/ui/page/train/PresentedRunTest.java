package glassbox.ui.page.train;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

import glassbox.dataset.DatasetCatalogue;
import glassbox.recipe.Recipes;
import glassbox.ui.page.Page;
import glassbox.ui.theme.Theme;
import glassbox.viewmodel.train.Phase;
import glassbox.viewmodel.train.TrainViewModel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The Train page while it is presented to a class. */
@ExtendWith(ApplicationExtension.class)
class PresentedRunTest {
    private static final long PATIENCE = 60;

    private TrainViewModel model;
    private TrainPage page;

    @Start
    void show(Stage stage) {
        model = new TrainViewModel(
                Platform::runLater,
                new DatasetCatalogue(),
                List.of(Recipes.standard().withTrainingImages(300).withEpochs(2)));
        page = new TrainPage(model);
        Scene scene = new Scene(page.content(), 720, 372);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
    }

    @Stop
    void close() {
        model.close();
    }

    @Test
    void aClassSeesOneDigitTheChartsAndWhatDrives(FxRobot robot) throws TimeoutException {
        until(() -> model.phaseProperty().get() == Phase.PAUSED);
        robot.interact(() -> page.setPresented(true));
        Node presented = robot.lookup(".presented-run").query();
        assertTrue(presented.isVisible());
        assertEquals(PresentedRun.ROOM, page.presentedRoom().getValue());
        assertTrue(within(robot.lookup("#loss-chart").query(), presented));
        robot.interact(
                () -> robot.lookup(".presented-run .play").queryAs(Button.class).fire());
        until(() -> model.phaseProperty().get() == Phase.FINISHED);
        assertTrue(robot.lookup(".presented-run .read").queryLabeled().isVisible());
        Node digit = robot.lookup("#presented-digit").query();
        String first = digit.getAccessibleText();
        robot.interact(digit::requestFocus);
        robot.type(KeyCode.ENTER);
        assertNotEquals(first, digit.getAccessibleText());
        robot.interact(() -> page.setPresented(false));
        assertFalse(presented.isVisible());
        assertEquals(Page.LEAST_ROOM, page.presentedRoom().getValue());
        assertTrue(within(
                robot.lookup("#loss-chart").query(), robot.lookup(".main").query()));
        assertTrue(robot.lookup(".main").query().isVisible());
    }

    @Test
    void theMicroscopeAndComparisonsTakeTheWholePage(FxRobot robot) throws TimeoutException {
        until(() -> model.phaseProperty().get() == Phase.PAUSED);
        robot.interact(() -> page.setPresented(true));
        robot.interact(model.microscope()::open);
        until(() -> Page.LEAST_ROOM.equals(page.presentedRoom().getValue()));
        assertFalse(robot.lookup(".presented-run").query().isVisible());
        robot.interact(model.microscope()::leave);
        until(() -> PresentedRun.ROOM.equals(page.presentedRoom().getValue()));
        robot.interact(() -> model.compare().openProperty().set(true));
        until(() -> Page.LEAST_ROOM.equals(page.presentedRoom().getValue()));
        robot.interact(() -> page.setPresented(false));
        robot.interact(() -> model.compare().openProperty().set(false));
        assertTrue(within(
                robot.lookup("#loss-chart").query(), robot.lookup(".main").query()));
    }

    private static boolean within(Node node, Node outer) {
        return node != null && (node.equals(outer) || within(node.getParent(), outer));
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                PATIENCE,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition).get());
    }
}
