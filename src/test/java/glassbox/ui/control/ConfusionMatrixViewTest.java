package glassbox.ui.control;

import java.util.List;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import glassbox.ui.Snapshots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

@ExtendWith(ApplicationExtension.class)
class ConfusionMatrixViewTest {
    private static final ConfusionTable SHAPES = new ConfusionTable(
            List.of("line", "cross", "diamond"),
            List.of("line", "cross", "diamond"),
            List.of(List.of(50, 3, 0), List.of(1, 54, 0), List.of(0, 20, 37)),
            List.of(50 / 53.0, 54 / 55.0, 37 / 57.0),
            2);

    private ConfusionMatrixView view;

    @Start
    void show(Stage stage) {
        view = new ConfusionMatrixView();
        stage.setScene(new Scene(view, 700, 560));
        stage.show();
    }

    @Test
    void aClickAndTheArrowKeysMoveTheLensAndItIsReadOut(FxRobot robot) {
        robot.interact(() -> view.show(SHAPES, cell -> "cell " + cell.row() + " " + cell.column()));
        ConfusionGeometry at = ConfusionGeometry.of(SHAPES, view.getWidth(), view.getHeight());
        assertNull(view.cellAt(at.left() - 1, at.top() + 1));
        assertEquals(new CellIndex(2, 1), view.cellAt(at.left() + 1.5 * at.pitch(), at.top() + 2.5 * at.pitch()));
        robot.clickOn(view.localToScreen(at.left() + 1.5 * at.pitch(), at.top() + 2.5 * at.pitch()));
        assertEquals(new CellIndex(2, 1), view.chosenProperty().get());
        robot.push(KeyCode.UP).push(KeyCode.LEFT);
        assertEquals(new CellIndex(1, 0), view.chosenProperty().get());
        assertEquals("Confusion matrix, row cross column line: cell 1 0", view.getAccessibleText());
        robot.push(KeyCode.LEFT);
        assertEquals(new CellIndex(1, 0), view.chosenProperty().get());
        robot.interact(() -> assertTrue(Snapshots.write(view, "confusion-matrix") > 20));
    }

    @Test
    void mistakesAreTheRedderTheMoreThereAreAndTheAxisBeginsBelowTheHardest(FxRobot robot) {
        assertEquals(20, SHAPES.worst());
        assertEquals(0.5, SHAPES.axisStart());
        robot.interact(() -> view.show(SHAPES, cell -> ""));
        ConfusionGeometry at = ConfusionGeometry.of(SHAPES, view.getWidth(), view.getHeight());
        int[][] pixels = new int[1][];
        robot.interact(() -> pixels[0] = Snapshots.pixels(view));
        int most = green(pixels[0], at, 2, 1);
        int some = green(pixels[0], at, 0, 1);
        int one = green(pixels[0], at, 1, 0);
        assertTrue(most < some && some < one, most + " " + some + " " + one);
    }

    private int green(int[] pixels, ConfusionGeometry at, int row, int column) {
        int x = (int) (at.left() + column * at.pitch() + 10);
        int y = (int) (at.top() + row * at.pitch() + 10);
        return pixels[y * (int) view.getWidth() + x] >> 8 & 0xFF;
    }

    @Test
    void theAxisFollowsTheData() {
        assertEquals(0.94, axis(0.961), 1e-9);
        assertEquals(0.98, axis(0.995), 1e-9);
        assertEquals(0.8, axis(0.893), 1e-9);
        assertEquals(0, axis(0.1), 1e-9);
    }

    private static double axis(double recall) {
        return new ConfusionTable(List.of("0"), List.of("0"), List.of(List.of(1)), List.of(recall), -1).axisStart();
    }
}
