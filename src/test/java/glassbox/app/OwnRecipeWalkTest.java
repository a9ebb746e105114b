package glassbox.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import glassbox.dataset.KeptDrawings;
import glassbox.exchange.OwnRecipes;
import glassbox.recipe.Recipe;
import glassbox.recipe.Recipes;
import glassbox.settings.Settings;
import glassbox.ui.Snapshots;
import glassbox.ui.StyleErrors;
import glassbox.ui.shell.ShellView;
import glassbox.viewmodel.shell.Notice;
import glassbox.viewmodel.shell.PageId;
import glassbox.viewmodel.train.Phase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A network is edited in the window, saved, trained and deleted, by mouse and by keyboard. */
@ExtendWith(ApplicationExtension.class)
class OwnRecipeWalkTest {
    @TempDir
    private static Path folder;

    private Window window;
    private Scene scene;
    private StyleErrors errors;

    @Start
    void show(Stage stage) {
        errors = new StyleErrors();
        window = new Window(
                Settings.DEFAULTS,
                true,
                Platform::runLater,
                new OwnRecipes(folder.resolve("recipes")),
                new KeptDrawings(folder.resolve("drawings")),
                null);
        ShellView shell = new ShellView(window.pages(), window.shell());
        shell.openPage();
        scene = new Scene(shell, 1000, 700);
        stage.setScene(scene);
        stage.show();
        window.load();
        window.shell().pageProperty().set(PageId.NETWORK);
    }

    @AfterEach
    void close(FxRobot robot) throws IOException {
        robot.interact(window::close);
        errors.close();
        Path recipes = folder.resolve("recipes");
        if (Files.isDirectory(recipes)) {
            try (var files = Files.list(recipes)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Test
    void byMouseALayerIsAddedBrokenMendedSavedAndTrained(FxRobot robot) throws TimeoutException {
        ready();
        robot.clickOn("#edit-network");
        robot.clickOn("#layer-2");
        assertEquals(2, window.editor().selectedProperty().get());
        robot.interact(() -> window.editor().resize(2, "Window", 30));
        snapshot(robot, "edit-broken");
        assertTrue(accessible(robot, "#layer-2").contains("does not fit into a picture of 26×26"));
        assertTrue(robot.lookup("#save-recipe").query().isDisabled());
        robot.clickOn("#fix-0");
        assertTrue(accessible(robot, "#layer-2").startsWith("Layer 2, Max pool 26×26, gives 1×1×8"));
        robot.clickOn("#undo-edit").clickOn("#undo-edit");
        robot.clickOn("#layer-1");
        robot.interact(() -> robot.lookup("#add-layer")
                .queryAs(javafx.scene.control.MenuButton.class)
                .getItems()
                .get(3)
                .fire());
        assertTrue(accessible(robot, "#layer-2").startsWith("Layer 2, ReLU"));
        name(robot, "Mine");
        snapshot(robot, "edit-mended");
        robot.clickOn("#train-recipe");
        waitFor(() -> window.shell().pageProperty().get() == PageId.TRAIN);
        waitFor(() -> window.train().readout().imagesSeenProperty().get() > 20);
        robot.interact(window.train().transport()::pause);
        assertEquals(
                "Mine",
                window.train()
                        .recipes()
                        .get(window.train().selectedProperty().get())
                        .title());
        assertEquals("Mine", window.shell().networks().currentProperty().get().title());
        snapshot(robot, "edit-trained");
        assertEquals(List.of(), errors.found());
        assertNull(window.shell().messages().noticeProperty().get());
        robot.interact(() -> {
            window.shell().pageProperty().set(PageId.NETWORK);
            window.editor().open();
            window.editor().remove(2);
            window.editor().save(false, () -> {});
        });
        waitFor(() -> window.shell().messages().noticeProperty().get() != null);
        Notice notice = window.shell().messages().noticeProperty().get();
        assertTrue(notice.sentence().contains("goes on with the network as it was"), notice.sentence());
        robot.interact(notice.action().run());
        assertEquals(PageId.TRAIN, window.shell().pageProperty().get());
        waitFor(() -> window.train().phaseProperty().get() == Phase.PAUSED
                && window.train().readout().imagesSeenProperty().get() == 0);
        robot.interact(window.train().transport()::stepImage);
        waitFor(() -> window.train().readout().imagesSeenProperty().get() == 1);
        assertEquals(
                window.shell().recipes().recipes().getLast().network(),
                window.train().latestModelProperty().get().recipe().network());
    }

    @Test
    void byKeyboardALayerIsRemovedMovedAndSavedThenTheRecipeDeletedAndBroughtBack(FxRobot robot)
            throws TimeoutException {
        ready();
        robot.interact(() -> scene.lookup("#flow").requestFocus());
        robot.type(KeyCode.E);
        waitFor(() -> scene.lookup("#edit-sheet") != null);
        robot.interact(() -> scene.lookup("#layer-1").requestFocus());
        robot.type(KeyCode.DOWN, KeyCode.DOWN);
        assertEquals(3, window.editor().selectedProperty().get());
        robot.press(KeyCode.ALT).type(KeyCode.UP).release(KeyCode.ALT);
        assertTrue(accessible(robot, "#layer-2").startsWith("Layer 2, Flatten"));
        assertTrue(accessible(robot, "#layer-3").contains("does not fit"));
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.DELETE);
        assertTrue(accessible(robot, "#layer-3").startsWith("Layer 3, Dense, 10"));
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertTrue(accessible(robot, "#layer-3").startsWith("Layer 3, Max pool"));
        robot.press(KeyCode.CONTROL).type(KeyCode.Y).release(KeyCode.CONTROL);
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        waitFor(() -> window.shell().recipes().recipes().size() == Recipes.all().size() + 1);
        Recipe mine = window.shell().recipes().recipes().getLast();
        assertEquals("eight-filters-2", mine.name());
        assertTrue(Files.exists(folder.resolve("recipes/eight-filters-2.json")));
        waitFor(() -> window.network().sightProperty().get().plan().blocks().size() == 5);
        robot.interact(() -> window.shell().pageProperty().set(PageId.TRAIN));
        robot.clickOn("Settings");
        Node entry = robot.lookup(".recipe").nth(Recipes.all().size()).query();
        robot.interact(entry::requestFocus);
        assertTrue(entry.getAccessibleText().contains("your own"));
        robot.type(KeyCode.DELETE);
        waitFor(() -> window.shell().messages().noticeProperty().get() != null);
        assertEquals(Recipes.all().size(), window.train().recipes().size());
        assertFalse(Files.exists(folder.resolve("recipes/eight-filters-2.json")));
        snapshot(robot, "edit-deleted");
        Notice notice = window.shell().messages().noticeProperty().get();
        assertFalse(notice.wrong());
        robot.clickOn("Undo");
        waitFor(() -> window.train().recipes().size() == Recipes.all().size() + 1);
        assertTrue(Files.exists(folder.resolve("recipes/eight-filters-2.json")));
    }

    @Test
    void whatCannotBeSavedStaysInTheSheet(FxRobot robot) throws TimeoutException, IOException {
        ready();
        Path recipes = folder.resolve("recipes");
        Files.deleteIfExists(recipes);
        Files.writeString(recipes, "in the way");
        robot.clickOn("#edit-network");
        robot.clickOn("#save-recipe");
        waitFor(() -> window.editor().noticeProperty().get().startsWith("Not saved. "));
        assertTrue(window.editor().noticeProperty().get().contains("could not be made"));
        snapshot(robot, "edit-refused");
        robot.type(KeyCode.ESCAPE);
        Files.delete(recipes);
        robot.clickOn("#edit-network");
        robot.clickOn("#save-recipe");
        waitFor(() -> Files.exists(recipes.resolve("eight-filters-2.json")));
    }

    private void ready() throws TimeoutException {
        waitFor(() -> window.network().sightProperty().get() != null
                && window.network().sightProperty().get().image() != null);
    }

    private static void name(FxRobot robot, String title) {
        robot.interact(
                () -> robot.lookup("#recipe-title").queryAs(TextField.class).setText(title));
    }

    private static String accessible(FxRobot robot, String id) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(id).query().getAccessibleText();
    }

    private void snapshot(FxRobot robot, String name) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> Snapshots.write(scene.getRoot(), name));
    }

    private static void waitFor(java.util.concurrent.Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(90, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
