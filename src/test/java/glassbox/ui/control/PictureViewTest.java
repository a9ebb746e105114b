package glassbox.ui.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import glassbox.raster.ColourScale;
import glassbox.raster.Raster;
import glassbox.ui.Snapshots;
import glassbox.ui.theme.Theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

@ExtendWith(ApplicationExtension.class)
class PictureViewTest {
    private static final Raster CHESS = Raster.generate(96, 96, (row, column) -> (row + column) % 2 * 255);
    private static final Raster ARTICLE = Raster.of(4, 4, 0, 50, 0, 29, 0, 80, 31, 2, 33, 90, 0, 75, 0, 9, 0, 95);

    private static final int MARGIN = (int) LensLayer.MARGIN;

    private final PictureView input = new PictureView("Input");
    private final PictureView output = new PictureView("Output");
    private final PictureView small = new PictureView("Small");
    private final List<String> steering = new ArrayList<>();
    private final FlowPane root = new FlowPane(20, 20, input, output, small);

    @Start
    void show(Stage stage) {
        input.show(CHESS, PicturePlace.whole(96, 96), CellFill.PIXELS, 255);
        input.setSteering(new Recorder());
        output.setFramed(true);
        output.show(
                Raster.generate(94, 94, (row, column) -> column - 47),
                new PicturePlace(96, 96, 1, 1, 1),
                CellFill.SIGNED,
                40);
        small.setBox(300);
        small.show(ARTICLE, new PicturePlace(6, 6, 1, 1, 1), CellFill.PIXELS, 255);
        root.setStyle("-fx-padding: 20px;");
        Scene scene = new Scene(root, 900, 800);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    @ParameterizedTest
    @CsvSource({"96, 404, 4", "28, 404, 14", "4, 404, 101", "404, 404, 1", "405, 404, 0.5", "4096, 404, 0.0909090909"})
    void pixelsAreWholeOrAWholePartOfThem(int size, double box, double factor) {
        assertEquals(factor, PicturePlace.whole(size, size).factor(box), 1e-9);
    }

    @Test
    void everyPixelIsASharpSquareOfItsOwnGrey(FxRobot robot) {
        int[][] drawn = drawn(robot, input);
        for (int y = 0; y < 384; y++) {
            for (int x = 0; x < 384; x++) {
                int expected = ColourScale.GREY.argb(CHESS.get(y / 4, x / 4), 255);
                assertEquals(expected, drawn[y + MARGIN][x + MARGIN], "screen pixel " + x + ", " + y);
            }
        }
    }

    @Test
    void aPictureLargerThanItsBoxShowsPixelsOfItsOwnOnly(FxRobot robot) {
        Raster large = Raster.generate(900, 1200, (row, column) -> (row * 7 + column * 3) % 256);
        robot.interact(() -> input.show(large, PicturePlace.whole(900, 1200), CellFill.PIXELS, 255));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(400, input.getWidth());
        assertEquals(300, input.getHeight());
        int[][] drawn = drawn(robot, input);
        for (int y = 0; y < 300; y++) {
            for (int x = 0; x < 400; x++) {
                int expected = ColourScale.GREY.argb(large.get(3 * y + 1, 3 * x + 1), 255);
                assertEquals(expected, drawn[y + MARGIN][x + MARGIN], "screen pixel " + x + ", " + y);
            }
        }
    }

    @Test
    void theMouseAndTheKeysAskForTheLens(FxRobot robot) {
        robot.moveTo(input.localToScreen(4 * 10 + 2, 4 * 20 + 2));
        assertEquals("peek 20 10", steering.getLast());
        robot.clickOn(input.localToScreen(4 * 11 + 2, 4 * 20 + 2));
        assertEquals("pin 20 11", steering.getLast());
        robot.type(KeyCode.LEFT);
        assertEquals("move 0 -1", steering.getLast());
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        assertEquals("move 10 0", steering.getLast());
        robot.type(KeyCode.ENTER);
        assertEquals("pin", steering.getLast());
        robot.moveTo(root.localToScreen(895, 795));
        assertEquals("leave", steering.getLast());
    }

    @Test
    void pointsBesideThePictureAreNoPixels() {
        assertNull(output.pixelAt(2, 2));
        assertEquals(new CellIndex(0, 0), output.pixelAt(4, 4));
        assertEquals(new CellIndex(93, 93), output.pixelAt(379, 379));
        assertNull(output.pixelAt(380, 380));
    }

    @Test
    void theLensIsReadOut(FxRobot robot) {
        robot.interact(() -> input.setLens(new PictureWindow(20, 10, 3, 3)));
        assertEquals(
                "Input, 96 rows, 96 columns, from 0 to 255. Lens at row 21, column 11, 3 by 3",
                input.getAccessibleText());
    }

    @Test
    void theLensIsARingAroundItsPixelsAndTwoTrianglesOutside(FxRobot robot) {
        int before = drawn(robot, input)[-5 + MARGIN][44 + MARGIN];
        robot.interact(() -> input.setLens(new PictureWindow(20, 10, 2, 2)));
        WaitForAsyncUtils.waitForFxEvents();
        int[][] drawn = drawn(robot, input);
        int accent = 0xFF00776C;
        assertNotEquals(accent, before);
        assertEquals(accent, drawn[-5 + MARGIN][44 + MARGIN], "the triangle above the column");
        assertEquals(accent, drawn[84 + MARGIN][-5 + MARGIN], "the triangle beside the row");
        assertEquals(accent, drawn[84 + MARGIN][38 + MARGIN], "the ring's left side");
        assertEquals(ColourScale.GREY.argb(CHESS.get(20, 10), 255), drawn[81 + MARGIN][41 + MARGIN], "inside the ring");
    }

    @Test
    void largePixelsShowTheirNumbersAndAreReadOut() {
        assertTrue(small.showsNumbers());
        assertFalse(input.showsNumbers());
        assertEquals(
                "Small, 4 rows, 4 columns, from 0 to 95: 0, 50, 0, 29; 0, 80, 31, 2; 33, 90, 0, 75; 0, 9, 0, 95",
                small.getAccessibleText());
    }

    @Test
    void whatIsStaleOrStillToComeIsDimmed(FxRobot robot) {
        int[][] before = drawn(robot, output);
        robot.interact(() -> output.setVisited(94 * 40 + 10));
        WaitForAsyncUtils.waitForFxEvents();
        int[][] visiting = drawn(robot, output);
        assertEquals(before[MARGIN + 8][MARGIN + 8], visiting[MARGIN + 8][MARGIN + 8]);
        assertNotEquals(before[MARGIN + 370][MARGIN + 370], visiting[MARGIN + 370][MARGIN + 370]);
        robot.interact(() -> {
            output.setVisited(Integer.MAX_VALUE);
            output.setStale(true);
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertNotEquals(before[MARGIN + 8][MARGIN + 8], drawn(robot, output)[MARGIN + 8][MARGIN + 8]);
        assertTrue(output.getAccessibleText().contains("out of date"));
    }

    @Test
    void picturesAreDrawnInBothThemes(FxRobot robot) {
        robot.interact(() -> {
            input.setLens(new PictureWindow(20, 40, 3, 3));
            output.setLens(new PictureWindow(20, 40, 1, 1));
            small.setLens(new PictureWindow(-1, -1, 3, 3));
        });
        for (Theme theme : Theme.values()) {
            robot.interact(() -> theme.applyTo(root.getScene()));
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(() -> assertTrue(Snapshots.write(root, "pictures-" + theme) > 20));
        }
    }

    /** What is on screen in the rectangle of a view and its margins. */
    private static int[][] drawn(FxRobot robot, PictureView view) {
        int[][][] drawn = new int[1][][];
        robot.interact(() -> {
            int[] pixels = Snapshots.pixels(view);
            int width = (int) view.getWidth() + 2 * MARGIN;
            drawn[0] = new int[pixels.length / width][];
            for (int row = 0; row < drawn[0].length; row++) {
                drawn[0][row] = Arrays.copyOfRange(pixels, row * width, (row + 1) * width);
            }
        });
        return drawn[0];
    }

    private final class Recorder implements LensSteering {
        @Override
        public void peek(CellIndex pixel) {
            steering.add("peek " + pixel.row() + " " + pixel.column());
        }

        @Override
        public void leave() {
            steering.add("leave");
        }

        @Override
        public void pin(@Nullable CellIndex pixel) {
            steering.add(pixel == null ? "pin" : "pin " + pixel.row() + " " + pixel.column());
        }

        @Override
        public void move(int rows, int columns) {
            steering.add("move " + rows + " " + columns);
        }
    }
}
