package glassbox.ui.page.filters;

import java.util.Map;
import java.util.concurrent.Callable;

import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
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
import glassbox.ui.control.Stepper;
import glassbox.ui.theme.Theme;
import glassbox.viewmodel.filters.ColourView;
import glassbox.viewmodel.filters.FilterOutput;
import glassbox.viewmodel.filters.FiltersViewModel;
import glassbox.viewmodel.filters.OutputPixel;
import glassbox.viewmodel.filters.PictureChoice;
import glassbox.viewmodel.filters.PictureSources;
import glassbox.viewmodel.support.Background;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Chains, pasted pictures and the filters of deeper layers, as somebody uses them. */
@ExtendWith(ApplicationExtension.class)
class ChainWalkTest {
    private final Background background = new Background("page", Platform::runLater);
    private final ObjectProperty<@Nullable TrainedModel> network = new SimpleObjectProperty<>();
    private FiltersViewModel model;
    private FiltersPage page;

    @Start
    void show(Stage stage) {
        model = new FiltersViewModel(PictureSources.shipped(new DatasetCatalogue()), network, background);
        page = new FiltersPage(model, new SimpleBooleanProperty(true));
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
    void aChainIsBuiltAndTakenApartByMouse(FxRobot robot) throws Exception {
        until(() -> model.sumProperty().get() != null);
        robot.clickOn("#chain-add");
        until(() -> view(robot, "input").raster().rows() == 94);
        Node second = robot.lookup("#step-2").query();
        assertEquals("Filter 2 of the chain, Identity, 3 × 3", second.getAccessibleText());
        robot.interact(() -> model.kernel().choose(ClassicalFilter.LAPLACIAN));
        until(() -> "Filter 2 of the chain, Laplacian, 3 × 3"
                .equals(robot.lookup("#step-2").query().getAccessibleText()));
        Raster handedOn = view(robot, "input").raster();
        robot.clickOn("#step-1");
        until(() -> handedOn.equals(view(robot, "output").raster()));
        robot.clickOn("#chain-remove");
        until(() -> robot.lookup("#step-1").tryQuery().isEmpty());
        assertEquals(1, model.chain().stepsProperty().get().size());
        assertEquals("Laplacian", model.chain().stepsProperty().get().getFirst().title());
    }

    @Test
    void aChainIsWalkedByKeysAlone(FxRobot robot) throws Exception {
        until(() -> model.sumProperty().get() != null);
        robot.interact(() -> robot.lookup("#chain-add").query().requestFocus());
        robot.type(KeyCode.SPACE);
        until(() -> view(robot, "input").raster().rows() == 94);
        robot.press(KeyCode.ALT).type(KeyCode.LEFT).release(KeyCode.ALT);
        assertEquals(0, model.chain().shownProperty().get());
        until(() -> view(robot, "input").raster().rows() == 96);
        robot.interact(() -> robot.lookup("#step-2").query().requestFocus());
        robot.type(KeyCode.SPACE);
        assertEquals(1, model.chain().shownProperty().get());
        robot.type(KeyCode.DELETE);
        assertEquals(1, model.chain().stepsProperty().get().size());
    }

    @Test
    void theNameOfAChannelLeadsToItAlone(FxRobot robot) throws Exception {
        until(() -> model.sumProperty().get() != null);
        robot.interact(() -> model.picture().choose(PictureChoice.COLOURS));
        until(() -> model.output().outputProperty().get().ofColours());
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> robot.lookup("#alone-2").queryButton().fire());
        assertEquals(ColourView.GREEN, model.colour().viewProperty().get());
        until(() -> robot.lookup("#products").query().isVisible()
                && !model.output().outputProperty().get().ofColours());
    }

    @Test
    void pixelsCopiedElsewhereArePasted(FxRobot robot) throws Exception {
        until(() -> model.sumProperty().get() != null);
        robot.interact(() -> {
            WritableImage image = new WritableImage(5, 4);
            image.getPixelWriter().setColor(1, 0, Color.WHITE);
            for (int i = 0; i < 20; i++) {
                image.getPixelWriter().setColor(i % 5, i / 5, i == 1 ? Color.WHITE : Color.BLACK);
            }
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.IMAGE, image));
        });
        robot.interact(() -> view(robot, "input").requestFocus());
        robot.press(KeyCode.CONTROL).type(KeyCode.V).release(KeyCode.CONTROL);
        until(() -> model.picture().pictureProperty().get().choice() == PictureChoice.FILE);
        Raster pasted = model.picture().pictureProperty().get().pixels();
        assertEquals(4, pasted.rows());
        assertEquals(255, pasted.get(0, 1));
        assertEquals(0, pasted.get(3, 4));
        robot.interact(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "no picture")));
        robot.press(KeyCode.CONTROL).type(KeyCode.V).release(KeyCode.CONTROL);
        assertTrue(model.picture().refusalProperty().get().startsWith("There is no picture in what was copied."));
        assertEquals(pasted, model.picture().pictureProperty().get().pixels());
    }

    @Test
    void kernelsOfAnyConvolutionAndChannelAreOnTheShelf(FxRobot robot) throws Exception {
        until(() -> model.sumProperty().get() != null);
        assertNull(robot.lookup("#learned-layer").tryQuery().orElse(null));
        Recipe lenet = Recipes.all().stream()
                .filter(recipe -> recipe.name().equals("lenet-5"))
                .findFirst()
                .orElseThrow();
        robot.interact(() -> network.set(new TrainedModel(lenet, Weights.initial(lenet.network(), 3), 0, null)));
        robot.interact(() -> model.kernel().learned().layerProperty().set(1));
        robot.interact(
                () -> robot.lookup("#learned-channel").queryAs(Stepper.class).setValue(2));
        float[] weights = network.get().weights().values("conv2.weights");
        int channels = model.kernel().learned().channels();
        robot.interact(() -> model.kernel().chooseLearned(3));
        Raster expected = Raster.copyOf(weights, (3 * channels + 1) * 25, 5, 5);
        assertEquals(expected, matrix(robot, "kernel").raster());
        until(() -> view(robot, "output").raster().rows() == 92);
        robot.interact(() -> model.kernel().learned().channelProperty().set(1));
        assertEquals(expected, matrix(robot, "kernel").raster(), "looking further leaves the filter in use");
    }

    @Test
    void aColourPictureIsReadChannelByChannel(FxRobot robot) throws Exception {
        until(() -> model.sumProperty().get() != null);
        robot.interact(() -> model.picture().choose(PictureChoice.COLOURS));
        until(() -> model.output().outputProperty().get().ofColours());
        FilterOutput output = model.output().outputProperty().get();
        OutputPixel at = model.sumProperty().get().pixel();
        float total = 0;
        for (int channel = 0; channel < 3; channel++) {
            Raster products = matrix(robot, "products-" + (channel + 1)).raster();
            assertEquals(9, products.toArray().length);
            float sum = 0;
            for (float product : products.toArray()) {
                sum += product;
            }
            assertEquals(sum, matrix(robot, "sum-" + (channel + 1)).raster().get(0, 0));
            total += sum;
        }
        assertEquals(total, matrix(robot, "total").raster().get(0, 0));
        assertEquals(total, output.pixels().get(at.row(), at.column()));
        assertFalse(matrix(robot, "patch").getParent().getParent().isVisible());
        Node channels = robot.lookup("#colours").query();
        robot.clickOn(robot.from(channels).lookup("G").queryAs(Node.class));
        until(() -> model.output().outputProperty().get().picture().name().startsWith("the green of"));
        Raster green = model.picture().pictureProperty().get().colours().get(1);
        assertEquals(green, view(robot, "input").raster());
        assertEquals("Nine products", heading(robot));
        robot.type(KeyCode.LEFT);
        until(() -> model.output().outputProperty().get().picture().name().startsWith("the red of"));
    }

    @Test
    void everyNumberUnderTheLensSaysWhereItComesFrom(FxRobot robot) throws Exception {
        until(() -> model.sumProperty().get() != null);
        robot.moveTo(matrix(robot, "kernel"));
        robot.interact(() -> model.picture().choose(PictureChoice.FOUR_BY_FOUR));
        until(() -> view(robot, "input").raster().rows() == 4);
        assertEquals(
                "Output, row 1, column 1: y = Σ x · w, 0 + 0 + 0 + 0 + 0 + 62 − 33 + 0 + 0 = +29",
                told(robot, "total"));
        robot.interact(() -> matrix(robot, "kernel").requestFocus());
        robot.moveTo(matrix(robot, "kernel"));
        until(() -> peek(robot).startsWith("Filter, row 2, column 2: w = 0"));
        PictureView output = view(robot, "output");
        robot.moveTo(output.localToScreen(output.boundsOf(new CellIndex(1, 1))));
        until(() -> peek(robot).startsWith("Output, row 2, column 2: y = Σ x · w, −80 + 0 + 2 − 180"));
    }

    private static String told(FxRobot robot, String id) throws Exception {
        robot.moveTo(matrix(robot, id));
        until(() -> robot.lookup("#formula-peek").query().isVisible());
        return peek(robot);
    }

    private static String peek(FxRobot robot) {
        String words = robot.lookup("#formula-peek").query().getAccessibleText();
        return words == null ? "" : words;
    }

    private static String heading(FxRobot robot) {
        return robot.lookup("#product-heading").queryLabeled().getText();
    }

    private static PictureView view(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(PictureView.class);
    }

    private static MatrixView matrix(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(MatrixView.class);
    }

    private static void until(Callable<Boolean> holds) throws Exception {
        WaitForAsyncUtils.waitFor(30, SECONDS, holds);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
