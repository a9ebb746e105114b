package glassbox.engine.ops;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import glassbox.engine.tensor.SeededRandom;
import glassbox.engine.tensor.Size2d;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Max pooling in vectors against the plain loops, at widths around every vector length. */
class PairPoolingTest {
    private static final float UNTOUCHED = 77;

    @ParameterizedTest
    @CsvSource({
        "2,2,1", "2,4,5", "8,14,6", "26,26,8", "14,14,3", "4,30,2", "6,32,2", "6,34,4", "3,36,1", "8,66,3", "5,7,3"
    })
    void itsGradientGoesToTheFirstMaximum(int height, int width, int planes) {
        WindowGeometry window = pairs(height, width);
        SeededRandom random = new SeededRandom(6);
        float[] x = new float[planes * height * width];
        for (int i = 0; i < x.length; i++) {
            x[i] = (int) (2 * random.nextGaussian());
        }
        int count = planes * window.outputArea();
        int[] first = new int[count];
        float[] dy = new float[count];
        TensorOps.reference().maxPool(window, 1, planes, x, dy, first);
        for (int i = 0; i < count; i++) {
            dy[i] = i + 1;
        }
        float[] expected = new float[x.length + 3];
        Arrays.fill(expected, UNTOUCHED);
        TensorOps.reference().maxPoolGradientToFirst(window, 1, planes, dy, first, expected);
        for (TensorOps ops : List.of(TensorOps.onThreads(1), TensorOps.onThreads(3))) {
            float[] found = new float[x.length + 3];
            Arrays.fill(found, UNTOUCHED);
            ops.maxPoolGradientToFirst(window, 1, planes, dy, first, found);
            assertArrayEquals(expected, found);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2,2,1", "2,3,5", "9,13,6", "26,26,8", "14,14,3", "4,31,2", "5,32,2", "6,33,4", "3,35,1", "7,66,3", "2,128,1"
    })
    void findsTheFirstOfEqualMaximaAndTouchesNothingElse(int height, int width, int planes) {
        WindowGeometry window = pairs(height, width);
        SeededRandom random = new SeededRandom(5);
        float[] x = new float[planes * height * width];
        for (int i = 0; i < x.length; i++) {
            x[i] = (int) (2 * random.nextGaussian());
        }
        x[0] = Float.POSITIVE_INFINITY;
        x[x.length - 1] = Float.NEGATIVE_INFINITY;
        int count = planes * window.outputArea();
        float[] expected = new float[count + 3];
        Arrays.fill(expected, UNTOUCHED);
        float[] found = expected.clone();
        int[] expectedFirst = new int[count + 3];
        int[] foundFirst = new int[count + 3];
        TensorOps.reference().maxPool(window, 1, planes, x, expected, expectedFirst);
        new VectorTensorOps(Workers.ALONE).maxPool(window, 1, planes, x, found, foundFirst);
        assertArrayEquals(expected, found);
        assertArrayEquals(expectedFirst, foundFirst);
    }

    @Test
    void whatIsNoNumberInTheFirstPlaceStaysVisible() {
        WindowGeometry window = pairs(8, 64);
        float[] x = new float[8 * 64];
        x[2 * 64 + 6] = Float.NaN;
        float[] y = new float[window.outputArea()];
        PairPooling.max(window, 0, 1, x, y, new int[y.length]);
        assertTrue(Float.isNaN(y[32 + 3]));
        assertEquals(0, y[32 + 4]);
    }

    private static WindowGeometry pairs(int height, int width) {
        Size2d two = Size2d.square(2);
        return new WindowGeometry(Size2d.of(height, width), two, two, Size2d.square(0));
    }
}
