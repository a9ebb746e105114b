package glassbox.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
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
import glassbox.settings.LessonProgress;
import glassbox.settings.Settings;
import glassbox.ui.Snapshots;
import glassbox.ui.StyleErrors;
import glassbox.ui.control.ColourKey;
import glassbox.ui.control.FocusOrder;
import glassbox.ui.control.Glyph;
import glassbox.ui.page.KeyHint;
import glassbox.ui.page.Page;
import glassbox.ui.theme.Palette;
import glassbox.ui.theme.Theme;
import glassbox.viewmodel.shell.Messages;
import glassbox.viewmodel.shell.Models;
import glassbox.viewmodel.shell.NetworkShelf;
import glassbox.viewmodel.shell.Notice;
import glassbox.viewmodel.shell.PageId;
import glassbox.viewmodel.shell.RecipeShelf;
import glassbox.viewmodel.shell.ShellViewModel;
import glassbox.viewmodel.support.Background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@ExtendWith(ApplicationExtension.class)
class ShellViewTest {
    private final List<PageId> made = new ArrayList<>();
    private final Map<PageId, FakePage> pages = new EnumMap<>(PageId.class);
    private ShellViewModel model;
    private Scene scene;
    private NetworkShelf networks;
    private StyleErrors errors;

    private static final class FakePage implements Page {
        final StringProperty caption = new SimpleStringProperty("");
        final PageId id;
        final TextField field = new TextField();
        final VBox content = new VBox(field, new Button("Press"));

        FakePage(PageId id) {
            this.id = id;
            field.setId("field-" + id);
        }

        @Override
        public ReadOnlyStringProperty caption() {
            return caption;
        }

        @Override
        public Parent content() {
            return content;
        }

        @Override
        public List<ColourKey.Scale> colourKeys() {
            return id == PageId.FILTERS
                    ? List.of(ColourKey.Scale.PIXELS, ColourKey.Scale.SIGNED)
                    : List.of(ColourKey.Scale.SIGNED);
        }

        @Override
        public List<KeyHint> keyHints() {
            return List.of(KeyHint.of("Space", "pause"), new KeyHint(List.of("←", "→"), "image"));
        }
    }

    @Start
    void show(Stage stage) {
        errors = new StyleErrors();
        Messages messages = new Messages(Platform::runLater);
        Background background = new Background("shell-test", Platform::runLater);
        networks = new NetworkShelf(background, messages);
        RecipeShelf recipes = new RecipeShelf(background, messages, new OwnRecipes(Path.of("no-recipes")));
        model = new ShellViewModel(
                new Settings(false, 1440, 900, false, "filters", null, LessonProgress.NONE),
                false,
                messages,
                networks,
                recipes);
        ShellView shell = new ShellView(
                List.of(
                        new PageEntry(PageId.FILTERS, Glyph.FILTERS, () -> make(PageId.FILTERS)),
                        new PageEntry(PageId.TRAIN, Glyph.TRAIN, () -> make(PageId.TRAIN)),
                        new PageEntry(PageId.DRAW, Glyph.DRAW, () -> make(PageId.DRAW))),
                model);
        scene = new Scene(shell, 1000, 720);
        stage.setScene(scene);
        stage.show();
        shell.openPage();
    }

    private Page make(PageId id) {
        made.add(id);
        return pages.computeIfAbsent(id, FakePage::new);
    }

    @Test
    void makesAPageOnlyWhenItIsShownAndOnce(FxRobot robot) {
        assertEquals(List.of(PageId.FILTERS), made);
        robot.clickOn(place(PageId.DRAW)).clickOn(place(PageId.FILTERS)).clickOn(place(PageId.DRAW));
        assertEquals(List.of(PageId.FILTERS, PageId.DRAW), made);
        assertTrue(pages.get(PageId.DRAW).content.getScene() != null);
        assertTrue(pages.get(PageId.FILTERS).content.getScene() == null);
    }

    @Test
    void aPageIsExactlyAsLargeAsItsArea(FxRobot robot) {
        VBox content = pages.get(PageId.FILTERS).content;
        robot.interact(() -> {
            content.setMinSize(3000, 3000);
            scene.getRoot().layout();
        });
        assertEquals(List.of(1000.0 - 56, 720.0 - 60 - 36), List.of(content.getWidth(), content.getHeight()));
    }

    @Test
    void keysSwitchPagesButNotFromATextField(FxRobot robot) {
        robot.interact(() -> place(PageId.FILTERS).requestFocus());
        type(robot, "4");
        assertEquals(PageId.TRAIN, model.pageProperty().get());
        assertTrue(((ToggleButton) place(PageId.TRAIN)).isSelected());
        robot.clickOn(pages.get(PageId.TRAIN).field);
        type(robot, "3d?");
        assertEquals(PageId.TRAIN, model.pageProperty().get());
        assertFalse(model.darkProperty().get());
        assertEquals("3d?", pages.get(PageId.TRAIN).field.getText());
    }

    @Test
    void aSecondClickOnTheSamePlaceKeepsIt(FxRobot robot) {
        robot.clickOn(place(PageId.TRAIN)).clickOn(place(PageId.TRAIN));
        assertTrue(((ToggleButton) place(PageId.TRAIN)).isSelected());
        assertEquals(PageId.TRAIN, model.pageProperty().get());
    }

    @Test
    void themeTurnsByButtonAndByKey(FxRobot robot) {
        robot.clickOn("#theme");
        assertEquals(Palette.DARK, Theme.paletteOf(scene).get());
        robot.interact(() -> Snapshots.write(scene.getRoot(), "shell-narrow-dark"));
        type(robot, "d");
        assertEquals(Palette.LIGHT, Theme.paletteOf(scene).get());
    }

    @Test
    void helpOpensAndClosesAndGivesTheFocusBack(FxRobot robot) throws Exception {
        robot.interact(() -> place(PageId.FILTERS).requestFocus());
        robot.type(KeyCode.F1);
        assertTrue(model.helpOpenProperty().get());
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> shown(robot, ".help-marks"));
        robot.interact(() -> Snapshots.write(scene.getRoot(), "shell-help"));
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !shown(robot, ".help-marks"));
        assertFalse(model.helpOpenProperty().get());
        assertEquals(place(PageId.FILTERS), scene.getFocusOwner());
        robot.clickOn("#help");
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> shown(robot, ".help-marks"));
        robot.clickOn("#help-keys");
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> shown(robot, ".help-sheet"));
        assertFalse(model.helpOpenProperty().get());
        robot.clickOn("#close-help");
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !shown(robot, ".help-sheet"));
        assertFalse(model.keysOpenProperty().get());
        type(robot, "?");
        assertTrue(model.helpOpenProperty().get());
    }

    @Test
    void helpHoldsTheFocusAndOneEscapeClosesIt(FxRobot robot) {
        TextField field = pages.get(PageId.FILTERS).field;
        robot.clickOn(field).push(KeyCode.F1);
        Node sheet = robot.lookup(".help-marks").query();
        for (int i = 0; i < 6; i++) {
            assertTrue(FocusOrder.within(scene.getFocusOwner(), sheet), "Tab " + i + ": " + scene.getFocusOwner());
            robot.push(KeyCode.TAB);
        }
        assertTrue(scene.getFocusOwner().isFocusVisible());
        robot.push(KeyCode.F6);
        assertTrue(FocusOrder.within(scene.getFocusOwner(), sheet));
        robot.push(KeyCode.ESCAPE);
        assertFalse(model.helpOpenProperty().get());
        assertEquals(field, scene.getFocusOwner());
        assertFalse(shown(robot, ".modal-pane"));
    }

    @Test
    void aNoticeIsShownActedOnAndDismissed(FxRobot robot) {
        robot.interact(() -> model.messages().accept("The digits file is missing. You can still use the house."));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup("The digits file is missing. You can still use the house.")
                .tryQuery()
                .isPresent());
        robot.interact(() -> Snapshots.write(scene.getRoot(), "shell-notice"));
        robot.clickOn("#dismiss");
        assertFalse(shown(robot, ".notice-bar"));
        List<String> acted = new ArrayList<>();
        robot.interact(() -> model.messages()
                .show(new Notice("No picture.", new Notice.Action("Choose file…", () -> acted.add("chosen")))));
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("Choose file…");
        assertEquals(List.of("chosen"), acted);
        assertFalse(shown(robot, ".notice-bar"));
        robot.interact(() -> model.messages().accept("Again."));
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.ESCAPE);
        assertFalse(shown(robot, ".notice-bar"));
    }

    @Test
    void theCaptionSpeaksForThePageElseItsKeysAreShown(FxRobot robot) {
        assertTrue(shown(robot, ".hints"));
        robot.interact(() -> pages.get(PageId.FILTERS).caption.set("The lens is on the wall."));
        assertFalse(shown(robot, ".hints"));
        assertTrue(robot.lookup("The lens is on the wall.").tryQuery().isPresent());
        assertEquals(2, robot.lookup(".caption-bar .colour-key").queryAll().size());
        robot.clickOn(place(PageId.DRAW));
        assertEquals(1, robot.lookup(".caption-bar .colour-key").queryAll().size());
    }

    @Test
    void theCaptionEndsWithTheLastSentenceThereIsRoomFor(FxRobot robot) {
        String first = "The lens is on the wall.";
        String second = "Move it.";
        String tooLong = "Nobody has room for " + "very ".repeat(200) + "many words.";
        robot.interact(() -> pages.get(PageId.FILTERS).caption.set(String.join(" ", first, second, tooLong)));
        assertTrue(robot.lookup(first + " " + second).tryQuery().isPresent());
    }

    @Test
    void regionsTakeTheFocusInTurn(FxRobot robot) {
        robot.interact(() -> place(PageId.FILTERS).requestFocus());
        robot.type(KeyCode.F6);
        assertEquals("network", scene.getFocusOwner().getId());
        assertTrue(scene.getFocusOwner().isFocusVisible());
        robot.type(KeyCode.F6);
        assertEquals(pages.get(PageId.FILTERS).field, scene.getFocusOwner());
        robot.press(KeyCode.SHIFT).type(KeyCode.F6).release(KeyCode.SHIFT);
        assertEquals("network", scene.getFocusOwner().getId());
        robot.type(KeyCode.F6, KeyCode.F6);
        assertEquals(place(PageId.FILTERS), scene.getFocusOwner());
    }

    @Test
    void theNetworkChipOffersWhatThereIs(FxRobot robot) throws Exception {
        robot.interact(() -> {
            networks.addShipped(() -> Models.untrained(), () -> Models.reader(5));
            networks.showRun(Models.untrained());
        });
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> networks.choices().size() == 3);
        WaitForAsyncUtils.waitForFxEvents();
        MenuButton chip = robot.lookup("#network").queryAs(MenuButton.class);
        assertFalse(chip.isMnemonicParsing(), "a name keeps its underscores");
        assertEquals("Eight filters, not trained yet", chip.getText());
        robot.clickOn("#network");
        assertFalse(chip.getItems().getFirst().isMnemonicParsing());
        robot.interact(() ->
                Snapshots.write(robot.lookup(".context-menu").query().getScene().getRoot(), "shell-network-menu"));
        robot.clickOn("In training, not trained yet");
        assertEquals("In training, not trained yet", chip.getText());
        robot.clickOn("#network");
        assertTrue(robot.lookup("Open…").tryQuery().isPresent());
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void everyIconButtonSaysWhatItDoes(FxRobot robot) {
        robot.lookup(".button").match(Node::isVisible).queryAllAs(Button.class).forEach(button -> {
            boolean silent = button.getText() == null || button.getText().isEmpty();
            assertTrue(!silent || (button.getAccessibleText() != null && button.getTooltip() != null), button.getId());
        });
    }

    @org.junit.jupiter.api.AfterEach
    void stylesAreClean() {
        errors.close();
        assertEquals(List.of(), errors.found());
    }

    private Node place(PageId page) {
        return scene.getRoot().lookupAll(".place").stream()
                .filter(node -> page.equals(((ToggleButton) node).getUserData()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean shown(FxRobot robot, String selector) {
        return robot.lookup(selector).match(Node::isVisible).tryQuery().isPresent();
    }

    /** Types characters as a keyboard would, whatever its layout. */
    private void type(FxRobot robot, String characters) {
        for (String character : characters.split("")) {
            robot.interact(() -> {
                Node owner = scene.getFocusOwner();
                javafx.event.Event.fireEvent(
                        owner == null ? scene : owner,
                        new javafx.scene.input.KeyEvent(
                                javafx.scene.input.KeyEvent.KEY_TYPED,
                                character,
                                "",
                                KeyCode.UNDEFINED,
                                false,
                                false,
                                false,
                                false));
            });
        }
    }
}
