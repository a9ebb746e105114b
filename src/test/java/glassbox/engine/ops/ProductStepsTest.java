package glassbox.engine.ops;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import glassbox.engine.tensor.SeededRandom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

class ProductStepsTest {
    @ParameterizedTest
    @CsvSource({
        "1,1", "784,1", "5,2", "16,3", "17,10", "131,10", "1352,10", "40,4", "33,7", "18,15", "9,16", "300,8", "7,20",
        "21,33", "9000,10"
    })
    void aStepFromTheFactorsHasTheBitsOfOneByTheGradient(int inputs, int outputs) {
        SeededRandom random = new SeededRandom(5);
        float[] x = values(random, inputs);
        float[] dy = values(random, outputs);
        float[] w = values(random, inputs * outputs + 1);
        for (TensorOps ops : new TensorOps[] {
            TensorOps.reference(), new VectorTensorOps(Workers.ALONE), new ThreadedTensorOps(new Workers(3))
        }) {
            Workspace workspace = ops.denseWorkspace(inputs, outputs, 1);
            float[] gradient = new float[inputs * outputs];
            ops.denseWeightGradient(1, inputs, outputs, x, dy, gradient, workspace);
            float[] expected = w.clone();
            ops.addScaled(gradient.length, -0.005f, gradient, expected);
            float[] found = w.clone();
            ops.addScaledProduct(inputs, outputs, -0.005f, x, dy, found, workspace);
            assertArrayEquals(expected, found);
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
