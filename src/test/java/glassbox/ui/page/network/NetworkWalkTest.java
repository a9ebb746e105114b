package glassbox.ui.page.network;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
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
import glassbox.ui.control.FlowSpot;
import glassbox.ui.control.MatrixView;
import glassbox.ui.control.NetworkFlow;
import glassbox.ui.control.PictureView;
import glassbox.ui.control.Words;
import glassbox.ui.theme.Theme;
import glassbox.viewmodel.network.NetworkEditor;
import glassbox.viewmodel.network.NetworkViewModel;
import glassbox.viewmodel.network.Place;
import glassbox.viewmodel.network.Spot;
import glassbox.viewmodel.support.PacedWorker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The three depths by mouse, and again by keyboard alone, on networks of different kinds. */
@ExtendWith(ApplicationExtension.class)
class NetworkWalkTest {
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
    void eightFiltersByMouse(FxRobot robot) throws TimeoutException {
        sees(13_602);
        robot.moveTo(point(robot, new FlowSpot(1, 2)));
        assertEquals(new Spot(1, 2), model.pins().hoveredProperty().get());
        assertFalse(model.strandsProperty().get().isEmpty());
        assertTrue(
                page.caption().get().startsWith("Conv map 3 of 8, from "),
                page.caption().get());
        robot.clickOn(point(robot, new FlowSpot(1, 2)));
        assertEquals("Conv map 3, pinned", text(robot, "#map-title"));
        assertTrue(
                flow(robot).getAccessibleText().endsWith(", pinned"),
                flow(robot).getAccessibleText());
        assertTrue(sentence(robot).startsWith("Point at a pixel"), sentence(robot));
        PictureView map = robot.lookup("#pinned-map").queryAs(PictureView.class);
        double pixel = map.pixelSize();
        robot.clickOn(map.localToScreen(14.5 * pixel, 6.5 * pixel));
        assertEquals(new Place(6, 14), model.pins().keptProperty().get());
        assertTrue(
                map.getAccessibleText().matches("Conv map 3 of 8, from .* to .*, pinned[.] Row 7, column 15: [+−].*"),
                map.getAccessibleText());
        MatrixView inputs = robot.lookup("#inputs").queryAs(MatrixView.class);
        MatrixView weights = robot.lookup("#weights").queryAs(MatrixView.class);
        MatrixView total = robot.lookup("#total").queryAs(MatrixView.class);
        double sum = 0;
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                sum += inputs.raster().get(row, column) * weights.raster().get(row, column);
            }
        }
        assertEquals(sum, total.raster().get(0, 0), 1e-5);
        robot.type(KeyCode.ESCAPE);
        assertNull(model.pins().keptProperty().get());
        assertNotNull(model.pins().pinnedProperty().get());
        robot.moveTo("#learned").type(KeyCode.ESCAPE);
        assertNull(model.pins().pinnedProperty().get());
    }

    @Test
    void eightFiltersByKeyboard(FxRobot robot) throws TimeoutException {
        sees(13_602);
        flowByKeys(robot);
        assertEquals(new Spot(1, 0), model.pins().hoveredProperty().get());
        robot.type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.UP);
        assertEquals(new Spot(1, 1), model.pins().hoveredProperty().get());
        assertTrue(
                flow(robot).getAccessibleText().startsWith("Conv map 2 of 8, from "),
                flow(robot).getAccessibleText());
        robot.type(KeyCode.ENTER);
        assertEquals("Conv map 2, pinned", text(robot, "#map-title"));
        robot.type(KeyCode.ENTER);
        Node map = robot.lookup("#pinned-map").query();
        assertTrue(map.isFocused());
        robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT).type(KeyCode.DOWN);
        assertEquals(new Place(1, 1), model.pins().keptProperty().get());
        opened(robot, "Conv map ", "8", "Row 2, column 2", "9 products, added row by row: ");
        robot.type(KeyCode.ESCAPE).type(KeyCode.ESCAPE);
        assertNull(model.pins().pinnedProperty().get());
        assertTrue(flow(robot).isFocused());
    }

    @Test
    void aClassOpensToItsScoresAndAScoreToItsMaps(FxRobot robot) throws TimeoutException {
        sees(13_602);
        robot.clickOn(point(robot, new FlowSpot(3, 5)));
        assertEquals("Class 5, pinned", text(robot, "#detail-title"));
        assertTrue(text(robot, "#share-total").endsWith("%"));
        MatrixView scores = robot.lookup("#scores").queryAs(MatrixView.class);
        robot.clickOn(scores.localToScreen(scores.getWidth() * 0.55, scores.getHeight() / 2));
        assertEquals(new Spot(4, 5), model.pins().pinnedProperty().get());
        assertEquals("Score of class 5, pinned", text(robot, "#detail-title"));
        assertEquals(8, robot.lookup("#sums").queryAs(MatrixView.class).raster().toArray().length);
        robot.type(KeyCode.ESCAPE);
        assertEquals(new Spot(5, 5), model.pins().pinnedProperty().get());
        robot.type(KeyCode.ESCAPE);
        assertNull(model.pins().pinnedProperty().get());
    }

    @Test
    void lenetByMouseAndByKeyboard(FxRobot robot) throws TimeoutException {
        robot.interact(() -> network.set(Networks.lenet()));
        sees(61_706);
        threeDepths(robot, 4, "Conv 2 map ", "16", "150 products from 6 maps");
    }

    @Test
    void theShapesByMouseAndByKeyboard(FxRobot robot) throws TimeoutException {
        robot.interact(() -> network.set(Networks.shapes()));
        sees(71);
        threeDepths(robot, 1, "Conv map ", "4", "4 products, added row by row, and the bias: ");
    }

    /** A conv map pointed at, opened, a pixel of it opened, and back; then the same by keys. */
    private void threeDepths(FxRobot robot, int column, String name, String of, String sentence) {
        FlowSpot spot = new FlowSpot(column, shown(robot, column));
        robot.moveTo(point(robot, spot));
        assertFalse(model.strandsProperty().get().isEmpty());
        robot.clickOn(point(robot, spot));
        assertTrue(text(robot, "#map-title").startsWith(name), text(robot, "#map-title"));
        PictureView map = robot.lookup("#pinned-map").queryAs(PictureView.class);
        robot.clickOn(map.localToScreen(1.5 * map.pixelSize(), 0.5 * map.pixelSize()));
        opened(robot, name, of, "Row 1, column 2", sentence);
        robot.type(KeyCode.ESCAPE).moveTo("#learned").type(KeyCode.ESCAPE);
        assertNull(model.pins().pinnedProperty().get());
        flowByKeys(robot);
        for (int step = 1; step < column; step++) {
            robot.type(KeyCode.RIGHT);
        }
        assertTrue(flow(robot).getAccessibleText().startsWith(name), flow(robot).getAccessibleText());
        robot.type(KeyCode.ENTER);
        assertTrue(
                flow(robot).getAccessibleText().endsWith(", pinned"),
                flow(robot).getAccessibleText());
        robot.type(KeyCode.ENTER).type(KeyCode.RIGHT).type(KeyCode.DOWN);
        opened(robot, name, of, "Row 2, column 1", sentence);
        robot.type(KeyCode.ESCAPE).type(KeyCode.ESCAPE);
        assertNull(model.pins().pinnedProperty().get());
        assertTrue(flow(robot).isFocused());
    }

    /** What is heard of a held map and its pixel, and of the numbers the pixel is made from. */
    private void opened(FxRobot robot, String name, String of, String place, String sentence) {
        assertTrue(sentence(robot).startsWith(sentence), sentence(robot));
        String heard = robot.lookup("#pinned-map").query().getAccessibleText();
        assertTrue(heard.matches(name + "\\d+ of " + of + ", from .* to .*, pinned[.] " + place + ": [+−].*"), heard);
        assertTrue(heard.endsWith(model.detailProperty().get().arithmetic().total()), heard);
        boolean byKeys = robot.lookup("#pinned-map").query().isFocused();
        for (int i = 0; i < 60 && !robot.lookup("#inputs").query().isFocused(); i++) {
            robot.type(KeyCode.TAB);
        }
        assertTrue(robot.lookup("#inputs").query().isFocused());
        robot.type(KeyCode.RIGHT);
        String cell = robot.lookup("#inputs").query().getAccessibleText();
        assertTrue(cell.contains("Row 1, column 2"), cell);
        if (byKeys) {
            robot.interact(() -> robot.lookup("#pinned-map").query().requestFocus());
        }
    }

    @Test
    void aDenseNetworkByMouseAndByKeyboard(FxRobot robot) throws TimeoutException {
        robot.interact(() -> network.set(Networks.denseOnly()));
        sees(53_018);
        robot.clickOn(point(robot, new FlowSpot(3, 7)));
        assertEquals("Dense 2 unit 8, pinned", text(robot, "#detail-title"));
        assertTrue(
                sentence(robot)
                        .matches("64 products and the bias add up to (about )?\\Q"
                                + model.detailProperty().get().arithmetic().total() + "\\E[.]"),
                sentence(robot));
        robot.type(KeyCode.ESCAPE);
        assertNull(model.pins().pinnedProperty().get());
        robot.moveTo("#learned");
        flowByKeys(robot);
        robot.type(KeyCode.RIGHT).type(KeyCode.ENTER);
        assertTrue(text(robot, "#detail-title").startsWith("Tanh 1 unit "), text(robot, "#detail-title"));
        assertTrue(
                flow(robot).getAccessibleText().endsWith("pinned"), flow(robot).getAccessibleText());
    }

    @Test
    void aNumberUnderAWindowLeadsOnToWhereItComesFrom(FxRobot robot) throws TimeoutException {
        sees(13_602);
        robot.interact(() -> model.pins().pin(new Spot(2, 3), new Place(4, 5)));
        WaitForAsyncUtils.waitForFxEvents();
        MatrixView candidates = robot.lookup("#candidates").queryAs(MatrixView.class);
        float number = candidates.raster().get(1, 0);
        robot.clickOn(candidates.localToScreen(candidates.getWidth() * 0.25, candidates.getHeight() * 0.75));
        assertEquals(new Spot(1, 3), model.pins().pinnedProperty().get());
        assertEquals(new Place(9, 10), model.pins().keptProperty().get());
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                number,
                robot.lookup("#total").queryAs(MatrixView.class).raster().get(0, 0));
        robot.interact(() -> robot.lookup("#inputs").query().requestFocus());
        robot.type(KeyCode.RIGHT).type(KeyCode.ENTER);
        assertEquals(0, model.pins().pinnedProperty().get().activation());
        assertEquals("Input, pinned", text(robot, "#map-title"));
        assertTrue(sentence(robot).startsWith("Pixel "), sentence(robot));
    }

    @Test
    void anotherImageKeepsEveryDepth(FxRobot robot) throws TimeoutException {
        sees(13_602);
        robot.interact(() -> model.pins().pin(new Spot(2, 3), new Place(4, 5)));
        String before = sentence(robot);
        robot.clickOn("#next-image");
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> model.sightProperty().get().image().number() == 46);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(new Place(4, 5), model.pins().keptProperty().get());
        assertFalse(sentence(robot).isEmpty());
        assertTrue(before.startsWith("The largest of 4 numbers"), before);
        robot.type(KeyCode.PAGE_UP);
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> model.sightProperty().get().image().number() == 45);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(before, sentence(robot));
    }

    @Test
    void allOfManyMapsOpenInAPopOver(FxRobot robot) throws TimeoutException {
        robot.interact(() -> network.set(Networks.lenet()));
        sees(61_706);
        Button all = robot.lookup(".all").queryAllAs(Button.class).stream()
                .filter(button ->
                        button.isVisible() && button.getAccessibleText().contains("Conv 2"))
                .findFirst()
                .orElseThrow();
        robot.clickOn(all);
        assertEquals(16, robot.lookup(".map-tile").queryAll().size());
        Button last = robot.lookup(".map-tile").queryAllAs(Button.class).stream()
                .filter(button -> button.getText().equals("16"))
                .findFirst()
                .orElseThrow();
        robot.interact(last::fire);
        assertEquals(new Spot(4, 15), model.pins().pinnedProperty().get());
        assertNotNull(flow(robot).placeOf(new FlowSpot(4, 15)));
    }

    @Test
    void withoutANetworkOrItsImagesThereIsASentence(FxRobot robot) throws TimeoutException {
        sees(13_602);
        robot.interact(() -> network.set(null));
        assertTrue(robot.lookup("No network yet").query().isVisible());
        robot.interact(() -> network.set(Networks.colour()));
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> model.sightProperty().get() != null);
        WaitForAsyncUtils.waitForFxEvents();
        if (model.sightProperty().get().image() == null) {
            assertTrue(page.caption().get().contains("CIFAR-10"), page.caption().get());
            assertTrue(robot.lookup("No picture goes in").query().isVisible());
        }
        robot.clickOn(point(robot, new FlowSpot(1, 0)));
        assertNull(model.detailProperty().get());
    }

    private void sees(long learned) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> model.sightProperty().get() != null
                        && model.sightProperty().get().plan().learned() == learned
                        && model.sightProperty().get().image() != null);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static int shown(FxRobot robot, int column) {
        for (int unit = 0; unit < 600; unit++) {
            if (flow(robot).placeOf(new FlowSpot(column, unit)) != null) {
                return unit;
            }
        }
        throw new AssertionError("Column " + column + " shows nothing.");
    }

    /** Puts the keyboard on the stage as Tab does. */
    private static void flowByKeys(FxRobot robot) {
        robot.moveTo("#learned");
        robot.interact(() -> robot.lookup("#flow").query().requestFocus());
        robot.type(KeyCode.TAB);
        robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
        assertTrue(flow(robot).isFocused());
    }

    private static NetworkFlow flow(FxRobot robot) {
        return robot.lookup("#flow").queryAs(NetworkFlow.class);
    }

    private static Point2D point(FxRobot robot, FlowSpot spot) {
        Rectangle2D place = flow(robot).placeOf(spot);
        assertNotNull(place, spot.toString());
        return flow(robot)
                .localToScreen((place.getMinX() + place.getMaxX()) / 2, (place.getMinY() + place.getMaxY()) / 2);
    }

    private static String text(FxRobot robot, String id) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private static String sentence(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup("#detail-sentence").queryAs(Words.class).getText();
    }
}
