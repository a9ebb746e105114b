package glassbox.ui.page.network;

import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
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
import glassbox.ui.control.CellIndex;
import glassbox.ui.control.FlowSpot;
import glassbox.ui.control.MatrixView;
import glassbox.ui.control.NetworkFlow;
import glassbox.ui.control.PictureView;
import glassbox.ui.theme.Theme;
import glassbox.viewmodel.network.NetworkEditor;
import glassbox.viewmodel.network.NetworkViewModel;
import glassbox.viewmodel.network.Place;
import glassbox.viewmodel.network.Showing;
import glassbox.viewmodel.network.Spot;
import glassbox.viewmodel.support.PacedWorker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The three depths in weights and in gradients, by mouse and again by keyboard alone, on networks of different kinds. */
@ExtendWith(ApplicationExtension.class)
class NetworkBackwardWalkTest {
    private final PacedWorker worker = new PacedWorker("test-sight", 30);
    private final ObjectProperty<TrainedModel> network = new SimpleObjectProperty<>();
    private NetworkViewModel model;
    private NetworkPage page;

    /** A network, the column of one of its conv layers, and how many numbers it learns. */
    private record Walk(String name, TrainedModel network, int column, int kernels, long learned) {}

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

    private static List<Walk> walks() {
        return List.of(
                new Walk("eight filters", ShippedModel.get(), 1, 1, 13_602),
                new Walk("LeNet-5", Networks.lenet(), 4, 6, 61_706),
                new Walk("shapes", Networks.shapes(), 1, 1, 71));
    }

    @Test
    void gradientsByMouse(FxRobot robot) throws TimeoutException {
        for (Walk walk : walks()) {
            begin(robot, walk, Showing.GRADIENTS);
            FlowSpot spot = first(robot, walk.column());
            robot.moveTo(point(robot, spot));
            assertFalse(model.strandsProperty().get().isEmpty(), walk.name());
            assertTrue(
                    page.caption().get().startsWith("Blame of Conv"),
                    page.caption().get());
            robot.clickOn(point(robot, spot));
            MatrixView kernel = robot.lookup("#kernel").queryAs(MatrixView.class);
            float gradient = kernel.raster().get(0, 1);
            robot.clickOn(kernel.localToScreen(
                    kernel.getWidth() * 1.5 / kernel.raster().columns(),
                    kernel.getHeight() * 0.5 / kernel.raster().rows()));
            opened(robot, walk, gradient, "row 1, column 2");
            robot.type(KeyCode.ESCAPE);
            until(() -> kernel.getScene() != null);
            assertNotNull(model.pins().pinnedProperty().get(), walk.name());
            PictureView map = robot.lookup("#pinned-map").queryAs(PictureView.class);
            robot.clickOn(map.localToScreen(map.pixelSize() * 1.5, map.pixelSize() * 0.5));
            assertEquals(new Place(0, 1), model.pins().keptProperty().get(), walk.name());
            assertTrue(
                    map.getAccessibleText().matches("Blame of Conv.* map .*, pinned[.] Row 1, column 2: .*"),
                    map.getAccessibleText());
            robot.type(KeyCode.ESCAPE).moveTo("#learned").type(KeyCode.ESCAPE);
            assertNull(model.pins().pinnedProperty().get(), walk.name());
        }
    }

    @Test
    void gradientsByKeyboard(FxRobot robot) throws TimeoutException {
        for (Walk walk : walks()) {
            begin(robot, walk, Showing.GRADIENTS);
            hold(robot, walk);
            tabTo(robot, "#kernel");
            MatrixView kernel = robot.lookup("#kernel").queryAs(MatrixView.class);
            robot.type(KeyCode.RIGHT);
            CellIndex at = kernel.currentProperty().get();
            assertNotNull(at, walk.name());
            float gradient = kernel.raster().get(at.row(), at.column());
            assertTrue(kernel.getAccessibleText().contains("Row " + (at.row() + 1)), kernel.getAccessibleText());
            robot.type(KeyCode.ENTER);
            opened(robot, walk, gradient, "row " + (at.row() + 1) + ", column " + (at.column() + 1));
            robot.type(KeyCode.ESCAPE);
            until(() -> kernel.getScene() != null);
            assertTrue(kernel.isFocused(), walk.name());
            robot.type(KeyCode.ESCAPE);
            assertNull(model.pins().pinnedProperty().get(), walk.name());
            assertTrue(flow(robot).isFocused(), walk.name());
        }
    }

    @Test
    void aDenseUnitsGradientsByKeyboardAndByMouse(FxRobot robot) throws TimeoutException {
        Walk walk = new Walk("dense only", Networks.denseOnly(), 3, 1, 53_018);
        begin(robot, walk, Showing.GRADIENTS);
        robot.interact(() -> model.pins().pin(new Spot(4, 7)));
        tabTo(robot, "#look-through");
        robot.type(KeyCode.SPACE);
        tabTo(robot, "#kernel");
        robot.type(KeyCode.RIGHT).type(KeyCode.ENTER);
        until(() -> model.detailProperty().get().weight() != null);
        robot.type(KeyCode.ESCAPE).type(KeyCode.ESCAPE);
        assertNotNull(model.detailProperty().get().arithmetic(), "the unit's own blame");
        assertFalse(flow(robot).isFocused(), "Esc stays where the number is");
        robot.type(KeyCode.ESCAPE);
        assertNull(model.pins().pinnedProperty().get());
        assertTrue(flow(robot).isFocused());
        robot.clickOn(point(robot, new FlowSpot(3, 7)));
        robot.clickOn("#look-through");
        until(() -> exists(robot, "#kernel"));
        MatrixView kernel = robot.lookup("#kernel").queryAs(MatrixView.class);
        float gradient = kernel.raster().get(0, 1);
        robot.clickOn(kernel.localToScreen(
                kernel.getWidth() * 1.5 / kernel.raster().columns(),
                kernel.getHeight() * 0.5 / kernel.raster().rows()));
        until(() -> exists(robot, "#products"));
        assertEquals(
                gradient,
                robot.lookup("#total").queryAs(MatrixView.class).raster().get(0, 0));
        String sentence = robot.lookup("#detail-sentence").query().getAccessibleText();
        assertTrue(sentence.contains("row 1, column 2, used once: what lay under it times the blame"), sentence);
    }

    @Test
    void weightsByMouseAndByKeyboard(FxRobot robot) throws TimeoutException {
        for (Walk walk : walks()) {
            begin(robot, walk, Showing.WEIGHTS);
            FlowSpot spot = first(robot, walk.column());
            robot.moveTo(point(robot, spot));
            assertTrue(
                    page.caption().get().contains(" weights from "),
                    page.caption().get());
            robot.clickOn(point(robot, spot));
            assertEquals(
                    walk.kernels(),
                    model.detailProperty().get().weights().kernels().size(),
                    walk.name());
            robot.moveTo("#learned").type(KeyCode.ESCAPE);
            assertNull(model.pins().pinnedProperty().get(), walk.name());
            hold(robot, walk);
            tabTo(robot, "#kernel");
            robot.type(KeyCode.RIGHT);
            MatrixView kernel = robot.lookup("#kernel").queryAs(MatrixView.class);
            assertTrue(kernel.getAccessibleText().contains("Row 1"), kernel.getAccessibleText());
            robot.type(KeyCode.ENTER);
            assertTrue(kernel.isEditing(), walk.name());
            robot.type(KeyCode.ESCAPE);
            assertFalse(kernel.isEditing(), walk.name());
            assertNotNull(model.pins().pinnedProperty().get(), walk.name());
            robot.type(KeyCode.ESCAPE);
            assertNull(model.pins().pinnedProperty().get(), walk.name());
        }
    }

    /** The arithmetic of a gradient by a weight: its products make the number that was opened. */
    private void opened(FxRobot robot, Walk walk, float gradient, String place) throws TimeoutException {
        until(() -> model.detailProperty().get().weight() != null && exists(robot, "#products"));
        double sum = 0;
        double size = 1;
        MatrixView products = robot.lookup("#products").queryAs(MatrixView.class);
        for (float product : products.raster().toArray()) {
            sum += product;
            size += Math.abs(product);
        }
        MatrixView total = robot.lookup("#total").queryAs(MatrixView.class);
        assertEquals(gradient, total.raster().get(0, 0), walk.name());
        assertEquals(gradient, sum, 1e-5 * size, walk.name());
        String sentence = robot.lookup("#detail-sentence").query().getAccessibleText();
        assertTrue(sentence.contains(place) && sentence.contains(" times: what lay under it"), sentence);
    }

    private void begin(FxRobot robot, Walk walk, Showing showing) throws TimeoutException {
        robot.moveTo("#learned");
        robot.interact(() -> {
            network.set(walk.network());
            model.showingProperty().set(showing);
        });
        until(() -> model.sightProperty().get() != null
                && model.sightProperty().get().image() != null
                && model.sightProperty().get().plan().learned() == walk.learned()
                && (showing != Showing.GRADIENTS
                        || model.words(new Spot(
                                        model.columnsProperty()
                                                .get()
                                                .get(1)
                                                .column()
                                                .activation(),
                                        0))
                                .startsWith("Blame")));
    }

    /** Holds the first conv map that is shown of a column, by keys alone. */
    private void hold(FxRobot robot, Walk walk) throws TimeoutException {
        robot.interact(() -> robot.lookup("#flow").query().requestFocus());
        robot.type(KeyCode.TAB);
        robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
        assertTrue(flow(robot).isFocused(), walk.name());
        for (int step = 1; step < walk.column(); step++) {
            robot.type(KeyCode.RIGHT);
        }
        assertTrue(flow(robot).getAccessibleText().contains("Conv"), flow(robot).getAccessibleText());
        robot.type(KeyCode.ENTER);
        until(() -> exists(robot, "#kernel"));
        assertTrue(
                flow(robot).getAccessibleText().endsWith("pinned"), flow(robot).getAccessibleText());
    }

    private static void tabTo(FxRobot robot, String id) {
        for (int i = 0; i < 60 && !robot.lookup(id).query().isFocused(); i++) {
            robot.type(KeyCode.TAB);
        }
        assertTrue(robot.lookup(id).query().isFocused(), id);
    }

    private static boolean exists(FxRobot robot, String id) {
        return robot.lookup(id).tryQuery().isPresent();
    }

    private static FlowSpot first(FxRobot robot, int column) {
        for (int unit = 0; unit < 16; unit++) {
            if (flow(robot).placeOf(new FlowSpot(column, unit)) != null) {
                return new FlowSpot(column, unit);
            }
        }
        throw new AssertionError("Column " + column + " shows nothing.");
    }

    private static NetworkFlow flow(FxRobot robot) {
        return robot.lookup("#flow").queryAs(NetworkFlow.class);
    }

    private static Point2D point(FxRobot robot, FlowSpot spot) {
        Rectangle2D place = flow(robot).placeOf(spot);
        return flow(robot)
                .localToScreen(place.getMinX() + place.getWidth() / 2, place.getMinY() + place.getHeight() / 2);
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
