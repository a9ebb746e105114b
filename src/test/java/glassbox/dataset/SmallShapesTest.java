package glassbox.dataset;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import glassbox.engine.data.Dataset;
import glassbox.engine.data.PixelScaling;
import glassbox.engine.tensor.Shape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SmallShapesTest {
    private static final String[] BLUEPRINTS = {"010010010", "000111000", "010111010", "010101010"};

    @Test
    void bothSplitsAreThereWithoutAFile() throws IOException {
        DatasetCatalogue catalogue = new DatasetCatalogue();
        Dataset training = catalogue.load(DatasetKey.SHAPES, Split.TRAINING, LoadProgress.SILENT);
        assertEquals(335, training.size());
        assertEquals(
                165,
                catalogue
                        .load(DatasetKey.SHAPES, Split.TEST, LoadProgress.SILENT)
                        .size());
        assertEquals(Shape.of(1, 3, 3), training.sampleShape());
    }

    @Test
    void everyPictureIsItsBlueprintWithNoiseOfAQuarter() {
        int[] seen = new int[4];
        double least = 0;
        double most = 0;
        for (Split split : Split.values()) {
            Dataset data = SmallShapes.draw(split);
            for (int i = 0; i < data.size(); i++) {
                float[] pixels = pixels(data, i);
                new PixelScaling(170, -0.25f).apply(pixels, 0, 9);
                seen[data.label(i)]++;
                for (int pixel = 0; pixel < 9; pixel++) {
                    double noise = pixels[pixel] - (BLUEPRINTS[data.label(i)].charAt(pixel) - '0');
                    assertTrue(Math.abs(noise) <= 0.2500001, "noise " + noise);
                    least = Math.min(least, noise);
                    most = Math.max(most, noise);
                }
            }
        }
        assertTrue(least < -0.24 && most > 0.24, least + " to " + most);
        for (int count : seen) {
            assertTrue(count > 90 && count < 160, "each class about 125 times, but once " + count);
        }
    }

    @Test
    void theSamePicturesAreDrawnEveryTime() {
        Dataset first = SmallShapes.draw(Split.TEST);
        Dataset again = SmallShapes.draw(Split.TEST);
        for (int i = 0; i < first.size(); i++) {
            assertEquals(first.label(i), again.label(i));
            assertArrayEquals(pixels(first, i), pixels(again, i));
        }
    }

    private static float[] pixels(Dataset data, int index) {
        float[] pixels = new float[9];
        data.copyPixels(index, pixels, 0);
        return pixels;
    }
}
