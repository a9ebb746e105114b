package glassbox.ui.page.filters;

import java.util.concurrent.Callable;

import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import glassbox.dataset.DatasetCatalogue;
import glassbox.recipe.TrainedModel;
import glassbox.ui.control.CellIndex;
import glassbox.ui.control.PictureView;
import glassbox.ui.theme.Theme;
import glassbox.viewmodel.filters.FiltersViewModel;
import glassbox.viewmodel.filters.LabBench;
import glassbox.viewmodel.filters.PictureChoice;
import glassbox.viewmodel.filters.PictureSources;
import glassbox.viewmodel.support.Background;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** Every number of the page says where it comes from, by mouse and by keys. */
@ExtendWith(ApplicationExtension.class)
class FiltersPeeksTest {
    private final Background background = new Background("page", Platform::runLater);
    private FiltersViewModel model;
    private Scene scene;

    @Start
    void show(Stage stage) {
        model = new FiltersViewModel(
                PictureSources.shipped(new DatasetCatalogue()),
                new SimpleObjectProperty<@Nullable TrainedModel>(),
                background);
        scene = new Scene(new FiltersPage(model, new SimpleBooleanProperty(true)).content(), 968, 604);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        background.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "#output-size  @ Output size, height 94 and width 94: (H − F + 2P) / S + 1, (96 − 3 + 2·0) / 1 + 1 = 94",
                ".size-formula @ Output size, height 94 and width 94: (H − F + 2P) / S + 1, (96 − 3 + 2·0) / 1 + 1 = 94",
                "#range        @ Smallest and largest number of the output: min y … max y = −700 … 706",
                "#output-key   @ End of the colour scale; beyond it the colour stays the same: 0.8 · max |y|, 0.8 · 706 ≈ 565",
                "#input-size   @ Size of the picture that is filtered, height and width: H × W = 96 × 96",
            })
    void sizesAndRangesSayWhatTheyAre(String number, String says, FxRobot robot) throws Exception {
        house(robot);
        robot.moveTo(robot.lookup(number).queryAs(Node.class));
        until(() -> peek(robot).equals(says));
    }

    @Test
    void theKeysOpenTheSumOfAPixelAndThePixelBelowTheWindow(FxRobot robot) throws Exception {
        house(robot);
        robot.interact(() -> model.picture().choose(PictureChoice.FOUR_BY_FOUR));
        until(() -> view(robot, "output").raster().rows() == 2);
        tabTo(robot, view(robot, "output"));
        until(() -> peek(robot).startsWith("Output, row 1, column 1: y = Σ x · w"));
        robot.type(KeyCode.DOWN, KeyCode.RIGHT);
        until(() -> peek(robot).startsWith("Output, row 2, column 2: y = Σ x · w, −80 + 0 + 2 − 180"));
        tabTo(robot, view(robot, "input"));
        until(() -> peek(robot).startsWith("Input, row 3, column 3: x = 0"));
        robot.type(KeyCode.TAB);
        assertFalse(
                robot.lookup("#formula-peek").query().isVisible() && peek(robot).startsWith("Input"));
    }

    @Test
    void theChannelsOfAColourPictureSayTheirProductsAndSums(FxRobot robot) throws Exception {
        house(robot);
        robot.interact(() -> model.picture().choose(PictureChoice.COLOURS));
        until(() -> model.output().outputProperty().get().ofColours());
        robot.moveTo("#sum-2");
        until(() -> peek(robot).matches("Green under the window: y = Σ x · w, .+ = .+"));
        robot.moveTo("#total");
        until(() -> peek(robot).matches("Output, row .+: y = R \\+ G \\+ B, .+ [+−] .+ [+−] .+ = .+"));
        tabTo(robot, robot.lookup("#products-1").query());
        robot.type(KeyCode.RIGHT);
        until(() -> peek(robot).startsWith("Red, product in row 1, column "));
    }

    @Test
    void theOneDimensionalBenchAnswersToo(FxRobot robot) throws Exception {
        house(robot);
        robot.interact(() -> model.benchProperty().set(LabBench.SIGNAL));
        tabTo(robot, robot.lookup("#flipped-window").query());
        until(() -> peek(robot).equals("Window, flipped, number 1: g(k + 1 − i), g(5 + 1 − 1) = g(5) = −1"));
        robot.type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT);
        until(() -> peek(robot).equals("Window, flipped, number 5: g(k + 1 − i), g(5 + 1 − 5) = g(1) = 2"));
        robot.moveTo(".signal-size");
        until(() -> peek(robot).equals("Output size: n = 11 numbers"));
        robot.moveTo("#correlation-total");
        until(() -> peek(robot).startsWith("Cross-correlation: y = Σ x · w"));
    }

    private void house(FxRobot robot) throws Exception {
        until(() -> model.sumProperty().get() != null);
        until(() -> view(robot, "output").boundsOf(new CellIndex(0, 0)).getWidth() > 0);
    }

    /** Goes there as somebody without a mouse does. */
    private void tabTo(FxRobot robot, Node wanted) {
        for (int presses = 0; presses < 200 && !wanted.equals(scene.getFocusOwner()); presses++) {
            robot.type(KeyCode.TAB);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String peek(FxRobot robot) {
        Node card = robot.lookup("#formula-peek").query();
        return card.isVisible() && card.getAccessibleText() != null ? card.getAccessibleText() : "";
    }

    private static PictureView view(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(PictureView.class);
    }

    private static void until(Callable<Boolean> holds) throws Exception {
        WaitForAsyncUtils.waitFor(
                20, SECONDS, () -> WaitForAsyncUtils.asyncFx(holds).get(10, SECONDS));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
