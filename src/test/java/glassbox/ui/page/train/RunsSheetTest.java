package glassbox.ui.page.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

import glassbox.dataset.DatasetCatalogue;
import glassbox.exchange.KeptRuns;
import glassbox.recipe.Recipes;
import glassbox.ui.Snapshots;
import glassbox.ui.theme.Theme;
import glassbox.viewmodel.train.Phase;
import glassbox.viewmodel.train.RunKeeping;
import glassbox.viewmodel.train.TrainViewModel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@ExtendWith(ApplicationExtension.class)
class RunsSheetTest {
    @TempDir
    static Path folder;

    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
    private TrainViewModel model;
    private TrainPage page;

    @Start
    void show(Stage stage) {
        model = new TrainViewModel(
                Platform::runLater,
                new DatasetCatalogue(),
                FXCollections.observableArrayList(
                        Recipes.standard().withTrainingImages(300).withEpochs(3)),
                recipe -> false,
                recipe -> {},
                new RunKeeping(new KeptRuns(folder), complaints::add));
        page = new TrainPage(model);
        Scene scene = new Scene(page.content(), 968, 604);
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
    void runsAreListedRenamedAndOpenedAgain(FxRobot robot) throws Exception {
        await(() -> phase() == Phase.PAUSED);
        open(robot);
        assertEquals(0, rows(robot).size());
        assertTrue(robot.lookup("No run was kept yet. Each one is, from its first image on.")
                .tryQuery()
                .isPresent());
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.E);
        await(() -> phase() == Phase.PAUSED && seen() == 300);
        robot.push(KeyCode.HOME);
        await(() -> seen() == 0);
        robot.push(KeyCode.RIGHT);
        await(() -> phase() == Phase.PAUSED && seen() == 1);
        open(robot);
        await(() -> rows(robot).size() == 2);
        await(() -> openButton(robot, 0).isDisabled() && !openButton(robot, 1).isDisabled());
        TextField name = robot.lookup(".runs-sheet .name").nth(1).query();
        robot.clickOn(name);
        robot.interact(name::selectAll);
        robot.write("Monday").push(KeyCode.ENTER);
        await(() -> model.runs().entries().getFirst().name().equals("Monday"));
        await(() -> openButton(robot, 1).isDisabled());
        for (Theme theme : Theme.values()) {
            robot.interact(() -> {
                theme.applyTo(page.content().getScene());
                Snapshots.write(page.content(), "train-runs-" + theme);
            });
        }
        robot.clickOn(openButton(robot, 0));
        await(() -> seen() == 300);
        open(robot);
        await(() -> openButton(robot, 0).isDisabled() || openButton(robot, 1).isDisabled());
        int other = openButton(robot, 0).isDisabled() ? 1 : 0;
        String gone = model.runs().entries().get(other).name();
        robot.clickOn(robot.lookup(".runs-sheet .delete-run").nth(other).<Node>query());
        await(() -> rows(robot).size() == 1);
        assertTrue(robot.lookup("Deleted " + gone + ".").tryQuery().isPresent());
        robot.clickOn("Undo");
        await(() -> rows(robot).size() == 2);
        assertEquals(gone, model.runs().entries().get(other).name());
        assertEquals(List.of(), complaints);
    }

    private void open(FxRobot robot) {
        robot.clickOn("Settings").clickOn("Runs");
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup(".runs-sheet").query().isVisible());
    }

    private static Node openButton(FxRobot robot, int row) {
        return robot.lookup(".runs-sheet .open").nth(row).query();
    }

    private static Set<Node> rows(FxRobot robot) {
        return robot.lookup(".runs-sheet .run").queryAll();
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Phase phase() {
        return model.phaseProperty().get();
    }

    private long seen() {
        return model.readout().imagesSeenProperty().get();
    }
}
