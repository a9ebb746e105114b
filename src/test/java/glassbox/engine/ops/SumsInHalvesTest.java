package glassbox.engine.ops;

import java.util.Arrays;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import glassbox.engine.tensor.SeededRandom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Dense layers with few outputs, alone and in batches of all sizes. */
class SumsInHalvesTest {
    private static final int BATCH = 19;

    @ParameterizedTest
    @CsvSource({"1,2", "2,3", "7,2", "8,16", "9,15", "31,4", "33,5", "200,8", "513,17", "1352,10", "1025,16", "700,200"
    })
    void aSampleGivesTheSameBitsAloneAndInAnyBatch(int inputs, int outputs) {
        SeededRandom random = new SeededRandom(3);
        float[] x = values(random, BATCH * inputs);
        float[] w = values(random, inputs * outputs);
        float[] b = values(random, outputs);
        TensorOps vector = new VectorTensorOps(Workers.ALONE);
        TensorOps threads = new VectorTensorOps(new Workers(3));
        float[] expected = new float[BATCH * outputs];
        TensorOps.reference().dense(BATCH, inputs, outputs, x, w, b, expected, Workspace.NONE);
        float[] together = new float[BATCH * outputs];
        vector.dense(BATCH, inputs, outputs, x, w, b, together, vector.denseWorkspace(inputs, outputs, BATCH));
        assertArrayEquals(expected, together, 1e-3f);
        float[] shared = new float[BATCH * outputs];
        threads.dense(BATCH, inputs, outputs, x, w, b, shared, threads.denseWorkspace(inputs, outputs, BATCH));
        assertArrayEquals(together, shared);
        Workspace alone = vector.denseWorkspace(inputs, outputs, 1);
        for (int n = 0; n < BATCH; n++) {
            float[] y = new float[outputs + 1];
            y[outputs] = 9;
            vector.dense(1, inputs, outputs, Arrays.copyOfRange(x, n * inputs, (n + 1) * inputs), w, b, y, alone);
            assertArrayEquals(Arrays.copyOfRange(together, n * outputs, (n + 1) * outputs), Arrays.copyOf(y, outputs));
            assertEquals(9, y[outputs]);
        }
    }

    @ParameterizedTest
    @CsvSource({"1,2", "16,3", "17,2", "18,10", "33,16", "64,15", "65,4", "258,9", "513,10", "1352,10", "300,2"})
    void oneSamplesInputGradientAgreesWithThePlainLoops(int inputs, int outputs) {
        SeededRandom random = new SeededRandom(4);
        float[] w = values(random, inputs * outputs);
        float[] dy = values(random, outputs);
        float[] expected = new float[inputs];
        float[] found = new float[inputs + 1];
        found[inputs] = 9;
        TensorOps.reference().denseInputGradient(1, inputs, outputs, dy, w, expected, Workspace.NONE);
        TensorOps vector = new VectorTensorOps(Workers.ALONE);
        vector.denseInputGradient(1, inputs, outputs, dy, w, found, vector.denseWorkspace(inputs, outputs, 1));
        assertArrayEquals(expected, Arrays.copyOf(found, inputs), 1e-4f);
        assertEquals(9, found[inputs]);
    }

    private static float[] values(SeededRandom random, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }
}
