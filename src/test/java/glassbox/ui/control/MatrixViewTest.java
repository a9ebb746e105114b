package glassbox.ui.control;

import java.util.ArrayList;
import java.util.List;

import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import glassbox.raster.ClassicalFilter;
import glassbox.raster.Raster;
import glassbox.ui.Snapshots;
import glassbox.ui.theme.Theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

@ExtendWith(ApplicationExtension.class)
class MatrixViewTest {
    private static final Raster SOBEL = ClassicalFilter.SOBEL_VERTICAL.kernel();

    private final MatrixView matrix = new MatrixView("Filter", CellFill.SIGNED);
    private final MatrixView many = new MatrixView("Patch", CellFill.PIXELS);
    private final List<String> edits = new ArrayList<>();
    private final VBox root = new VBox(20, matrix, many);

    @Start
    void show(Stage stage) {
        matrix.setCell(86, 86, 32);
        matrix.show(SOBEL, CellFill.limitOfKernel(SOBEL), 0);
        matrix.setEdits(new Recorder());
        many.setCell(MatrixView.cellWidthFor(Raster.of(1, 1, 255), 0, 13), 19, 13);
        many.show(Raster.generate(7, 7, (row, column) -> row * 40 + column * 2), 255, 0);
        root.setStyle("-fx-padding: 20px;");
        Scene scene = new Scene(root, 500, 600);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void aClickOpensTheNumberAndEnterHandsOverWhatWasTyped(FxRobot robot) {
        robot.clickOn(middleOf(1, 2)).write("7.5").type(KeyCode.ENTER);
        assertEquals(List.of("type 1 2 7.5"), edits);
        assertTrue(matrix.isFocused());
    }

    @Test
    void lettersAreHandedOverTooForTheyAreRefusedWithASentence(FxRobot robot) {
        robot.clickOn(middleOf(0, 0)).write("abc").type(KeyCode.TAB);
        assertEquals(List.of("type 0 0 abc"), edits);
        assertEquals(new CellIndex(0, 1), matrix.currentProperty().get());
    }

    @Test
    void escapeTakesBackWhatWasTyped(FxRobot robot) {
        robot.clickOn(middleOf(0, 0)).write("9").type(KeyCode.ESCAPE);
        assertEquals(List.of(), edits);
        assertTrue(matrix.isFocused());
    }

    @Test
    void clickingTheNextNumberKeepsTheFirst(FxRobot robot) {
        robot.clickOn(middleOf(0, 0))
                .write("4")
                .clickOn(middleOf(2, 2))
                .write("5")
                .type(KeyCode.ENTER);
        assertEquals(List.of("type 0 0 4", "type 2 2 5"), edits);
    }

    @Test
    void theWheelCountsAndADoubleClickResets(FxRobot robot) {
        robot.interact(() -> turnWheel(40));
        robot.interact(() -> turnWheel(-40));
        robot.interact(() -> {
            click(43, 215, 1);
            click(43, 215, 2);
        });
        assertEquals(List.of("nudge 0 1 1", "nudge 0 1 -1", "reset 2 0"), edits);
    }

    @Test
    void theKeyboardAloneChoosesAndTypes(FxRobot robot) {
        robot.interact(matrix::requestFocus);
        robot.type(KeyCode.DOWN).type(KeyCode.DOWN, KeyCode.RIGHT).type(KeyCode.MINUS, KeyCode.DIGIT3, KeyCode.ENTER);
        robot.type(KeyCode.RIGHT).type(KeyCode.DELETE).type(KeyCode.PAGE_UP);
        assertEquals(List.of("type 1 1 -3", "reset 1 2", "nudge 1 2 1"), edits);
    }

    @Test
    void theReadingFollowsTheCursor(FxRobot robot) {
        assertEquals("Filter, 3 rows, 3 columns", matrix.getAccessibleText());
        robot.moveTo(middleOf(1, 0));
        assertEquals("Filter, 3 rows, 3 columns. Row 2, column 1: −2", matrix.getAccessibleText());
        robot.moveTo(root.localToScreen(490, 590));
        assertNull(matrix.currentProperty().get());
    }

    @Test
    void numbersHideOnlyWhereTheyHaveNoRoom() {
        assertEquals(0, CellNumbers.fitting(20, 13, 3));
        assertEquals(13, CellNumbers.fitting(MatrixView.cellWidthFor(Raster.of(1, 1, 255), 0, 13), 13, 3));
        assertEquals(32, CellNumbers.fitting(86, 32, 2));
    }

    @Test
    void matricesAreDrawnInBothThemes(FxRobot robot) {
        robot.clickOn(middleOf(1, 2));
        for (Theme theme : Theme.values()) {
            robot.interact(() -> theme.applyTo(root.getScene()));
            WaitForAsyncUtils.waitForFxEvents();
            int colours = robot.lookup(".matrix-view").queryAll().size();
            assertEquals(2, colours);
            robot.interact(() -> assertTrue(Snapshots.write(root, "matrix-" + theme) > 20));
        }
    }

    /** The headless robot has no wheel. */
    private void turnWheel(double by) {
        Point2D scene = matrix.localToScene(1 + 86 * 1.5, 1 + 86 * .5);
        javafx.event.Event.fireEvent(
                matrix,
                new javafx.scene.input.ScrollEvent(
                        javafx.scene.input.ScrollEvent.SCROLL,
                        scene.getX(),
                        scene.getY(),
                        0,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        0,
                        by,
                        0,
                        by,
                        javafx.scene.input.ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        javafx.scene.input.ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null));
    }

    private Point2D middleOf(int row, int column) {
        return matrix.localToScreen(1 + 86 * (column + .5), 1 + 86 * (row + .5));
    }

    /** A click as the window system hands it over: how soon a second one comes is not the machine's to say here. */
    private void click(double x, double y, int count) {
        Point2D scene = matrix.localToScene(x, y);
        matrix.fireEvent(new MouseEvent(
                MouseEvent.MOUSE_CLICKED,
                scene.getX(),
                scene.getY(),
                0,
                0,
                MouseButton.PRIMARY,
                count,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                true,
                null));
    }

    private final class Recorder implements CellEdits {
        @Override
        public void type(int row, int column, String text) {
            edits.add("type " + row + " " + column + " " + text);
        }

        @Override
        public void nudge(int row, int column, int steps) {
            edits.add("nudge " + row + " " + column + " " + steps);
        }

        @Override
        public void reset(int row, int column) {
            edits.add("reset " + row + " " + column);
        }

        @Override
        public String textOf(int row, int column) {
            return Integer.toString((int) SOBEL.get(row, column));
        }
    }
}
