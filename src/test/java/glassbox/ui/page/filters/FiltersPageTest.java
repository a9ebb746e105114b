package glassbox.ui.page.filters;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;

import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import glassbox.dataset.DatasetCatalogue;
import glassbox.engine.network.Weights;
import glassbox.raster.ClassicalFilter;
import glassbox.raster.Raster;
import glassbox.recipe.Recipe;
import glassbox.recipe.Recipes;
import glassbox.recipe.TrainedModel;
import glassbox.ui.control.CellIndex;
import glassbox.ui.control.MatrixView;
import glassbox.ui.control.PictureView;
import glassbox.ui.theme.Theme;
import glassbox.viewmodel.filters.FiltersViewModel;
import glassbox.viewmodel.filters.PictureChoice;
import glassbox.viewmodel.filters.PictureSources;
import glassbox.viewmodel.support.Background;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The page as somebody uses it, in a window of the smallest size. */
@ExtendWith(ApplicationExtension.class)
class FiltersPageTest {
    private final Background background = new Background("page", Platform::runLater);
    private final ObjectProperty<@Nullable TrainedModel> network = new SimpleObjectProperty<>(network());
    private FiltersViewModel model;
    private FiltersPage page;

    @Start
    void show(Stage stage) {
        model = new FiltersViewModel(PictureSources.shipped(new DatasetCatalogue()), network, background);
        page = new FiltersPage(model, new javafx.beans.property.SimpleBooleanProperty(true));
        Scene scene = new Scene(page.content(), 968, 604);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void theArticlesExampleStandsOnScreenWithItsFourNumbers(FxRobot robot) {
        fourByFour(robot);
        assertTrue(output(robot).showsNumbers());
        assertEquals(
                "Output, 2 rows, 2 columns, from −192 to 29: 29, −192; −35, −22. Lens at row 1, column 1",
                output(robot).getAccessibleText());
        assertEquals(
                "Sum, the output pixel, 1 row, 1 column", matrix(robot, "total").getAccessibleText());
        assertEquals(Raster.of(1, 1, 29), matrix(robot, "total").raster());
    }

    @Test
    void editingANumberOfTheFilterChangesTheOutput(FxRobot robot) {
        fourByFour(robot);
        robot.clickOn(cell(robot, 1, 1)).write("10").type(KeyCode.ENTER);
        until(() -> Raster.of(2, 2, 829, 118, 865, -22).equals(output(robot).raster()));
        assertFalse(anySelected(robot), "the filter is one's own now");
        robot.interact(() -> {
            matrix(robot, "kernel").requestFocus();
            matrix(robot, "kernel").currentProperty().set(new CellIndex(1, 1));
        });
        robot.type(KeyCode.DELETE);
        until(() -> Raster.of(2, 2, 29, -192, -35, -22).equals(output(robot).raster()));
    }

    @Test
    void lettersAreRefusedWithASentenceAndTheOldNumberStays(FxRobot robot) {
        fourByFour(robot);
        robot.clickOn(cell(robot, 0, 0)).write("abc").type(KeyCode.ENTER);
        Node refusal = robot.lookup("#kernel-refusal").query();
        assertTrue(refusal.isVisible());
        assertEquals(
                "“abc” is not a number up to 1,000,000: −1 stays. Try −2, 0.5 or 1/9.",
                robot.from(refusal).lookup(".label").queryLabeled().getText());
        assertEquals(-1, matrix(robot, "kernel").raster().get(0, 0));
        assertEquals(29, output(robot).raster().get(0, 0));
        robot.clickOn(cell(robot, 0, 0)).write("NaN").type(KeyCode.ENTER);
        assertTrue(refusal.isVisible());
        robot.type(KeyCode.ESCAPE);
        assertFalse(refusal.isVisible());
    }

    @Test
    void whereBothHaveNoRoomTwoButtonsChooseBetweenKnownAndLearnedFilters(FxRobot robot) {
        until(() -> robot.lookup("#shelf-learned").query().isVisible());
        Node known = robot.lookup(".shelf-item").nth(0).query();
        Node learned = robot.lookup(".shelf-item.learned").nth(0).query();
        assertTrue(seen(known) && !seen(learned));
        robot.clickOn("#shelf-learned");
        until(() -> seen(learned) && !seen(known));
        robot.interact(() -> model.kernel().choose(ClassicalFilter.SOBEL_HORIZONTAL));
        until(() -> seen(known) && !seen(learned));
        robot.interact(() -> model.kernel().chooseLearned(1));
        until(() -> seen(learned) && !seen(known));
    }

    private static boolean seen(Node item) {
        return item.getParent().isVisible() && item.getParent().getParent().isVisible();
    }

    @Test
    void theShelfOffersClassicalAndLearnedFilters(FxRobot robot) {
        assertEquals(20, robot.lookup(".shelf-item").queryAll().size());
        press(robot, "Laplacian, spots and edges of any direction");
        until(() -> Raster.of(3, 3, 0, 1, 0, 1, -4, 1, 0, 1, 0)
                .equals(matrix(robot, "kernel").raster()));
        press(robot, "Filter 8 that this network has learned");
        Raster eighth = Raster.copyOf(network.get().weights().values("conv1.weights"), 7 * 9, 3, 3);
        until(() -> eighth.equals(matrix(robot, "kernel").raster()));
        press(robot, "Identity, the picture as it is");
        Raster house = model.picture().pictureProperty().get().pixels();
        until(() -> house.window(1, 1, 94, 94).equals(output(robot).raster()));
    }

    @Test
    void carryingTheLensShowsTheSumUnderIt(FxRobot robot) {
        until(() -> output(robot).raster() != null);
        PictureView input = robot.lookup("#input").queryAs(PictureView.class);
        robot.moveTo(input.localToScreen(3 * 30 + 1, 3 * 20 + 1));
        assertEquals(
                model.output().outputProperty().get().pixels().get(19, 29),
                matrix(robot, "total").raster().get(0, 0));
        assertTrue(page.caption().get().startsWith("Output row 20, column 30 of the house: nine products add up to"));
        Raster patch = model.picture().pictureProperty().get().pixels().window(19, 29, 3, 3);
        assertEquals(patch, matrix(robot, "patch").raster());
        assertEquals(
                "Nine products", robot.lookup("#product-heading").queryLabeled().getText());
        assertEquals("→", robot.lookup("#sum-sign").queryLabeled().getText());
        assertTrue(input.getAccessibleText().endsWith("Lens at row 20, column 30, 3 by 3"));
    }

    @Test
    void aClickPinsTheLensTheArrowsMoveItAndEscLetsItGo(FxRobot robot) {
        until(() -> output(robot).raster() != null);
        PictureView view = output(robot);
        robot.clickOn(view.localToScreen(3 + 3 * 40 + 1, 3 + 3 * 50 + 1));
        assertEquals("50, 40", place());
        robot.moveTo(view.localToScreen(3 + 3 * 10 + 1, 3 + 3 * 10 + 1));
        assertEquals("10, 10", place());
        robot.moveTo("#slide");
        assertEquals("50, 40", place());
        robot.type(KeyCode.DOWN, KeyCode.RIGHT);
        assertEquals("51, 41", place());
        assertTrue(model.lens().pinnedProperty().get());
        robot.type(KeyCode.ESCAPE);
        assertFalse(model.lens().pinnedProperty().get());
    }

    @Test
    void paddingAndStrideChangeTheSizeAndTheFormula(FxRobot robot) {
        until(() -> "94 × 94".equals(text(robot, "#output-size")));
        robot.clickOn("Same");
        until(() -> "96 × 96".equals(text(robot, "#output-size")));
        assertEquals("(96 − 3 + 2·1) / 1 + 1", text(robot, "#size-numbers"));
        robot.clickOn(more(robot, "#stride"));
        until(() -> "48 × 48".equals(text(robot, "#output-size")));
        assertEquals("⌊(96 − 3 + 2·1) / 2⌋ + 1", text(robot, "#size-numbers"));
        assertFalse(robot.lookup("#zeros").query().getParent().isVisible());
        robot.clickOn("Custom");
        assertTrue(robot.lookup("#zeros").query().getParent().isVisible());
        robot.clickOn(more(robot, "#zeros"));
        until(() -> "49 × 49".equals(text(robot, "#output-size")));
        robot.clickOn("Valid");
        until(() -> "47 × 47".equals(text(robot, "#output-size")));
    }

    @Test
    void aConvolutionTurnsTheOutputsSign(FxRobot robot) {
        fourByFour(robot);
        robot.clickOn("Convolution");
        until(() -> Raster.of(2, 2, -29, 192, 35, 22).equals(output(robot).raster()));
        robot.clickOn("Cross-correlation");
        until(() -> Raster.of(2, 2, 29, -192, -35, -22).equals(output(robot).raster()));
    }

    @Test
    void aFilterThatDoesNotFitIsASentenceAndTheOldOutputIsMarked(FxRobot robot) {
        fourByFour(robot);
        robot.clickOn(size(robot, 3));
        until(() -> !text(robot, "#problem").isEmpty());
        assertTrue(text(robot, "#problem").replace('\u00A0', ' ').startsWith("The filter is 7 × 7, but the picture"));
        assertTrue(output(robot).getAccessibleText().contains("out of date"));
        assertEquals(Raster.of(2, 2, 29, -192, -35, -22), output(robot).raster());
        robot.clickOn(size(robot, 1));
        until(() -> text(robot, "#problem").isEmpty());
        assertFalse(output(robot).getAccessibleText().contains("out of date"));
    }

    @Test
    void aDamagedPictureIsASentenceAndTheHouseStays(FxRobot robot, @TempDir Path folder) throws Exception {
        Path broken = Files.write(folder.resolve("broken.jpg"), new byte[] {(byte) 0xFF, (byte) 0xD8, 1, 2, 3});
        robot.interact(() -> model.picture().open(broken));
        until(() -> robot.lookup(".refusal").queryAll().stream().anyMatch(Node::isVisible));
        assertTrue(model.picture().refusalProperty().get().contains("broken.jpg"));
        assertEquals(
                96, robot.lookup("#input").queryAs(PictureView.class).raster().rows());
        robot.interact(() -> page.content().requestFocus());
        robot.type(KeyCode.ESCAPE);
        assertEquals("", model.picture().refusalProperty().get());
    }

    @Test
    void digitsAreWalkedThrough(FxRobot robot) {
        robot.clickOn("Digit");
        until(() -> model.picture().digitCountProperty().get() == 10_000);
        until(() -> "26 × 26".equals(text(robot, "#output-size")));
        Raster first = robot.lookup("#input").queryAs(PictureView.class).raster();
        robot.clickOn(more(robot, ".digit"));
        until(() ->
                !first.equals(robot.lookup("#input").queryAs(PictureView.class).raster()));
        assertEquals("digit 1", model.picture().pictureProperty().get().name());
    }

    @Test
    void theWindowSlidesAndStops(FxRobot robot) {
        until(() -> output(robot).raster() != null);
        robot.interact(() -> model.slide().speedProperty().set(10));
        String before = place();
        robot.clickOn("#slide");
        assertEquals("Stop", text(robot, "#slide"));
        until(() -> !place().equals(before));
        robot.clickOn("#slide");
        assertEquals("Slide it", text(robot, "#slide"));
        String stopped = place();
        robot.clickOn("#next").clickOn("#next").clickOn("#previous");
        assertNotEquals(stopped, place());
        robot.interact(() -> model.slide().toStart());
        robot.clickOn("#next");
        assertEquals("0, 1", place());
    }

    @Test
    void theOutputIsShownAsGreyPicture(FxRobot robot) {
        until(() -> output(robot).raster() != null);
        robot.clickOn("#grey");
        assertTrue(model.output().greyProperty().get());
    }

    @Test
    void theKeyboardAloneReachesEveryPart(FxRobot robot) {
        until(() -> output(robot).raster() != null);
        robot.interact(() -> robot.lookup("#grey").query().requestFocus());
        robot.type(KeyCode.SPACE);
        assertTrue(model.output().greyProperty().get(), "Space turns the switch");
        assertFalse(model.slide().runningProperty().get(), "and nothing else");
        robot.interact(() -> output(robot).requestFocus());
        robot.type(KeyCode.HOME).type(KeyCode.RIGHT, KeyCode.DOWN).type(KeyCode.ENTER);
        assertEquals("1, 1", place());
        assertTrue(model.lens().pinnedProperty().get());
        robot.type(KeyCode.SPACE);
        assertTrue(model.slide().runningProperty().get());
        robot.type(KeyCode.ESCAPE);
        assertFalse(model.slide().runningProperty().get());
        robot.interact(() -> matrix(robot, "kernel").requestFocus());
        robot.type(KeyCode.DOWN).type(KeyCode.DIGIT9, KeyCode.ENTER);
        until(() -> matrix(robot, "kernel").raster().get(0, 0) == 9);
        assertTrue(
                page.caption().get().startsWith("Filter row 1, column 1: 9."),
                page.caption().get());
    }

    @Test
    void aTrainingNetworkRepaintsItsFiltersInPlace(FxRobot robot) {
        Node before = robot.lookup(".shelf-item.learned").nth(3).query();
        Recipe recipe = Recipes.standard();
        robot.interact(() -> network.set(new TrainedModel(recipe, Weights.initial(recipe.network(), 2), 0, null)));
        assertSame(before, robot.lookup(".shelf-item.learned").nth(3).query());
        press(robot, "Filter 4 that this network has learned");
        Raster fourth = Raster.copyOf(network.get().weights().values("conv1.weights"), 3 * 9, 3, 3);
        assertEquals(fourth, matrix(robot, "kernel").raster());
        robot.interact(() -> network.set(null));
        assertEquals(12, robot.lookup(".shelf-item").queryAll().size());
    }

    /** The button of a filter size: 1, 3, 5 and 7. */
    private static Node size(FxRobot robot, int index) {
        return robot.lookup("#kernel-size .segment").nth(index).query();
    }

    /** The plus button of a stepper. */
    private static Node more(FxRobot robot, String stepper) {
        return robot.lookup(stepper + " .step").nth(1).query();
    }

    private void fourByFour(FxRobot robot) {
        robot.clickOn("4 × 4");
        until(() -> Raster.of(2, 2, 29, -192, -35, -22).equals(output(robot).raster()));
        assertEquals(
                PictureChoice.FOUR_BY_FOUR,
                model.picture().pictureProperty().get().choice());
    }

    private static boolean anySelected(FxRobot robot) {
        return robot.lookup(".shelf-item").queryAllAs(ToggleButton.class).stream()
                .anyMatch(ToggleButton::isSelected);
    }

    /** Presses the shelf's item of this name, wherever it is scrolled to. */
    private static void press(FxRobot robot, String name) {
        ToggleButton item = robot.lookup(".shelf-item").queryAllAs(ToggleButton.class).stream()
                .filter(each -> name.equals(each.getAccessibleText()))
                .findFirst()
                .orElseThrow();
        robot.interact(item::fire);
    }

    private Point2D cell(FxRobot robot, int row, int column) {
        MatrixView kernel = matrix(robot, "kernel");
        double side = kernel.getWidth() / kernel.raster().columns();
        return kernel.localToScreen((column + .5) * side, (row + .5) * side);
    }

    private String place() {
        return model.lens().pixelProperty().get().row() + ", "
                + model.lens().pixelProperty().get().column();
    }

    private static PictureView output(FxRobot robot) {
        return robot.lookup("#output").queryAs(PictureView.class);
    }

    private static MatrixView matrix(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(MatrixView.class);
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    private static void until(Callable<Boolean> holds) {
        try {
            WaitForAsyncUtils.waitFor(
                    30, SECONDS, () -> WaitForAsyncUtils.asyncFx(holds).get(10, SECONDS));
        } catch (TimeoutException late) {
            throw new AssertionError(late);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static TrainedModel network() {
        Recipe recipe = Recipes.standard();
        return new TrainedModel(recipe, Weights.initial(recipe.network(), 1), 0, null);
    }
}
