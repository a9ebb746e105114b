package glassbox.engine.ops;

import java.util.Arrays;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import glassbox.engine.tensor.SeededRandom;
import glassbox.engine.tensor.Size2d;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

/** Convolutions with few filters against the plain loops, at sizes around every vector length, alone and in a batch. */
class FewFiltersTest {
    private static final int BATCH = 11;

    @ParameterizedTest
    @CsvSource({
        "28,28,3,1,1,1,1",
        "28,28,3,0,1,8,1",
        "6,18,3,0,2,3,1",
        "4,16,1,0,1,4,1",
        "7,33,3,1,1,2,1",
        "9,34,3,0,1,5,1",
        "20,20,4,2,1,3,2",
        "5,50,2,0,3,1,1",
        "12,17,3,1,1,7,1",
        "28,28,5,0,1,4,1",
        "5,40,3,1,1,2,1",
        "6,34,3,0,1,6,1"
    })
    void forwardAndFilterGradientAgree(int h, int w, int kernel, int padding, int channels, int filters, int down) {
        WindowGeometry window =
                new WindowGeometry(Size2d.of(h, w), Size2d.square(kernel), Size2d.of(down, 1), Size2d.square(padding));
        SeededRandom random = new SeededRandom(8);
        float[] x = values(random, BATCH * channels * h * w);
        float[] weights = values(random, filters * channels * kernel * kernel);
        float[] b = values(random, filters);
        float[] dy = values(random, BATCH * filters * window.outputArea());
        TensorOps plain = TensorOps.reference();
        TensorOps vector = new VectorTensorOps(Workers.ALONE);
        Workspace space = vector.convolutionWorkspace(window, channels, filters, BATCH);
        float[] expected = new float[dy.length];
        float[] found = new float[dy.length];
        plain.convolve(window, BATCH, channels, filters, x, weights, b, expected, Workspace.NONE);
        vector.convolve(window, BATCH, channels, filters, x, weights, b, found, space);
        assertArrayEquals(expected, found, 1e-4f);
        Workspace one = vector.convolutionWorkspace(window, channels, filters, 1);
        int size = channels * h * w;
        float[] last = new float[filters * window.outputArea()];
        vector.convolve(
                window, 1, channels, filters, Arrays.copyOfRange(x, x.length - size, x.length), weights, b, last, one);
        assertArrayEquals(Arrays.copyOfRange(found, found.length - last.length, found.length), last);
        float[] expectedGradient = new float[weights.length];
        float[] foundGradient = new float[weights.length];
        plain.convolveFilterGradient(window, BATCH, channels, filters, x, dy, expectedGradient, Workspace.NONE);
        vector.convolveFilterGradient(window, BATCH, channels, filters, x, dy, foundGradient, space);
        assertArrayEquals(expectedGradient, foundGradient, 2e-3f);
    }

    private static float[] values(SeededRandom random, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }
}
