package glassbox.ui.page.network;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
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

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.DatasetKey;
import glassbox.engine.data.PixelScaling;
import glassbox.engine.network.Weights;
import glassbox.engine.tensor.Tensor;
import glassbox.recipe.ImageChoice;
import glassbox.recipe.Recipe;
import glassbox.recipe.TrainedModel;
import glassbox.storage.PngBytes;
import glassbox.ui.Snapshots;
import glassbox.ui.StyleErrors;
import glassbox.ui.theme.Theme;
import glassbox.viewmodel.network.Arithmetic;
import glassbox.viewmodel.network.NetworkEditor;
import glassbox.viewmodel.network.NetworkSight;
import glassbox.viewmodel.network.NetworkViewModel;
import glassbox.viewmodel.network.Place;
import glassbox.viewmodel.network.Spot;
import glassbox.viewmodel.support.PacedWorker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The page with data that do not fit, that are not there, and with coloured pictures of the user's own. */
@ExtendWith(ApplicationExtension.class)
class OddInputsTest {
    @TempDir
    private static Path folder;

    private final PacedWorker worker = new PacedWorker("odd-sight", 30);
    private final ObjectProperty<TrainedModel> network = new SimpleObjectProperty<>();
    private Stage stage;
    private Scene scene;
    private NetworkViewModel model;

    @Start
    void keep(Stage shown) {
        stage = shown;
    }

    @AfterEach
    void stop() {
        worker.close();
    }

    @Test
    void aPictureOfAnotherSizeOrChannelCountIsASentenceWithBothAndTheKeysStillWork(FxRobot robot)
            throws TimeoutException {
        show(robot, new DatasetCatalogue(), reading(Networks.lenet(), DatasetKey.SHAPES));
        assertEquals(
                "The images are 3×3×1, but this network takes 28×28×1. Train it on images of that size.", problem());
        walk(robot);
        assertTrue(robot.lookup("No picture goes in").query().isVisible());
        robot.interact(() -> network.set(reading(Networks.colour(), DatasetKey.MNIST)));
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> problem().contains("32×32×3"));
        assertTrue(problem().startsWith("The images are 28×28×1"), problem());
        walk(robot);
    }

    @Test
    void dataThatAreNotThereOrEmptyAreASentence(FxRobot robot) throws TimeoutException, IOException {
        show(robot, new DatasetCatalogue(folder.resolve("nowhere")), Networks.lenet());
        assertTrue(problem().endsWith("."), problem());
        walk(robot);
        assertTrue(robot.lookup("No picture goes in").query().isVisible());
        Path empty = folder.resolve("empty");
        for (String part : List.of("train", "test")) {
            for (String name : DatasetKey.MNIST.classNames()) {
                Files.createDirectories(empty.resolve(part).resolve(name));
            }
        }
        show(robot, new DatasetCatalogue(empty), Networks.lenet());
        assertTrue(problem().endsWith("."), problem());
        assertTrue(problem().contains(empty.toString()), problem());
        walk(robot);
    }

    @Test
    void weightsThatAreNoNumbersAreRefusedBeforeTheyAreShown() {
        TrainedModel lenet = Networks.lenet();
        Tensor broken = lenet.weights().tensor("conv1.bias");
        java.util.Map<String, Tensor> tensors = new java.util.LinkedHashMap<>();
        lenet.weights()
                .names()
                .forEach(name -> tensors.put(name, lenet.weights().tensor(name)));
        float[] values = broken.data().clone();
        values[0] = Float.NaN;
        Tensor nan = Tensor.of(broken.shape(), values);
        tensors.put("conv1.bias", nan);
        String sentence = assertThrows(
                        IllegalArgumentException.class,
                        () -> new TrainedModel(lenet.recipe(), Weights.copyOf(tensors), 0, null))
                .getMessage();
        assertTrue(sentence.contains("not a number"), sentence);
    }

    @Test
    void colouredPicturesShowTheirChannelsAndEachChannelsProducts(FxRobot robot) throws Exception {
        int[] colours = {0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0x804020};
        for (String part : List.of("train", "test")) {
            for (int i = 0; i < DatasetKey.CIFAR_10.classNames().size(); i++) {
                picture(
                        folder.resolve("colour")
                                .resolve(part)
                                .resolve(DatasetKey.CIFAR_10.classNames().get(i)),
                        colours[i % colours.length]);
            }
        }
        TrainedModel colour = reading(Networks.colour(), DatasetKey.CIFAR_10);
        try (StyleErrors errors = new StyleErrors()) {
            show(robot, new DatasetCatalogue(folder.resolve("colour")), colour);
            assertEquals("", problem());
            NetworkSight sight = model.sightProperty().get();
            assertEquals(3, sight.image().channels().size());
            float red = sight.image().channels().get(0).get(20, 20);
            float green = sight.image().channels().get(1).get(20, 20);
            float blue = sight.image().channels().get(2).get(20, 20);
            int rgb = (int) red << 16 | (int) green << 8 | (int) blue;
            assertTrue(java.util.Arrays.stream(colours).anyMatch(known -> known == rgb), Integer.toHexString(rgb));
            robot.interact(() -> model.pins().pin(new Spot(1, 2), new Place(16, 16)));
            Arithmetic.Sum sum = (Arithmetic.Sum) model.detailProperty().get().arithmetic();
            assertEquals(3, sum.groups().size());
            robot.interact(() -> Snapshots.write(scene.getRoot(), "network-colour"));
            robot.interact(() -> scene.lookup("#flow").requestFocus());
            robot.type(KeyCode.U);
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(() -> Snapshots.write(scene.getRoot(), "unroll-colour"));
            assertTrue(robot.lookup("Red, channel 1 of 3").query().isVisible());
            assertEquals(List.of(), errors.found());
        }
    }

    private void show(FxRobot robot, DatasetCatalogue catalogue, TrainedModel wanted) throws TimeoutException {
        robot.interact(() -> {
            network.set(wanted);
            model = new NetworkViewModel(Platform::runLater, worker, network, catalogue, new Random(1));
            NetworkPage page = new NetworkPage(model, new NetworkEditor(network, new ForgetfulKeeper()));
            scene = new Scene(page.content(), 968, 604);
            Theme.LIGHT.applyTo(scene);
            stage.setScene(scene);
            stage.show();
        });
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> model.sightProperty().get() != null);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Everything that can be pressed is. */
    private void walk(FxRobot robot) {
        robot.interact(() -> scene.lookup("#flow").requestFocus());
        robot.type(
                KeyCode.R, KeyCode.PAGE_DOWN, KeyCode.PAGE_UP, KeyCode.RIGHT, KeyCode.ENTER, KeyCode.U, KeyCode.ESCAPE);
        robot.type(KeyCode.E);
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String problem() {
        return model.sightProperty().get().problem();
    }

    private static TrainedModel reading(TrainedModel model, DatasetKey data) {
        Recipe recipe = model.recipe();
        Recipe other = new Recipe(
                recipe.name(),
                recipe.title(),
                recipe.network(),
                new ImageChoice(data, 10, 10),
                new PixelScaling(255, 0),
                recipe.config().withBatchSize(1),
                null);
        return new TrainedModel(other, model.weights(), 0, null);
    }

    private static void picture(Path into, int rgb) throws IOException {
        Files.createDirectories(into);
        BufferedImage picture = new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB);
        for (int y = 8; y < 32; y++) {
            for (int x = 4; x < 28; x++) {
                picture.setRGB(x, y, rgb);
            }
        }
        Files.write(into.resolve("p.png"), PngBytes.of(picture));
    }
}
