package glassbox.dataset;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import glassbox.engine.data.ByteDataset;
import glassbox.engine.data.Dataset;
import glassbox.engine.tensor.Shape;
import glassbox.raster.Drawing;
import glassbox.raster.Stroke;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PenStrokesTest {
    private static final Shape PICTURE = Shape.of(1, 28, 28);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 11, 12})
    void everyFourthSampleIsDrawnAndTheOthersAreThoseWritten(int count) throws IOException {
        Dataset written = written(count);
        Dataset among = PenStrokes.among(written, LoadProgress.SILENT);
        assertEquals(count + count / 3, among.size());
        for (int i = 0; i < count; i++) {
            int place = i / 3 * 4 + i % 3;
            assertEquals(written.label(i), among.label(place));
            assertArrayEquals(pixels(written, i), pixels(among, place));
        }
    }

    @Test
    void theSameDigitsAreDrawnEachTimeAndNeverTwoAlike() throws IOException {
        Dataset once = PenStrokes.among(written(150), LoadProgress.SILENT);
        Dataset again = PenStrokes.among(written(150), LoadProgress.SILENT);
        for (int i = 3; i < once.size(); i += 4) {
            assertEquals(once.label(i), again.label(i));
            assertArrayEquals(pixels(once, i), pixels(again, i));
            assertFalse(i > 3 && Arrays.equals(pixels(once, i), pixels(once, i - 4)));
        }
    }

    @Test
    void drawnDigitsAreAsInkyAsWrittenOnesAndOfAllKinds() throws IOException {
        Dataset mnist = new DatasetCatalogue().mnist(Split.TEST).slice(0, 3000);
        Dataset among = PenStrokes.among(mnist, LoadProgress.SILENT);
        int[] drawn = IntStream.range(0, among.size()).filter(i -> i % 4 == 3).toArray();
        double ink = Arrays.stream(drawn)
                .mapToDouble(i -> ink(pixels(among, i)))
                .average()
                .orElseThrow();
        double usual = IntStream.range(0, mnist.size())
                .mapToDouble(i -> ink(pixels(mnist, i)))
                .average()
                .orElseThrow();
        assertEquals(1, ink / usual, 0.1);
        for (int digit = 0; digit < 10; digit++) {
            int kind = digit;
            long count =
                    Arrays.stream(drawn).filter(i -> among.label(i) == kind).count();
            assertTrue(count > 60 && count < 140, count + " of " + digit);
        }
    }

    @Test
    void theProgressGoesOnFromTheWrittenOnes() throws IOException {
        List<Integer> heard = new ArrayList<>();
        PenStrokes.among(written(1800), (done, total) -> {
            assertEquals(2400, total);
            heard.add(done);
        });
        assertEquals(List.of(2300, 2400), heard);
    }

    @Test
    void drawingCanBeStopped() {
        Thread.currentThread().interrupt();
        assertThrows(InterruptedIOException.class, () -> PenStrokes.among(written(3), LoadProgress.SILENT));
        assertTrue(Thread.interrupted());
    }

    @Test
    void everyFormStaysWithinTheBoxAndALittleBeyond() {
        PenStrokes pen = new PenStrokes(1);
        for (int i = 0; i < 2000; i++) {
            Drawing drawing = pen.draw(i % 10);
            for (Stroke stroke : drawing.strokes()) {
                for (int point = 0; point < stroke.size(); point++) {
                    assertTrue(Math.abs(stroke.x(point)) < 1.2 && Math.abs(stroke.y(point)) < 1.2, "far off");
                }
            }
        }
    }

    private static double ink(float[] pixels) {
        return IntStream.range(0, pixels.length).mapToDouble(i -> pixels[i]).sum() / 255;
    }

    private static float[] pixels(Dataset dataset, int sample) {
        float[] pixels = new float[PICTURE.elements()];
        dataset.copyPixels(sample, pixels, 0);
        return pixels;
    }

    private static Dataset written(int count) {
        byte[] values = new byte[count * PICTURE.elements()];
        byte[] labels = new byte[count];
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) (i * 31);
        }
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) (i % 10);
        }
        return new ByteDataset(PICTURE, DatasetKey.MNIST.classNames(), values, labels);
    }
}
