package glassbox.ui.page.train;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

import glassbox.dataset.DatasetCatalogue;
import glassbox.recipe.Recipes;
import glassbox.ui.Snapshots;
import glassbox.ui.control.FocusOrder;
import glassbox.ui.control.MapTiles;
import glassbox.ui.control.MatrixView;
import glassbox.ui.theme.Theme;
import glassbox.viewmodel.microscope.MicroscopeViewModel;
import glassbox.viewmodel.microscope.StepPhase;
import glassbox.viewmodel.microscope.StepSight;
import glassbox.viewmodel.train.Phase;
import glassbox.viewmodel.train.TrainViewModel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The way through the microscope by keys and by mouse. */
@ExtendWith(ApplicationExtension.class)
class MicroscopeWalkTest {
    private TrainViewModel model;
    private TrainPage page;

    @Start
    void show(Stage stage) {
        model = new TrainViewModel(
                Platform::runLater,
                new DatasetCatalogue(),
                List.of(Recipes.standard().withTrainingImages(300).withEpochs(3)));
        page = new TrainPage(model);
        Scene scene = new Scene(page.content(), 968, 700);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
    }

    @Stop
    void close() {
        model.close();
    }

    @Test
    void theWholeWayByKeyboard(FxRobot robot) throws Exception {
        ready();
        robot.push(KeyCode.M);
        await(() -> sight() != null);
        assertTrue(
                page.caption().get().contains("pinned everywhere"),
                page.caption().get());
        assertFalse(robot.lookup("#microscope-loss")
                .<Node>query()
                .getParent()
                .getParent()
                .isVisible());
        robot.push(KeyCode.RIGHT);
        await(() -> phase() == StepPhase.WRONG);
        assertTrue(robot.lookup("#microscope-loss")
                .<Node>query()
                .getParent()
                .getParent()
                .isVisible());
        robot.push(KeyCode.RIGHT);
        await(() -> phase() == StepPhase.BLAME);
        MatrixView terms = robot.lookup("#terms").query();
        robot.interact(() -> FocusOrder.visit(terms));
        robot.push(KeyCode.DOWN).push(KeyCode.RIGHT);
        assertTrue(terms.getAccessibleText().contains("Row 2, column 2"), terms.getAccessibleText());
        robot.interact(() -> page.content().requestFocus());
        robot.push(KeyCode.RIGHT);
        await(() -> phase() == StepPhase.ADJUST
                && microscope().prover().proofProperty().get() != null);
        assertTrue(List.of("They agree", "A kink lies between").contains(text(robot, "#verdict > .label")));
        MatrixView now = robot.lookup("#weights-now .matrix-view").query();
        robot.interact(() -> FocusOrder.visit(now));
        robot.push(KeyCode.RIGHT).push(KeyCode.DOWN).push(KeyCode.ENTER);
        await(() -> sight().weight().name().equals("Filter 1, row 2, column 2"));
        robot.interact(() -> page.content().requestFocus());
        float promised = sight().weight().after().get(1, 1);
        robot.push(KeyCode.RIGHT);
        await(() -> sight() != null && sight().where().equals("epoch 1, image 2"));
        assertEquals(StepPhase.LOOK, phase());
        assertEquals(promised, sight().weight().now().get(1, 1));
        assertEquals(1, model.readout().imagesSeenProperty().get());
        robot.push(KeyCode.ESCAPE);
        await(() -> !microscope().openProperty().get());
        assertTrue(robot.lookup("Play").<Node>query().isVisible());
        robot.push(KeyCode.RIGHT);
        await(() -> model.readout().imagesSeenProperty().get() == 2);
    }

    @Test
    void openedByItsButtonAndLeftByTheArrow(FxRobot robot) throws Exception {
        ready();
        robot.clickOn("#microscope");
        await(() -> sight() != null);
        robot.clickOn("Trace the blame");
        await(() -> phase() == StepPhase.BLAME);
        MapTiles filters = robot.lookup(".conv .values").query();
        robot.interact(() -> FocusOrder.visit(filters));
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT).push(KeyCode.ENTER);
        await(() -> sight().weight().unit().equals("filter 3"));
        assertTrue(filters.getAccessibleText().contains("filter 3 of 8"), filters.getAccessibleText());
        assertTrue(filters.getAccessibleText().contains("pinned"), filters.getAccessibleText());
        robot.push(KeyCode.LEFT);
        Node card = robot.lookup("#formula-peek").match(Node::isVisible).query();
        assertTrue(card.getAccessibleText().startsWith("8 filters, number 2, row "), card.getAccessibleText());
        assertTrue(card.getAccessibleText().contains(": w, a number that is learned = "), card.getAccessibleText());
        MapTiles blamed = robot.lookup(".pool .blame").query();
        robot.interact(() -> FocusOrder.visit(blamed));
        robot.push(KeyCode.RIGHT);
        card = robot.lookup("#formula-peek").match(Node::isVisible).query();
        assertTrue(card.getAccessibleText().startsWith("∂L/∂pool of 8 pooled maps, number "), card.getAccessibleText());
        assertTrue(card.getAccessibleText().contains("∂L/∂x = Σ ∂L/∂y · w"), card.getAccessibleText());
        robot.clickOn(robot.lookup(".step-header .leave").queryAs(Button.class));
        await(() -> !microscope().openProperty().get());
    }

    @Test
    void isToBeLookedAt(FxRobot robot) throws Exception {
        ready();
        robot.push(KeyCode.M);
        await(() -> sight() != null);
        for (StepPhase phase : StepPhase.values()) {
            robot.interact(() -> microscope().phaseProperty().set(phase));
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(() -> assertTrue(Snapshots.write(page.content(), "microscope-" + phase) > 100));
        }
        for (Node node : FocusOrder.in(page.content())) {
            String text = node.getAccessibleText();
            boolean told = (text != null && !text.isEmpty())
                    || (node instanceof Labeled labeled && !labeled.getText().isEmpty())
                    || node.getAccessibleRole() == javafx.scene.AccessibleRole.SLIDER
                    || node instanceof javafx.scene.control.Slider;
            assertTrue(told, () -> node + " says nothing to a screen reader");
        }
    }

    private void ready() throws TimeoutException {
        await(() -> model.phaseProperty().get() == Phase.PAUSED
                && !model.readout().filtersProperty().get().now().isEmpty());
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> page.content().getScene().getWindow().requestFocus());
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private MicroscopeViewModel microscope() {
        return Objects.requireNonNull(model.microscope());
    }

    private StepSight sight() {
        return microscope().sightProperty().get();
    }

    private StepPhase phase() {
        return microscope().phaseProperty().get();
    }

    private static String text(FxRobot robot, String query) {
        Labeled label = robot.lookup(query).query();
        assertNotNull(label);
        return label.getText();
    }
}
