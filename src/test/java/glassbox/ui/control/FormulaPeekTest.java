package glassbox.ui.control;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import glassbox.raster.Raster;
import glassbox.ui.Snapshots;
import glassbox.ui.theme.Theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

@ExtendWith(ApplicationExtension.class)
class FormulaPeekTest {
    private FormulaPeek peek;
    private MatrixView matrix;
    private Button corner;
    private Pane page;

    @Start
    void show(Stage stage) {
        peek = new FormulaPeek();
        matrix = new MatrixView("Products", CellFill.SIGNED);
        corner = new Button("72");
        matrix.show(Raster.of(2, 2, 1, 2, 3, 4), 4, 2);
        matrix.relocate(200, 150);
        corner.relocate(0, 0);
        page = new Pane(corner, matrix, peek);
        peek.on(corner, () -> new Formula("Weights of Conv", "n = k · k · f", "3 · 3 · 8", "= 72"));
        peek.onCells(
                matrix,
                cell -> cell.equals(new CellIndex(1, 1))
                        ? null
                        : new Formula(
                                "Product " + (cell.row() * 2 + cell.column() + 1),
                                "p = x · w",
                                "0.49 · 0.87",
                                "= " + matrix.wordsOf(cell)));
        Scene scene = new Scene(page, 600, 400);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void restingOnANumberShowsItsFormulaWithNumbersAndResult(FxRobot robot) throws TimeoutException {
        robot.moveTo(matrix.localToScreen(20, 20));
        until(() -> peek.shownProperty().get() != null);
        Formula first = peek.shownProperty().get();
        assertEquals("Product 1: p = x · w, 0.49 · 0.87 = 1.00", first.words());
        assertEquals(first.words(), card(robot).getAccessibleText());
        Bounds card = card(robot).localToScene(card(robot).getLayoutBounds());
        assertTrue(card.getMaxY() <= 150, "the card lies above the number, at " + card);
        robot.moveTo(matrix.localToScreen(60, 20));
        until(() -> peek.shownProperty().get().name().equals("Product 2"));
        robot.moveTo(matrix.localToScreen(60, 60));
        until(() -> peek.shownProperty().get() == null);
        robot.moveTo(matrix.localToScreen(20, 60));
        until(() -> peek.shownProperty().get() != null);
        robot.interact(() -> Snapshots.write(page, "formula-peek"));
        robot.moveTo(page.localToScreen(500, 350));
        assertNull(peek.shownProperty().get());
        assertFalse(card(robot).isVisible());
    }

    @Test
    void theKeyboardPeeksToo(FxRobot robot) {
        robot.interact(corner::requestFocus);
        robot.type(KeyCode.TAB);
        assertEquals("Product 1", peek.shownProperty().get().name());
        robot.type(KeyCode.RIGHT);
        assertEquals("Product 2", peek.shownProperty().get().name());
        robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
        assertEquals("Weights of Conv", peek.shownProperty().get().name());
        Bounds card = card(robot).localToScene(card(robot).getLayoutBounds());
        assertTrue(card.getMinX() >= 0 && card.getMinY() >= corner.getHeight(), "within the page, below: " + card);
    }

    @Test
    void theMouseGoesThroughTheCard(FxRobot robot) throws TimeoutException {
        robot.moveTo(matrix.localToScreen(20, 60));
        until(() -> peek.shownProperty().get() != null);
        Bounds card = card(robot).localToScene(card(robot).getLayoutBounds());
        robot.moveTo(page.localToScreen(card.getCenterX(), card.getMaxY() - 4));
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(card(robot).isHover());
    }

    private static Node card(FxRobot robot) {
        return robot.lookup("#formula-peek").query();
    }

    private static void until(java.util.concurrent.Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
