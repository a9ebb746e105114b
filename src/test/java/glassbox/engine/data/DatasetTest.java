package glassbox.engine.data;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import glassbox.engine.tensor.Shape;
import glassbox.engine.tensor.Tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DatasetTest {
    private static final Shape PAIR = Shape.of(1, 1, 2);
    private static final List<String> NAMES = List.of("a", "b", "c");
    private final Dataset dataset =
            new ByteDataset(PAIR, NAMES, new byte[] {0, (byte) 255, 1, 2, 3, 4}, new byte[] {2, 0, 1});

    @Test
    void bytesAreReadUnsigned() {
        float[] pixels = new float[4];
        dataset.copyPixels(0, pixels, 1);
        assertArrayEquals(new float[] {0, 0, 255, 0}, pixels);
        assertEquals(2, dataset.label(0));
    }

    @Test
    void aSliceIsARunOfTheSamples() {
        Dataset slice = dataset.slice(1, 3);
        assertEquals(2, slice.size());
        assertEquals(1, slice.label(1));
        float[] pixels = new float[2];
        slice.copyPixels(0, pixels, 0);
        assertArrayEquals(new float[] {1, 2}, pixels);
        assertThrows(IndexOutOfBoundsException.class, () -> slice.label(2));
        assertRefused("0 to 2", () -> dataset.slice(2, 4));
        assertRefused("0 to 2", () -> dataset.slice(2, 2));
    }

    @Test
    void whatDoesNotFitTogetherIsRefusedWithASentence() {
        assertRefused("4", () -> new ByteDataset(PAIR, NAMES, new byte[5], new byte[2]));
        assertRefused("label 3", () -> new ByteDataset(PAIR, NAMES, new byte[2], new byte[] {3}));
        assertRefused("none", () -> new ByteDataset(PAIR, NAMES, new byte[0], new byte[0]));
        assertRefused("0.0", () -> new PixelScaling(0, 1));
    }

    @Test
    void aMiniBatchHoldsPreprocessedSamplesInTheOrderAskedFor() {
        MiniBatch batch = new MiniBatch(Tensor.zeros(PAIR.prepend(3)));
        batch.gather(dataset, new PixelScaling(255, -0.5f), new int[] {1, 2, 0}, 1, 2);
        assertEquals(2, batch.size());
        assertArrayEquals(new int[] {1, 2, 0}, batch.labels());
        float[] inputs = batch.inputs().data();
        assertEquals(3 / 255f - 0.5f, inputs[0]);
        assertEquals(0.5f, inputs[3]);
        assertEquals(0, inputs[4]);
    }

    @Test
    void everyEpochUsesEverySampleOnce() {
        assertArrayEquals(new int[] {0, 1, 2, 3}, SampleOrder.AS_STORED.epoch(4, 9, 5));
        int[] first = SampleOrder.SHUFFLED.epoch(50, 9, 0);
        int[] second = SampleOrder.SHUFFLED.epoch(50, 9, 1);
        assertArrayEquals(first, SampleOrder.SHUFFLED.epoch(50, 9, 0));
        assertFalse(Arrays.equals(first, second));
        assertArrayEquals(
                SampleOrder.AS_STORED.epoch(50, 0, 0),
                Arrays.stream(second).sorted().toArray());
    }

    @Test
    void aRandomOrderDrawsFromAllSamplesEveryTimeAnew() {
        int[] first = SampleOrder.RANDOM.epoch(1000, 9, 0);
        assertArrayEquals(first, SampleOrder.RANDOM.epoch(1000, 9, 0));
        assertFalse(Arrays.equals(first, SampleOrder.RANDOM.epoch(1000, 9, 1)));
        assertFalse(Arrays.equals(first, SampleOrder.RANDOM.epoch(1000, 8, 0)));
        assertEquals(1000, first.length);
        assertTrue(Arrays.stream(first).allMatch(index -> index >= 0 && index < 1000));
        long different = Arrays.stream(first).distinct().count();
        assertEquals(1000 * (1 - Math.exp(-1)), different, 40, "with replacement 63 % of the samples are used");
    }

    @Test
    void someClassesAreNumberedAnewInTheOrderGiven() {
        Dataset two = dataset.ofClasses(List.of(1, 2));
        assertEquals(2, two.size());
        assertEquals(List.of("b", "c"), two.classNames());
        assertEquals(PAIR, two.sampleShape());
        assertEquals(1, two.label(0));
        assertEquals(0, two.label(1));
        float[] pixels = new float[2];
        two.copyPixels(1, pixels, 0);
        assertArrayEquals(new float[] {3, 4}, pixels);
        assertEquals(0, dataset.ofClasses(List.of(2)).label(0));
        assertThrows(IndexOutOfBoundsException.class, () -> two.label(2));
        assertThrows(IndexOutOfBoundsException.class, () -> two.copyPixels(-1, pixels, 0));
    }

    @Test
    void classesThatAreNotThereAreRefused() {
        assertRefused("0 to 2", () -> dataset.ofClasses(List.of()));
        assertRefused("[0, 3]", () -> dataset.ofClasses(List.of(0, 3)));
        assertRefused("[-1]", () -> dataset.ofClasses(List.of(-1)));
        assertRefused("[1, 1]", () -> dataset.ofClasses(List.of(1, 1)));
        assertRefused("no sample of a", () -> dataset.slice(0, 1).ofClasses(List.of(0)));
    }

    @Test
    void scalingIsToldAsAFormula() {
        assertEquals("pixel / 255 − 0.5", new PixelScaling(255, -0.5f).description());
        assertEquals("pixel / 255", new PixelScaling(255, 0).description());
    }

    private static void assertRefused(String part, Executable attempt) {
        String message = assertThrows(IllegalArgumentException.class, attempt).getMessage();
        assertTrue(message.contains(part), message);
    }
}
