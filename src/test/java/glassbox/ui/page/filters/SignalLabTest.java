package glassbox.ui.page.filters;

import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import glassbox.dataset.DatasetCatalogue;
import glassbox.raster.Raster;
import glassbox.recipe.TrainedModel;
import glassbox.ui.Snapshots;
import glassbox.ui.control.FlippingWindow;
import glassbox.ui.control.MatrixView;
import glassbox.ui.theme.Theme;
import glassbox.viewmodel.filters.FiltersViewModel;
import glassbox.viewmodel.filters.LabBench;
import glassbox.viewmodel.filters.PictureSources;
import glassbox.viewmodel.support.Background;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The 1-D bench as somebody uses it, in the smallest window. */
@ExtendWith(ApplicationExtension.class)
class SignalLabTest {
    private final Background background = new Background("page", Platform::runLater);
    private final SimpleBooleanProperty still = new SimpleBooleanProperty(true);
    private FiltersViewModel model;
    private FiltersPage page;

    @Start
    void show(Stage stage) {
        SimpleObjectProperty<@Nullable TrainedModel> network = new SimpleObjectProperty<>();
        model = new FiltersViewModel(PictureSources.shipped(new DatasetCatalogue()), network, background);
        page = new FiltersPage(model, still);
        Scene scene = new Scene(new VBox(page.chip(), page.content()), 968, 650);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void ownNumbersAreTypedAndBothOutputsFollow(FxRobot robot) {
        open(robot);
        type(robot, "#signal-text", "0 0 1 0 0");
        type(robot, "#window-text", "1 2 3");
        assertEquals(
                Raster.of(1, 5, 0, 3, 2, 1, 0), matrix(robot, "correlation").raster());
        assertEquals(
                Raster.of(1, 5, 0, 1, 2, 3, 0), matrix(robot, "convolution").raster());
        type(robot, "#window-text", "1 b");
        assertTrue(robot.lookup("#signal-refusal").query().isVisible());
        assertEquals(3, matrix(robot, "signal-window").raster().columns());
        robot.interact(() -> Snapshots.write(page.content(), "signal-compact"));
    }

    @Test
    void theWindowGoesUnderThePointerAndByTheKeysAndOpensItsTerms(FxRobot robot) {
        open(robot);
        type(robot, "#signal-text", "1 2 3 4");
        type(robot, "#window-text", "1 0 -1");
        MatrixView outputs = matrix(robot, "correlation");
        robot.moveTo(outputs.localToScreen(outputs.getWidth() * .9, outputs.getHeight() / 2));
        assertEquals(3, model.signal().indexProperty().get());
        assertNumbers(matrix(robot, "correlation-products").raster(), 3, 0, 0);
        assertEquals(Raster.of(1, 1, 3), matrix(robot, "correlation-total").raster());
        assertNumbers(matrix(robot, "convolution-products").raster(), -3, 0, 0);
        assertTrue(page.caption().get().startsWith("Number 4 of 4: cross-correlation makes +3, convolution −3."));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(outputs::requestFocus);
        robot.type(KeyCode.LEFT);
        assertEquals(2, model.signal().indexProperty().get());
        assertEquals("Cross-correlation, 1 row, 4 columns. Row 1, column 3: −2", outputs.getAccessibleText());
    }

    @Test
    void theWindowIsFlippedPairByPairBeforeTheEyes(FxRobot robot) {
        open(robot);
        type(robot, "#window-text", "1 2 3 4");
        FlippingWindow flipped = robot.lookup("#flipped-window").queryAs(FlippingWindow.class);
        assertEquals("Window, flipped: 4; 3; 2; 1. 2 of 2 pairs exchanged", flipped.getAccessibleText());
        Labeled flip = robot.lookup("#flip-window").queryAs(Labeled.class);
        assertEquals("Flip back", flip.getText());
        robot.clickOn(flip);
        assertEquals("Window, flipped: 1; 2; 3; 4. 0 of 2 pairs exchanged", flipped.getAccessibleText());
        assertTrue(matrix(robot, "convolution").getOpacity() < 1);
        robot.clickOn("#flip-pair");
        assertEquals(Raster.of(1, 4, 4, 2, 3, 1), flipped.laid());
        robot.interact(() -> still.set(false));
        robot.clickOn("#flip-pair");
        assertEquals(2, model.signal().exchangedProperty().get());
        assertTrue(waitFor(() -> flipped.turnProperty().get() > 1.999), "it arrives");
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> robot.lookup("#unflip-pair").query().requestFocus());
        robot.type(KeyCode.SPACE);
        assertEquals(1, model.signal().exchangedProperty().get());
        robot.interact(() -> still.set(true));
        robot.clickOn("#flip-pair");
        assertEquals(1, matrix(robot, "convolution").getOpacity());
    }

    private static void assertNumbers(Raster row, float... expected) {
        assertArrayEquals(expected, row.toArray(), 1e-9f);
    }

    private static boolean waitFor(java.util.concurrent.Callable<Boolean> holds) {
        try {
            WaitForAsyncUtils.waitFor(30, java.util.concurrent.TimeUnit.SECONDS, holds);
            return true;
        } catch (java.util.concurrent.TimeoutException late) {
            return false;
        }
    }

    private void open(FxRobot robot) {
        robot.interact(() -> model.benchProperty().set(LabBench.SIGNAL));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void type(FxRobot robot, String field, String text) {
        TextField typed = robot.lookup(field).queryAs(TextField.class);
        robot.interact(() -> {
            typed.requestFocus();
            typed.selectAll();
        });
        robot.write(text).type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static MatrixView matrix(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(MatrixView.class);
    }
}
