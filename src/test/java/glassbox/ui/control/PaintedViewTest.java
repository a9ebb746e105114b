package glassbox.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javafx.scene.Scene;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import glassbox.ui.theme.Palette;
import glassbox.ui.theme.Theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@ExtendWith(ApplicationExtension.class)
class PaintedViewTest {
    private final List<String> paintings = new ArrayList<>();
    private Recorder view = new Recorder();
    private StackPane root = new StackPane();

    private final class Recorder extends PaintedView {
        @Override
        protected void paint(GraphicsContext graphics, Palette palette, double width, double height) {
            paintings.add((palette.dark() ? "dark " : "light ") + (int) width + "x" + (int) height);
        }
    }

    @Start
    void show(Stage stage) {
        view = new Recorder();
        root = new StackPane(view);
        Scene scene = new Scene(root, 300, 200);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void paintsItsWholeSize() {
        assertEquals("light 300x200", last());
    }

    @Test
    void followsTheTheme(FxRobot robot) throws Exception {
        robot.interact(() -> Theme.DARK.applyTo(view.getScene()));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> last().equals("dark 300x200"));
    }

    @Test
    void manyRequestsCostOnePainting(FxRobot robot) throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        int before = count();
        robot.interact(() -> {
            for (int i = 0; i < 1000; i++) {
                view.requestPaint();
            }
        });
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> count() > before);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(count() - before <= 2, () -> "painted " + (count() - before) + " times");
    }

    @Test
    void doesNotPaintOutsideAScene(FxRobot robot) {
        robot.interact(() -> root.getChildren().clear());
        WaitForAsyncUtils.waitForFxEvents();
        int before = count();
        robot.interact(() -> view.requestPaint());
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(before, count());
    }

    private String last() {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, paintings::getLast);
    }

    private int count() {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, paintings::size);
    }
}
