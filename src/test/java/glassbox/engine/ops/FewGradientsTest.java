package glassbox.engine.ops;

import java.util.Arrays;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import glassbox.engine.tensor.SeededRandom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

class FewGradientsTest {
    @ParameterizedTest
    @CsvSource({
        "2,1,2",
        "3,7,3",
        "4,16,10",
        "5,17,15",
        "6,255,10",
        "7,256,4",
        "8,257,7",
        "9,513,2",
        "64,530,10",
        "13,1352,10",
        "2,700,20",
        "1,40,10",
        "3,40,1"
    })
    void bothAtOnceAreTheBitsOfEachAlone(int batch, int inputs, int outputs) {
        SeededRandom random = new SeededRandom(11);
        float[] x = values(random, batch * inputs);
        x[0] = Float.NaN;
        x[x.length - 1] = 0;
        float[] w = values(random, inputs * outputs);
        float[] dy = values(random, batch * outputs);
        for (TensorOps ops : new TensorOps[] {
            TensorOps.reference(), new VectorTensorOps(Workers.ALONE), new ThreadedTensorOps(new Workers(3))
        }) {
            Workspace workspace = ops.denseWorkspace(inputs, outputs, batch);
            float[] weights = new float[inputs * outputs];
            float[] input = new float[batch * inputs];
            ops.denseWeightGradient(batch, inputs, outputs, x, dy, weights, workspace);
            ops.denseInputGradient(batch, inputs, outputs, dy, w, input, workspace);
            float[] dw = values(random, inputs * outputs + 1);
            float[] dx = values(random, batch * inputs + 1);
            dw[inputs * outputs] = 9;
            dx[batch * inputs] = 9;
            ops.denseGradients(batch, inputs, outputs, false, x, dy, w, dw, dx, workspace);
            assertArrayEquals(weights, Arrays.copyOf(dw, weights.length));
            assertArrayEquals(input, Arrays.copyOf(dx, input.length));
            ops.reluGradient(input.length, x, input, input);
            ops.denseGradients(batch, inputs, outputs, true, x, dy, w, dw, dx, workspace);
            assertArrayEquals(weights, Arrays.copyOf(dw, weights.length));
            assertArrayEquals(input, Arrays.copyOf(dx, input.length));
            assertEquals(9, dw[inputs * outputs]);
            assertEquals(9, dx[batch * inputs]);
        }
    }

    private static float[] values(SeededRandom random, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }
}
