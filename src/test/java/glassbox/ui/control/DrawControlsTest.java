package glassbox.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TouchEvent;
import javafx.scene.input.TouchPoint;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import glassbox.raster.Drawing;
import glassbox.raster.Raster;
import glassbox.raster.Stroke;
import glassbox.ui.Snapshots;
import glassbox.ui.StyleErrors;
import glassbox.ui.theme.Theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@ExtendWith(ApplicationExtension.class)
class DrawControlsTest {
    private static final double BOX = 1000;

    private final List<String> said = new ArrayList<>();
    private DrawingPad pad = new DrawingPad(new Notes());
    private ProbabilityBars bars = new ProbabilityBars(List.of("0"));
    private HBox root = new HBox();

    /** Writes down what the pen does. */
    private final class Notes implements DrawingPad.Pen {
        @Override
        public void down(double x, double y) {
            said.add("down " + Math.round(x) + " " + Math.round(y));
        }

        @Override
        public void moved(double x, double y) {
            said.add("moved " + Math.round(x) + " " + Math.round(y));
        }

        @Override
        public void lifted() {
            said.add("lifted");
        }
    }

    @Start
    void show(Stage stage) {
        pad = new DrawingPad(new Notes());
        pad.setSide(448);
        pad.show(Drawing.empty(BOX, BOX));
        bars = new ProbabilityBars(
                IntStream.range(0, 10).mapToObj(Integer::toString).toList());
        root = new HBox(40, pad, bars);
        root.setPadding(new Insets(24));
        Scene scene = new Scene(root, 980, 520);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void theMouseDrawsInTheUnitsOfTheBox(FxRobot robot) {
        robot.moveTo(at(112, 224))
                .press(MouseButton.PRIMARY)
                .moveTo(at(112, 336))
                .release(MouseButton.PRIMARY);
        assertSaid("down", 250, 500, said.getFirst());
        assertSaid("moved", 250, 750, said.get(said.size() - 2));
        assertEquals("lifted", said.getLast());
        assertEquals(1, said.stream().filter("lifted"::equals).count());
        assertTrue(pad.isFocused());
    }

    @Test
    void theOtherMouseButtonDoesNotDraw(FxRobot robot) {
        robot.moveTo(at(112, 224))
                .press(MouseButton.SECONDARY)
                .moveTo(at(112, 336))
                .release(MouseButton.SECONDARY);
        assertEquals(List.of(), said);
    }

    @Test
    void aPenThatLeavesThePaperDrawsAlongItsEdge(FxRobot robot) {
        robot.moveTo(at(440, 224))
                .press(MouseButton.PRIMARY)
                .moveTo(at(600, 224))
                .release(MouseButton.PRIMARY);
        assertSaid("moved", 1000, 500, said.get(said.size() - 2));
    }

    @Test
    void aFingerDrawsAndASecondOneDoesNot(FxRobot robot) {
        robot.interact(() -> {
            touch(TouchEvent.TOUCH_PRESSED, 1, 44.8, 448);
            touch(TouchEvent.TOUCH_PRESSED, 2, 300, 300);
            touch(TouchEvent.TOUCH_MOVED, 2, 310, 310);
            touch(TouchEvent.TOUCH_MOVED, 1, 89.6, 448);
            touch(TouchEvent.TOUCH_RELEASED, 2, 310, 310);
            touch(TouchEvent.TOUCH_RELEASED, 1, 89.6, 448);
        });
        assertEquals(List.of("down 100 1000", "moved 200 1000", "lifted"), said);
    }

    @Test
    void theKeyboardDrawsToo(FxRobot robot) {
        robot.interact(pad::requestFocus);
        robot.type(KeyCode.UP, 7)
                .type(KeyCode.SPACE)
                .type(KeyCode.DOWN, 14)
                .press(KeyCode.SHIFT)
                .type(KeyCode.RIGHT, 4)
                .release(KeyCode.SHIFT)
                .type(KeyCode.ENTER)
                .type(KeyCode.LEFT);
        assertEquals("down 500 250", said.getFirst());
        assertEquals("moved 500 286", said.get(1));
        assertTrue(said.contains("moved 500 750"), said.toString());
        assertEquals("moved 536 750", said.get(said.size() - 2));
        assertEquals("lifted", said.getLast());
        assertEquals("Drawing pad, empty, pen up at row 21, column 14", pad.getAccessibleText());
        assertTrue(pad.getAccessibleHelp().contains("Arrow keys"));
    }

    @Test
    void losingTheFocusLiftsThePen(FxRobot robot) {
        robot.interact(pad::requestFocus);
        robot.type(KeyCode.SPACE);
        assertTrue(pad.getAccessibleText().contains("pen down"));
        robot.interact(bars::requestFocus);
        assertEquals(List.of("down 500 500", "lifted"), said);
    }

    @Test
    void theRingIsAsWideAsThePen(FxRobot robot) {
        robot.moveTo(at(100, 100));
        robot.interact(() -> pad.show(Drawing.empty(BOX, BOX).withBrush(100)));
        javafx.scene.shape.Circle ring = robot.lookup(".ring").query();
        assertEquals(22.4, ring.getRadius(), 1e-9);
        assertTrue(ring.getParent().isVisible());
        robot.moveTo(bars);
        assertFalse(ring.getParent().isVisible());
    }

    @Test
    void barsSayWhatIsReadAndThatNothingIs(FxRobot robot) {
        assertEquals("Probabilities: nothing is read yet", bars.getAccessibleText());
        robot.interact(() -> bars.show(new float[] {0, 0, 0, 0, 0.2374f, 0.001f, 0, 0, 0, 0.7616f}));
        assertTrue(bars.getAccessibleText().contains("4 23.7%, 5 0.1%, 6 0.0%"), bars.getAccessibleText());
        robot.interact(() -> bars.showNothing());
        assertEquals("Probabilities: nothing is read yet", bars.getAccessibleText());
        assertThrows(IllegalArgumentException.class, () -> bars.show(new float[9]));
    }

    @Test
    void numbersInASentenceAreSetAsNumbers(FxRobot robot) {
        robot.interact(() -> {
            Words words = new Words("f28", "semi-bold");
            words.setText(">99.9% sure. Runner-up: 4, 0.1%.");
            assertEquals(
                    List.of(">99.9%", "4", "0.1%"),
                    words.getChildren().stream()
                            .filter(part -> part.getStyleClass().contains("number"))
                            .map(part -> ((javafx.scene.text.Text) part).getText())
                            .toList());
            assertTrue(words.getChildren().getFirst().getStyleClass().contains("bold"));
            assertEquals(">99.9% sure. Runner-up: 4, 0.1%.", words.getAccessibleText());
            words.setText("");
            assertEquals(List.of(), words.getChildren());
        });
    }

    @Test
    void aStripSaysWhichMapsItShows(FxRobot robot) {
        FeatureMapStrip strip = new FeatureMapStrip();
        Raster map = Raster.of(2, 3, 0, 1, 2, -3, 4, 5);
        FeatureMapRow empty = new FeatureMapRow("pool", "Pool", 16, 2, 3, List.of(), 0);
        FeatureMapRow full = new FeatureMapRow("conv", "Conv", 2, 2, 3, List.of(map, map), 4);
        robot.interact(() -> {
            strip.show(List.of(full, empty));
            root.getChildren().setAll(strip);
            root.getScene().getWindow().setWidth(700);
        });
        assertEquals(
                "Conv: 2 maps of 2 × 3, colours up to 4.00 from 0; Pool: 16 maps of 2 × 3, empty",
                strip.getAccessibleText());
        write(robot, "draw-strip");
    }

    @Test
    void looksRightInBothThemes(FxRobot robot) {
        try (StyleErrors errors = new StyleErrors()) {
            robot.interact(() -> {
                bars.showNothing();
                root.applyCss();
                root.layout();
            });
            write(robot, "draw-controls-empty");
            robot.interact(() -> {
                pad.show(Drawing.empty(BOX, BOX)
                        .with(Stroke.of(450, 240, 330, 330, 290, 450, 310, 540, 420, 565, 560, 540, 670, 470))
                        .with(Stroke.of(700, 235, 680, 600, 640, 830))
                        .with(Stroke.of(200, 200)));
                bars.show(new float[] {0, 0, 0, 0, 0.2374f, 0.001f, 0, 0, 0, 0.7616f});
                pad.requestFocus();
            });
            robot.type(KeyCode.RIGHT, 2);
            write(robot, "draw-controls-light");
            robot.interact(() -> Theme.DARK.applyTo(root.getScene()));
            write(robot, "draw-controls-dark");
            assertEquals(List.of(), errors.found());
        }
    }

    /** The robot points at whole screen pixels, a little more than two units of the box. */
    private static void assertSaid(String what, double x, double y, String found) {
        String[] words = found.split(" ");
        assertEquals(what, words[0], found);
        assertEquals(x, Double.parseDouble(words[1]), 3, found);
        assertEquals(y, Double.parseDouble(words[2]), 3, found);
    }

    private void write(FxRobot robot, String name) {
        org.testfx.util.WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> assertTrue(Snapshots.write(root, name) > 10, name));
    }

    private void touch(javafx.event.EventType<TouchEvent> type, int finger, double x, double y) {
        Point2D inScene = pad.localToScene(x, y);
        Point2D onScreen = pad.localToScreen(x, y);
        TouchPoint.State state = type == TouchEvent.TOUCH_PRESSED
                ? TouchPoint.State.PRESSED
                : type == TouchEvent.TOUCH_MOVED ? TouchPoint.State.MOVED : TouchPoint.State.RELEASED;
        TouchPoint point = new TouchPoint(
                finger,
                state,
                inScene.getX(),
                inScene.getY(),
                onScreen.getX(),
                onScreen.getY(),
                pad,
                new javafx.scene.input.PickResult(pad, inScene.getX(), inScene.getY()));
        pad.fireEvent(new TouchEvent(type, point, List.of(point), 0, false, false, false, false));
    }

    private Point2D at(double x, double y) {
        return pad.localToScreen(x, y);
    }
}
