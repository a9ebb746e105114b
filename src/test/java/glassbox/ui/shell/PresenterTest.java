package glassbox.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import glassbox.exchange.OwnRecipes;
import glassbox.settings.LessonProgress;
import glassbox.settings.Settings;
import glassbox.ui.StyleErrors;
import glassbox.ui.control.Glyph;
import glassbox.ui.control.PaintedView;
import glassbox.ui.page.Page;
import glassbox.ui.theme.Palette;
import glassbox.ui.theme.Zoom;
import glassbox.viewmodel.shell.Messages;
import glassbox.viewmodel.shell.NetworkShelf;
import glassbox.viewmodel.shell.PageId;
import glassbox.viewmodel.shell.RecipeShelf;
import glassbox.viewmodel.shell.ShellViewModel;
import glassbox.viewmodel.support.Background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Presenting a page, on one screen and on two. */
@ExtendWith(ApplicationExtension.class)
class PresenterTest {
    private final List<String> heard = new ArrayList<>();
    private final Background background = new Background("presenter-test", Platform::runLater);
    private final ObjectProperty<Dimension2D> room = new SimpleObjectProperty<>(Page.LEAST_ROOM);
    private Button press;
    private Painting painting;
    private VBox content;
    private Optional<Rectangle2D> projector = Optional.empty();
    private ShellViewModel model;
    private ShellView shell;
    private Scene scene;
    private StyleErrors errors;

    private static final class Painting extends PaintedView {
        Painting() {
            setMinSize(100, 80);
            setMaxSize(100, 80);
        }

        @Override
        protected void paint(GraphicsContext graphics, Palette palette, double width, double height) {
            graphics.setFill(palette.ink());
            graphics.fillRect(0, 0, width, height);
        }
    }

    @Start
    void show(Stage stage) {
        errors = new StyleErrors();
        press = new Button("Press");
        painting = new Painting();
        content = new VBox(press, painting);
        Messages messages = new Messages(Platform::runLater);
        model = new ShellViewModel(
                new Settings(false, 1440, 900, false, "filters", null, LessonProgress.NONE),
                true,
                messages,
                new NetworkShelf(background, messages),
                new RecipeShelf(background, messages, new OwnRecipes(Path.of("no-recipes"))));
        content.addEventHandler(
                KeyEvent.KEY_PRESSED, event -> heard.add(event.getCode().name()));
        press.addEventHandler(MouseEvent.MOUSE_MOVED, event -> heard.add("moved"));
        press.setOnAction(event -> heard.add("pressed"));
        press.setId("press");
        Page page = new Page() {
            @Override
            public ReadOnlyStringProperty caption() {
                return new SimpleStringProperty("What is said.");
            }

            @Override
            public Parent content() {
                return content;
            }

            @Override
            public void setPresented(boolean presented) {
                heard.add(presented ? "presented" : "alone");
            }

            @Override
            public ObservableValue<Dimension2D> presentedRoom() {
                return room;
            }
        };
        shell = new ShellView(
                List.of(new PageEntry(PageId.FILTERS, Glyph.FILTERS, () -> page)), model, () -> projector);
        scene = new Scene(shell, 1000, 960);
        stage.setScene(scene);
        stage.show();
        shell.openPage();
    }

    @AfterEach
    void close() {
        background.close();
        assertEquals(List.of(), errors.found());
        errors.close();
    }

    @Test
    void thePageComesAloneAndLeavingReturnsToTheSameSpot(FxRobot robot) {
        robot.interact(press::requestFocus);
        robot.type(KeyCode.F11);
        assertTrue(shell.presentedHereProperty().get());
        assertTrue(robot.lookup(".presenter").tryQuery().isPresent());
        assertFalse(robot.lookup(".rail").query().getParent().isVisible());
        assertEquals("Filters", robot.lookup(".presenter .title").queryLabeled().getText());
        assertEquals(
                "What is said.", robot.lookup(".presenter .said").queryLabeled().getText());
        robot.type(KeyCode.ESCAPE);
        assertTrue(robot.lookup(".presenter").tryQuery().isEmpty());
        assertTrue(robot.lookup(".rail").query().getParent().isVisible());
        assertEquals(press, scene.getFocusOwner());
        assertEquals(1, Zoom.of(scene).get());
        robot.clickOn("#present");
        assertTrue(model.presenter().presentingProperty().get());
        robot.press(KeyCode.P).release(KeyCode.P);
    }

    @Test
    void aPageThatAsksForLessRoomIsShownLarger(FxRobot robot) {
        robot.interact(() -> room.set(new Dimension2D(250, 200)));
        heard.clear();
        robot.type(KeyCode.F11);
        assertEquals(3, Zoom.of(scene).get());
        robot.interact(() -> room.set(new Dimension2D(500, 300)));
        assertEquals(2, Zoom.of(scene).get());
        assertTrue(heard.contains("presented"), heard::toString);
        heard.clear();
        robot.type(KeyCode.F11);
        assertEquals(1, Zoom.of(scene).get());
        assertTrue(heard.contains("alone"), heard::toString);
    }

    @Test
    void escTakesOneThingAwayAtATime(FxRobot robot) {
        robot.type(KeyCode.F11);
        robot.type(KeyCode.S).type(KeyCode.B);
        Node black = robot.lookup("#black").query();
        assertTrue(black.isVisible());
        robot.type(KeyCode.ESCAPE);
        assertFalse(black.isVisible());
        assertTrue(model.presenter().spotlightProperty().get());
        robot.type(KeyCode.ESCAPE);
        assertFalse(model.presenter().spotlightProperty().get());
        assertTrue(model.presenter().presentingProperty().get());
        robot.type(KeyCode.ESCAPE);
        assertFalse(model.presenter().presentingProperty().get());
        robot.type(KeyCode.B);
        assertFalse(model.presenter().blackProperty().get(), "nothing is blackened while nothing is presented");
    }

    @Test
    void aClickerStepsWhereverTheFocusIs(FxRobot robot) {
        robot.type(KeyCode.F11);
        heard.clear();
        robot.interact(press::requestFocus);
        robot.type(KeyCode.PAGE_DOWN, KeyCode.PAGE_UP);
        assertEquals(List.of("RIGHT", "LEFT"), heard);
        robot.type(KeyCode.B).type(KeyCode.PAGE_DOWN);
        assertFalse(model.presenter().blackProperty().get(), "the picture comes back first");
        assertEquals(List.of("RIGHT", "LEFT", "B"), heard);
    }

    @Test
    void pointingDoesNothingAndAPressDoesBoth(FxRobot robot) {
        robot.type(KeyCode.F11);
        robot.moveTo("#press").moveBy(3, 0);
        assertFalse(heard.contains("moved"));
        Node ring = robot.lookup(".pointer-ring").query();
        assertTrue(ring.isVisible());
        assertTrue(ring.localToScreen(ring.getLayoutBounds())
                .contains(press.localToScreen(press.getWidth() / 2 + 3, press.getHeight() / 2)));
        robot.clickOn("#press");
        assertTrue(heard.containsAll(List.of("moved", "pressed")), heard.toString());
        robot.type(KeyCode.ESCAPE);
        heard.clear();
        robot.moveTo("#press").moveBy(2, 0);
        assertTrue(heard.contains("moved"));
    }

    @Test
    void aSecondScreenShowsThePageAndTheWindowKeepsItsMenusAndNotes(FxRobot robot) {
        projector = Optional.of(new Rectangle2D(0, 0, 980, 940));
        robot.type(KeyCode.F11);
        assertEquals(2, Window.getWindows().stream().filter(Window::isShowing).count());
        assertFalse(shell.presentedHereProperty().get());
        assertTrue(content.getScene() != scene);
        assertTrue(scene.getRoot().lookup(".rail").getParent().isVisible());
        assertEquals("What is said.", ((Labeled) scene.getRoot().lookup(".presenter-desk .heading")).getText());
        heard.clear();
        robot.interact(() -> ((Button) scene.getRoot().lookup("#desk-on")).fire());
        assertEquals(List.of("RIGHT"), heard);
        robot.interact(() -> ((Button) scene.getRoot().lookup("#desk-end")).fire());
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1, Window.getWindows().stream().filter(Window::isShowing).count());
        assertEquals(scene, content.getScene());
    }

    @Test
    void whatWasNotedIsThereTheNextTime(FxRobot robot) {
        projector = Optional.of(new Rectangle2D(0, 0, 980, 940));
        robot.type(KeyCode.F11);
        robot.interact(() -> notes().setText("Ask: why is this blue?"));
        robot.interact(() -> model.presenter().toggle());
        assertEquals(
                "Ask: why is this blue?",
                model.presenter().notesProperty(PageId.FILTERS).get());
        robot.interact(() -> model.presenter().toggle());
        assertEquals("Ask: why is this blue?", notes().getText());
        robot.interact(() -> model.presenter().toggle());
    }

    @Test
    void notesAreWrittenWithoutASecondScreenToo(FxRobot robot) {
        robot.clickOn("#notes");
        TextArea written = robot.lookup("#page-notes").query();
        assertEquals(written, scene.getFocusOwner(), "to be written at once");
        robot.interact(() -> written.setText("First the house."));
        assertEquals(
                "First the house.",
                model.presenter().notesProperty(PageId.FILTERS).get());
        robot.push(KeyCode.ESCAPE);
        assertFalse(model.presenter().notesOpenProperty().get());
        assertTrue(robot.lookup("#page-notes").match(Node::isVisible).tryQuery().isEmpty());
    }

    private TextArea notes() {
        return (TextArea) scene.getRoot().lookup("#desk-notes");
    }

    @Test
    void theSpotlightGoesWhereKeysMoveIt(FxRobot robot) {
        robot.type(KeyCode.F11).type(KeyCode.S);
        PresenterView view = robot.lookup(".presenter").queryAs(PresenterView.class);
        robot.push(KeyCode.CONTROL, KeyCode.RIGHT).push(KeyCode.CONTROL, KeyCode.DOWN);
        Rectangle2D ring = view.ringBounds();
        assertEquals(view.getWidth() / 2 + 40, (ring.getMinX() + ring.getMaxX()) / 2, 1e-9);
        assertEquals(view.getHeight() / 2 + 40, (ring.getMinY() + ring.getMaxY()) / 2, 1e-9);
        assertFalse(heard.contains("RIGHT"), "the page stays where it is");
        for (int i = 0; i < 40; i++) {
            robot.push(KeyCode.CONTROL, KeyCode.LEFT);
        }
        assertEquals(0, (view.ringBounds().getMinX() + view.ringBounds().getMaxX()) / 2, 1e-9);
    }

    @Test
    void paintingsHaveAsManyPixelsAsTheyCover(FxRobot robot) {
        robot.interact(() -> Zoom.set(scene, 1.5));
        WaitForAsyncUtils.waitForFxEvents(10);
        robot.interact(() -> {
            Canvas canvas = (Canvas) painting.getChildrenUnmodifiable().getFirst();
            painting.layout();
            assertEquals(150, canvas.getWidth());
            assertEquals(120, canvas.getHeight());
            assertEquals(100, canvas.getBoundsInParent().getWidth(), 1e-9);
        });
    }
}
