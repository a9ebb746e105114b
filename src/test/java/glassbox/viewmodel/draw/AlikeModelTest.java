package glassbox.viewmodel.draw;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import glassbox.dataset.DatasetKey;
import glassbox.engine.data.ByteDataset;
import glassbox.engine.data.Dataset;
import glassbox.engine.network.Weights;
import glassbox.raster.DigitCentring;
import glassbox.raster.Drawing;
import glassbox.raster.Raster;
import glassbox.raster.Stroke;
import glassbox.recipe.Recipe;
import glassbox.recipe.Recipes;
import glassbox.recipe.TrainedModel;
import glassbox.viewmodel.ScreenQueue;
import glassbox.viewmodel.support.Background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AlikeModelTest {
    private final ScreenQueue screen = new ScreenQueue();
    private final Background background = new Background("test-alike", screen);
    private final ObjectProperty<TrainedModel> network = new SimpleObjectProperty<>(model(1));
    private final DrawViewModel pad = new DrawViewModel(Runnable::run, Runnable::run, network);

    private static TrainedModel model(long seed) {
        Recipe recipe = Recipes.standard();
        return new TrainedModel(recipe, Weights.initial(recipe.network(), seed), 0, null);
    }

    private AlikeModel model(Callable<Dataset> training) {
        return new AlikeModel(screen, Runnable::run, background, training, network, pad.readingProperty());
    }

    @AfterEach
    void close() {
        background.close();
    }

    /** Lines down, each leaning a little more than the one before. */
    private static Dataset digits() {
        byte[] pixels = new byte[784 * 20];
        byte[] labels = new byte[20];
        for (int i = 0; i < 20; i++) {
            labels[i] = (byte) (i % 10);
            Raster line = DigitCentring.of(Drawing.empty(504, 504).with(Stroke.of(250, 100, 250 + 40 * i, 400)))
                    .orElseThrow()
                    .picture();
            for (int pixel = 0; pixel < 784; pixel++) {
                pixels[784 * i + pixel] = (byte) line.get(pixel / 28, pixel % 28);
            }
        }
        return new ByteDataset(DatasetKey.MNIST.sampleShape(), DatasetKey.MNIST.classNames(), pixels, labels);
    }

    private void drawLine() {
        pad.penDown(250, 100);
        pad.penMoved(250, 400);
        pad.penLifted();
    }

    @Test
    void theDigitsAreReadOnceSomebodyLooksAndTheMostAlikeComeFirst() throws InterruptedException {
        AlikeModel alike = model(AlikeModelTest::digits);
        drawLine();
        assertEquals(List.of(), alike.digitsProperty().get());
        assertEquals(AlikeModel.IDLE, alike.progressProperty().get());
        alike.lookedAtProperty().set(true);
        screen.showUntil("digits are found", () -> !alike.digitsProperty().get().isEmpty());
        List<AlikeDigit> digits = alike.digitsProperty().get();
        assertEquals(AlikeModel.FOUND, digits.size());
        assertEquals(0, digits.getFirst().number());
        assertEquals(1, digits.getFirst().similarity(), 1e-5);
        assertEquals(255, digits.getFirst().picture().max());
        assertEquals(AlikeModel.IDLE, alike.progressProperty().get());
        pad.clear();
        assertEquals(List.of(), alike.digitsProperty().get());
        assertTrue(alike.statusProperty().get().startsWith("Draw a digit"));
        drawLine();
        screen.showUntil("digits are found", () -> !alike.digitsProperty().get().isEmpty());
        assertEquals(
                digits.getFirst().number(),
                alike.digitsProperty().get().getFirst().number());
    }

    @Test
    void whereNotAllFitIntoMemoryItIsSaidHowManyDo() {
        assertEquals("", AlikeModel.scope(60_000, 60_000));
        assertEquals("Among the first 17,751 of 60,000", AlikeModel.scope(17_751, 60_000));
    }

    @Test
    void anotherNetworkReadsThemWhenItIsAsked() throws InterruptedException {
        AlikeModel alike = model(AlikeModelTest::digits);
        drawLine();
        alike.lookedAtProperty().set(true);
        screen.showUntil("digits are found", () -> !alike.digitsProperty().get().isEmpty());
        network.set(model(2));
        assertEquals(List.of(), alike.digitsProperty().get());
        assertTrue(alike.startableProperty().get());
        alike.start();
        assertFalse(alike.startableProperty().get());
        screen.showUntil("digits are found", () -> !alike.digitsProperty().get().isEmpty());
        assertEquals(0, alike.digitsProperty().get().getFirst().number());
    }

    @Test
    void whatCannotBeReadIsSaidAndCanBeTriedAgain() throws InterruptedException {
        AlikeModel alike = model(() -> {
            throw new IOException("MNIST's files are not there.");
        });
        drawLine();
        alike.lookedAtProperty().set(true);
        screen.showUntil("it is said", () -> alike.statusProperty().get().contains("files are not there"));
        assertTrue(alike.startableProperty().get());
        assertEquals(AlikeModel.IDLE, alike.progressProperty().get());
    }

    @Test
    void readingIsCancelled() {
        AlikeModel alike = model(AlikeModelTest::digits);
        drawLine();
        alike.lookedAtProperty().set(true);
        alike.cancel();
        assertEquals(AlikeModel.IDLE, alike.progressProperty().get());
        assertTrue(alike.startableProperty().get());
    }
}
