package glassbox.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import glassbox.exchange.OwnRecipes;
import glassbox.settings.Settings;
import glassbox.ui.Snapshots;
import glassbox.ui.control.Glyph;
import glassbox.ui.page.Page;
import glassbox.viewmodel.shell.Messages;
import glassbox.viewmodel.shell.NetworkShelf;
import glassbox.viewmodel.shell.PageId;
import glassbox.viewmodel.shell.RecipeShelf;
import glassbox.viewmodel.shell.SearchEntry;
import glassbox.viewmodel.shell.ShellViewModel;
import glassbox.viewmodel.support.Background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@ExtendWith(ApplicationExtension.class)
class SearchSheetTest {
    private final List<String> opened = new ArrayList<>();
    private ShellViewModel model;
    private Scene scene;

    private static final class OneButton implements Page {
        private final Button button = new Button("Slide it");
        private final VBox content = new VBox(new Button("Other"), button);

        OneButton(PageId id) {
            button.setId("slide-" + id.key());
            button.setTooltip(new Tooltip("Moves the " + id.key() + " window"));
        }

        @Override
        public ReadOnlyStringProperty caption() {
            return new SimpleStringProperty("");
        }

        @Override
        public Parent content() {
            return content;
        }
    }

    @Start
    void show(Stage stage) {
        Messages messages = new Messages(Platform::runLater);
        NetworkShelf networks = new NetworkShelf(new Background("search-test", Platform::runLater), messages);
        RecipeShelf recipes = new RecipeShelf(
                new Background("search-test", Platform::runLater), messages, new OwnRecipes(Path.of("no-recipes")));
        model = new ShellViewModel(Settings.DEFAULTS, false, messages, networks, recipes);
        model.pageProperty().set(PageId.FILTERS);
        model.search()
                .add(() -> List.of(new SearchEntry(
                        SearchEntry.Kind.LESSON, "Sliding a filter", "Seeing", "", () -> opened.add("lesson"))));
        ShellView shell = new ShellView(
                List.of(
                        new PageEntry(PageId.FILTERS, Glyph.FILTERS, () -> new OneButton(PageId.FILTERS)),
                        new PageEntry(PageId.DRAW, Glyph.DRAW, () -> new OneButton(PageId.DRAW))),
                model);
        scene = new Scene(shell, 1000, 720);
        stage.setScene(scene);
        stage.show();
        shell.openPage();
    }

    @Test
    void aWordFindsLessonsAndControlsAndEnterGoesThere(FxRobot robot) {
        find(robot, "slid");
        robot.interact(() -> Snapshots.write(scene.getRoot(), "search"));
        assertEquals(
                List.of("Sliding a filter", "Slide it", "Filters"),
                model.search().foundProperty().get().stream()
                        .map(SearchEntry::title)
                        .toList());
        robot.push(KeyCode.ENTER);
        assertEquals(List.of("lesson"), opened);
        assertFalse(model.search().openProperty().get());
    }

    @Test
    void aControlOfAnotherPageIsShownWithTheFocusOnIt(FxRobot robot) {
        robot.interact(() -> model.pageProperty().set(PageId.DRAW));
        robot.interact(() -> model.pageProperty().set(PageId.FILTERS));
        find(robot, "moves the draw");
        robot.push(KeyCode.ENTER);
        assertEquals(PageId.DRAW, model.pageProperty().get());
        await(() -> "slide-draw".equals(focused()) && scene.getFocusOwner().isFocusVisible());
    }

    @Test
    void arrowsChooseAndEscapeLeavesEverythingAsItWas(FxRobot robot) {
        find(robot, "sli");
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.DOWN);
        assertEquals(2, model.search().chosenProperty().get());
        robot.push(KeyCode.UP).push(KeyCode.UP);
        assertEquals(0, model.search().chosenProperty().get());
        robot.push(KeyCode.ESCAPE);
        await(() -> !model.search().openProperty().get());
        assertEquals(List.of(), opened);
        assertEquals(PageId.FILTERS, model.pageProperty().get());
    }

    private void find(FxRobot robot, String words) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        await(() -> "search-field".equals(focused()));
        robot.interact(() -> ((TextField) scene.getFocusOwner()).setText(words));
        assertTrue(model.search().openProperty().get());
    }

    private String focused() {
        Node owner = scene.getFocusOwner();
        return owner == null ? null : owner.getId();
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> {
                WaitForAsyncUtils.waitForFxEvents();
                return condition.getAsBoolean();
            });
        } catch (java.util.concurrent.TimeoutException never) {
            throw new AssertionError(never);
        }
    }
}
