package glassbox.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import glassbox.ui.theme.Palette;
import glassbox.ui.theme.Theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The application from its start to its end, with settings of its own. */
class GlassboxApplicationTest {
    private static final String PLACE = "glassbox.settings";

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private Path settings;

    @BeforeEach
    void keepSettingsHere() throws Exception {
        settings = folder.resolve("settings.properties");
        System.setProperty(PLACE, settings.toString());
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void forget() throws Exception {
        System.clearProperty(PLACE);
        Stage shared = FxToolkit.toolkitContext().getRegisteredStage();
        robot.interact(() -> {
            shared.setMinWidth(0);
            shared.setMinHeight(0);
        });
        robot.interact(() -> Application.setUserAgentStylesheet(null));
        FxToolkit.cleanupStages();
    }

    @Test
    void howFarOneHasComeInTheLessonsIsKeptBeforeTheWindowCloses() throws Exception {
        Files.writeString(settings, "page=learn\n");
        Application application = FxToolkit.setupApplication(GlassboxApplication.class);
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> Files.readString(settings).contains("lesson=grid-of-numbers"));
        robot.interact(FxToolkit.toolkitContext().getRegisteredStage()::hide);
        FxToolkit.cleanupApplication(application);
    }

    @Test
    void theWindowComesBackAsItWasLeft() throws Exception {
        Files.writeString(settings, "theme=dark\npage=draw\nwidth=1024\nheight=700\n");
        Application application = FxToolkit.setupApplication(GlassboxApplication.class);
        Stage stage = FxToolkit.toolkitContext().getRegisteredStage();
        Scene scene = stage.getScene();
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> shows("#network", "Pen reader"));
        assertEquals("Glassbox", stage.getTitle());
        assertEquals(Palette.DARK, Theme.paletteOf(scene).get());
        assertTrue(robot.lookup(".draw-page").tryQuery().isPresent());
        robot.interact(() -> {
            robot.lookup("#theme").queryButton().fire();
            stage.hide();
        });
        FxToolkit.cleanupApplication(application);
        assertEquals(
                List.of("theme=light", "page=draw", "width=1024", "height=700", "maximized=no"),
                Files.readAllLines(settings));
    }

    @Test
    void aNetworkGivenAtTheStartIsOpenedAndDamagedSettingsAreSaid() throws Exception {
        Files.writeString(settings, "theme=pink\n");
        Application application = FxToolkit.setupApplication(GlassboxApplication.class, "missing.glassbox");
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> robot.lookup(".notice-bar")
                        .match(javafx.scene.Node::isVisible)
                        .tryQuery()
                        .isPresent());
        robot.interact(FxToolkit.toolkitContext().getRegisteredStage()::hide);
        FxToolkit.cleanupApplication(application);
    }

    @Test
    void onlyAFileOfANetworkOpensTheWindow() {
        assertTrue(Main.wantsWindow(List.of()));
        assertTrue(Main.wantsWindow(List.of("--startup-time")));
        assertTrue(Main.wantsWindow(List.of("mine.glassbox")));
        assertFalse(Main.wantsWindow(List.of("recipes")));
        assertFalse(Main.wantsWindow(List.of("evaluate", "mine.glassbox")));
    }

    private boolean shows(String selector, String words) {
        return robot.lookup(selector).queryLabeled().getText().equals(words);
    }
}
